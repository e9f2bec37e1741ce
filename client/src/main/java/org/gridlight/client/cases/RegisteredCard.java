package org.gridlight.client.cases;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** A report was taken: the number that the reporter is told, large, and where to go on. On the FX thread. */
final class RegisteredCard extends VBox {
    private final Button open;

    RegisteredCard(Seat seat, ReportSending.Taken taken, ReportActs acts) {
        super(10);
        getStyleClass().add("form-done");
        var number = Parts.whole(taken.registered().acceptNo(), "text-figure");
        number.setId("accept-no");
        open = Parts.button(seat.say("cases.report.open"), "Enter", () -> acts.open(taken), "primary");
        open.setDefaultButton(true);
        getChildren().addAll(Icon.CHECK.node(32, "green", "large"),
                Parts.text(seat.say("cases.report.done"), "text-head"),
                Parts.text(seat.say("object.acceptNo"), "text-caption", "t2"), number,
                Parts.text(seat.say("cases.report.tell"), "text-dense", "t2"));
        if (taken.code() != null) {
            var code = Parts.whole(CaseWords.spokenCode(taken.code()), "text-head");
            code.setId("query-code");
            getChildren().add(Parts.row(8, Parts.text(seat.say("cases.queryCode"), "text-caption", "t2"), code));
        }
        joined(seat, taken);
        getChildren().add(Parts.row(8, open, Parts.button(seat.say("cases.report.another"), acts::another),
                Parts.button(seat.say("cases.report.close"), "Esc", acts::hold)));
    }

    private void joined(Seat seat, ReportSending.Taken taken) {
        if (taken.joined() != null) {
            var joined = Parts.text(seat.say("cases.report.joined", taken.joined().number()), "text-dense", "strong");
            joined.setId("report-joined");
            getChildren().add(joined);
        } else if (taken.notJoined() != null) {
            var why = Parts.text(seat.say("cases.report.notJoined", taken.notJoined()), "text-dense", "red");
            why.setWrapText(true);
            getChildren().add(why);
        }
    }

    @Override
    public void requestFocus() {
        open.requestFocus();
    }
}
