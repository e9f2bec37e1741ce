package org.gridlight.client.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.Format;
import org.gridlight.reports.PageWatch;
import org.gridlight.reports.monthly.MonthlyBook;
import org.gridlight.reports.monthly.MonthlyBookPrinter;

/** Lays out and writes the monthly book of a large district: at first in a program that has printed nothing, then again. */
public final class BookBench {
    private static final double SECONDS_TO_FIRST_PAGE = 1;
    private static final double SECONDS_TO_FILE = 10;
    private static final double MEGABYTES_HELD = 512;
    private static final double BYTES_A_MEGABYTE = 1024.0 * 1024;
    private static final double SCREEN_SCALE = 1.5;

    private final Words words;
    private final Progress progress;
    private final Stopwatch stopwatch;

    public BookBench(Words words, Progress progress, Stopwatch stopwatch) {
        this.words = words;
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    /** @param folder an existing one; the book is left in it */
    public BenchReport run(Path folder) {
        var rows = new ArrayList<BenchRow>();
        var book = new MadeUpBook(words).book();
        progress.step("report.laying");
        rows.addAll(once(book, folder, "first", true));
        rows.addAll(once(book, folder, "again", false));
        return new BenchReport("book", rows);
    }

    private List<BenchRow> once(MonthlyBook book, Path folder, String name, boolean held) {
        var printer = new MonthlyBookPrinter(words);
        var rows = new ArrayList<BenchRow>();
        var pages = new ArrayList<BookPages>();
        long before = stopwatch.nanoseconds().getAsLong();
        double laid = stopwatch.seconds(() -> pages.add(printer.lay(book, first -> {
            first.page(0, SCREEN_SCALE, false);
            first.close();
            rows.add(new BenchRow(name + ": page 1 as a picture", since(before), "s", SECONDS_TO_FIRST_PAGE));
        })));
        rows.add(new BenchRow(name + ": " + pages.getFirst().pages() + " pages laid out", laid, "s", null));
        var file = folder.resolve(pages.getFirst().about().fileName() + "." + Format.PDF.name());
        double written = stopwatch.seconds(() -> pages.getFirst().save(Format.PDF, file, PageWatch.UNWATCHED));
        rows.add(new BenchRow(name + ": laid out and written as PDF", Math.round((laid + written) * 1000) / 1000.0, "s",
                SECONDS_TO_FILE));
        if (held) {
            rows.add(new BenchRow("heap with the book laid out", heap(), "MB", MEGABYTES_HELD));
        }
        pages.getFirst().close();
        return rows;
    }

    private double since(long before) {
        return Math.round((stopwatch.nanoseconds().getAsLong() - before) / 1e6) / 1000.0;
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return Math.round((runtime.totalMemory() - runtime.freeMemory()) / BYTES_A_MEGABYTE);
    }
}
