package org.gridlight.model.theme;

/**
 * Of which cases the map shows where they are dense (热点分布).
 *
 * @param period for {@link Of#REPORTED}, else {@link FillPeriod#NOW}
 */
public record HeatChoice(Of of, FillPeriod period) {
    /** Which cases. */
    public enum Of {
        /** Open ones whose clock runs (在办). */
        OPEN,
        /** Of them those that are overdue (超期): the only ones in red. */
        OVERDUE,
        /** Those reported in a period (上报). */
        REPORTED
    }

    public static final HeatChoice USUAL = new HeatChoice(Of.OPEN, FillPeriod.NOW);

    public HeatChoice {
        if (of == Of.REPORTED == (period.span() == FillPeriod.Span.NOW)) {
            throw new IllegalArgumentException(of + " " + period);
        }
    }
}
