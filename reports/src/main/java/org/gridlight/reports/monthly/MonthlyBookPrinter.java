package org.gridlight.reports.monthly;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookFrame;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.BookWriter;
import org.gridlight.reports.Format;
import org.gridlight.db.Progress;

/** Prints monthly books. Keeps nothing between two of them; safe for use by many threads. */
public final class MonthlyBookPrinter {
    private final Words words;

    /** @param words the language of the book */
    public MonthlyBookPrinter(Words words) {
        this.words = words;
    }

    /**
     * Writes the book as {@code monthly-YYYY-MM.pdf} and so on. Each file appears complete or not at all; one of the
     * same name is replaced. The same book gives the same bytes.
     *
     * @param folder   an existing folder
     * @param formats  the files wanted
     * @param progress is told what is being done
     * @return the files, in the order of {@link Format}
     * @throws Refusal when the folder cannot be written to
     */
    public List<Path> print(MonthlyBook book, Path folder, Set<Format> formats, Progress progress) {
        progress.step("report.laying");
        var pages = new MonthlyPages(words, book);
        var issue = new IssueWords(words, book.issue());
        var about = about(book, issue);
        var laid = formats.contains(Format.PDF) || formats.contains(Format.DOCX)
                ? BookFrame.lay(pages.blocks(), issue.footLine(), words.locale())
                : null;
        return new BookWriter(folder, about, progress).write(laid, pages.sheets(), formats);
    }

    /** Lays the book out, to look at it, print it and save it; takes about a second for twenty pages. */
    public BookPages lay(MonthlyBook book) {
        return lay(book, page -> {});
    }

    /** @param first given the first page alone, while the others are being laid out; closed by whoever takes it */
    public BookPages lay(MonthlyBook book, Consumer<BookPages> first) {
        var pages = new MonthlyPages(words, book);
        var issue = new IssueWords(words, book.issue());
        var about = about(book, issue);
        return new BookPages(BookFrame.lay(pages.blocks(), issue.footLine(), words.locale(),
                page -> first.accept(new BookPages(page, List.of(), about))), pages.sheets(), about);
    }

    private BookWriter.About about(MonthlyBook book, IssueWords issue) {
        return new BookWriter.About("monthly-" + book.issue().month(), issue.title(), book.issue().editor(),
                book.issue().date().atStartOfDay(), words.locale());
    }
}
