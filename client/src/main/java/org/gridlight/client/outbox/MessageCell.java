package org.gridlight.client.outbox;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.outbox.OutboxMessage;
import org.gridlight.model.outbox.OutboxMessage.State;

/** A message in two lines: the case, the occasion and where it stands; to whom, and since when. Its nodes are made once. */
final class MessageCell extends ListCell<OutboxMessage> {
    private final Seat seat;
    private final OutboxTimes times;
    private final Label what = Parts.text("", "strong");
    private final Label state = Parts.whole("", "t2");
    private final Label recipient = Parts.text("", "t2");
    private final Label made = Parts.whole("", "t3");
    private final VBox lines;

    MessageCell(Seat seat) {
        this.seat = seat;
        this.times = new OutboxTimes(seat);
        for (var label : new Label[]{what, recipient}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, what, state), Parts.row(8, recipient, made));
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(OutboxMessage one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        what.setText(one.caseNumber() + "  " + seat.say("outbox.occasion." + one.occasion()));
        state.setText(seat.say("outbox.state." + one.state()));
        state.getStyleClass().removeAll("red", "green");
        if (one.state() == State.FAILED) {
            state.getStyleClass().add("red");
        } else if (one.state() == State.RECEIVED) {
            state.getStyleClass().add("green");
        }
        recipient.setText(seat.say("outbox.channel." + one.channel()) + "  "
                + (one.recipient() == null ? seat.say("outbox.forgotten") : one.recipient()));
        made.setText(times.minute(one.madeAt()));
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }
}
