package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.assessment.AssessmentStore;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.reports.monthly.MonthLock;

/**
 * What people do about a month: score a line, publish, decide appeals, lock, open again. One wish at a time; the record
 * decides who may. On the FX thread.
 */
final class AssessmentActs {
    private final Operator operator;
    private final AssessmentStore store;
    private final MonthLock lock;
    private final Tasks tasks;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Outcome outcome;
    private boolean busy;

    /** Hears how a wish ended. */
    interface Outcome {
        void done();

        /** It was refused or failed; nothing was changed. */
        void refused(Exception why);
    }

    AssessmentActs(Seat seat, Outcome outcome) {
        this.operator = seat.operator();
        this.store = new AssessmentStore(seat.database());
        this.lock = new MonthLock(seat.database(), seat.words());
        this.tasks = seat.tasks();
        this.clock = seat.clock();
        this.zone = seat.centre().zone();
        this.outcome = outcome;
    }

    /** Whether this person gives scores. */
    boolean scores() {
        return operator.has(Role.ASSESSOR) || operator.has(Role.ASSESSMENT_HEAD);
    }

    /** Whether this person publishes, locks and decides. */
    boolean heads() {
        return operator.has(Role.ASSESSMENT_HEAD);
    }

    /** Gives the line of a unit a value. */
    void enter(ScoredMonth month, String unit, String line, BigDecimal amount, String reason, String evidence) {
        int seen = month.assessment().entries().of(unit, line).map(ScoreEntry::ordinal).orElse(0);
        var value = new AssessmentStore.Value(month.month(), template(month), unit, line, seen, amount, reason,
                evidence);
        send("score line", id -> () -> {
            store.enter(id, value);
            return unit;
        });
    }

    /** Puts down the appeal that a unit handed in on paper (申诉书). */
    void appeal(ScoredMonth month, String unit, String line, String words) {
        month.assessment().month().ifPresent(one -> send("appeal", id -> () -> store.appealOf(id, one, unit, line,
                words)));
    }

    /** @param amount the new value when it is upheld; empty dismisses it */
    void decide(ScoreAppeal appeal, Optional<BigDecimal> amount, String reason) {
        send("decide appeal", id -> () -> {
            amount.ifPresentOrElse(value -> store.uphold(id, appeal.id(), value, reason),
                    () -> store.dismiss(id, appeal.id(), reason));
            return appeal;
        });
    }

    void publish(ScoredMonth month) {
        int seen = month.assessment().version();
        send("publish month", id -> () -> store.publish(id, month.month(), template(month), seen));
    }

    /** Counts the book once more and locks it; takes seconds. */
    void lock(ScoredMonth month) {
        Instant now = clock.instant();
        send("lock month", id -> () -> {
            lock.lock(id, month.month(), now, LocalDate.ofInstant(now, zone),
                    TemplateFile.shippedText(template(month)));
            return month;
        });
    }

    void reopen(ScoredMonth month, String reason) {
        month.assessment().month().ifPresent(one -> send("reopen month", id -> () -> store.reopen(id, one, reason)));
    }

    private static String template(ScoredMonth month) {
        return month.tables().getFirst().template().name();
    }

    private interface Wish {
        Callable<?> as(UUID id);
    }

    private void send(String name, Wish wish) {
        if (busy) {
            return;
        }
        busy = true;
        tasks.run(name, wish.as(UUID.randomUUID())::call, done -> {
            busy = false;
            outcome.done();
        }, failure -> {
            busy = false;
            outcome.refused(failure);
        });
    }
}
