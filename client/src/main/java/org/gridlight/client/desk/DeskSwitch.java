package org.gridlight.client.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Section;

/** Leads from one desk of the section to the next, with what waits at each. On the FX thread. */
final class DeskSwitch extends HBox {
    private final List<ToggleButton> buttons = new ArrayList<>();

    /** @param chosen told the position of the desk a person asks for */
    DeskSwitch(List<Section.Desk> desks, IntConsumer chosen) {
        getStyleClass().add("toolbar");
        for (int i = 0; i < desks.size(); i++) {
            int position = i;
            var button = new ToggleButton(desks.get(i).name());
            button.getStyleClass().add("segment");
            if (i == 0) {
                button.getStyleClass().add("first");
            }
            if (i == desks.size() - 1) {
                button.getStyleClass().add("last");
            }
            button.setId("desk-" + i);
            button.setFocusTraversable(false);
            button.setOnAction(pressed -> chosen.accept(position));
            button.setGraphic(count(desks.get(i)));
            button.setContentDisplay(ContentDisplay.RIGHT);
            buttons.add(button);
        }
        var row = new HBox();
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.getChildren().setAll(buttons);
        getChildren().setAll(row);
    }

    private static Label count(Section.Desk desk) {
        var count = Parts.whole("", "text-caption", "strong");
        count.visibleProperty().bind(Bindings.greaterThan(desk.waiting(), 0));
        count.managedProperty().bind(count.visibleProperty());
        count.textProperty().bind(Bindings.convert(desk.waiting()));
        return count;
    }

    /** Which desk is in front. */
    void choose(int position) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == position);
        }
    }
}
