package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.find.MapFind;
import org.gridlight.client.map.find.MapFinder;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.db.grid.PlaceStore;
import org.gridlight.db.map.ComponentFindStore;
import org.gridlight.db.people.StaffStore;
import org.gridlight.db.register.CameraStore;

/**
 * The one search field of the map (Ctrl+F): looks while one types, five times a second at most and off the FX thread; an
 * answer to older words never replaces that to newer ones. Empty, it offers what was gone to last. On the FX thread.
 */
final class FindField implements AutoCloseable {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final String REMEMBERED = "map-found";
    private static final int MOST_REMEMBERED = 8;
    private static final int LONGEST_REMEMBERED = 60;
    private static final double ROW = 30;

    private final MapStage stage;
    private final Seat seat;
    private final TextField field;
    private final Consumer<MapFind> go;
    private final ListView<Hit> list = new ListView<>();
    private final Label note = Parts.text("", "text-caption", "t2");
    private final VBox box = new VBox(list, note);
    private final Throttle throttle;
    private final ComponentFindStore components;
    private MapFinder finder;
    private Tasks.Running running = () -> {};
    private String answered = "";

    /** One line of the list. @param find null for words that were gone to before */
    private record Hit(MapFind find, String words) {}

    /** @param field where one types; @param go goes to what was chosen */
    FindField(MapStage stage, TextField field, Consumer<MapFind> go) {
        this.stage = stage;
        this.seat = stage.seat();
        this.field = field;
        this.go = go;
        this.components = new ComponentFindStore(seat.database());
        this.throttle = new Throttle("map find", seat.tasks(), this::look);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new HitCell(seat));
        list.setOnMouseClicked(click -> enter());
        list.setId("map-hits");
        note.getStyleClass().add("map-hits-note");
        box.getStyleClass().addAll("floating", "map-hits");
        box.setMaxHeight(Region.USE_PREF_SIZE);
        hide();
        field.textProperty().addListener((text, before, now) -> throttle.trigger());
        field.focusedProperty().addListener((value, before, now) -> {
            if (now && field.getText().isBlank()) {
                offerLast();
            } else if (!now) {
                hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.setOnAction(pressed -> enter());
    }

    /** What floats under the field. */
    Region list() {
        return box;
    }

    /** Puts the cursor here. */
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void look() {
        running.cancel();
        var text = field.getText().strip();
        field.pseudoClassStateChanged(WRONG, false);
        if (text.isEmpty()) {
            answered = "";
            hide();
            return;
        }
        running = seat.tasks().run("map find", () -> finder().find(text), found -> show(text, found),
                failure -> tell(seat.told(failure), List.of()));
    }

    /** The one for the ground as it is now. */
    private synchronized MapFinder finder() {
        var index = stage.index();
        if (finder == null || finder.index() != index) {
            finder = new MapFinder(index, seat.words(), stage::cases, new MapFinder.Sources(components,
                    new PlaceStore(seat.database(), seat.clock()), new StaffStore(seat.database()),
                    new CameraStore(seat.database())));
        }
        return finder;
    }

    private void show(String text, List<MapFind> found) {
        answered = text;
        field.pseudoClassStateChanged(WRONG, found.isEmpty());
        tell(found.isEmpty() ? seat.say("map.find.nothing", text) : seat.say("map.find.keys"),
                found.stream().map(find -> new Hit(find, find.title())).toList());
    }

    private void offerLast() {
        var last = last();
        if (!last.isEmpty()) {
            tell(seat.say("map.find.last"), last.stream().map(words -> new Hit(null, words)).toList());
        }
    }

    private void tell(String words, List<Hit> hits) {
        note.setText(words);
        list.getItems().setAll(hits);
        list.setPrefHeight(hits.size() * ROW + 2);
        list.setVisible(!hits.isEmpty());
        list.setManaged(!hits.isEmpty());
        list.getSelectionModel().select(0);
        box.setVisible(true);
        box.getParent().requestLayout();
    }

    private void hide() {
        box.setVisible(false);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> moved(key, 1);
            case UP -> moved(key, -1);
            case ESCAPE -> {
                hide();
                field.clear();
                stage.canvas().requestFocus();
                key.consume();
            }
            default -> {
            }
        }
    }

    private void moved(KeyEvent key, int by) {
        int count = list.getItems().size();
        if (count > 0) {
            list.getSelectionModel().select(Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count));
        }
        key.consume();
    }

    /** Goes to what is chosen; to the first one when nobody chose. */
    private void enter() {
        var chosen = list.getSelectionModel().getSelectedItem();
        var text = field.getText().strip();
        if (box.isVisible() && chosen != null && chosen.find == null && text.isEmpty()) {
            field.setText(chosen.words);
            look();
            return;
        }
        if (!text.equals(answered)) {
            running.cancel();
            running = seat.tasks().run("map find", () -> finder().find(text), found -> {
                show(text, found);
                found.stream().findFirst().ifPresent(first -> open(first, text));
            }, failure -> tell(seat.told(failure), List.of()));
            return;
        }
        Optional.ofNullable(chosen).map(Hit::find).ifPresent(find -> open(find, text));
    }

    private void open(MapFind find, String text) {
        hide();
        keep(find.kind() == MapFind.Kind.COORDINATES ? text : find.title());
        go.accept(find);
        stage.canvas().requestFocus();
    }

    private List<String> last() {
        return seat.memory().recall(REMEMBERED).map(all -> Arrays.stream(all.split("\n"))
                .filter(one -> !one.isBlank()).toList()).orElse(List.of());
    }

    private void keep(String words) {
        var last = new ArrayList<>(last());
        last.remove(words);
        if (words.length() <= LONGEST_REMEMBERED) {
            last.addFirst(words);
        }
        seat.memory().remember(REMEMBERED, String.join("\n", last.subList(0, Math.min(MOST_REMEMBERED, last.size()))));
    }

    @Override
    public void close() {
        running.cancel();
        throttle.close();
    }

    /** Kind, title, detail: one row, its nodes kept. */
    private static final class HitCell extends ListCell<Hit> {
        private static final double KIND = 56;
        private final Seat seat;
        private final Label kind = Parts.whole("", "text-caption", "t3");
        private final Label title = Parts.whole("", "text-dense", "strong");
        private final Label detail = Parts.text("", "text-dense", "t2");
        private final Region row = Parts.row(8, kind, title, detail);

        HitCell(Seat seat) {
            this.seat = seat;
            kind.setPrefWidth(KIND);
            row.setMaxHeight(ROW);
            row.setPadding(new Insets(0, 12, 0, 12));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setText(null);
            if (empty || hit == null) {
                setGraphic(null);
                return;
            }
            kind.setText(hit.find == null ? "" : seat.say("map.find." + hit.find.kind()));
            title.setText(hit.words);
            detail.setText(hit.find == null ? "" : hit.find.detail());
            setGraphic(row);
        }
    }
}
