package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.gridlight.reports.Progress;
import org.junit.jupiter.api.Test;

class MonthlyBookPdfTest {
    @Test
    void first() throws IOException {
        var folder = Pages.folder("books");
        var files = new MonthlyBookPrinter(Words.of(Locale.SIMPLIFIED_CHINESE)).print(SampleBooks.full(), folder, EnumSet
                .allOf(Format.class), Progress.SILENT);
        assertThat(files).hasSize(3);
        Pages.draw(files.getFirst(), "full", 40);
    }

    @Test
    void large() throws IOException {
        var folder = java.nio.file.Files.createDirectories(Pages.folder("books").resolve("large"));
        var book = SampleBooks.large();
        for (var run = 0; run < 3; run++) {
            for (var format : Format.values()) {
                var start = System.nanoTime();
                var files = new MonthlyBookPrinter(Words.of(Locale.SIMPLIFIED_CHINESE)).print(book, folder, EnumSet.of(format), Progress.SILENT);
                System.err.println(format + " " + (System.nanoTime() - start) / 1_000_000 + " ms " + files.getFirst().toFile().length());
            }
        }
        try (var d = org.apache.pdfbox.Loader.loadPDF(folder.resolve("monthly-2026-06.pdf").toFile())) {
            System.err.println("pages " + d.getNumberOfPages());
        }
    }

    @Test
    void empty() throws IOException {
        var folder = java.nio.file.Files.createDirectories(Pages.folder("books").resolve("empty"));
        var files = new MonthlyBookPrinter(Words.of(Locale.SIMPLIFIED_CHINESE)).print(SampleBooks.empty(), folder, EnumSet
                .allOf(Format.class), Progress.SILENT);
        assertThat(files).hasSize(3);
        Pages.draw(files.getFirst(), "empty", 40);
    }

    @Test
    void archive() throws IOException {
        var folder = Pages.folder("books");
        var files = new MonthlyBookPrinter(Words.of(Locale.SIMPLIFIED_CHINESE)).print(SampleBooks.full(), folder, EnumSet
                .of(Format.PDF), Progress.SILENT);
        var result = org.apache.pdfbox.preflight.parser.PreflightParser.validate(files.getFirst().toFile());
        result.getErrorsList().stream().map(e -> e.getErrorCode() + " " + e.getDetails()).distinct().limit(20).forEach(System.err::println);
        assertThat(result.isValid()).isTrue();
    }
}
