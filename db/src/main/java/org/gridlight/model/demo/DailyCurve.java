package org.gridlight.model.demo;

import java.time.DayOfWeek;

/** When things are told of: the peaks of the day and the week. */
public final class DailyCurve {
    private static final double[] BY_HOUR = {0.25, 0.2, 0.15, 0.15, 0.2, 0.5, 1.5, 4.2, 8.2, 9.2, 8.6, 6.9, 4.2, 4.1,
        6.6, 7.6, 7.4, 6.3, 4.8, 4, 3.1, 2.3, 1.3, 0.6};
    private static final double[] BY_WEEKDAY = {1.12, 1.05, 1.03, 1, 1.04, 0.86, 0.8};
    private static final double DAY = java.util.Arrays.stream(BY_HOUR).sum();

    private DailyCurve() {}

    /** How much more than on a mean day is told in this hour, as a weight. */
    static double weight(DayOfWeek day, int hour) {
        return BY_HOUR[hour] * BY_WEEKDAY[day.ordinal()];
    }

    /** Reports that are expected in an hour. @param casesADay on a mean day */
    public static double perHour(DayOfWeek day, int hour, int casesADay) {
        return casesADay * weight(day, hour) / DAY;
    }
}
