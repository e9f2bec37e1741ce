package org.gridlight.client.fieldtask;

import javafx.scene.control.Label;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.fieldtask.FieldSign;

/** How what was noticed about an answer is said. */
final class TaskWords {
    private TaskWords() {}

    /** Red where a person has to decide, else a hint. */
    static Label sign(Seat seat, FieldSign noticed) {
        var line = Parts.text(seat.say("task.sign." + noticed.sign(), noticed.amount() == null ? 0 : noticed.amount(),
                noticed.otherNumber() == null ? "" : noticed.otherNumber()), "text-dense");
        line.getStyleClass().add(noticed.sign().isSuspicious() ? "red" : "t2");
        line.setWrapText(true);
        return line;
    }
}
