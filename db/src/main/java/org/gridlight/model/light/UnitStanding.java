package org.gridlight.model.light;

import java.util.List;
import java.util.Optional;

/**
 * How a unit stands on the board: its light, the three counts and the cases behind them.
 *
 * @param id          key of the department, or of the street where the place counts
 * @param mostOverdue the case that is overdue longest
 * @param nextDue     the case in time that is due next
 * @param worst       the worst cases, worst first, at most {@link UnitBoard#WORST}
 */
public record UnitStanding(long id, UnitLight light, LightCounts counts, Optional<TimedCase> mostOverdue,
        Optional<TimedCase> nextDue, List<TimedCase> worst) {
    public UnitStanding {
        worst = List.copyOf(worst);
    }
}
