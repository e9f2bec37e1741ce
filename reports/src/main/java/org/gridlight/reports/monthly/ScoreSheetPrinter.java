package org.gridlight.reports.monthly;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Block;
import org.gridlight.reports.Blocks;
import org.gridlight.reports.BookFrame;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookTable;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Format;
import org.gridlight.reports.Heading;

/**
 * Prints score sheets (考评表), a page a unit, street or person: every number its total is made of. Sheets of people name no
 * rank. Keeps nothing between two prints; safe for use by many threads.
 */
public final class ScoreSheetPrinter {
    private final Words words;
    private final String centre;

    public ScoreSheetPrinter(Words words, String centre) {
        this.words = words;
        this.centre = centre;
    }

    /**
     * Writes {@code sheets-TEMPLATE-YYYY-MM.pdf} and so on. Each file appears complete or not at all; one of the same name is
     * replaced. The same sheets give the same bytes.
     *
     * @param folder an existing folder
     * @throws Refusal when there is nobody to print, or the folder cannot be written to
     */
    public List<Path> print(StandingScores scores, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        var sheets = sheets(scores);
        var laid = formats.contains(Format.PDF) || formats.contains(Format.DOCX) ? laid(scores, page -> {}) : null;
        return new BookWriter(folder, about(scores), progress).write(laid, sheets, formats);
    }

    /**
     * Lays the sheets out, to look at them, print them and save them.
     *
     * @param first given the first page alone, while the others are being laid out; closed by whoever takes it
     * @throws Refusal when there is nobody to print
     */
    public BookPages lay(StandingScores scores, Consumer<BookPages> first) {
        var sheets = sheets(scores);
        var about = about(scores);
        return new BookPages(laid(scores, page -> first.accept(new BookPages(page, List.of(), about))), sheets, about);
    }

    private List<BookTable> sheets(StandingScores scores) {
        var sheetsOf = new UnitSheets(words, name(scores.month()));
        var sheets = scores.tables().stream().flatMap(table -> sheetsOf.of(table).stream()).toList();
        if (sheets.isEmpty()) {
            throw Refusal.failed("score.nobody", scores.month());
        }
        return sheets;
    }

    private JasperPrint laid(StandingScores scores, Consumer<JasperPrint> first) {
        var blocks = new ArrayList<Block>(Blocks.pages(Heading.NONE, sheets(scores)));
        var asOf = scores.dataAsOf();
        var until = words.say("book.dateTime", asOf.getYear(), asOf.getMonthValue(), asOf.getDayOfMonth(),
                "%02d:%02d".formatted(asOf.getHour(), asOf.getMinute()));
        return BookFrame.lay(blocks, words.say("book.footLine", centre, until) + words.say("book.gap")
                + words.say(scores.locked() ? "monthly.final" : "monthly.draftShort"), words.locale(), first);
    }

    private String name(YearMonth month) {
        return words.say("book.month", month.getYear(), month.getMonthValue());
    }

    private BookWriter.About about(StandingScores scores) {
        var template = scores.tables().getFirst().template();
        return new BookWriter.About("sheets-" + template.name() + "-" + scores.month(),
                words.say("monthly.title", centre,
                        words.say("p.sheet") + " " + template.title().in(words), name(scores.month())),
                centre,
                scores.dataAsOf(), words.locale());
    }
}
