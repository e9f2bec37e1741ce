package org.gridlight.model.board;

import java.time.Duration;
import java.time.Instant;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;

/**
 * A case with what is left of its time.
 *
 * @param left in the time its clock counts, negative when overdue
 * @param unit in which it is said
 */
public record TimedCase(OpenCase one, Light light, Duration left, LimitUnit unit) {
    /** The same at another moment. */
    public TimedCase at(Instant now, CaseClocks clocks) {
        return new TimedCase(one, light, clocks.left(one, now).orElse(Duration.ZERO), unit);
    }
}
