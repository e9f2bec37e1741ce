package org.gridlight.reports.notices;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.ToIntFunction;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookFrame;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.Heading;
import org.gridlight.reports.notices.WeeklyBulletinContent.UnitLine;

/** Prints weekly bulletins (周通报), the briefing that goes out each Saturday. */
public final class WeeklyBulletinPrinter extends PaperPrinter<WeeklyBulletinContent> {
    /** A number with its sign, and nothing is 0. */
    private static final String CHANGE = "+0;-0";

    /** @see PaperPrinter#PaperPrinter */
    public WeeklyBulletinPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
    }

    @Override
    JasperPrint laid(WeeklyBulletinContent week) {
        var parts = new ArrayList<Block>();
        parts.add(head(week));
        parts.add(Blocks.paragraph(section(1, "weekly.overview"), sentence(week)));
        parts.add(table(section(2, "weekly.units"), units(week, texts.say("weekly.unitsCaption"))));
        parts.add(table(section(3, "weekly.red"), red(week, texts.say("weekly.redCaption"))));
        parts.add(table(section(4, "weekly.due"), due(week, texts.say("weekly.dueCaption"))));
        parts.add(table(section(5, "weekly.campaigns"), campaigns(week, texts.say("weekly.campaignsCaption"))));
        parts.add(Blocks.paragraph(section(6, "weekly.hints"), week.hints().isEmpty()
                ? texts.say("book.none")
                : texts.listed(week.hints())));
        parts.add(closing(week));
        return BookFrame.lay(parts, footLine(week.mark()), texts.words().locale());
    }

    private Heading section(int number, String key) {
        return Heading.section(texts.say("monthly.section", texts.say("monthly.numerals").split(" ")[number - 1],
                texts.say(key)));
    }

    /** A table that is empty says so in words. */
    private Block table(Heading heading, BookTable table) {
        return table.rows().isEmpty()
                ? Blocks.paragraph(heading, texts.say("book.none"))
                : Blocks.table(heading, table);
    }

    private Block head(WeeklyBulletinContent week) {
        var parameters = new HashMap<String, Object>();
        parameters.put("internal", texts.say("monthly.internal"));
        parameters.put("mark", edition(week));
        parameters.put("centre", centre);
        parameters.put("bookName", texts.say("weekly.title"));
        parameters.put("issue", texts.say("weekly.issue", week.year(), week.issue(), week.from().getMonthValue(),
                week.from().getDayOfMonth(), week.to().getMonthValue(), week.to().getDayOfMonth()));
        parameters.put("editor", texts.say("monthly.editedBy", centre));
        parameters.put("date", texts.day(week.issued()));
        return Blocks.once("monthly/head", parameters);
    }

    /** Whether it is a reprint, and whether the week was not over. */
    private String edition(WeeklyBulletinContent week) {
        var mark = week.mark();
        var end = week.to().plusDays(1).atStartOfDay(texts.zone()).toInstant();
        var draft = mark.dataAsOf().isBefore(end) ? texts.say("monthly.draft", texts.moment(mark.dataAsOf())) : "";
        var reprint = mark.isReprint()
                ? texts.say("paper.reprint", mark.time(), mark.by(), texts.inFoot(mark.at()))
                : "";
        return draft.isEmpty() || reprint.isEmpty() ? draft + reprint : draft + "\n" + reprint;
    }

    private String sentence(WeeklyBulletinContent week) {
        return week.all() == 0
                ? texts.say("weekly.nothing")
                : texts.say("weekly.sentence", week.all(), week.closed(), week.inHand(), week.sentUp());
    }

    private BookTable units(WeeklyBulletinContent week, String caption) {
        var lines = week.units();
        return new BookTable(texts.say("weekly.units"), caption, texts.say("paper.continued", caption),
                List.of(Column.names(texts.say("monthly.unit"), 98),
                        Column.numbers(texts.say("weekly.dispatched"), 48),
                        Column.numbers(texts.say("weekly.closed"), 40), Column.numbers(texts.say("weekly.inHand"), 40),
                        Column.numbers(texts.say("weekly.overdue"), 48),
                        Column.results(texts.say("weekly.closeRate"), 50),
                        Column.ranks(texts.say("weekly.redTimes"), 48),
                        Column.ranks(texts.say("weekly.longest"), 84), Column.numbers(texts.say("weekly.change"), 42)),
                lines.stream().map(WeeklyBulletinPrinter::row).toList(),
                lines.isEmpty() ? Optional.empty() : Optional.of(total(lines)), week.rules());
    }

    private static List<Cell> row(UnitLine line) {
        return PaperBlocks.row(Cell.text(line.unit()), Cell.count(line.dispatched()), Cell.count(line.closed()),
                Cell.count(line.inHand()), Cell.count(line.overdue()), Cell.percent(line.closeRate()),
                Cell.count(line.redTimes()), PaperBlocks.cell(line.longest()),
                line.change().map(WeeklyBulletinPrinter::change).orElse(Cell.NONE));
    }

    private List<Cell> total(List<UnitLine> lines) {
        var changes = lines.stream().map(UnitLine::change).toList();
        return PaperBlocks.row(Cell.text(texts.say("monthly.sum")), sum(lines, UnitLine::dispatched),
                sum(lines, UnitLine::closed), sum(lines, UnitLine::inHand), sum(lines, UnitLine::overdue), Cell.NONE,
                sum(lines, UnitLine::redTimes), Cell.NONE, changes.stream().allMatch(Optional::isEmpty)
                        ? Cell.NONE
                        : change(changes.stream().mapToInt(one -> one.orElse(0)).sum()));
    }

    private static Cell change(int more) {
        return more == 0 ? Cell.count(0) : Cell.number(Optional.of(BigDecimal.valueOf(more)), CHANGE);
    }

    private static Cell sum(List<UnitLine> lines, ToIntFunction<UnitLine> figure) {
        IntBinaryOperator plus = Math::addExact;
        return Cell.count(lines.stream().mapToInt(figure).reduce(0, plus));
    }

    private BookTable red(WeeklyBulletinContent week, String caption) {
        return new BookTable(texts.say("weekly.red"), caption, texts.say("paper.continued", caption),
                List.of(Column.names(texts.say("monthly.unit"), 160), Column.ranks(texts.say("weekly.redCases"), 60),
                        Column.names(texts.say("weekly.longest"), 120),
                        Column.names(texts.say("weekly.explained"), 140)),
                week.red().stream().map(one -> PaperBlocks.row(Cell.text(texts.say("paper.red") + one.unit()),
                        Cell.count(one.cases()), PaperBlocks.cell(one.longest()), PaperBlocks.cell(one.explained())))
                        .toList(),
                Optional.empty(), List.of());
    }

    private BookTable due(WeeklyBulletinContent week, String caption) {
        return new BookTable(texts.say("weekly.due"), caption, texts.say("paper.continued", caption),
                List.of(Column.names(texts.say("weekly.number"), 110), Column.names(texts.say("weekly.kind"), 40),
                        Column.names(texts.say("weekly.matter"), 180), Column.names(texts.say("monthly.unit"), 110),
                        Column.ranks(texts.say("minutes.limit"), 46)),
                week.dueNextWeek().stream().map(one -> PaperBlocks.row(PaperBlocks.cell(one.number()), Cell.text(one
                        .kind()), PaperBlocks.cell(one.matter()), PaperBlocks.cell(one.unit()),
                        Cell.text(texts.shortDay(one.due())))).toList(),
                Optional.empty(), List.of());
    }

    private BookTable campaigns(WeeklyBulletinContent week, String caption) {
        return new BookTable(texts.say("weekly.campaigns"), caption, texts.say("paper.continued", caption),
                List.of(Column.names(texts.say("weekly.campaign"), 300), Column.numbers(texts.say("weekly.points"), 90),
                        Column.numbers(texts.say("weekly.struckOff"), 90)),
                week.campaigns().stream().map(one -> PaperBlocks.row(Cell.text(one.name()), Cell.count(one.points()),
                        Cell.count(one.struckOff()))).toList(),
                Optional.empty(), List.of());
    }

    private Block closing(WeeklyBulletinContent week) {
        var parameters = new HashMap<String, Object>();
        parameters.put("reportToLabel", texts.say("monthly.reportTo"));
        parameters.put("reportTo", texts.known(week.distributed().reportTo()));
        parameters.put("sendToLabel", texts.say("monthly.sendTo"));
        parameters.put("sendTo", texts.known(week.distributed().sendTo()));
        parameters.put("copyToLabel", texts.say("monthly.copyTo"));
        parameters.put("copyTo", texts.known(week.distributed().copyTo()));
        parameters.put("signatures", texts.say("weekly.signs", texts.known(week.shiftLeader()),
                texts.known(week.approver())));
        parameters.put("copies", texts.say("weekly.copies", texts.say("paper.blank")));
        return Blocks.once("monthly/closing", parameters);
    }

    @Override
    List<BookTable> sheets(WeeklyBulletinContent week) {
        return List.of(units(week, title(week)), red(week, texts.say("weekly.red")), due(week, texts.say("weekly.due")),
                campaigns(week, texts.say("weekly.campaigns")));
    }

    @Override
    String fileName(WeeklyBulletinContent week) {
        return "weekly-" + week.to();
    }

    @Override
    String title(WeeklyBulletinContent week) {
        return texts.say("weekly.file", centre, texts.say("weekly.title"), week.year(), week.issue());
    }

    @Override
    PrintMark mark(WeeklyBulletinContent week) {
        return week.mark();
    }
}
