package org.gridlight.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes pictures of the pages of a PDF, for people to look at, under {@code reports/target/pages}. */
public final class Pages {
    private Pages() {
    }

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
        var folder = folder("pages");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
                ImageIO.write(renderer.renderImageWithDPI(page, 100, ImageType.RGB), "png", folder.resolve(
                        "%s-%02d.png".formatted(name, page + 1)).toFile());
            }
        }
    }
}
