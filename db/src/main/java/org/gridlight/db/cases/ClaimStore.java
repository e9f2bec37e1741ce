package org.gridlight.db.cases;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gridlight.db.Database;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.DeskView;
import org.gridlight.model.cases.Onlooker;

/**
 * Taking cases in hand, as one person at one seat. The record decides who has what; everything here may be asked again
 * after a broken connection. Every call may block and fails with a {@link org.gridlight.model.words.Refusal} when the
 * server cannot be reached. Holds no state; safe for use by many threads.
 */
public final class ClaimStore {
    private final Database database;
    private final String seat;

    /** @param seat name of the seat, up to 64 letters; the same person at another seat goes on with the same cases */
    public ClaimStore(Database database, String seat) {
        this.database = database;
        this.seat = seat;
    }

    /**
     * Draws the next case (领取下一件): urgent before red before what is due next, what suits the person first.
     *
     * @param wish  made by the client, a new one for every draw; the same one gives the same case again
     * @param queue key of the queue's word in the glossary, null for all that the person draws from
     */
    public Claimed next(UUID wish, String queue) {
        return asked(mapper -> mapper.next(wish, queue, seat));
    }

    /** Takes this case in hand; whose it is already goes on with it. */
    public Claimed claim(long caseId) {
        return asked(mapper -> mapper.claim(caseId, seat));
    }

    /** The same out of somebody's hand (接管), which only the shift leader may. */
    public Claimed takeOver(long caseId) {
        return asked(mapper -> mapper.takeOver(caseId, seat));
    }

    private Claimed asked(Function<ClaimMapper, ClaimMapper.Answer> question) {
        var answer = called(question);
        return switch (answer.outcome()) {
            case "GOT" -> answer.caseId() == null ? new Claimed.Nothing() : new Claimed.Got(claim(answer));
            case "HELD" -> answer.caseId() == null ? new Claimed.Nothing() : new Claimed.Held(claim(answer));
            case "NOTHING" -> new Claimed.Nothing();
            default -> new Claimed.Refused(answer.reason());
        };
    }

    private static Claim claim(ClaimMapper.Answer answer) {
        return new Claim(answer.caseId(), answer.operatorId(), answer.holder(), answer.since(), answer.until(),
                answer.takenFrom());
    }

    /** Puts a case back (放回). @return whether it was in this person's hand */
    public boolean release(long caseId) {
        return called(mapper -> mapper.release(caseId)) > 0;
    }

    /** Work goes on: all that the person has in hand stays there. @return how many cases that is */
    public int renew() {
        return called(mapper -> mapper.renew(seat));
    }

    /** Puts back all that the person has in hand, except at another seat where he goes on. @return how many */
    public int signOff() {
        return called(mapper -> mapper.signOff(seat));
    }

    /**
     * What a seat says every few seconds, and what it hears.
     *
     * @param looking the case on the screen, null for none
     * @param working whether the person has worked on his cases since the last time
     */
    public DeskView pulse(Long looking, boolean working) {
        var rows = called(mapper -> mapper.pulse(seat, looking, working));
        return new DeskView(
                rows.stream().filter(ClaimMapper.Row::claimed).map(row -> new Claim(row.caseId(), row.operatorId(),
                        row.holder(), row.since(), row.until(), row.takenFrom())).toList(),
                rows.stream().filter(row -> !row.claimed())
                        .map(row -> new Onlooker(row.caseId(), row.operatorId(), row.holder())).toList());
    }

    /** The queues from which the person draws, as keys of their words; empty outside the hall. */
    public Set<String> queues() {
        return new LinkedHashSet<>(called(ClaimMapper::queues));
    }

    private <R> R called(Function<ClaimMapper, R> door) {
        return database.act(session -> door.apply(session.getMapper(ClaimMapper.class)));
    }
}
