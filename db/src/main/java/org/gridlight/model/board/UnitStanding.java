package org.gridlight.model.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLight;

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

    /** The same at a later moment at which no clock has turned since: only what is left of the times is worked out anew. */
    public UnitStanding at(Instant now, CaseClocks clocks) {
        return new UnitStanding(id, light, counts, mostOverdue.map(late -> late.at(now, clocks)),
                nextDue.map(next -> next.at(now, clocks)), worst);
    }
}
