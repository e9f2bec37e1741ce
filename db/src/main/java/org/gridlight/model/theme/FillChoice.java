package org.gridlight.model.theme;

import java.util.List;

/**
 * Which thematic map is wanted.
 *
 * @param classes    how many classes beside that of none; for fixed bounds as many as there are bounds
 * @param bounds     for {@link ClassMethod#FIXED} the values with which classes begin, in steps, else empty
 * @param density    a square kilometre, where the measure has it
 * @param leastCases a share of fewer cases than that is none
 * @param hatched    with lines over the colours, so that classes are told apart in grey print
 */
public record FillChoice(FillMeasure measure, FillUnit unit, FillPeriod period, ClassMethod method, int classes,
        List<Long> bounds, boolean density, int leastCases, boolean hatched) {
    /** A share of fewer cases says more about chance than about the place. */
    public static final int USUAL_LEAST_CASES = 5;

    /** What the map shows when nobody chose anything: open cases by unit grid. */
    public static final FillChoice USUAL = new FillChoice(FillMeasure.OPEN, FillUnit.UNIT_GRID, FillPeriod.NOW,
            ClassMethod.FIXED, 4, List.of(1L, 3L, 6L, 10L), false, USUAL_LEAST_CASES, false);

    private static final FillPeriod THIS_MONTH = new FillPeriod(FillPeriod.Span.THIS_MONTH, null);

    public FillChoice {
        bounds = List.copyOf(bounds);
        if (classes < 1 || classes > ValueClasses.MOST || method == ClassMethod.FIXED == bounds.isEmpty()) {
            throw new IllegalArgumentException(method + " " + classes + " " + bounds);
        }
        if (measure.isLive() != (period.span() == FillPeriod.Span.NOW)) {
            throw new IllegalArgumentException(measure + " " + period);
        }
        density = density && measure.hasDensity();
    }

    /** What its values are. */
    public ValueKind kind() {
        return density ? ValueKind.DENSITY : measure.kind();
    }

    /** Another measure, of now or of the period as it needs. */
    public FillChoice with(FillMeasure other) {
        var time = other.isLive() ? FillPeriod.NOW : period.span() == FillPeriod.Span.NOW ? THIS_MONTH : period;
        return changed(other, unit, time, density);
    }

    /** Other units. */
    public FillChoice with(FillUnit other) {
        return changed(measure, other, period, density);
    }

    /** Another time, of a measure that has it; bounds that were fixed stay, so that times can be compared. */
    public FillChoice with(FillPeriod other) {
        var counted = other.span() == FillPeriod.Span.NOW ? measure.now() : measure.inPeriod();
        return counted == measure
                ? new FillChoice(measure, unit, other, method, classes, bounds, density, leastCases, hatched)
                : changed(counted, unit, other, density);
    }

    /** A square kilometre, or not. */
    public FillChoice dense(boolean on) {
        return on == density ? this : changed(measure, unit, period, on);
    }

    /** Bounds that were fixed for other values would fit nothing any more. */
    private FillChoice changed(FillMeasure counted, FillUnit filled, FillPeriod time, boolean dense) {
        if (method == ClassMethod.FIXED && counted == USUAL.measure && filled == USUAL.unit && !dense) {
            return new FillChoice(counted, filled, time, method, USUAL.classes, USUAL.bounds, false, leastCases,
                    hatched);
        }
        return method == ClassMethod.FIXED
                ? new FillChoice(counted, filled, time, ClassMethod.NATURAL, USUAL.classes, List.of(), dense,
                        leastCases, hatched)
                : new FillChoice(counted, filled, time, method, classes, bounds, dense, leastCases, hatched);
    }

    /** Other classes, made of the values. @param count {@link ValueClasses#FEWEST} to {@link ValueClasses#MOST} */
    public FillChoice classed(ClassMethod other, int count) {
        return new FillChoice(measure, unit, period, other, count, List.of(), density, leastCases, hatched);
    }

    /** Classes that begin with these values. @param others in steps, rising */
    public FillChoice bounded(List<Long> others) {
        return new FillChoice(measure, unit, period, ClassMethod.FIXED, others.size(), others, density, leastCases,
                hatched);
    }

    /** With another least number of cases for a share. */
    public FillChoice atLeast(int cases) {
        return new FillChoice(measure, unit, period, method, classes, bounds, density, cases, hatched);
    }

    /** With lines over the colours, or without. */
    public FillChoice hatched(boolean on) {
        return new FillChoice(measure, unit, period, method, classes, bounds, density, leastCases, on);
    }

    /** The classes of values; fixed ones whatever the values are. */
    public ValueClasses classesOf(FillValues values) {
        return method == ClassMethod.FIXED
                ? ValueClasses.fixed(kind(), bounds)
                : ValueClasses.of(method, classes, values);
    }
}
