package org.gridlight.model.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.gridlight.model.measures.MonthQuestion;

/**
 * The time a thematic map tells of, in days of the centre.
 *
 * @param month only for {@link Span#MONTH}, else null
 */
public record FillPeriod(Span span, YearMonth month) {
    /** How much time. */
    public enum Span {
        /** Now (现在): what is open. */
        NOW,
        /** Today up to now (今天). */
        TODAY,
        /** Today and the six days before (近 7 日). */
        SEVEN_DAYS,
        /** This month up to now (本月). */
        THIS_MONTH,
        /** A calendar month. */
        MONTH
    }

    public static final FillPeriod NOW = new FillPeriod(Span.NOW, null);

    public FillPeriod {
        if (span == Span.MONTH == (month == null)) {
            throw new IllegalArgumentException(span + " " + month);
        }
    }

    public static FillPeriod of(YearMonth month) {
        return new FillPeriod(Span.MONTH, month);
    }

    /** Its bounds, broken off now; not for {@link Span#NOW}. */
    public MonthQuestion question(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var from = switch (span) {
            case TODAY -> today;
            case SEVEN_DAYS -> today.minusDays(6);
            case THIS_MONTH -> today.withDayOfMonth(1);
            case MONTH -> month.atDay(1);
            case NOW -> throw new IllegalStateException("Now has no bounds");
        };
        var until = span == Span.MONTH ? month.plusMonths(1).atDay(1) : today.plusDays(1);
        var end = until.atStartOfDay(zone).toInstant();
        var start = from.atStartOfDay(zone).toInstant();
        // A month that has not begun has nothing in it, and is asked whole.
        return new MonthQuestion(start, now.isAfter(start) && now.isBefore(end) ? now : end);
    }
}
