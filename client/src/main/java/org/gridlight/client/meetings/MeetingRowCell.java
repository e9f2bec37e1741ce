package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;

/** A meeting, a decision or a slip in its list, in two lines. Its nodes are made once. */
final class MeetingRowCell extends ListCell<Object> {
    private final MeetingWords words;
    private final Supplier<Instant> now;
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label name = Parts.text("", "strong");
    private final Label state = Parts.whole("", "strong");
    private final Label about = Parts.text("", "t2", "under-icon");
    private final VBox lines;

    MeetingRowCell(MeetingWords words, Supplier<Instant> now) {
        this.words = words;
        this.now = now;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        about.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        lines = new VBox(Parts.row(8, light, name, state), about);
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Object row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        var moment = now.get();
        switch (row) {
            case Meeting one -> fill(one.open() > 0 ? Light.YELLOW : Light.GREEN, words.name(one),
                    words.say(one.state().word()), words.about(one), one.state() == Meeting.State.ISSUED
                            ? "t2"
                            : "accent");
            case MeetingItem one -> fill(one.light(moment), one.lead(), words.standing(one, moment), one.decision(),
                    one.light(moment) == Light.RED ? "red" : "t2");
            case TransferSlip one -> fill(light(one, moment), one.community(), words.standing(one, moment),
                    one.matter(), one.isLate(moment) ? "red" : "t2");
            default -> throw new IllegalArgumentException("no row: " + row);
        }
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    private static Light light(TransferSlip slip, Instant now) {
        return slip.isLate(now) ? Light.RED : slip.struckAt() == null ? Light.YELLOW : Light.GREEN;
    }

    private void fill(Light shape, String first, String right, String below, String style) {
        light.show(shape);
        name.setText(first);
        state.setText(right);
        state.getStyleClass().removeAll("red", "t2", "accent");
        state.getStyleClass().add(style);
        about.setText(below);
    }
}
