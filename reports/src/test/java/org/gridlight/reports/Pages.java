package org.gridlight.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of the pages of a PDF, for people to look at, under {@code reports/target/pages}. */
public final class Pages {
    private Pages() {}

    /** The folder under target where a test may write. */
    public static Path folder(String name) {
        try {
            return Files.createDirectories(Path.of(System.getProperty("gridlight.target"), name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Draws the first pages. */
    public static void draw(Path pdf, String name, int most) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            for (var page = 1; page <= Math.min(most, document.getNumberOfPages()); page++) {
                drawPage(document, name, page);
            }
        }
    }

    /** Draws one page. @param page from 1 */
    public static void drawPage(PDDocument document, String name, int page) throws IOException {
        var picture = new PDFRenderer(document).renderImageWithDPI(page - 1, 100, ImageType.RGB);
        ImageIO.write(picture, "png", folder("pages").resolve("%s-%03d.png".formatted(name, page)).toFile());
    }
}
