package org.gridlight.client.cases;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.seat.UnansweredActs.Outcome;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.Registered;
import org.gridlight.model.cases.SimilarCase;
import org.gridlight.model.words.Refusal;

/**
 * Sends a report, and joins it to a case that is already known where somebody said so: it is registered under a number of
 * its own, which the reporter is told, and its case ends under the other one. Both steps have identities made of the
 * report's, so that they may be sent again after a cut and are done once. On the FX thread.
 */
final class ReportSending {
    /** A new case has this version. */
    private static final int FIRST_VERSION = 1;

    /**
     * What came of it.
     *
     * @param joined    the case it was joined to, null for a case of its own
     * @param notJoined one line why it was not joined although somebody said so, null else
     * @param code      by which the reporter asks how it stands, null for none
     */
    record Taken(Registered registered, SimilarCase joined, String notJoined, String code) {
        /** The case to go on with. */
        long caseId() {
            return joined == null ? registered.caseId() : joined.id();
        }
    }

    private final Seat seat;
    private final CaseRecord record;
    private final UUID id;
    private final Consumer<Taken> taken;
    private final Consumer<Exception> notTaken;

    /** @param id of the report; @param taken hears once that it was taken; @param notTaken what hinders it now */
    ReportSending(Seat seat, CaseRecord record, UUID id, Consumer<Taken> taken, Consumer<Exception> notTaken) {
        this.seat = seat;
        this.record = record;
        this.id = id;
        this.taken = taken;
        this.notTaken = notTaken;
    }

    /** @param into the case it is joined to, null for a case of its own */
    void send(NewReport report, SimilarCase into) {
        seat.tasks().run("register", () -> register(report, into), this::answered, failure -> {
            notTaken.accept(failure);
            if (UnansweredActs.isUnanswered(failure)) {
                sendAgain(report, into);
            }
        });
    }

    private Taken register(NewReport report, SimilarCase into) {
        var registered = record.register(id, report);
        var code = record.queryCode(registered.caseId()).orElse(null);
        if (into == null) {
            return new Taken(registered, null, null, code);
        }
        var act = new Act(UUID.nameUUIDFromBytes((id + "/join").getBytes(StandardCharsets.US_ASCII)),
                registered.caseId(), FIRST_VERSION, CaseAction.JOIN_TO, null, null, null).with("case", into.id());
        return switch (record.act(act)) {
            case ActAnswer.Done done -> new Taken(registered, into, null, code);
            case ActAnswer.Stale stale -> new Taken(registered, null, seat.say("cases.report.joinStale"), code);
            case ActAnswer.Refused refused -> new Taken(registered, null, refused.in(seat.words()), code);
        };
    }

    /** Nothing can have overtaken a report: it is sent once more with the same identity, and is taken down once. */
    private void sendAgain(NewReport report, SimilarCase into) {
        var answer = new AtomicReference<Taken>();
        seat.unanswered().add(id, seat.say("cases.lostReport"), () -> {
            try {
                answer.set(register(report, into));
                return new Outcome.Done();
            } catch (Refusal refused) {
                if (refused.isOfConnection()) {
                    throw refused;
                }
                return new Outcome.NotDone(refused.in(seat.words()));
            }
        }, outcome -> Optional.ofNullable(answer.get()).ifPresent(this::answered));
    }

    private void answered(Taken what) {
        seat.unanswered().answered(id);
        taken.accept(what);
    }
}
