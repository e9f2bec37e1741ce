package org.gridlight.client.cases;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs.Outcome;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.OpenCase;

/**
 * Asks the record what became of an act whose answer was lost. On the FX thread.
 *
 * @param about the case as it stood, null when it is not among the open ones
 */
record LostAct(Seat seat, CaseRecord record, OpenCase about) {
    /** @param told hears the answer as if it had come in time */
    void askAfter(Act act, Consumer<ActAnswer> told) {
        var answer = new AtomicReference<ActAnswer>();
        seat.unanswered().add(act.id(), what(act), () -> {
            answer.set(record.settle(act));
            return outcome(answer.get());
        }, outcome -> told.accept(answer.get()));
    }

    private String what(Act act) {
        var number = about == null ? "" : about.number();
        return seat.say("cases.lostAct", seat.say(act.action().word()), number);
    }

    private Outcome outcome(ActAnswer answer) {
        return switch (answer) {
            case ActAnswer.Done _ -> new Outcome.Done();
            case ActAnswer.Stale _ -> new Outcome.NotDone(seat.say("act.stale"));
            case ActAnswer.Refused refused -> new Outcome.NotDone(refused.in(seat.words()));
        };
    }
}
