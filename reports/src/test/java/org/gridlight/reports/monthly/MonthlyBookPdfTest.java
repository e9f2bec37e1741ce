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
}
