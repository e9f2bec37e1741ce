package org.gridlight.reports.notices;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.Cell;
import org.gridlight.reports.Column;

/** Prints a spot check (抽查记录): what was drawn and from what, what was found at each, the sums, who signed. */
public final class SpotCheckPrinter extends PaperPrinter<SpotCheckContent> {
    private final PaperBlocks blocks;

    /** @see PaperPrinter#PaperPrinter */
    public SpotCheckPrinter(Words words, String centre, ZoneId zone) {
        super(words, centre, zone);
        this.blocks = new PaperBlocks(texts);
    }

    @Override
    JasperPrint laid(SpotCheckContent content) {
        return copy(null, "", content.mark(), page(content));
    }

    private List<Block> page(SpotCheckContent content) {
        var check = content.check();
        var parts = new ArrayList<Block>();
        parts.add(blocks.formHead(centre, texts.day(check.day()), texts.say("p.spotCheck")));
        parts.add(FormRow.form(List.of(
                FormRow.pair(texts.say("spotPaper.drawnBy"), check.drawnBy(), texts.say("spotPaper.drawnAt"),
                        texts.moment(check.drawnAt())),
                FormRow.one(texts.say("spotPaper.seed"), check.seed()))));
        parts.add(blocks.gap());
        parts.add(content.items().isEmpty() ? blocks.none() : Blocks.ruledTable(items(content, ""), false));
        parts.add(blocks.gap());
        parts.add(FormRow.together(List.of(
                FormRow.pair(texts.say("spotPaper.cases"),
                        texts.say("spotPaper.cases.found", content.count(Answer.TRUE_REPORT),
                                content.count(Answer.FALSE_REPORT), content.count(Answer.UNDECIDED)),
                        texts.say("spotPaper.grids"),
                        texts.say("spotPaper.grids.found", content.count(Answer.CLEAR), content.missed())),
                FormRow.pair(texts.say("people.supervisor"), texts.known(check.signedBy()),
                        texts.say("spotPaper.signedAt"), texts.moment(check.signedAt())))));
        parts.add(blocks.note(texts.say("spotPaper.note")));
        return parts;
    }

    private BookTable items(SpotCheckContent content, String caption) {
        var rows = new ArrayList<List<Cell>>();
        for (var item : content.items()) {
            rows.add(PaperBlocks.row(Cell.count(rows.size() + 1L),
                    PaperBlocks.cell(item.kind() == Kind.CASE ? item.caseNumber() : item.grid()),
                    PaperBlocks.cell(item.category() == null ? texts.say("spotPaper.grid") : item.category()),
                    PaperBlocks.cell(item.place()),
                    item.answer() == null ? PaperBlocks.blank() : PaperBlocks.cell(answer(item)),
                    item.answer() == null ? PaperBlocks.blank() : PaperBlocks.cell(item.words())));
        }
        return new BookTable(texts.say("p.spotCheck"), caption,
                texts.say("paper.continued", texts.say("p.spotCheck")),
                List.of(Column.ranks(texts.say("paper.serial"), 27),
                        Column.names(texts.say("spotPaper.number"), 88),
                        Column.names(texts.say("spotPaper.what"), 76),
                        Column.names(texts.say("spotPaper.place"), 110),
                        Column.names(texts.say("spotPaper.answer"), 48),
                        Column.names(texts.say("spotPaper.words"), 100)),
                rows, Optional.empty(), List.of());
    }

    private String answer(SpotItem item) {
        return texts.say("spotPaper.answer." + item.answer());
    }

    @Override
    List<BookTable> sheets(SpotCheckContent content) {
        return List.of(items(content, title(content)));
    }

    @Override
    String fileName(SpotCheckContent content) {
        return "spot-check-" + content.number();
    }

    @Override
    String title(SpotCheckContent content) {
        return texts.say("paper.title", texts.say("p.spotCheck"), texts.day(content.check().day()), centre);
    }

    @Override
    PrintMark mark(SpotCheckContent content) {
        return content.mark();
    }
}
