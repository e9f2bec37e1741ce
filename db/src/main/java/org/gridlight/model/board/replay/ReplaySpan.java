package org.gridlight.model.board.replay;

import java.time.Instant;
import org.gridlight.model.cases.OpenCase;

/**
 * A case as it stood while one of its clocks ran, or stood still, without a break.
 *
 * @param clock key of the clock
 * @param one   the case with that clock; suspended when the clock stood still
 * @param from  its first moment
 * @param until the moment after its last, null when it has not ended
 */
public record ReplaySpan(long clock, OpenCase one, Instant from, Instant until) {
    /** Whether it stood so at a moment. */
    public boolean holds(Instant at) {
        return !from.isAfter(at) && (until == null || until.isAfter(at));
    }
}
