package org.gridlight.reports.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.Progress;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;

/** Prints papers for tests and reads them back, without spaces. */
final class PaperText {
    static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);

    private PaperText() {}

    static <C> Path file(PaperPrinter<C> printer, C content, Format format) {
        return printer.print(content, Pages.folder("papers"), Set.of(format), Progress.UNHEARD).getFirst();
    }

    static <C> String of(PaperPrinter<C> printer, C content) {
        return String.join("", pages(printer, content));
    }

    /** The text of each page. */
    static <C> List<String> pages(PaperPrinter<C> printer, C content) {
        try (var document = Loader.loadPDF(file(printer, content, Format.PDF).toFile())) {
            return IntStream.rangeClosed(1, document.getNumberOfPages()).mapToObj(page -> {
                try {
                    var stripper = new PDFTextStripper();
                    stripper.setSortByPosition(true);
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document).replaceAll("[\\s\u3000\u00a0]+", "");
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static RedNoticePrinter redNotices() {
        return new RedNoticePrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    }

    static SuperviseSlipPrinter superviseSlips() {
        return new SuperviseSlipPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    }

    static TransferSlipPrinter transferSlips() {
        return new TransferSlipPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    }

    static MeetingMinutesPrinter minutes() {
        return new MeetingMinutesPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    }

    static WeeklyBulletinPrinter bulletins() {
        return new WeeklyBulletinPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    }
}
