package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** The tables of a book of a period, in order. */
final class PeriodTables {
    private static final int FIRST_CATEGORIES = 10;
    private static final int UNITS_OF_A_DAY = 15;

    private final Words words;
    private final PeriodBook book;
    private final PeriodWords says;
    private final Numbering numbering;
    private final UnitTables tables;

    PeriodTables(Words words, PeriodBook book) {
        this.words = words;
        this.book = book;
        this.says = new PeriodWords(words, book);
        this.numbering = new Numbering(words);
        this.tables = new UnitTables(words, numbering);
    }

    List<BookTable> all() {
        var all = new ArrayList<BookTable>();
        all.add(figures());
        if (!book.months().isEmpty()) {
            all.add(months());
        }
        all.add(tables.areas(new MonthlyBook.AreaTable(words.say("monthly.street"),
                book.streets().stream().map(this::area).toList())));
        all.add(units());
        all.add(tables.shares(words.say("monthly.sources"), words.say("monthly.source"), book.sources()));
        all.add(categories());
        return all;
    }

    /** What stands above the table of that index. */
    static String heading(PeriodBook book, int index) {
        var keys = new ArrayList<>(List.of("monthly.overview", "period.months", "monthly.areas", "monthly.units",
                "monthly.sources", "monthly.problems"));
        if (book.months().isEmpty()) {
            keys.remove("period.months");
        }
        return keys.get(index);
    }

    private BookTable figures() {
        var caption = numbering.table(words.say("monthly.chiefFigures"));
        var columns = new ArrayList<>(List.of(Column.names(words.say("score.indicator"), 26),
                Column.numbers(says.here(), 15)));
        book.before().ifPresent(_ -> columns.addAll(List.of(Column.numbers(says.before(), 15),
                Column.numbers(words.say("period.change"), 14))));
        book.lastYear().ifPresent(_ -> columns.addAll(List.of(Column.numbers(words.say("period.lastYear"), 15),
                Column.numbers(words.say("period.change"), 14))));
        var rows = new ArrayList<List<Cell>>();
        rows.add(counts("monthly.reportedCases", MonthCounts::reported));
        rows.add(counts("monthly.filedCases", MonthCounts::filed));
        rows.add(counts("monthly.shouldCloseCases", MonthCounts::shouldClose));
        rows.add(counts("monthly.closedCases", MonthCounts::closed));
        rows.add(counts("score.backlog", MonthCounts::backlog));
        rows.add(rates("score.closeRate", MonthCounts::closed));
        rows.add(rates("score.onTimeRate", MonthCounts::closedOnTime));
        rows.add(rates("score.extensionRate", MonthCounts::extended));
        rows.add(rates("score.reworkRate", MonthCounts::reworked));
        return new BookTable(words.say("monthly.chiefFigures"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), earlier().isEmpty() ? List.of() : List.of(words.say("period.changeNote")));
    }

    private List<MonthCounts> earlier() {
        var earlier = new ArrayList<MonthCounts>();
        book.before().ifPresent(earlier::add);
        book.lastYear().ifPresent(earlier::add);
        return earlier;
    }

    private List<Cell> counts(String key, ToLongFunction<MonthCounts> figure) {
        long now = figure.applyAsLong(book.now());
        var row = new ArrayList<>(List.of(Cell.text(words.say(key)), Cell.count(now)));
        earlier().forEach(then -> row.addAll(List.of(Cell.count(figure.applyAsLong(then)),
                change(now - figure.applyAsLong(then)))));
        return row;
    }

    private static Cell change(long more) {
        return new Cell(more, more == 0 ? Cell.COUNT : "+0;-0");
    }

    private List<Cell> rates(String key, ToLongFunction<MonthCounts> figure) {
        var now = rate(book.now(), figure);
        var row = new ArrayList<>(List.of(Cell.text(words.say(key)), Cell.percent(now)));
        earlier().forEach(then -> {
            var earlier = rate(then, figure);
            row.add(Cell.percent(earlier));
            row.add(Cell.points(now.flatMap(value -> earlier.map(base -> value.subtract(base).movePointRight(2)))));
        });
        return row;
    }

