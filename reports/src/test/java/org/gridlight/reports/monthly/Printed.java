package org.gridlight.reports.monthly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.gridlight.db.Progress;

/** Prints books for tests and reads their pages back. */
final class Printed {
    static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);

    private Printed() {}

    static List<Path> print(String folder, MonthlyBook book, Format... formats) {
        return new MonthlyBookPrinter(CHINESE).print(book, Pages.folder("books/" + folder), EnumSet.copyOf(List.of(
                formats)), Progress.UNHEARD);
    }

    static PDDocument pdf(Path file) {
        try {
            return Loader.loadPDF(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a page from top to bottom. @param page from 1; 0 = all pages */
    static List<String> lines(PDDocument document, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document).replace('\u00A0', ' ').lines().map(String::strip)
                    .filter(line -> !line.isEmpty()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every letter of a page with its place. */
    static List<Letter> letters(PDDocument document, int page) {
        var letters = new ArrayList<Letter>();
        try {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition place) {
                    letters.add(new Letter(place.getUnicode(), place.getXDirAdj(), place.getXDirAdj() + place
                            .getWidthDirAdj(), place.getYDirAdj(), place.getFont().getName()));
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            return letters;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param left and right edge in points from the left, base line from the top, its font */
    record Letter(String text, float left, float right, float line, String font) {}
}
