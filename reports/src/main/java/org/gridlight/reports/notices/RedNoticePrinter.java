package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;
import org.gridlight.reports.notices.RedNoticeContent.Explanation;
import org.gridlight.reports.notices.RedNoticeContent.RedCase;

/**
 * Prints red-light notices (红灯通知单): a copy that the centre keeps with the receipt below its cut line, the letter to the
 * unit, and the explanation (情况说明) as a form or as it was handed in.
 */
public final class RedNoticePrinter extends PaperPrinter<RedNoticeContent> {
    private static final int COPIES = 2;

    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public RedNoticePrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(RedNoticeContent notice) {
        return bound(List.of(
                copy(copyLine(1, COPIES, "paper.holder.stub"), notice.code(), notice.mark(), stub(notice)),
                copy(copyLine(2, COPIES, "paper.holder.notified"), notice.code(), notice.mark(), letter(notice)),
                copy(texts.say("redNotice.annexTo", notice.number()), notice.code(), notice.mark(),
                        explanation(notice))));
    }

    /** What the centre keeps, and below the cut line what comes back to it signed. */
    private List<Block> stub(RedNoticeContent notice) {
        var kept = List.of(
                FormRow.pair(texts.say("redNotice.unit"), notice.to().unit(), texts.say("redNotice.responsible"),
                        texts.known(notice.to().responsible())),
                FormRow.pair(texts.say("people.liaison"), texts.known(notice.to().liaison()),
                        texts.say("paper.telephone"), telephone(notice.to().telephone())),
                FormRow.pair(texts.say("redNotice.lit"), texts.moment(notice.lit()), texts.say("redNotice.answerBy"),
                        texts.moment(notice.answerBy())),
                FormRow.one(texts.say("light.lightRule"), PrivacyMask.of(notice.rule())),
                FormRow.one(texts.say("redNotice.cases", notice.cases().size()), notice.cases().isEmpty()
                        ? texts.say("book.none")
                        : notice.cases().stream().map(RedCase::number).collect(Collectors.joining("  "))),
                FormRow.pair(texts.say("people.shiftLeader"), texts.known(notice.issuedBy()),
                        texts.say("redNotice.issued"), texts.day(notice.issued())));
        var back = List.of(
                FormRow.pair(texts.say("redNotice.number"), notice.number(), texts.say("redNotice.unit"),
                        notice.to().unit()),
                FormRow.pair(texts.say("redNotice.receivedBy"), texts.say("paper.blank"),
                        texts.say("redNotice.receivedAt"), texts.say("paper.blankMoment")),
                FormRow.seal(texts.say("redNotice.receiver"), texts.say("redNotice.receiptText", notice.number()),
                        texts.say("paper.sealOf", texts.say("redNotice.notifiedUnit"))));
        return List.of(
                blocks.formHead(centre, notice.number(), texts.say("paper.stubOf", texts.say("p.redNotice"))),
                FormRow.form(kept), blocks.cutLine(notice.number()),
                blocks.formHead(centre, notice.number(), texts.say("redNotice.receipt")), FormRow.together(back));
    }

    private String telephone(String number) {
        return number.isBlank() ? texts.say("paper.blank") : number;
    }

    private List<Block> letter(RedNoticeContent notice) {
        var parts = new ArrayList<Block>();
        parts.add(blocks.letterHead(centre, notice.number(), "", texts.say("p.redNotice")));
        parts.add(blocks.addressee(notice.to().unit()));
        parts.add(blocks.text(texts.say("redNotice.opening", texts.moment(notice.lit()), texts.say("light.RED"),
                notice.rule())));
        parts.add(blocks.unmasked(texts.say("redNotice.people", texts.known(notice.to().responsible()),
                texts.known(notice.to().liaison()), telephone(notice.to().telephone()))));
        if (notice.cases().isEmpty()) {
            parts.add(blocks.none());
        } else {
            parts.add(blocks.gap());
            parts.add(Blocks.ruledTable(cases(notice, ""), false));
        }
        parts.add(blocks.gap());
        parts.add(blocks.text(texts.say("redNotice.demand", texts.moment(notice.answerBy()))));
        parts.add(blocks.unmasked(texts.say("redNotice.contact", texts.known(notice.contact()),
                telephone(notice.telephone()))));
        parts.add(blocks.signature(texts.say("redNotice.annex"),
                texts.say("redNotice.issuer", texts.known(notice.issuedBy())), centre,
                texts.day(notice.issued())));
        return parts;
    }

