package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;

/** How long the period of a book is. */
public enum PeriodKind {
    /** One day of the centre (日报). */
    DAY(Period.ofDays(1), "daily"),
    /** Three months (季度分析). */
    QUARTER(Period.ofMonths(3), "quarterly"),
    /** Twelve months. */
    YEAR(Period.ofYears(1), "yearly");

    private final Period length;
    private final String file;

    PeriodKind(Period length, String file) {
        this.length = length;
        this.file = file;
    }

    /** Name of its files, and of its word {@code p.NAME}. */
    String file() {
        return file;
    }

    /** First day of the period that a day lies in. */
    public LocalDate first(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case QUARTER -> day.withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** First day of the period after. */
    public LocalDate next(LocalDate first) {
        return first.plus(length);
    }

    /** First day of the period before. */
    public LocalDate before(LocalDate first) {
        return first.minus(length);
    }
}
