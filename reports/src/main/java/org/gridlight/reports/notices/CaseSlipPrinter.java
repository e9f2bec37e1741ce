package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.prints.SlipKind;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/**
 * Prints the slips of a case (派遣单、核实单、核查单): working forms in black, a dispatch slip in two sheets, the task that
 * stays with the unit and the receipt that comes back. The code on top of each is the number of the slip, which finds the
 * case again.
 */
public final class CaseSlipPrinter extends PaperPrinter<CaseSlipContent> {
    private static final int COPIES = 2;

    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public CaseSlipPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(CaseSlipContent slip) {
        var rows = new CaseSlipRows(texts, slip);
        var task = new ArrayList<Block>();
        task.add(blocks.formHead(centre, slip.number(), paper(slip)));
        task.add(FormRow.form(rows.task()));
        slip.photos().forEach(pair -> task.add(blocks.photos(pair)));
        if (slip.kind() != SlipKind.DISPATCH) {
            task.add(FormRow.together(rows.answer()));
            return copy(null, slip.number(), slip.mark(), task);
        }
        task.add(blocks.note(texts.say("caseSlip.clue")));
        var back = List.of(blocks.formHead(centre, slip.number(), texts.say("caseSlip.receipt", paper(slip))),
                FormRow.form(rows.answer()));
        return bound(List.of(copy(copyLine(1, COPIES, "paper.holder.handling"), slip.number(), slip.mark(), task),
                copy(copyLine(2, COPIES, "caseSlip.holder.back"), slip.number(), slip.mark(), back)));
    }

    private String paper(CaseSlipContent slip) {
        return texts.say(slip.kind().paper().word());
    }

    @Override
    List<BookTable> sheets(CaseSlipContent slip) {
        var rows = new CaseSlipRows(texts, slip);
        var cells = Stream.concat(rows.task().stream(), rows.answer().stream())
                .flatMap(row -> Stream.of(List.of(Cell.text(row.first()), Cell.text(row.text())),
                        row.second() == null
                                ? List.<Cell>of()
                                : List.of(Cell.text(row.second()), Cell.text(row.more()))))
                .filter(row -> !row.isEmpty()).toList();
        return List.of(new BookTable(paper(slip), title(slip), texts.say("paper.continued", paper(slip)),
                List.of(Column.names(texts.say("transferSlip.field"), 20),
                        Column.names(texts.say("transferSlip.content"), 80)),
                cells, Optional.empty(), List.of()));
    }

    @Override
    String fileName(CaseSlipContent slip) {
        return slip.kind().name().toLowerCase(Locale.ROOT) + "-" + slip.number();
    }

    @Override
    String title(CaseSlipContent slip) {
        return texts.say("paper.title", paper(slip), slip.number(), slip.file().header().category());
    }

    @Override
    PrintMark mark(CaseSlipContent slip) {
        return slip.mark();
    }
}
