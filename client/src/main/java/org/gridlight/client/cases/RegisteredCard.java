package org.gridlight.client.cases;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.Registered;

/** A report was taken: the number that the reporter is told, large, and where to go on. On the FX thread. */
final class RegisteredCard extends VBox {
    private final Button open;

    RegisteredCard(Seat seat, Registered registered, NewReportView.Acts acts) {
        super(10);
        getStyleClass().add("form-done");
        var number = Parts.whole(registered.acceptNo(), "text-figure");
        number.setId("accept-no");
        open = Parts.button(seat.say("cases.report.open"), "Enter", () -> acts.open(registered), "primary");
        open.setDefaultButton(true);
        getChildren().addAll(Icon.CHECK.node(32, "green", "large"),
                Parts.text(seat.say("cases.report.done"), "text-head"),
                Parts.text(seat.say("object.acceptNo"), "text-caption", "t2"), number,
                Parts.text(seat.say("cases.report.tell"), "text-dense", "t2"),
                Parts.row(8, open, Parts.button(seat.say("cases.report.another"), acts::another),
                        Parts.button(seat.say("cases.report.close"), "Esc", acts::hold)));
    }

    @Override
    public void requestFocus() {
        open.requestFocus();
    }
}
