package org.gridlight.reports.cases;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JasperPrint;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Ledger;
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

/** Prints ledgers (台账), A4 across. Keeps nothing between two of them; safe for use by many threads. */
public final class LedgerPrinter {
    private final Words words;
    private final String centre;
    private final ZoneId zone;

    /**
     * @param words  the language of the ledger
     * @param centre name of the centre that keeps it
     * @param zone   in which times are printed
     */
    public LedgerPrinter(Words words, String centre, ZoneId zone) {
        this.words = words;
        this.centre = centre;
        this.zone = zone;
    }

    /**
     * Writes {@code ledger-KIND-YYYY-MM.pdf} and so on. Each file appears complete or not at all; one of the same name is
     * replaced. The same ledger gives the same bytes.
     *
     * @param folder an existing folder
     * @return the files, in the order of {@link Format}
     * @throws Refusal when the folder cannot be written to
     */
    public List<Path> print(Ledger ledger, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        var laid = formats.contains(Format.PDF) || formats.contains(Format.DOCX) ? laid(ledger) : null;
        return new BookWriter(folder, about(ledger), progress).write(laid, sheets(ledger), formats);
    }

    /** Lays the ledger out, to look at it, print it and save it. */
    public BookPages lay(Ledger ledger) {
        return new BookPages(laid(ledger), sheets(ledger), about(ledger));
    }

    private List<BookTable> sheets(Ledger ledger) {
        return List
                .of(new LedgerTable(words, zone, ledger).table(words.say("ledger.file", title(ledger), month(ledger))));
    }

    private JasperPrint laid(Ledger ledger) {
        var blocks = new ArrayList<Block>();
        blocks.add(head(ledger));
        if (!ledger.lines().isEmpty()) {
            blocks.add(Blocks.wideTable(Heading.NONE, new LedgerTable(words, zone, ledger).table("")));
        }
        blocks.add(closing(ledger));
        return BookFrame.layAcross(blocks, footLine(ledger), words.say("ledger.page"), words.say("ledger.pages"),
                words.locale());
    }

    private Block head(Ledger ledger) {
        var parameters = new HashMap<String, Object>();
        parameters.put("title", title(ledger));
        parameters.put("month", month(ledger));
        parameters.put("editor", words.say("ledger.keptBy", centre));
        parameters.put("none", ledger.lines().isEmpty() ? words.say("book.none") : null);
        return Blocks.once("ledger/head", parameters);
    }

    private Block closing(Ledger ledger) {
        var share = ledger.share().map(one -> "%.2f%%".formatted(one.movePointRight(2))).orElse("-");
        return Blocks.once("ledger/closing", Map.of(
                "figures", words.say("ledger.figures", ledger.lines().size(), share, ledger.lastMonth(),
                        ledger.thisYear()),
                "rule", words.say("ledger.rule", ledger.filed()), "maker", words.say("ledger.maker"),
                "reviewer", words.say("ledger.reviewer"), "leader", words.say("ledger.leader"),
                "seal", words.say("ledger.seal")));
    }

    private String title(Ledger ledger) {
        return words.say("ledger.title", centre, words.say(ledger.kind().word()));
    }

    private String month(Ledger ledger) {
        return words.say("book.month", ledger.month().getYear(), ledger.month().getMonthValue());
    }

    private String footLine(Ledger ledger) {
        return words.say("book.footLine", words.say(ledger.kind().word()), new LedgerTable(words, zone, ledger).full(
                ledger.asOf()));
    }

    private BookWriter.About about(Ledger ledger) {
        return new BookWriter.About("ledger-" + ledger.kind().code() + "-" + ledger.month(),
                words.say("ledger.file", title(ledger), month(ledger)), centre,
                ledger.asOf().atZone(zone).toLocalDateTime(), words.locale());
    }
}
