package org.gridlight.client.duty;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;

/** What is asked at both signatures: the persons of the shift, filled in already; two keys each when that is right. */
final class HandoverForms {
    private final Seat seat;
    private final DutyWords words;

    HandoverForms(Seat seat, DutyWords words) {
        this.seat = seat;
        this.words = words;
    }

    /** @param send takes the names of the shift that leaves: proposed are those that came with the signature before */
    DutyForm leave(HandoverModel model, Consumer<String> send) {
        var figures = model.figures();
        var told = seat.say("duty.leave.told", figures.open(), figures.of(HandoverFigure.RED),
                figures.of(HandoverFigure.URGENT));
        var people = people(model.people());
        return new DutyForm(seat, seat.say("duty.act.leave"),
                List.of(new DutyForm.Field(null, DutyForm.told(told)),
                        new DutyForm.Field(null, DutyForm.told(seat.say(model.words().isBlank()
                                ? "duty.leave.empty"
                                : "duty.leave.fixed"))),
                        new DutyForm.Field(seat.say("duty.leave.people"), people)),
                () -> !people.getText().isBlank(), () -> send.accept(people.getText().strip()));
    }

    /** @param send takes what is added and the names of the shift that comes */
    DutyForm take(Handover one, BiConsumer<String, String> send) {
        var added = new TextArea();
        added.setId("handover-added");
        added.setWrapText(true);
        added.setPrefRowCount(2);
        var people = people(seat.operator().name());
        return new DutyForm(seat, seat.say("system.handoverRead"),
                List.of(new DutyForm.Field(null, DutyForm.told(seat.say("duty.take.told", one.leftBy(), words.minute(
                        one.leftAt())))), new DutyForm.Field(seat.say("duty.take.people"), people),
                        new DutyForm.Field(seat.say("duty.take.words"), added)),
                () -> !people.getText().isBlank(), () -> send.accept(added.getText().strip(), people.getText().strip()))
                .keeping(seat.typed(), kept(one));
    }

    /** What was typed for this receipt is on record. */
    void taken(Handover one) {
        DutyForm.forget(seat.typed(), kept(one));
    }

    private static String kept(Handover one) {
        return "receipt." + one.id();
    }

    private static TextField people(String names) {
        var field = new TextField(names);
        field.setId("handover-people");
        return field;
    }
}
