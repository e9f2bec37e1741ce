package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.OptionalLong;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Tables of handling units, areas, hot grids, categories and counting rules. */
final class UnitTables {
    private final Words words;
    private final Numbering numbering;

    UnitTables(Words words, Numbering numbering) {
        this.words = words;
        this.numbering = numbering;
    }

    BookTable departments(List<MonthlyBook.Department> departments, OptionalLong carriedOver) {
        var caption = numbering.table(words.say("monthly.handling"));
        var columns = List.of(Column.names(words.say("people.department"), 30), number("score.shouldClose"), number(
                "score.closed"), number("score.closeRate"), number("monthly.share"), number("score.backlog"));
        var all = departments.stream().mapToLong(MonthlyBook.Department::shouldClose).sum();
        var rows = departments.stream().map(unit -> department(unit, all)).toList();
        var sum = new MonthlyBook.Department(words.say("monthly.sum"), all, departments.stream().mapToLong(
                MonthlyBook.Department::closed).sum(), departments.stream()
                        .mapToLong(
                                MonthlyBook.Department::backlog)
                        .sum());
        var note = carriedOver.isPresent()
                ? words.say("monthly.carriedOver", carriedOver.getAsLong())
                : words.say("monthly.carriedOverUnknown");
        return new BookTable(words.say("monthly.handling"), caption.first(), caption.continued(), columns, rows,
                Optional.of(department(sum, all)), List.of(note));
    }

    private static List<Cell> department(MonthlyBook.Department unit, long all) {
        return List.of(Cell.text(unit.name()), Cell.count(unit.shouldClose()), Cell.count(unit.closed()), Cell.percent(
                MonthFigures.rate(unit.closed(), unit.shouldClose())), Cell.percent(share(unit.shouldClose(), all)),
                Cell.count(unit.backlog()));
    }

    /** A unit without cases has no share. */
    private static Optional<BigDecimal> share(long part, long whole) {
        return part == 0 ? Optional.empty() : MonthFigures.rate(part, whole);
    }

    BookTable areas(MonthlyBook.AreaTable level) {
        var title = words.say("monthly.areasOf", level.level());
        var caption = numbering.table(title);
        var onTime = level.areas().stream().anyMatch(area -> area.closedOnTime().isPresent());
        var columns = new ArrayList<Column>(List.of(Column.ranks(words.say("monthly.row"), 8), Column.names(level
                .level(), 26), number("score.reported"), number("score.filed"), number("score.shouldClose"), number(
                        "score.closed"),
                number("score.closeRate")));
        if (onTime) {
            columns.add(Column.numbers(words.say("score.onTimeRate"), 16));
        }
        var rows = new ArrayList<List<Cell>>();
        level.areas().forEach(area -> rows
                .add(area(area.isArea() ? Cell.count(rows.size() + 1L) : Cell.text("-"), area, onTime)));
        return new BookTable(level.level(), caption.first(), caption.continued(), columns, rows, Optional.of(area(Cell
                .text(""), sum(level), onTime)), List.of());
    }

    private static List<Cell> area(Cell number, MonthlyBook.Area area, boolean onTime) {
        var cells = new ArrayList<Cell>(List.of(number, Cell.text(area.name()), Cell.count(area.reported()), Cell.count(
                area.filed()), Cell.count(area.shouldClose()), Cell.count(area.closed()),
                Cell.percent(MonthFigures
                        .rate(area.closed(), area.shouldClose()))));
        if (onTime) {
            cells.add(Cell.percent(area.closedOnTime().isPresent()
                    ? MonthFigures.rate(area.closedOnTime().getAsLong(), area.shouldClose())
                    : Optional.empty()));
        }
        return cells;
    }

