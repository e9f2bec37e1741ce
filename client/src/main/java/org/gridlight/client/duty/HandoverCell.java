package org.gridlight.client.duty;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.light.Light;

/** A handover in its list, in two lines. Its nodes are made once. */
final class HandoverCell extends ListCell<Optional<Handover>> {
    private final DutyWords words;
    private final LightIcon light = new LightIcon(Light.GREEN, LightIcon.IN_TABLES);
    private final Label name = Parts.text("", "strong");
    private final Label state = Parts.whole("", "strong");
    private final Label about = Parts.text("", "t2", "under-icon");
    private final VBox lines;

    HandoverCell(DutyWords words) {
        this.words = words;
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        about.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        lines = new VBox(Parts.row(8, light, name, state), about);
        lines.getStyleClass().add("notice-line");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Optional<Handover> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        row.ifPresentOrElse(this::signed, this::written);
        setGraphic(lines);
        // Filled during layout, it would show one frame in its old styles.
        lines.applyCss();
    }

    private void written() {
        fill(null, words.say("duty.handover.current"), words.say("duty.handover.writing"), "accent",
                words.say("duty.handover.current.about"));
    }

    private void signed(Handover one) {
        var whom = one.awaitsReceipt()
                ? words.say("duty.handover.from", one.leftBy())
                : words.say("duty.handover.fromTo", one.leftBy(), one.arrivedBy());
        fill(one.awaitsReceipt() ? Light.YELLOW : Light.GREEN, words.minute(one.leftAt()),
                words.say(one.awaitsReceipt() ? "duty.handover.awaits" : "duty.handover.taken"),
                one.awaitsReceipt() ? "yellow" : "t2", whom);
    }

    /** @param shape null for one that is not signed */
    private void fill(Light shape, String first, String right, String style, String below) {
        light.setVisible(shape != null);
        if (shape != null) {
            light.show(shape);
        }
        name.setText(first);
        state.setText(right);
        state.getStyleClass().removeAll("yellow", "t2", "accent");
        state.getStyleClass().add(style);
        about.setText(below);
    }
}
