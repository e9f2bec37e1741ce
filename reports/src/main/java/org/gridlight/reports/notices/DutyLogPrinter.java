package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Prints a day of the duty log (值班日志). */
public final class DutyLogPrinter extends PaperPrinter<DutyLogContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public DutyLogPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(DutyLogContent content) {
        return copy(null, "", content.mark(), page(content));
    }

    private List<Block> page(DutyLogContent content) {
        var parts = new ArrayList<Block>();
        parts.add(blocks.formHead(centre, texts.day(content.day()), texts.say("p.dutyLog")));
        if (content.entries().isEmpty()) {
            parts.add(blocks.none());
        } else {
            parts.add(Blocks.ruledTable(entries(content, ""), false));
        }
        parts.add(blocks.gap());
        parts.add(FormRow.together(List.of(FormRow.pair(texts.say("people.shiftLeader"), texts.say("paper.blank"),
                texts.say("handoverPaper.leader"), texts.say("paper.blank")))));
        return parts;
    }

    private BookTable entries(DutyLogContent content, String caption) {
        var serials = new HashMap<Long, Integer>();
        var rows = new ArrayList<List<Cell>>();
        for (var entry : content.entries()) {
            serials.put(entry.id(), rows.size() + 1);
            rows.add(PaperBlocks.row(Cell.count(rows.size() + 1L), Cell.text(texts.inTable(entry.at())),
                    Cell.text(texts.say("duty.kind." + entry.kind())), PaperBlocks.cell(said(entry, serials.get(entry
                            .correctsId()))),
                    PaperBlocks.cell(entry.caseNumber()), PaperBlocks.cell(entry.author())));
        }
        return new BookTable(texts.say("p.dutyLog"), caption, texts.say("paper.continued", texts.say("p.dutyLog")),
                List.of(Column.ranks(texts.say("paper.serial"), 27), Column.ranks(texts.say("dutyLogPaper.at"), 62),
                        Column.names(texts.say("dutyLogPaper.kind"), 34),
                        Column.names(texts.say("dutyLogPaper.words"), 184),
                        Column.names(texts.say("object.caseNo"), 82),
                        Column.names(texts.say("dutyLogPaper.author"), 60)),
                rows, Optional.empty(), List.of());
    }

    private String said(DutyEntry entry, Integer wrong) {
        if (entry.correctsId() == 0) {
            return entry.words();
        }
        return (wrong == null ? texts.say("dutyLogPaper.correctsEarlier") : texts.say("dutyLogPaper.corrects", wrong))
                + entry.words();
    }

    @Override
    List<BookTable> sheets(DutyLogContent content) {
        return List.of(entries(content, title(content)));
    }

    @Override
    String fileName(DutyLogContent content) {
        return "duty-log-" + content.day();
    }

    @Override
    String title(DutyLogContent content) {
        return texts.say("paper.title", texts.say("p.dutyLog"), texts.day(content.day()), centre);
    }

    @Override
    PrintMark mark(DutyLogContent content) {
        return content.mark();
    }
}
