package org.gridlight.model.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A day of the centre's zone, or the part of it that is over.
 *
 * @param day   the day
 * @param zone  the centre's zone
 * @param from  its first moment
 * @param until first moment after it, or the moment of counting when that is earlier
 */
public record DayQuestion(LocalDate day, ZoneId zone, Instant from, Instant until) {
    /** The whole day. */
    public static DayQuestion of(LocalDate day, ZoneId zone) {
        return new DayQuestion(day, zone, startOf(day, zone), startOf(day.plusDays(1), zone));
    }

    /** The day a moment lies in, up to that moment. */
    public static DayQuestion until(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return new DayQuestion(day, zone, startOf(day, zone), moment);
    }

    /** The same weekday a week before, to the same time of day. */
    public DayQuestion weekBefore() {
        var before = ZonedDateTime.ofInstant(until, zone).minusWeeks(1).toInstant();
        return new DayQuestion(day.minusWeeks(1), zone, startOf(day.minusWeeks(1), zone), before);
    }

    /** The whole of its day. */
    public DayQuestion wholeDay() {
        return of(day, zone);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
