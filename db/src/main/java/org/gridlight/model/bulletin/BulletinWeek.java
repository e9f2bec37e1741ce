package org.gridlight.model.bulletin;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * The week of a bulletin: from Saturday 00:00 to Friday 24:00 by the clocks of the centre.
 *
 * @param to its Friday
 */
public record BulletinWeek(LocalDate to) {
    private static final int DAYS = 7;

    public BulletinWeek {
        if (to.getDayOfWeek() != DayOfWeek.FRIDAY) {
            throw new IllegalArgumentException("A week of the bulletin ends on a Friday, not on " + to);
        }
    }

    /** The week a day lies in. */
    public static BulletinWeek of(LocalDate day) {
        return new BulletinWeek(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
    }

    /** The last one that is over on a day: on a Saturday the one that ended the day before. */
    public static BulletinWeek before(LocalDate day) {
        return new BulletinWeek(day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)));
    }

    /** Its Saturday. */
    public LocalDate from() {
        return to.minusDays(DAYS - 1L);
    }

    /** First moment. */
    public Instant begin(ZoneId zone) {
        return from().atStartOfDay(zone).toInstant();
    }

    /** First moment after it. */
    public Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The week before. */
    public BulletinWeek last() {
        return new BulletinWeek(to.minusDays(DAYS));
    }

    /** The week after. */
    public BulletinWeek next() {
        return new BulletinWeek(to.plusDays(DAYS));
    }

    /** The year the issue counts in: that of its Friday. */
    public int year() {
        return to.getYear();
    }

    /** Number of the issue in that year: the week of the first Friday is 1. */
    public int issue() {
        return (to.getDayOfYear() - 1) / DAYS + 1;
    }
}
