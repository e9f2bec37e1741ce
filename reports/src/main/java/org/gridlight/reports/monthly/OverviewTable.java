package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** The chief figures of the month beside those it is compared with (主要指标). */
final class OverviewTable {
    private final Words words;
    private final MonthlyBook.Overview overview;

    OverviewTable(Words words, MonthlyBook.Overview overview) {
        this.words = words;
        this.overview = overview;
    }

    BookTable table(Numbering numbering) {
        var caption = numbering.table(words.say("monthly.chiefFigures"));
        var columns = new ArrayList<Column>(List.of(Column.names(words.say("score.indicator"), 26), Column.numbers(words
                .say("monthly.thisMonth"), 15)));
        overview.previousMonth().ifPresent(known -> columns.addAll(List.of(Column.numbers(words.say(
                "monthly.previousMonth"), 15), Column.numbers(words.say("monthly.onMonth"), 15))));
        overview.sameMonthLastYear().ifPresent(known -> columns.addAll(List.of(Column.numbers(words.say(
                "monthly.sameMonthLastYear"), 15), Column.numbers(words.say("monthly.onYear"), 14))));
        var rows = new ArrayList<List<Cell>>();
        counts(rows, "monthly.reportedCases", figures -> OptionalLong.of(figures.reported()));
        counts(rows, "monthly.selfSolvedCases", MonthFigures::selfSolved);
        counts(rows, "monthly.filedCases", figures -> OptionalLong.of(figures.filed()));
        counts(rows, "monthly.shouldCloseCases", figures -> OptionalLong.of(figures.shouldClose()));
        counts(rows, "monthly.closedCases", figures -> OptionalLong.of(figures.closed()));
        counts(rows, "monthly.suspendedCases", MonthFigures::suspended);
        rates(rows, "score.closeRate", MonthFigures::closeRate, true);
        rates(rows, "score.onTimeRate", MonthFigures::onTimeRate, overview.month().closedOnTime().isPresent());
        rates(rows, "score.extensionRate", MonthFigures::extensionRate, overview.month().extended().isPresent());
        rates(rows, "score.reworkRate", MonthFigures::reworkRate, overview.month().reworked().isPresent());
        return new BookTable(words.say("monthly.chiefFigures"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), earlier().isEmpty()
                        ? List.of()
                        : List.of(words.say("monthly.pointsNote")));
    }

    private void counts(List<List<Cell>> rows, String key, Function<MonthFigures, OptionalLong> figure) {
        if (figure.apply(overview.month()).isPresent()) {
            Function<MonthFigures, Optional<BigDecimal>> number = figures -> {
                var count = figure.apply(figures);
                return count.isPresent() ? Optional.of(BigDecimal.valueOf(count.getAsLong())) : Optional.empty();
            };
            var now = number.apply(overview.month());
            var row = new ArrayList<Cell>(List.of(Cell.text(words.say(key)), Cell.number(now, Cell.COUNT)));
            earlier().forEach(then -> row.addAll(List.of(Cell.number(number.apply(then), Cell.COUNT), Cell.change(
                    growth(now, number.apply(then))))));
            rows.add(row);
        }
    }

    private void rates(List<List<Cell>> rows, String key, Function<MonthFigures, Optional<BigDecimal>> rate,
            boolean isCounted) {
        if (isCounted) {
            var now = rate.apply(overview.month());
            var row = new ArrayList<Cell>(List.of(Cell.text(words.say(key)), Cell.percent(now)));
            earlier().forEach(then -> row.addAll(List.of(Cell.percent(rate.apply(then)), Cell.points(points(now, rate
                    .apply(then))))));
            rows.add(row);
        }
    }

    /** The months it is compared with, in the order of the columns. */
    private List<MonthFigures> earlier() {
        return Stream.of(overview.previousMonth(), overview.sameMonthLastYear()).flatMap(Optional::stream).toList();
    }

    private static Optional<BigDecimal> growth(Optional<BigDecimal> now, Optional<BigDecimal> then) {
        return now.flatMap(value -> then.flatMap(base -> MonthFigures.rate(value.longValue() - base.longValue(), base
                .longValue())));
    }

    private static Optional<BigDecimal> points(Optional<BigDecimal> now, Optional<BigDecimal> then) {
        return now.flatMap(value -> then.map(base -> value.subtract(base).movePointRight(2)));
    }
}