    private MonthlyBook.Area sum(MonthlyBook.AreaTable level) {
        long reported = 0;
        long filed = 0;
        long shouldClose = 0;
        long closed = 0;
        long onTime = 0;
        for (var area : level.areas()) {
            reported += area.reported();
            filed += area.filed();
            shouldClose += area.shouldClose();
            closed += area.closed();
            onTime += area.closedOnTime().orElse(0);
        }
        return new MonthlyBook.Area(words.say("monthly.sum"), reported, filed, shouldClose, closed, OptionalLong.of(
                onTime));
    }

    BookTable hotGrids(List<MonthlyBook.HotGrid> grids) {
        var caption = numbering.table(words.say("monthly.hotGrids"));
        var columns = List.of(Column.ranks(words.say("monthly.row"), 8), Column.names(words.say("object.unitGrid"), 24),
                Column.names(words.say("object.area"), 26), Column.names(words.say(
                        "monthly.topCategory"), 30),
                number("score.reported"), number("monthly.open"));
        var rows = new ArrayList<List<Cell>>();
        grids.forEach(grid -> rows.add(List.of(Cell.count(rows.size() + 1L), Cell.text(grid.code()), Cell.text(grid
                .area()), Cell.text(grid.topCategory()), Cell.count(grid.reported()), Cell.count(grid.open()))));
        return new BookTable(words.say("monthly.hotGrids"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), List.of());
    }

    BookTable shares(String sheet, String first, List<MonthlyBook.NamedCount> counts) {
        var caption = numbering.table(sheet);
        var all = counts.stream().mapToLong(MonthlyBook.NamedCount::count).sum();
        var columns = List.of(Column.ranks(words.say("monthly.row"), 8), Column.names(first, 50), number(
                "monthly.cases"), number("monthly.share"));
        var rows = new ArrayList<List<Cell>>();
        counts.forEach(count -> rows.add(List.of(Cell.count(rows.size() + 1L), Cell.text(count.name()), Cell.count(count
                .count()), Cell.percent(MonthFigures.rate(count.count(), all)))));
        var sum = List.of(Cell.text(""), Cell.text(words.say("monthly.sum")), Cell.count(all), Cell.percent(MonthFigures
                .rate(all, all)));
        return new BookTable(sheet, caption.first(), caption.continued(), columns, rows, Optional.of(sum), List.of());
    }

    BookTable reasons(MonthlyBook.Quality quality) {
        var caption = numbering.table(words.say("monthly.doubtfulRows"));
        var columns = List.of(Column.names(words.say("monthly.reason"), 70), number("monthly.cases"));
        var rows = quality.reasons().stream().map(reason -> List.of(Cell.text(reason.name()), Cell.count(reason
                .count()))).toList();
        return new BookTable(words.say("monthly.doubtfulRows"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), List.of(words.say("monthly.doubtfulNote", quality.rows())));
    }

    BookTable rules(List<MonthlyBook.CountingRule> rules) {
        var caption = numbering.table(words.say("monthly.countingRules"));
        var columns = List.of(Column.names(words.say("score.indicator"), 20), Column.names(words.say(
                "monthly.ruleText"), 80));
        var rows = rules.stream().map(rule -> List.of(Cell.text(rule.name()), Cell.text(rule.rule()))).toList();
        return new BookTable(words.say("monthly.countingRules"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), List.of());
    }

    /** @param computed what is computed of a paragraph now */
    BookTable edited(List<BookText> texts, Function<BookText.Part, String> computed) {
        var caption = numbering.table(words.say("monthly.edited"));
        var columns = List.of(Column.names(words.say("monthly.editedPart"), 14),
                Column.names(words.say("monthly.editedComputed"), 72),
                Column.names(words.say("monthly.editedWriter"), 14));
        var rows = texts.stream().map(text -> List.of(Cell.text(words.say("monthly.editedPart." + text.part())),
                Cell.text(computed.apply(text.part())), Cell.text(text.by() == null ? "-" : text.by()))).toList();
        return new BookTable(words.say("monthly.edited"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), List.of());
    }

    private Column number(String key) {
        return Column.numbers(words.say(key), 14);
    }
}
