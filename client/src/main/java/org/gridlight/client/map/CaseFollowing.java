package org.gridlight.client.map;

import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.gridlight.client.look.Icon;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.map.World;

/**
 * Keeps the chosen case in the middle of the map (跟随选中案件), at the scale the map has, in whatever section or window
 * another one is chosen; until the map is moved by hand, and again from Ctrl+M on. On the FX thread.
 */
final class CaseFollowing implements AutoCloseable {
    private static final String REMEMBERED = "map-follow";
    private static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");

    private final MapStage stage;
    private final Seat seat;
    private final ToggleButton button;
    private final ChangeListener<Number> selected = (value, before, now) -> follow();
    private boolean paused;

    CaseFollowing(MapStage stage) {
        this.stage = stage;
        this.seat = stage.seat();
        this.button = new ToggleButton("", Icon.TARGET.node());
        button.setId("map-follow");
        button.setTooltip(new Tooltip(seat.say("map.follow.hint")));
        button.getStyleClass().add("map-act");
        button.setFocusTraversable(false);
        button.setSelected(seat.memory().recall(REMEMBERED).map(Boolean::parseBoolean).orElse(false));
        button.setOnAction(act -> {
            seat.memory().remember(REMEMBERED, String.valueOf(button.isSelected()));
            again();
        });
        seat.selected().addListener(selected);
        tell();
    }

    ToggleButton button() {
        return button;
    }

    /** Switched on or off by where the map stands; what the person decided holds. */
    void byItself(boolean on) {
        if (seat.memory().recall(REMEMBERED).isEmpty()) {
            button.setSelected(on);
            again();
        }
    }

    /** The map was moved by hand. */
    void moved() {
        if (button.isSelected() && !paused) {
            paused = true;
            tell();
        }
    }

    /** From now on it follows again, where it is switched on. */
    void again() {
        paused = false;
        tell();
        follow();
    }

    private void tell() {
        boolean stopped = button.isSelected() && paused;
        button.setText(seat.say(stopped ? "map.follow.paused" : "map.follow"));
        button.pseudoClassStateChanged(PAUSED, stopped);
    }

    private void follow() {
        if (button.isSelected() && !paused && stage.seen() != null) {
            stage.find(seat.selected().get()).filter(one -> one.longitude() != null && one.latitude() != null)
                    .ifPresent(one -> stage.canvas().show(stage.seen().at(World.x(one.longitude()),
                            World.y(one.latitude()), stage.seen().scale().level())));
        }
    }

    @Override
    public void close() {
        seat.selected().removeListener(selected);
    }
}
