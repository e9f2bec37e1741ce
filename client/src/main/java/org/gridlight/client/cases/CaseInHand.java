package org.gridlight.client.cases;

import java.time.Instant;
import java.util.function.Consumer;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;

/**
 * The open case and whose hand it is in: who begins to write takes it, who goes on keeps it, who only reads takes nothing.
 * On the FX thread.
 */
final class CaseInHand implements HandLine.Acts, AutoCloseable {
    private final Seat seat;
    private final Consumer<String> tell;
    private final Claims claims;
    private final HandLine line;
    private final Throttle changes;
    private final OpenCases.Subscription subscription;
    private long id;
    /** Asked for once: a key that is pressed asks for nothing again. */
    private long asked;

    /** @param tell shows one line in place: what could not be done, null when it could */
    CaseInHand(Seat seat, Consumer<String> tell) {
        this.tell = tell;
        this.seat = seat;
        this.claims = seat.claims();
        this.line = new HandLine(seat, this);
        this.changes = new Throttle("case in hand", seat.tasks(), this::show);
        this.subscription = claims.subscribe(changes::trigger);
    }

    HandLine line() {
        return line;
    }

    /** Another case is on the screen; 0 for none. */
    void look(long caseId) {
        id = caseId;
        asked = 0;
        claims.look(caseId);
        show();
    }

    void show() {
        line.show(id, seat.clock().instant());
    }

    /** Something was written about it. */
    void worked() {
        if (claims.isMine(id)) {
            claims.worked();
        } else if (asked != id && !isOfOther(seat.clock().instant())) {
            asked = id;
            // Whoever may not take it may write all the same: the record decides on the act.
            claims.claim(id, claimed -> show(), failure -> asked = 0);
        }
    }

    private boolean isOfOther(Instant now) {
        return claims.of(id).filter(claim -> claim.isLiving(now)).isPresent();
    }

    /** An act on it was done, which ends the claim. */
    void done(long caseId) {
        claims.over(caseId);
    }

    /** An act was refused: perhaps somebody has taken it meanwhile. */
    void refused() {
        claims.pulse();
    }

    @Override
    public void release() {
        asked = 0;
        claims.release(id, failure -> say(seat.told(failure)));
    }

    @Override
    public void takeOver() {
        claims.takeOver(id, claimed -> say(switch (claimed) {
            case Claimed.Got(Claim _),Claimed.Held(Claim _),Claimed.Nothing _ -> null;
            case Claimed.Refused(var reason) -> seat.say(reason);
        }), failure -> say(seat.told(failure)));
    }

    private void say(String words) {
        tell.accept(words);
        show();
    }

    @Override
    public void close() {
        claims.look(0);
        subscription.close();
        changes.close();
    }
}
