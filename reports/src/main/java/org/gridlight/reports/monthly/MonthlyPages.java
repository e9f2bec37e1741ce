package org.gridlight.reports.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.model.assessment.BookText;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BarsFigure;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.DailyFigure;
import org.gridlight.reports.Heading;

/**
 * Puts a monthly book together: its blocks in order, and the tables of its workbook. Used by one printing at a time.
 */
final class MonthlyPages {
    private static final int FEW = 10;
    private static final int FIRST = 3;

    private final Words words;
    private final MonthlyBook book;
    private final IssueWords issue;
    private final Numbering numbering;
    private final UnitTables tables;
    private final ComputedTexts texts;
    private final List<Block> body = new ArrayList<>();
    private final List<BookTable> sheets = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private int parts;

    MonthlyPages(Words words, MonthlyBook book) {
        this.words = words;
        this.book = book;
        this.issue = new IssueWords(words, book.issue());
        this.numbering = new Numbering(words);
        this.tables = new UnitTables(words, numbering);
        this.texts = new ComputedTexts(words);
        overview();
        areas();
        units();
        problems();
        anomalies();
        recordQuality();
        countingRules();
        edited();
        unitSheets();
    }

    /** Head, contents, sections, closing lines. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(issue.head());
        blocks.add(ContentsRows.block(words.say("monthly.contents"), contents));
        blocks.addAll(body);
        blocks.add(ClosingWords.block(words, book.closing()));
        return blocks;
    }

    /** The tables of the book, and the numbers behind its figures. */
    List<BookTable> sheets() {
        return sheets;
    }

    private void overview() {
        body.add(Blocks.paragraph(section("monthly.overview"), texts.printed(book, BookText.Part.OVERVIEW)));
        table(Heading.NONE, new OverviewTable(words, book.overview()).table(numbering));
        if (book.sources().stream().anyMatch(source -> source.count() > 0)) {
            body.add(Blocks.figure(Heading.NONE, numbering.figure(words.say("monthly.sources")),
                    bars(book.sources(), Integer.MAX_VALUE),
                    null));
        }
        if (book.days().stream().anyMatch(day -> day.filed() + day.closed() > 0)) {
            body.add(Blocks.figure(Heading.NONE, numbering.figure(words.say("monthly.daily")), daily(), null));
        }
        sheets.add(new UnitTables(words, new Numbering(words)).shares(words.say("monthly.sources"), words.say(
                "monthly.source"), book.sources()));
        sheets.add(dailySheet());
    }

    private void areas() {
        var heading = section("monthly.areas");
        if (book.areas().isEmpty() && book.hotGrids().isEmpty()) {
            body.add(Blocks.paragraph(heading, words.say("book.none")));
            return;
        }
        for (var level : book.areas()) {
            var part = part(words.say("monthly.areasOf", level.level()));
            var busy = level.areas().stream().filter(area -> area.isArea() && area.reported() > 0).toList();
            if (busy.isEmpty()) {
                body.add(Blocks.paragraph(heading.with(part), words.say("book.none")));
            } else {
                tableAfter(heading.with(part), areasLead(level, busy), tables.areas(level));
            }
            heading = Heading.NONE;
        }
        if (!book.hotGrids().isEmpty()) {
            table(heading.with(part(words.say("monthly.hotGrids"))), tables.hotGrids(book.hotGrids()));
        }
    }

    private String areasLead(MonthlyBook.AreaTable level, List<MonthlyBook.Area> busy) {
        var all = level.areas().stream().mapToLong(MonthlyBook.Area::reported).sum();
        var most = busy.stream().sorted((one, other) -> Long.compare(other.reported(), one.reported())).limit(FIRST)
                .toList();
        var share = MonthFigures.rate(most.stream().mapToLong(MonthlyBook.Area::reported).sum(), all);
        return words.say("monthly.areasLead", level.level(), busy.size(), most.stream().map(area -> words.say(
                "monthly.namedCount", area.name(), area.reported())).collect(Collectors.joining(words.say(
                        "monthly.and"))),
                LeadParagraph.percent(share.orElseThrow()));
    }

