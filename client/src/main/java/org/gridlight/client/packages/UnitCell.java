package org.gridlight.client.packages;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.packages.UnitExchange;

/** A unit in two lines: its name and what waits; what it owes, and when a package last went out. Its nodes are made once. */
final class UnitCell extends ListCell<UnitExchange> {
    private final Seat seat;
    private final Label name = Parts.text("", "strong");
    private final Label waiting = Parts.whole("");
    private final Label owed = Parts.text("", "t2");
    private final Label sent = Parts.whole("", "t3");
    private final VBox lines;

    UnitCell(Seat seat) {
        this.seat = seat;
        for (var label : new Label[]{name, owed}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, name, waiting), Parts.row(8, owed, sent));
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(UnitExchange one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        name.setText(one.name());
        waiting.setText(seat.say("packages.unit.waiting", one.waiting()));
        owed.setText(seat.say("packages.unit.owed", one.owed()));
        sent.setText(PackagePage.minute(seat, one.sentAt()));
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }
}
