package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/**
 * Nine places that a person keeps (位置收藏), under Alt+1 to Alt+9, and the panel in which they are named. They follow the
 * person to every seat. On the FX thread.
 */
final class MapBookmarks {
    /** As many as there are digits. */
    static final int MOST = 9;

    private static final String REMEMBERED = "map-place-";

    private final MapStage stage;
    private final Seat seat;
    private final ToggleButton button;
    private final VBox panel = new VBox();
    private final TextField name = new TextField();

    MapBookmarks(MapStage stage) {
        this.stage = stage;
        this.seat = stage.seat();
        this.button = new ToggleButton(seat.say("map.bookmarks"), Icon.STAR.node());
        button.setId("map-bookmarks");
        button.getStyleClass().add("map-act");
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(seat.say("map.bookmarks.hint")));
        button.setOnAction(act -> show(button.isSelected()));
        name.setId("map-bookmark-name");
        name.setPromptText(seat.say("map.bookmarks.name"));
        name.setOnAction(entered -> keep());
        HBox.setHgrow(name, Priority.ALWAYS);
        panel.getStyleClass().addAll("floating", "map-bookmarks");
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                show(false);
                stage.canvas().requestFocus();
                key.consume();
            }
        });
        show(false);
    }

    ToggleButton button() {
        return button;
    }

    Region panel() {
        return panel;
    }

    /** Opens the panel, or closes it. */
    void toggle() {
        show(!panel.isVisible());
    }

    /** Closes the panel. */
    void close() {
        show(false);
    }

    private void show(boolean open) {
        button.setSelected(open);
        panel.setVisible(open);
        panel.setManaged(open);
        if (open) {
            fill();
            name.setText(placeInWords());
            name.requestFocus();
            name.selectAll();
        }
    }

    private String placeInWords() {
        var seen = stage.seen();
        var index = stage.index();
        int grid = index.gridAt(seen.centreX(), seen.centreY());
        return grid < 0
                ? ""
                : index.area(index.ground().grids().get(grid).communityId()).map(area -> area.name()).orElse("");
    }

    private void fill() {
        panel.getChildren().setAll(Parts.whole(seat.say("map.bookmarks"), "text-head"));
        for (int slot = 1; slot <= MOST; slot++) {
            int number = slot;
            at(slot).ifPresent(one -> panel.getChildren().add(row(number, one)));
        }
        var keep = Parts.button(seat.say("map.bookmarks.keep"), this::keep, "primary");
        keep.setDisable(free().isEmpty());
        panel.getChildren().add(Parts.row(8, name, keep));
        if (free().isEmpty()) {
            panel.getChildren().add(Parts.text(seat.say("map.bookmarks.full"), "text-caption", "t2"));
        }
    }

    private HBox row(int slot, MapBookmark one) {
        var words = new TextField(one.name());
        words.getStyleClass().add("flat-field");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setOnAction(entered -> rename(slot, one, words.getText()));
        words.focusedProperty().addListener((value, before, now) -> {
            if (!now) {
                rename(slot, one, words.getText());
            }
        });
        return Parts.row(8, Parts.keyCap("Alt+" + slot), words,
                Parts.button(seat.say("map.bookmarks.go"), () -> go(slot)),
                Parts.iconButton(Icon.CLOSE, seat.say("map.bookmarks.remove"), () -> {
                    seat.memory().remember(REMEMBERED + slot, "");
                    fill();
                }));
    }

    private void rename(int slot, MapBookmark one, String words) {
        if (!words.isBlank() && !words.strip().equals(one.name()) && at(slot).isPresent()) {
            seat.memory().remember(REMEMBERED + slot, new MapBookmark(words.strip(), one.longitude(), one.latitude(),
                    one.level()).text());
        }
    }

    private Optional<MapBookmark> at(int slot) {
        return seat.memory().recall(REMEMBERED + slot).flatMap(MapBookmark::read);
    }

    private Optional<Integer> free() {
        for (int slot = 1; slot <= MOST; slot++) {
            if (at(slot).isEmpty()) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }

    /** Keeps what is seen now under the first free key, with the name in the panel. */
    private void keep() {
        free().ifPresent(slot -> {
            var words = name.getText().isBlank() ? seat.say("map.bookmarks.unnamed", slot) : name.getText();
            seat.memory().remember(REMEMBERED + slot, MapBookmark.of(words, stage.seen()).text());
            fill();
        });
    }

    /** Goes to the place under a key; nothing happens when none is kept there. */
    void go(int slot) {
        at(slot).ifPresent(one -> stage.canvas().show(one.in(stage.seen())));
    }

    /** Keys under which something is kept. */
    List<Integer> kept() {
        var kept = new ArrayList<Integer>();
        for (int slot = 1; slot <= MOST; slot++) {
            if (at(slot).isPresent()) {
                kept.add(slot);
            }
        }
        return kept;
    }

    /** What is kept under a key is called. */
    String nameOf(int slot) {
        return at(slot).map(MapBookmark::name).orElse("");
    }
}
