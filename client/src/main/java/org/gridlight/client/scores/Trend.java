package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoredUnit;

/**
 * A number of a unit through the last months, with the mean of its group.
 *
 * @param points oldest first; months in which the unit was not ranked are left out
 */
record Trend(List<Point> points) {
    /** How far back it goes. */
    static final int MONTHS = 6;

    /** @param value of the unit; @param mean of the ranked units of its group; @param text as it is printed */
    record Point(YearMonth month, BigDecimal value, BigDecimal mean, String text) {}

    /** @param months those that the record has, in any order */
    static Trend of(Collection<ScoredMonth> months, String group, String unit, String column) {
        return new Trend(months.stream().sorted(Comparator.comparing(ScoredMonth::month))
                .map(month -> month.table(group).flatMap(table -> point(month.month(), table, unit, column)))
                .flatMap(Optional::stream).toList());
    }

    private static Optional<Point> point(YearMonth month, ScoreTable table, String unitKey, String column) {
        var ranked = table.units().stream().filter(unit -> unit.standing().isRanked()).toList();
        var values = ranked.stream().map(unit -> value(unit, column)).flatMap(Optional::stream).toList();
        return ranked.stream().filter(unit -> unit.key().equals(unitKey)).findFirst()
                .flatMap(unit -> value(unit, column).map(value -> new Point(month, value, mean(values),
                        new SheetNumbers(table.template()).text(unit, column))));
    }

    private static Optional<BigDecimal> value(ScoredUnit unit, String column) {
        return column.equals(SheetColumn.TOTAL) ? unit.total() : unit.value(column);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(values.size()),
                MathContext.DECIMAL64);
    }
}