    private void units() {
        var heading = section("monthly.units");
        if (book.departments().isEmpty()) {
            body.add(Blocks.paragraph(heading, words.say("book.none")));
        } else {
            tableAfter(heading.with(part(words.say("monthly.handling"))), handlingLead(), tables.departments(book
                    .departments(), book.carriedOver()));
            heading = Heading.NONE;
        }
        if (!book.scores().isEmpty()) {
            var scoreTables = new ScoreTables(words);
            var first = scoreTables.table(book.scores().getFirst(), numbering);
            tableAfter(heading.with(part(words.say("monthly.scoring"))), scoringLead(), first);
            book.scores().stream().skip(1).forEach(scores -> table(Heading.NONE, scoreTables.table(scores, numbering)));
        }
    }

    private String handlingLead() {
        var shouldClose = book.departments().stream().mapToLong(MonthlyBook.Department::shouldClose).sum();
        var closed = book.departments().stream().mapToLong(MonthlyBook.Department::closed).sum();
        var backlog = book.departments().stream().mapToLong(MonthlyBook.Department::backlog).sum();
        var most = book.departments().stream().filter(unit -> unit.isUnit() && unit.backlog() > 0)
                .sorted((one, other) -> Long.compare(
                        other.backlog(), one.backlog()))
                .limit(FIRST).map(unit -> words.say("monthly.backlogOf", unit.name(),
                        unit.backlog()))
                .collect(Collectors.joining(words.say("monthly.and")));
        var rate = MonthFigures.rate(closed, shouldClose).map(LeadParagraph::percent).orElse("-");
        return words.say("monthly.handlingLead", unitsWithCases(), shouldClose, closed, rate, backlog, most
                .isEmpty() ? "" : words.say("monthly.handlingBacklog", most));
    }

    private long unitsWithCases() {
        return book.departments().stream().filter(unit -> unit.isUnit() && unit.shouldClose() > 0).count();
    }

    private String scoringLead() {
        var ranked = book.scores().stream().mapToInt(ScoreTable::rankedCount).sum();
        var units = book.scores().stream().mapToInt(scores -> scores.units().size()).sum();
        return words.say("monthly.scoringLead", book.scores().size(), ranked, units - ranked);
    }

    private void problems() {
        var heading = section("monthly.problems");
        var all = book.categories().stream().mapToLong(MonthlyBook.NamedCount::count).sum();
        if (all == 0) {
            body.add(Blocks.paragraph(heading, words.say("book.none")));
            return;
        }
        var most = book.categories().stream().limit(FIRST).toList();
        var share = MonthFigures.rate(most.stream().mapToLong(MonthlyBook.NamedCount::count).sum(), all);
        body.add(Blocks.paragraph(heading, words.say("monthly.categoriesLead", book.categories().size(), most.stream()
                .map(category -> words.say("monthly.namedCount", category.name(), category.count())).collect(Collectors
                        .joining(words.say("monthly.and"))),
                LeadParagraph.percent(share.orElseThrow()))));
        var few = fewCategories();
        var title = book.categories().size() > FEW
                ? words.say("monthly.categories", FEW)
                : words.say("monthly.categoriesAll");
        body.add(Blocks.figure(Heading.NONE, numbering.figure(title), bars(few, FEW), null));
        sheets.add(new UnitTables(words, new Numbering(words)).shares(words.say("monthly.categoriesAll"), words.say(
                "monthly.category"), book.categories()));
    }

    private List<MonthlyBook.NamedCount> fewCategories() {
        var few = new ArrayList<>(book.categories().stream().limit(FEW).toList());
        var rest = book.categories().stream().skip(FEW).toList();
        if (!rest.isEmpty()) {
            few.add(new MonthlyBook.NamedCount(words.say("monthly.otherCategories", rest.size()), rest.stream()
                    .mapToLong(MonthlyBook.NamedCount::count).sum()));
        }
        return few;
    }

    private void anomalies() {
        if (book.remarks().isPresent()) {
            body.add(Blocks.paragraph(section("monthly.anomalies"), texts.printed(book, BookText.Part.ANOMALIES)));
        }
    }

    /** What was computed stands beside what the editor made of it. */
    private void edited() {
        var rows = book.remarks().stream().flatMap(remarks -> remarks.texts().stream())
                .filter(text -> text.text() != null).toList();
        if (!rows.isEmpty()) {
            var title = words.say("monthly.annex", words.say("monthly.edited"));
            contents.add(title);
            table(Heading.section(title), tables.edited(rows, part -> texts.of(book, part)));
        }
    }

