package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Prints deduction notices (扣分通知单): one line of one unit, with the time for an appeal and room to sign for it. */
public final class DeductionNoticePrinter extends PaperPrinter<DeductionNoticeContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public DeductionNoticePrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(DeductionNoticeContent content) {
        var facts = List.of(
                FormRow.pair(texts.say("deduction.unit"), content.unit(), texts.say("score.period"), month(content)),
                FormRow.pair(texts.say("score.line"), content.line(), texts.say("deduction.amount"), amount(content)),
                FormRow.some(texts.say("deduction.fact"), PrivacyMask.of(content.fact())),
                FormRow.one(texts.say("score.evidence"), PaperWords.orStroke(content.evidence())),
                FormRow.some(texts.say("deduction.basis"), content.basis()),
                FormRow.pair(texts.say("deduction.by"), texts.known(content.by()), texts.say("deduction.at"),
                        texts.moment(content.at())),
                FormRow.one(texts.say("deduction.appeal"),
                        texts.say("deduction.appealUntil", texts.moment(content.appealsUntil()))));
        var signed = List.of(FormRow.seal(texts.say("deduction.signed"), texts.say("deduction.signLines"),
                texts.say("paper.seal")));
        return copy(null, "", content.mark(), List.of(blocks.formHead(centre, content.number(),
                texts.say("p.deductionNotice")), FormRow.form(facts), FormRow.together(signed)));
    }

    private String month(DeductionNoticeContent content) {
        return texts.say("book.month", content.month().getYear(), content.month().getMonthValue());
    }

    private static String amount(DeductionNoticeContent content) {
        return content.amount().stripTrailingZeros().toPlainString();
    }

    @Override
    List<BookTable> sheets(DeductionNoticeContent content) {
        return List.of(new BookTable(texts.say("p.deductionNotice"), title(content), title(content),
                List.of(Column.names(texts.say("deduction.unit"), 30), Column.names(texts.say("score.line"), 30),
                        Column.numbers(texts.say("deduction.amount"), 12),
                        Column.names(texts.say("deduction.fact"), 60)),
                List.of(List.of(Cell.text(content.unit()), Cell.text(content.line()),
                        Cell.number(Optional.of(content.amount()), "0.####"),
                        Cell.text(PrivacyMask.of(content.fact())))),
                Optional.empty(), List.of()));
    }

    @Override
    String fileName(DeductionNoticeContent content) {
        return "deduction-" + content.number();
    }

    @Override
    String title(DeductionNoticeContent content) {
        return texts.say("paper.title", texts.say("p.deductionNotice"), content.number(), content.unit());
    }

    @Override
    PrintMark mark(DeductionNoticeContent content) {
        return content.mark();
    }
}
