package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Which days of the record of a unit are shown, both included.
 *
 * @param kind how it was asked for; words in the messages under {@code lights.record.NAME}
 */
record RecordPeriod(Kind kind, LocalDate first, LocalDate last) {
    private static final int WEEK = 7;

    /** How a person asks for it. */
    enum Kind {
        TODAY,
        /** 近 7 天, today included. */
        WEEK,
        /** 本月. */
        MONTH,
        /** A day that was chosen. */
        DAY,
        /** A whole month of the past, asked for by a number of that month. */
        EARLIER
    }

    /** @param kind TODAY, WEEK or MONTH */
    static RecordPeriod of(Kind kind, LocalDate today) {
        return new RecordPeriod(kind, switch (kind) {
            case WEEK -> today.minusDays(WEEK - 1L);
            case MONTH -> today.withDayOfMonth(1);
            default -> today;
        }, today);
    }

    static RecordPeriod day(LocalDate day, LocalDate today) {
        return new RecordPeriod(day.equals(today) ? Kind.TODAY : Kind.DAY, day, day);
    }

    static RecordPeriod month(YearMonth month, LocalDate today) {
        return month.equals(YearMonth.from(today))
                ? of(Kind.MONTH, today)
                : new RecordPeriod(Kind.EARLIER, month.atDay(1), month.atEndOfMonth());
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    /** First moment after it. */
    Instant until(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
