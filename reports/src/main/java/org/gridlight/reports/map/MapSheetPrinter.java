package org.gridlight.reports.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.design.JRDesignStyle;
import net.sf.jasperreports.engine.type.HorizontalImageAlignEnum;
import net.sf.jasperreports.engine.type.ScaleImageEnum;
import net.sf.jasperreports.engine.type.VerticalImageAlignEnum;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.PageWatch;

/**
 * Prints maps (网格分布图). The page is put together here and not from a layout, because papers of five sizes differ in every
 * measure. Keeps nothing between two of them; safe for use by many threads.
 */
public final class MapSheetPrinter {
    /** A picture of more pixels than this is made coarser: it would weigh as much as the whole map in memory. */
    private static final double MOST_PIXELS = 36e6;
    private static final double POINTS_AN_INCH = 72;

    private final Words words;

    public MapSheetPrinter(Words words) {
        this.words = words;
    }

    /** Lays the sheet out, to look at it, print it and save it. */
    public BookPages lay(MapSheet sheet) {
        var layout = sheet.layout();
        var book = new JasperPrint();
        book.setName(sheet.title());
        book.setPageWidth(layout.width());
        book.setPageHeight(layout.height());
        book.setLocaleCode(words.locale().toString());
        // The library writes anchors of its own in the font of the sheet, which has to be one that can be embedded.
        var serif = new JRDesignStyle();
        serif.setName("serif");
        serif.setDefault(true);
        serif.setFontName("Noto Serif SC");
        book.setDefaultStyle(serif);
        var page = new JRBasePrintPage();
        var map = layout.map();
        for (var strip : sheet.strips()) {
            page.addElement(image(book, SimpleDataRenderer.getInstance(strip.png()), map.x(), map.y() + strip.top(),
                    map.width(), strip.height()));
        }
        sheet.inset().ifPresent(inset -> layout.inset()
                .ifPresent(
                        box -> page.addElement(image(book, SimpleDataRenderer.getInstance(StripPacking.packed(inset)),
                                box.x(), box.y(), box.width(), box.height()))));
        page.addElement(image(book, new PageDrawing(layout, new MapFurniture(sheet, words)::draw), 0, 0, layout.width(),
                layout.height()));
        book.addPage(page);
        return new BookPages(book, List.of(), sheet.file());
    }

    private static JRPrintImage image(JasperPrint book, Renderable content, int x, int y, int width, int height) {
        var image = new JRBasePrintImage(book.getDefaultStyleProvider());
        image.setUUID(UUID.nameUUIDFromBytes(new byte[]{(byte) x, (byte) y, (byte) width, (byte) height}));
        image.setX(x);
        image.setY(y);
        image.setWidth(width);
        image.setHeight(height);
        image.setScaleImage(ScaleImageEnum.FILL_FRAME);
        image.setHorizontalImageAlign(HorizontalImageAlignEnum.LEFT);
        image.setVerticalImageAlign(VerticalImageAlignEnum.TOP);
        image.setRenderer(content);
        return image;
    }

    /** Dots an inch at which a page of this size is saved as a picture. @param wanted those it was drawn with */
    public static int pictureDots(MapLayout layout, int wanted) {
        double squareInches = layout.width() * (double) layout.height() / POINTS_AN_INCH / POINTS_AN_INCH;
        return (int) Math.min(wanted, Math.floor(Math.sqrt(MOST_PIXELS / squareInches)));
    }

    /**
     * Saves the page as a picture (PNG), which appears whole or not at all.
     *
     * @param watch may still stop it
     * @throws Refusal when the file cannot be written
     */
    public Path savePicture(BookPages page, int dots, Path file, PageWatch watch) {
        BufferedImage drawn = page.page(0, dots / POINTS_AN_INCH, false);
        var opaque = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        var sheet = opaque.createGraphics();
        sheet.drawImage(drawn, 0, 0, null);
        sheet.dispose();
        watch.done(1, 1);
        try {
            var bytes = new ByteArrayOutputStream(1 << 20);
            ImageIO.write(opaque, "png", bytes);
            return new WholeFile(file).write(bytes.toByteArray());
        } catch (IOException unwritable) {
            throw Refusal.failed(unwritable, "report.folderUnwritable", file.toAbsolutePath().getParent());
        }
    }
}