    private static Optional<BigDecimal> rate(MonthCounts counts, ToLongFunction<MonthCounts> figure) {
        return MonthFigures.rate(figure.applyAsLong(counts), counts.shouldClose());
    }

    /** Months have no sum: what is carried over is to be closed in each of them. */
    private BookTable months() {
        var caption = numbering.table(words.say("period.months"));
        var columns = List.of(Column.ranks(words.say("period.month"), 16), number("score.reported"),
                number("score.filed"), number("score.shouldClose"), number("score.closed"), number("score.closeRate"),
                number("score.onTimeRate"), number("score.backlog"));
        var rows = book.months().stream().map(month -> List.of(Cell.text(month.month().toString()),
                Cell.count(month.counts().reported()), Cell.count(month.counts().filed()),
                Cell.count(month.counts().shouldClose()), Cell.count(month.counts().closed()),
                Cell.percent(rate(month.counts(), MonthCounts::closed)),
                Cell.percent(rate(month.counts(), MonthCounts::closedOnTime)),
                Cell.count(month.counts().backlog()))).toList();
        return new BookTable(words.say("period.months"), caption.first(), caption.continued(), columns, rows,
                Optional.empty(), List.of(words.say("period.monthsNote")));
    }

    private Column number(String key) {
        return Column.numbers(words.say(key), 14);
    }

    private MonthlyBook.Area area(MonthCounts street) {
        boolean isArea = !street.key().equals(MeasureCounts.NO_GROUP);
        return new MonthlyBook.Area(isArea ? street.name() : words.say("monthly.noGroup"), street.reported(),
                street.filed(), street.shouldClose(), street.closed(), OptionalLong.of(street.closedOnTime()), isArea);
    }

    private BookTable units() {
        var table = tables.departments(named(book.units()).toList(), OptionalLong.empty());
        return new BookTable(table.sheet(), table.caption(), table.continued(), table.columns(), table.rows(),
                table.total(), List.of(words.say("period.carriedOver", says.here(), book.now().carriedOver())));
    }

    /** A day is read on a few pages: it names the busiest and whoever is late, the others are one row. */
    private Stream<MonthlyBook.Department> named(List<MonthCounts> units) {
        if (book.kind() != PeriodKind.DAY || units.size() <= UNITS_OF_A_DAY) {
            return units.stream().map(this::unit);
        }
        var busiest = Set.copyOf(units.subList(0, UNITS_OF_A_DAY));
        var apart = units.stream().collect(Collectors.partitioningBy(
                unit -> busiest.contains(unit) || unit.backlog() > 0 || unit.key().equals(MeasureCounts.NO_GROUP)));
        var others = apart.get(false);
        return others.isEmpty()
                ? units.stream().map(this::unit)
                : Stream.concat(apart.get(true).stream().map(this::unit), Stream.of(new MonthlyBook.Department(
                        words.say("period.otherUnits", others.size()), sum(others, MonthCounts::shouldClose),
                        sum(others, MonthCounts::closed), 0, false)));
    }

    private static long sum(List<MonthCounts> units, ToLongFunction<MonthCounts> figure) {
        return units.stream().mapToLong(figure).sum();
    }

    private MonthlyBook.Department unit(MonthCounts unit) {
        boolean isUnit = !unit.key().equals(MeasureCounts.NO_GROUP);
        return new MonthlyBook.Department(isUnit ? unit.name() : words.say("monthly.noGroup"), unit.shouldClose(),
                unit.closed(), unit.backlog(), isUnit);
    }

    private BookTable categories() {
        var first = new ArrayList<>(book.categories().stream().limit(FIRST_CATEGORIES).toList());
        var rest = book.categories().stream().skip(FIRST_CATEGORIES).toList();
        if (!rest.isEmpty()) {
            first.add(new MonthlyBook.NamedCount(words.say("monthly.otherCategories", rest.size()),
                    rest.stream().mapToLong(MonthlyBook.NamedCount::count).sum()));
        }
        return tables.shares(words.say("monthly.categoriesAll"), words.say("monthly.category"), first);
    }
}
