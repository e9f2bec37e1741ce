package org.gridlight.reports.monthly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
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

/** Prints daily, quarterly and yearly books. Keeps nothing between two of them; safe for use by many threads. */
public final class PeriodBookPrinter {
    private final Words words;

    /** @param words the language of the book */
    public PeriodBookPrinter(Words words) {
        this.words = words;
    }

    /**
     * Writes the book as {@code daily-2026-07-16.pdf}, {@code quarterly-2026-Q3.pdf}, {@code yearly-2026.pdf} and so on. Each
     * file appears complete or not at all; one of the same name is replaced. The same book gives the same bytes.
     *
     * @param folder an existing folder
     * @throws Refusal when the folder cannot be written to
     */
    public List<Path> print(PeriodBook book, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        var laid = formats.contains(Format.PDF) || formats.contains(Format.DOCX) ? laid(book) : null;
        return new BookWriter(folder, about(book), progress).write(laid, tables(book), formats);
    }

    /** Lays the book out, to look at it, print it and save it. */
    public BookPages lay(PeriodBook book) {
        return new BookPages(laid(book), tables(book), about(book));
    }

    private List<BookTable> tables(PeriodBook book) {
        return new PeriodTables(words, book).all();
    }

    private JasperPrint laid(PeriodBook book) {
        var says = new PeriodWords(words, book);
        var blocks = new ArrayList<Block>();
        blocks.add(head(book, says));
        var tables = tables(book);
        var heading = section(0, "monthly.overview");
        blocks.add(Blocks.paragraphBefore(heading, says.lead(), tables.getFirst()));
        for (int i = 0; i < tables.size(); i++) {
            blocks.add(Blocks.table(i == 0 ? Heading.NONE : section(i, PeriodTables.heading(book, i)), tables.get(i)));
        }
        blocks.add(Blocks.paragraph(Heading.NONE, says.rules()));
        blocks.add(ClosingWords.block(words, Closing.BLANK));
        return BookFrame.lay(blocks, says.footLine(), words.locale());
    }

    private Heading section(int index, String key) {
        return Heading.section(words.say("monthly.section", words.say("monthly.numerals").split(" ")[index],
                words.say(key)));
    }

    private Block head(PeriodBook book, PeriodWords says) {
        var parameters = new HashMap<String, Object>();
        parameters.put("internal", words.say("monthly.internal"));
        parameters.put("mark", book.over() ? "" : words.say("monthly.draft", says.dateTime(book.dataAsOf())));
        parameters.put("centre", book.centre());
        parameters.put("bookName", says.name());
        parameters.put("issue", says.issue());
        parameters.put("editor", words.say("monthly.editedBy", book.centre()));
        parameters.put("date", says.date(book.issued()));
        return Blocks.once("monthly/head", parameters);
    }

    private BookWriter.About about(PeriodBook book) {
        var says = new PeriodWords(words, book);
        return new BookWriter.About(book.kind().file() + "-" + says.fileName(), words.say("monthly.title",
                book.centre(), says.name(), says.period()), book.centre(), book.issued().atStartOfDay(),
                words.locale());
    }
}
