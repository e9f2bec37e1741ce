package org.gridlight.client.cases;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** At the end of the queues: a new report, the next case, and why there is none. On the FX thread. */
final class WorkButtons extends HBox {
    private final Label said = Parts.text("", "text-dense", "t2");
    private final Button next;

    WorkButtons(Seat seat, Runnable register, Runnable draw) {
        super(8);
        setAlignment(Pos.CENTER_RIGHT);
        said.setId("next-said");
        said.managedProperty().bind(said.visibleProperty());
        said.setVisible(false);
        next = nextButton(seat, draw);
        next.managedProperty().bind(next.visibleProperty());
        getChildren().addAll(said, Parts.button(seat.say("action.register"), "F2", register), next);
    }

    /** 领取下一件. */
    static Button nextButton(Seat seat, Runnable draw) {
        var button = Parts.button(seat.say("action.claimNext"), "F4", draw, "primary");
        button.setId("claim-next");
        return button;
    }

    /** @param mayDraw whether this person draws cases at all */
    void show(boolean mayDraw) {
        next.setVisible(mayDraw);
    }

    /** One line in place, empty for none. */
    void tell(String words) {
        said.setText(words);
        said.setVisible(!words.isEmpty());
    }
}
