package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The figures of one month. An empty one is not counted by the centre, and the book does not speak of it.
 *
 * @param reported     reports received (上报数)
 * @param selfSolved   solved on the spot (自行处置)
 * @param filed        made cases (立案数)
 * @param shouldClose  to be closed (应结案数)
 * @param closed       closed (结案数)
 * @param closedOnTime closed in time
 * @param extended     with an approved extension
 * @param suspended    suspended at the end of the month (挂账)
 * @param reworked     sent back for rework
 */
public record MonthFigures(long reported, OptionalLong selfSolved, long filed, long shouldClose, long closed,
        OptionalLong closedOnTime, OptionalLong extended, OptionalLong suspended, OptionalLong reworked) {
    /** Closed of those to be closed; empty when there were none. */
    public Optional<BigDecimal> closeRate() {
        return rate(closed, shouldClose);
    }

    /** Closed in time of those to be closed. */
    public Optional<BigDecimal> onTimeRate() {
        return rate(closedOnTime);
    }

    /** With an extension, of those to be closed. */
    public Optional<BigDecimal> extensionRate() {
        return rate(extended);
    }

    /** Sent back, of those to be closed. */
    public Optional<BigDecimal> reworkRate() {
        return rate(reworked);
    }

    private Optional<BigDecimal> rate(OptionalLong part) {
        return part.isPresent() ? rate(part.getAsLong(), shouldClose) : Optional.empty();
    }

    /** A share; empty when the whole is zero. */
    static Optional<BigDecimal> rate(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64));
    }
}
