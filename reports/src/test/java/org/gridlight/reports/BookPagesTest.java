package org.gridlight.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.Loader;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.monthly.MonthlyBookPrinter;
import org.gridlight.reports.monthly.SampleBooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A book of a month, looked at page by page, printed and saved. */
class BookPagesTest {
    private final BookPages book = new MonthlyBookPrinter(Words.of(Locale.SIMPLIFIED_CHINESE)).lay(SampleBooks.full());

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void aPageIsAPictureOfThePaperAtTheScaleThatIsAsked() throws IOException {
        var page = book.page(0, 1.5, false);

        assertThat(page.getWidth()).isEqualTo((int) Math.round(book.width() * 1.5));
        assertThat(page.getHeight()).isEqualTo((int) Math.round(book.height() * 1.5));
        assertThat(colours(page)).as("the head is red").anyMatch(BookPagesTest::isRed)
                .allMatch(colour -> colour >>> 24 == 0xFF);
        assertThat(colours(book.page(0, 1.5, true))).as("in grey").noneMatch(BookPagesTest::isRed);
        ImageIO.write(page, "png", Pages.folder("pages").resolve("preview-1.png").toFile());
    }

    private static List<Integer> colours(BufferedImage page) {
        return IntStream.of(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())).distinct()
                .boxed().toList();
    }

    private static boolean isRed(int colour) {
        return (colour >> 16 & 0xFF) > (colour >> 8 & 0xFF) + 60;
    }

    @Test
    void theContentsNameEachSectionWithThePageOnWhichItBegins() {
        assertThat(book.contents()).extracting(BookPages.Section::title).contains("一、总体情况", "三、处置单位情况");
        assertThat(book.contents()).isSortedAccordingTo((one, other) -> Integer.compare(one.page(), other.page()))
                .allMatch(section -> section.page() < book.pages());
    }

    @Test
    void aFileIsWholeOrNotThere() throws IOException {
        var folder = Pages.folder("book-pages");
        var pdf = folder.resolve("book.pdf");
        Files.deleteIfExists(pdf);
        var told = new ArrayList<Integer>();

        assertThatThrownBy(() -> book.save(Format.PDF, pdf, (done, all) -> {
            if (done == 2) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(pdf).doesNotExist();

        book.save(Format.PDF, pdf, (done, all) -> told.add(done));
        assertThat(told).startsWith(1, 2, 3).contains(book.pages());
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(book.pages());
        }
        for (var format : List.of(Format.XLSX, Format.DOCX)) {
            assertThat(book.save(format, folder.resolve("book." + format.ending()), PageWatch.UNWATCHED))
                    .isNotEmptyFile();
        }
    }

    /** A printer whose paper is a PostScript file. */
    @Test
    void thePagesThatAreAskedForGoToThePrinter() {
        var paper = new ByteArrayOutputStream();
        var printer = printerOn(paper);
        var printers = new BookPrinters(() -> List.of(printer));
        var told = new ArrayList<Integer>();

        printers.print(book, order(printer.getName(), 1, 2), (done, all) -> told.add(done * 10 + all));

        assertThat(paper.toString(StandardCharsets.ISO_8859_1).split("%%Page: ", -1)).hasSize(3);
        assertThat(told).contains(12, 22);
    }

    @Test
    void printingCanBeStoppedAndAPrinterThatIsGoneIsNamed() {
        var printer = printerOn(new ByteArrayOutputStream());
        var printers = new BookPrinters(() -> List.of(printer));

        assertThatThrownBy(() -> printers.print(book, order(printer.getName(), 0, 3), (done, all) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> printers.print(book, order("gone", 0, 0), PageWatch.UNWATCHED))
                .isInstanceOf(Refusal.class).hasMessageContaining("gone");
        assertThat(new BookPrinters(List::of).all()).isEmpty();
    }

    @Test
    void aClosedBookSaysSo() {
        book.close();

        assertThatThrownBy(() -> book.page(0, 1, false)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    private static PrintOrder order(String printer, int first, int last) {
        return new PrintOrder(printer, first, last, 1, PrintOrder.PaperSides.LONG_EDGE, true);
    }

    private static PrintService printerOn(ByteArrayOutputStream paper) {
        return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(DocFlavor.SERVICE_FORMATTED.PAGEABLE,
                "application/postscript")[0].getPrintService(paper);
    }
}
