package org.gridlight.client.alarms;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** How many alarms stand where, over the list; pressing one goes there. On the FX thread. */
final class AlarmCounts extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Map<AlarmSection, Label> counts = new EnumMap<>(AlarmSection.class);
    private final Map<AlarmSection, VBox> tabs = new EnumMap<>(AlarmSection.class);

    AlarmCounts(Seat seat, Consumer<AlarmSection> go) {
        getStyleClass().add("alarm-counts");
        for (var section : AlarmSection.values()) {
            var count = Parts.whole("0", "text-title");
            var name = seat.say(section.word());
            var tab = new VBox(Parts.text(name, "text-caption", "t2", "name"), count);
            tab.getStyleClass().add("alarm-count");
            tab.setAccessibleText(name);
            tab.setId("alarm-count-" + section);
            tab.setOnMousePressed(press -> go.accept(section));
            tab.setMinWidth(0);
            HBox.setHgrow(tab, Priority.ALWAYS);
            counts.put(section, count);
            tabs.put(section, tab);
            getChildren().add(tab);
        }
    }

    /** @param at where the chosen alarm stands, or the first there is */
    void show(AlarmRows rows, AlarmSection at) {
        counts.forEach((section, label) -> {
            int many = rows.count(section);
            label.setText(String.valueOf(many));
            label.pseudoClassStateChanged(NONE, many == 0);
            tabs.get(section).pseudoClassStateChanged(SELECTED, section == at);
        });
    }

    /** What stands for all that call while too many do. */
    VBox calling() {
        return tabs.get(AlarmSection.CALLING);
    }
}
