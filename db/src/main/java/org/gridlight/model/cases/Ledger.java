package org.gridlight.model.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A ledger of a month (台账): what was granted in it, in the order of the decisions.
 *
 * @param asOf      the moment it shows
 * @param filed     cases filed in the month, of which the lines are a share
 * @param lastMonth lines of the month before
 * @param thisYear  lines since the beginning of the year
 */
public record Ledger(LedgerKind kind, YearMonth month, Instant asOf, List<LedgerLine> lines, long filed,
        long lastMonth, long thisYear) {
    public Ledger {
        lines = List.copyOf(lines);
    }

    /** Share of the cases filed in the month (占比), as a share of one; nothing when none was filed. */
    public Optional<BigDecimal> share() {
        return filed == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(lines.size()).divide(BigDecimal.valueOf(filed), 6,
                        RoundingMode.HALF_UP));
    }
}
