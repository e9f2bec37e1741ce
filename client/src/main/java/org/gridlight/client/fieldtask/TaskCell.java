package org.gridlight.client.fieldtask;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.fieldtask.FieldTask;

/** A line in two rows: what for and until when; where, and who is sent. Its nodes are made once. */
final class TaskCell extends ListCell<TaskRow> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Seat seat;
    private final Label what = Parts.text("", "strong");
    private final Label when = Parts.whole("", "t2");
    private final Label where = Parts.text("", "t2");
    private final Label who = Parts.whole("", "t3");
    private final VBox lines;

    TaskCell(Seat seat) {
        this.seat = seat;
        for (var label : new Label[]{what, where}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, what, when), Parts.row(8, where, who));
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TaskRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        when.getStyleClass().remove("red");
        switch (row) {
            case TaskRow.OfCase(var one) -> fill(TaskBoard.kind(one), one.number(), one.stageDue(), one.place(), "");
            case TaskRow.OfTask(var task) -> fill(task.kind(), task.caseNumber(),
                    task.endedAt() == null ? task.wantedBy() : task.endedAt(), task.place(), task.inspector());
        }
        if (isLate(row)) {
            when.getStyleClass().add("red");
        }
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    private boolean isLate(TaskRow row) {
        return row instanceof TaskRow.OfTask(var task)
                && task.shelf(seat.clock().instant()) == FieldTask.Shelf.LATE;
    }

    private void fill(FieldTask.Kind kind, String number, Instant at, String place, String inspector) {
        what.setText(seat.say("task.kind." + kind) + "  " + number);
        when.setText(minute(seat, at));
        where.setText(place == null ? "" : place);
        who.setText(inspector);
    }

    /** 07-16 09:11; a dash for none. */
    static String minute(Seat seat, Instant at) {
        return at == null ? "-" : MINUTE.format(at.atZone(seat.centre().zone()));
    }
}
