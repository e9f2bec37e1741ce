package org.gridlight.model.cases;

import java.time.Duration;
import java.time.Instant;

/**
 * A case in somebody's hand (办理中): for some minutes, and longer while he works on it. Nobody else of the hall moves the
 * case meanwhile; units and the field do their part all the same.
 *
 * @param holder    name of the person, as others see it
 * @param since     when he took it
 * @param until     when it runs out unless he works on it; then anybody may take it
 * @param takenFrom key of the operator out of whose hand it was taken (接管), null when it was nobody's
 */
public record Claim(long caseId, long operatorId, String holder, Instant since, Instant until, Long takenFrom) {
    public boolean isLiving(Instant now) {
        return until.isAfter(now);
    }

    public boolean isOf(long operator) {
        return operatorId == operator;
    }

    /** Whole minutes that are left, begun ones counted; 0 when it has run out. */
    public long minutesLeft(Instant now) {
        return isLiving(now) ? Duration.between(now, until).plusSeconds(59).toMinutes() : 0;
    }
}
