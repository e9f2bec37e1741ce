package org.gridlight.client.video;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.cases.CaseNumber;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.register.CameraState;
import org.gridlight.model.video.WalkCamera;
import org.gridlight.model.video.WalkCamera.Finding;

/** A camera of a walk in two lines: which one and what was found; where, when and by whom. */
final class WalkCell extends ListCell<WalkCamera> {
    private final Seat seat;
    private final CaseWords words;
    private final Label name = Parts.text("", "strong");
    private final Label found = Parts.whole("", "t2");
    private final Label code = Parts.text("", "t2");
    private final Label when = Parts.whole("", "text-caption", "t3");
    private final VBox lines;

    WalkCell(Seat seat, CaseWords words) {
        this.seat = seat;
        this.words = words;
        for (var label : new Label[]{name, code}) {
            label.setMinWidth(0);
            label.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(label, Priority.ALWAYS);
        }
        lines = new VBox(Parts.row(8, name, found), Parts.row(8, code, when));
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(WalkCamera one, boolean empty) {
        super.updateItem(one, empty);
        if (empty || one == null) {
            setGraphic(null);
            return;
        }
        name.setText(one.ordinal() + "  " + one.name());
        found.setText(found(one));
        found.getStyleClass().setAll("label", style(one));
        code.setText(one.code() + "  " + one.place());
        when.setText(one.seenAt() == null ? "" : words.minute(one.seenAt()) + "  " + one.seenBy());
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    private String found(WalkCamera one) {
        if (one.finding() == null) {
            return one.state() == CameraState.WORKING
                    ? seat.say("video.waiting")
                    : seat.say("map.camera." + one.state());
        }
        return seat.say("video.found." + one.finding())
                + (one.caseNumber() == null ? "" : "  " + CaseNumber.of(one.caseNumber()).tail());
    }

    private static String style(WalkCamera one) {
        return one.finding() == null
                ? "t3"
                : one.finding() == Finding.NOTHING ? "green" : one.finding() == Finding.REPORTED ? "strong" : "t2";
    }
}