    private void recordQuality() {
        var heading = section("monthly.recordQuality");
        var quality = book.quality();
        var lead = quality.rows() == 0
                ? words.say("monthly.doubtfulNone")
                : words.say("monthly.doubtfulLead", quality.rows());
        if (quality.reasons().isEmpty()) {
            body.add(Blocks.paragraph(heading, lead));
        } else {
            tableAfter(heading, lead, tables.reasons(quality));
        }
    }

    private void countingRules() {
        if (!book.rules().isEmpty()) {
            var title = words.say("monthly.annex", words.say("monthly.countingRules"));
            contents.add(title);
            table(Heading.section(title), tables.rules(book.rules()));
        }
    }

    private void unitSheets() {
        if (book.unitSheets() && !book.scores().isEmpty()) {
            var sheetsOf = new UnitSheets(words, issue.month());
            var title = words.say("monthly.annex", words.say("p.sheet"));
            contents.add(title);
            var heading = Heading.section(title);
            for (var scores : book.scores()) {
                body.addAll(Blocks.pages(heading, sheetsOf.of(scores)));
                heading = Heading.NONE;
            }
        }
    }

    private void tableAfter(Heading heading, String text, BookTable table) {
        body.add(Blocks.paragraphBefore(heading, text, table));
        table(Heading.NONE, table);
    }

    private void table(Heading heading, BookTable table) {
        body.add(Blocks.table(heading, table));
        sheets.add(table);
    }

    private Heading section(String key) {
        parts = 0;
        var title = words.say("monthly.section", numeral(contents.size()), words.say(key));
        contents.add(title);
        return Heading.section(title);
    }

    private Heading part(String title) {
        var text = words.say("monthly.part", numeral(parts), title);
        parts++;
        return Heading.subsection(text);
    }

    private String numeral(int index) {
        return words.say("monthly.numerals").split(" ")[index];
    }

    /** @param own how many have a bar of their own; what follows is the rest */
    private BarsFigure bars(List<MonthlyBook.NamedCount> counts, int own) {
        var all = counts.stream().mapToLong(MonthlyBook.NamedCount::count).sum();
        var bars = new ArrayList<BarsFigure.Bar>();
        for (var count : counts) {
            var share = MonthFigures.rate(count.count(), all).map(LeadParagraph::percent).orElse("-");
            bars.add(new BarsFigure.Bar(count.name(), count.count(), words.say("monthly.countAndShare", count.count(),
                    share), bars.size() >= own));
        }
        return new BarsFigure(bars);
    }

    private DailyFigure daily() {
        var days = new ArrayList<DailyFigure.Day>();
        for (var day : book.days()) {
            var number = day.date().getDayOfMonth();
            var labelled = number == 1 || number % 5 == 0 && number < 30 || number == day.date().lengthOfMonth();
            days.add(new DailyFigure.Day(labelled ? words.say("monthly.dayLabel", number) : "", day.filed(), day
                    .closed()));
        }
        var filed = book.days().stream().mapToLong(MonthlyBook.Day::filed).summaryStatistics();
        var closed = book.days().stream().mapToLong(MonthlyBook.Day::closed).summaryStatistics();
        return new DailyFigure(days, words.say("monthly.filedLegend"), words.say("monthly.closedLegend"), words.say(
                "monthly.dailySummary", filed.getSum(), filed.getMax(), closed.getSum(), closed.getMax()));
    }

    private BookTable dailySheet() {
        var title = words.say("monthly.daily");
        var columns = List.of(Column.ranks(words.say("monthly.date"), 20), Column.numbers(words.say("score.filed"), 20),
                Column.numbers(words.say("score.closed"), 20));
        var rows = book.days().stream().map(day -> List.of(Cell.day(day.date()), Cell.count(day.filed()), Cell.count(day
                .closed()))).toList();
        var sum = List.of(Cell.text(words.say("monthly.sum")), Cell.count(book.days().stream().mapToLong(
                MonthlyBook.Day::filed).sum()), Cell.count(book.days().stream().mapToLong(MonthlyBook.Day::closed)
                        .sum()));
        return new BookTable(words.say("monthly.dailySheet"), title, title, columns, rows, Optional.of(sum),
                List.of());
    }
}
