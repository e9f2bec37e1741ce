package org.gridlight.reports.monthly;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.measures.MonthCounts;

/**
 * What a daily, quarterly or yearly book (日报、季度分析、年度考评) says. Each is counted as the month is, with the period in
 * place of the month.
 *
 * @param first      first day of the period
 * @param last       last day of it
 * @param dataAsOf   up to when it was counted
 * @param over       whether the period is over; one that is not is compared with none
 * @param centre     who edits it
 * @param issued     day of issue
 * @param now        all cases together
 * @param before     the same of the period before; empty when the record does not reach there or this one goes on
 * @param lastYear   the same of a year ago
 * @param months     month by month; empty for a day
 * @param streets    by street
 * @param units      by unit
 * @param sources    where reports came from
 * @param categories what was reported, most first
 */
public record PeriodBook(PeriodKind kind, LocalDate first, LocalDate last, LocalDateTime dataAsOf, boolean over,
        String centre, LocalDate issued, MonthCounts now, Optional<MonthCounts> before, Optional<MonthCounts> lastYear,
        List<OfMonth> months, List<MonthCounts> streets, List<MonthCounts> units, List<MonthlyBook.NamedCount> sources,
        List<MonthlyBook.NamedCount> categories) {
    public PeriodBook {
        months = List.copyOf(months);
        streets = List.copyOf(streets);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
        categories = List.copyOf(categories);
    }

    /** One month of the period. */
    public record OfMonth(YearMonth month, MonthCounts counts) {}
}