    private BookTable cases(RedNoticeContent notice, String caption) {
        return new BookTable(texts.say("p.redNotice"), caption, texts.say("paper.continued", texts.say("p.redNotice")),
                List.of(Column.ranks(texts.say("paper.serial"), 27), Column.names(texts.say("object.caseNo"), 80),
                        Column.names(texts.say("redNotice.problem"), 54),
                        Column.names(texts.say("redNotice.place"), 88),
                        Column.ranks(texts.say("redNotice.dispatched"), 40),
                        Column.ranks(texts.say("redNotice.due"), 40), Column.names(texts.say("clock.overdueBy"), 60),
                        Column.names(texts.say("redNotice.cause"), 60)),
                java.util.stream.IntStream.range(0, notice.cases().size())
                        .mapToObj(i -> row(i + 1, notice.cases().get(i), cause(notice, notice.cases().get(i))))
                        .toList(),
                Optional.empty(), List.of(texts.say("redNotice.note", notice.cases().size())));
    }

    private List<Cell> row(int serial, RedCase one, String cause) {
        var mark = texts.say(one.urgent() ? "paper.redUrgent" : "paper.red");
        return PaperBlocks.row(Cell.count(serial), Cell.text(one.number()), PaperBlocks.cell(one.problem()),
                PaperBlocks.cell(one.place()), Cell.text(texts.inTable(one.dispatched())),
                Cell.text(texts.inTable(one.due())), Cell.text(mark + one.overdue()), Cell.text(cause));
    }

    /** What the unit wrote of the case, and a blank to write in before. */
    private static String cause(RedNoticeContent notice, RedCase one) {
        return notice.explanation().stream().flatMap(answer -> answer.lines().stream())
                .filter(line -> line.number().equals(one.number())).map(Explanation.Line::cause).map(PrivacyMask::of)
                .findFirst().orElse("");
    }

    private List<Block> explanation(RedNoticeContent notice) {
        var answer = notice.explanation();
        var parts = new ArrayList<Block>();
        parts.add(blocks.formHead(notice.to().unit(), texts.say("redNotice.answersTo", notice.number()),
                texts.say("p.explanation")));
        parts.add(Blocks.ruledTable(lines(notice), answer.isEmpty()));
        parts.add(blocks.gap());
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.some(texts.say("redNotice.overall"), answer.map(Explanation::overall).map(PrivacyMask::of)
                .orElse("")));
        answer.flatMap(Explanation::verdict).ifPresent(verdict -> rows.add(FormRow.one(texts.say("redNotice.verdict"),
                verdict)));
        rows.add(FormRow.seal(texts.say("redNotice.head"), texts.say("redNotice.headSigns",
                answer.map(Explanation::head).map(texts::known).orElse(texts.say("paper.blank")),
                answer.map(Explanation::sent).map(texts::moment).orElse(texts.say("paper.blankMoment"))),
                texts.say("paper.sealOf", texts.say("redNotice.notifiedUnit"))));
        parts.add(FormRow.together(rows));
        parts.add(blocks.note(texts.say("redNotice.explanationNote", texts.moment(notice.answerBy()))));
        return parts;
    }

    /** A line a case: what the unit wrote, or room to write. */
    private BookTable lines(RedNoticeContent notice) {
        var written = notice.explanation().map(Explanation::lines).orElseGet(List::of);
        var rows = new ArrayList<List<Cell>>();
        for (var one : notice.cases()) {
            var line = written.stream().filter(each -> each.number().equals(one.number())).findFirst();
            rows.add(PaperBlocks.row(Cell.count(rows.size() + 1L), Cell.text(one.number()), PaperBlocks.cell(one
                    .problem()), said(line.map(Explanation.Line::cause)), said(line.map(Explanation.Line::measures)),
                    line.map(Explanation.Line::doneBy).map(day -> Cell.text(texts.shortDay(day)))
                            .orElse(PaperBlocks.blank()),
                    said(line.map(Explanation.Line::toCoordinate))));
        }
        return new BookTable(texts.say("p.explanation"), "",
                texts.say("paper.continued", texts.say("p.explanation")),
                List.of(Column.ranks(texts.say("paper.serial"), 27), Column.names(texts.say("object.caseNo"), 80),
                        Column.names(texts.say("redNotice.problem"), 52), Column.names(texts.say("redNotice.why"), 94),
                        Column.names(texts.say("redNotice.measures"), 94),
                        Column.ranks(texts.say("redNotice.doneBy"), 40),
                        Column.names(texts.say("redNotice.toCoordinate"), 60)),
                rows, Optional.empty(), List.of());
    }

    private static Cell said(Optional<String> text) {
        return Cell.text(text.map(PrivacyMask::of).orElse(""));
    }

    @Override
    List<BookTable> sheets(RedNoticeContent notice) {
        return List.of(cases(notice, title(notice)), lines(notice));
    }

    @Override
    String fileName(RedNoticeContent notice) {
        return "red-notice-" + notice.code();
    }

    @Override
    String title(RedNoticeContent notice) {
        return texts.say("paper.title", texts.say("p.redNotice"), notice.number(), notice.to().unit());
    }

    @Override
    PrintMark mark(RedNoticeContent notice) {
        return notice.mark();
    }
}
