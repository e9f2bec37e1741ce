package org.gridlight.client.cli;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import org.gridlight.model.bulletin.BulletinWeek;
import org.gridlight.reports.monthly.PeriodKind;

/**
 * A book that is due once its period is over.
 *
 * @param kind  what it is
 * @param first first day of its period; of a week the last
 * @param file  name of its file without the ending
 */
record DueBook(Kind kind, LocalDate first, String file) {
    /** What is due by the calendar. */
    enum Kind {
        DAILY, WEEKLY, MONTHLY, QUARTERLY, YEARLY
    }

    /** Those of the periods that were over last on a day, the shortest first. */
    static List<DueBook> on(LocalDate today) {
        var yesterday = today.minusDays(1);
        var friday = BulletinWeek.before(today).to();
        var month = today.withDayOfMonth(1).minusMonths(1);
        var quarter = PeriodKind.QUARTER.before(PeriodKind.QUARTER.first(today));
        var year = PeriodKind.YEAR.before(PeriodKind.YEAR.first(today));
        return List.of(new DueBook(Kind.DAILY, yesterday, "daily-" + yesterday),
                new DueBook(Kind.WEEKLY, friday, "weekly-" + friday),
                new DueBook(Kind.MONTHLY, month, "monthly-" + YearMonth.from(month)),
                new DueBook(Kind.QUARTERLY, quarter, "quarterly-" + quarter.getYear() + "-Q"
                        + quarter.get(IsoFields.QUARTER_OF_YEAR)),
                new DueBook(Kind.YEARLY, year, "yearly-" + year.getYear()));
    }
}
