package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Prints handovers between shifts (交接班记录): the figures as they were signed, the text, and who signed. */
public final class HandoverPrinter extends PaperPrinter<HandoverContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public HandoverPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(HandoverContent content) {
        return copy(null, "", content.mark(), form(content));
    }

    private List<Block> form(HandoverContent content) {
        var handover = content.handover();
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.one(texts.say("handoverPaper.shift"), shift(content)));
        rows.add(FormRow.one(texts.say("handoverPaper.present"), people(handover.leftPeople())));
        rows.add(FormRow.one(texts.say("handoverPaper.coming"), people(handover.arrivedPeople())));
        for (var part : HandoverFigure.Part.values()) {
            rows.add(FormRow.title(texts.say("handoverPaper.part." + part)));
            figures(content, part, rows);
        }
        return List.of(blocks.formHead(centre, texts.moment(handover.leftAt()), texts.say("p.handover")),
                FormRow.form(rows), FormRow.together(told(handover)), blocks.note(texts.say("handoverPaper.note")));
    }

    /** What was told stands with its signatures on one page. */
    private List<FormRow> told(Handover handover) {
        var rows = new ArrayList<FormRow>();
        rows.add(FormRow.much(texts.say("handoverPaper.words"), handover.words().isBlank()
                ? texts.say("book.none")
                : PrivacyMask.of(handover.words())));
        if (handover.arrivedWords() != null) {
            rows.add(FormRow.one(texts.say("handoverPaper.added"), PrivacyMask.of(handover.arrivedWords())));
        }
        rows.add(FormRow.pair(texts.say("handoverPaper.left"), texts.known(handover.leftBy()),
                texts.say("handoverPaper.at"), texts.moment(handover.leftAt())));
        rows.add(FormRow.pair(texts.say("handoverPaper.arrived"), texts.known(handover.arrivedBy()),
                texts.say("handoverPaper.at"), texts.moment(handover.arrivedAt())));
        rows.add(FormRow.pair(texts.say("handoverPaper.leader"), texts.say("paper.blank"),
                texts.say("handoverPaper.at"), texts.say("paper.blankMoment")));
        return rows;
    }

    /** Who was on duty; a line to be filled in by hand where nobody said. */
    private String people(String names) {
        return names == null ? texts.say("paper.blank") : names;
    }

    private String shift(HandoverContent content) {
        return texts.say("handoverPaper.span", texts.moment(content.handover().since()), texts.moment(content
                .handover().leftAt()));
    }

    /** Two in a row. */
    private void figures(HandoverContent content, HandoverFigure.Part part, List<FormRow> rows) {
        var figures = Arrays.stream(HandoverFigure.values()).filter(one -> one.part() == part).toList();
        for (int i = 0; i < figures.size(); i += 2) {
            var first = figures.get(i);
            if (i + 1 < figures.size()) {
                var second = figures.get(i + 1);
                rows.add(FormRow.pair(name(first), amount(content, first), name(second), amount(content, second)));
            } else {
                rows.add(FormRow.one(name(first), amount(content, first)));
            }
        }
    }

    private String name(HandoverFigure figure) {
        return texts.say("duty.figure." + figure.code());
    }

    private String amount(HandoverContent content, HandoverFigure figure) {
        return String.valueOf(content.handover().figures().of(figure));
    }

    @Override
    List<BookTable> sheets(HandoverContent content) {
        var rows = new ArrayList<List<Cell>>();
        for (var figure : HandoverFigure.values()) {
            rows.add(PaperBlocks.row(Cell.text(name(figure)), Cell.count(content.handover().figures().of(figure))));
        }
        return List.of(new BookTable(texts.say("p.handover"), title(content), texts.say("paper.continued",
                texts.say("p.handover")),
                List.of(Column.names(texts.say("handoverPaper.figure"), 200),
                        Column.ranks(texts.say("handoverPaper.amount"), 60)),
                rows, Optional.empty(), List.of()));
    }

    @Override
    String fileName(HandoverContent content) {
        return "handover-" + content.handover().id();
    }

    @Override
    String title(HandoverContent content) {
        return texts.say("paper.title", texts.say("p.handover"), texts.moment(content.handover().leftAt()), content
                .handover().leftBy());
    }

    @Override
    PrintMark mark(HandoverContent content) {
        return content.mark();
    }
}
