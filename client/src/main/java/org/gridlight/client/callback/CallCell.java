package org.gridlight.client.callback;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CallBack;

/** A call that is owed, in two lines: the case and until when; where, and who calls or when it may be tried again. */
final class CallCell extends ListCell<CallBack> {
    private final Seat seat;
    private final CaseWords words;
    private final Label what = Parts.text("", "strong");
    private final Label due = Parts.whole("", "t2");
    private final Label where = Parts.text("", "t2");
    private final Label standing = Parts.whole("", "t3");
    private final VBox lines;

    CallCell(Seat seat, CaseWords words) {
        this.seat = seat;
        this.words = words;
        for (var label : new Label[]{what, where}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, what, due), Parts.row(8, where, standing));
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CallBack one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        var now = seat.clock().instant();
        what.setText(CaseNumber.of(one.caseNumber()).tail() + "  " + one.category());
        due.setText(words.times().moment(now, one.due()));
        due.getStyleClass().remove("red");
        if (one.due().isBefore(now)) {
            due.getStyleClass().add("red");
        }
        where.setText(one.place() == null ? "" : one.place());
        standing.setText(standing(one));
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    private String standing(CallBack one) {
        var now = seat.clock().instant();
        if (one.holderId() != null) {
            return one.holderId() == seat.operator().id()
                    ? seat.say("callback.mine")
                    : seat.say("callback.holder", one.holder());
        }
        if (one.next() != null && one.next().isAfter(now)) {
            return seat.say("callback.laterThan", words.times().moment(now, one.next()));
        }
        return one.tries() > 0 ? seat.say("callback.tries", one.tries()) : "";
    }
}
