package org.gridlight.model.measures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * A period of assessment (考评周期).
 *
 * @param from first moment
 * @param until first moment after it, or the moment of counting when that is earlier
 */
public record MonthQuestion(Instant from, Instant until) {
    public MonthQuestion {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + until);
        }
    }

    /** A calendar month in the centre's zone. */
    public static MonthQuestion of(YearMonth month, ZoneId zone) {
        return new MonthQuestion(month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /** The same period, broken off at a moment inside it. */
    public MonthQuestion until(Instant moment) {
        return new MonthQuestion(from, moment.isBefore(until) ? moment : until);
    }
}
