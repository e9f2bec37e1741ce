package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Prints urgent bulletins (紧急情况快报) in their first, follow-up and final form, with a box for the leader's words (批示). */
public final class UrgentBulletinPrinter extends PaperPrinter<UrgentBulletinContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public UrgentBulletinPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(UrgentBulletinContent content) {
        return copy(null, "", content.mark(), letter(content));
    }

    private List<Block> letter(UrgentBulletinContent content) {
        var one = content.bulletin();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.one(texts.say("bulletinPaper.title"), texts.known(one.title())));
        rows.add(FormRow.pair(texts.say("bulletinPaper.happened"), texts.moment(one.happenedAt()),
                texts.say("bulletinPaper.issued"), texts.moment(one.issuedAt())));
        rows.add(FormRow.one(texts.say("bulletinPaper.place"), texts.known(one.place())));
        if (one.caseNumber() != null) {
            rows.add(FormRow.one(texts.say("object.caseNo"), one.caseNumber()));
        }
        rows.add(FormRow.some(texts.say("bulletinPaper.situation"), PrivacyMask.of(one.situation())));
        rows.add(FormRow.one(texts.say("bulletinPaper.harm"), text(one.harm())));
        rows.add(FormRow.some(texts.say("bulletinPaper.measures"), text(one.measures())));
        rows.add(FormRow.some(texts.say("bulletinPaper.needs"), text(one.needs())));
        var signed = List.of(
                FormRow.pair(texts.say("people.shiftLeader"), texts.known(one.issuedBy()),
                        texts.say("bulletinPaper.form"), texts.say("bulletin.form." + one.form())),
                FormRow.some(texts.say("action.instruct"), ""));
        return List.of(blocks.letterHead(centre, content.number(), texts.say("bulletin.form." + one.form()),
                texts.say("p.urgentBulletin")), FormRow.form(rows), FormRow.together(signed));
    }

    private String text(String known) {
        return known == null || known.isBlank() ? texts.say("book.none") : PrivacyMask.of(known);
    }

    @Override
    List<BookTable> sheets(UrgentBulletinContent content) {
        var one = content.bulletin();
        var rows = new ArrayList<List<Cell>>();
        row(rows, "bulletinPaper.title", one.title());
        row(rows, "bulletinPaper.happened", texts.moment(one.happenedAt()));
        row(rows, "bulletinPaper.place", one.place());
        row(rows, "bulletinPaper.situation", one.situation());
        row(rows, "bulletinPaper.harm", one.harm());
        row(rows, "bulletinPaper.measures", one.measures());
        row(rows, "bulletinPaper.needs", one.needs());
        return List.of(new BookTable(texts.say("p.urgentBulletin"), title(content), texts.say("paper.continued",
                texts.say("p.urgentBulletin")),
                List.of(Column.names(texts.say("bulletinPaper.part"), 90),
                        Column.names(texts.say("bulletinPaper.text"), 340)),
                rows, Optional.empty(), List.of()));
    }

    private void row(List<List<Cell>> rows, String key, String text) {
        rows.add(PaperBlocks.row(Cell.text(texts.say(key)), PaperBlocks.cell(text)));
    }

    @Override
    String fileName(UrgentBulletinContent content) {
        var one = content.bulletin();
        return "urgent-bulletin-%d-%d-%d".formatted(one.year(), one.serial(), one.part());
    }

    @Override
    String title(UrgentBulletinContent content) {
        return texts.say("paper.title", texts.say("p.urgentBulletin"), content.number(), content.bulletin().title());
    }

    @Override
    PrintMark mark(UrgentBulletinContent content) {
        return content.mark();
    }
}
