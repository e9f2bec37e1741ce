package org.gridlight.reports;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintAnchor;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.JRGraphics2DExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleGraphics2DExporterOutput;
import net.sf.jasperreports.export.SimpleGraphics2DReportConfiguration;
import org.gridlight.model.words.Refusal;

/**
 * A book that is laid out: its pages as pictures, its contents, its files. Safe for use by many threads; pages are
 * drawn one after the other, because the drawing of text is not known to bear more.
 */
public final class BookPages implements AutoCloseable {
    private final ReentrantLock drawing = new ReentrantLock();
    private final List<BookTable> sheets;
    private final BookWriter.About about;
    private final int pages;
    private final double width;
    private final double height;
    private final List<Section> contents;
    private JasperPrint book;

    /**
     * A section of the book.
     *
     * @param page  where it begins, from 0
     * @param level 1 for a section, 2 for a part of one
     */
    public record Section(String title, int page, int level) {}

    /** @param sheets the tables of its workbook */
    public BookPages(JasperPrint book, List<BookTable> sheets, BookWriter.About about) {
        this.book = book;
        this.sheets = List.copyOf(sheets);
        this.about = about;
        this.pages = book.getPages().size();
        this.width = book.getPageWidth();
        this.height = book.getPageHeight();
        this.contents = contentsOf(book);
    }

    /** How many there are. */
    public int pages() {
        return pages;
    }

    /** Width of every page in points of 1/72 inch. */
    public double width() {
        return width;
    }

    /** Height of every page in points. */
    public double height() {
        return height;
    }

    /** What the book is called, and its files by default. */
    public BookWriter.About about() {
        return about;
    }

    /** Sections and their parts, in the order of the pages. */
    public List<Section> contents() {
        return contents;
    }

    /**
     * Draws a page; takes tens of milliseconds.
     *
     * @param page  from 0
     * @param scale pixels a point
     * @param grey  as a black-and-white printer has it
     * @return {@link BufferedImage#TYPE_INT_ARGB_PRE}, opaque
     * @throws IllegalStateException after {@link #close}
     */
    public BufferedImage page(int page, double scale, boolean grey) {
        var picture = new BufferedImage(pixels(width, scale), pixels(height, scale), BufferedImage.TYPE_INT_ARGB_PRE);
        var sheet = picture.createGraphics();
        try {
            sheet.setColor(Color.WHITE);
            sheet.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            sheet.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            sheet.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            sheet.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
            draw(sheet, page, scale);
        } finally {
            sheet.dispose();
        }
        if (grey) {
            Grey.turn(picture);
        }
        return picture;
    }

    private static int pixels(double points, double scale) {
        return (int) Math.max(1, Math.round(points * scale));
    }

    /** Draws a page on a sheet whose origin is the corner of the paper. */
    void draw(Graphics2D sheet, int page, double scale) {
        drawing.lock();
        try {
            var exporter = new JRGraphics2DExporter();
            exporter.setExporterInput(new SimpleExporterInput(laid()));
            var output = new SimpleGraphics2DExporterOutput();
            output.setGraphics2D(sheet);
            exporter.setExporterOutput(output);
            var one = new SimpleGraphics2DReportConfiguration();
            one.setPageIndex(page);
            one.setZoomRatio((float) scale);
            exporter.setConfiguration(one);
            exporter.exportReport();
        } catch (JRException defect) {
            throw new IllegalStateException("Page " + page + " cannot be drawn", defect);
        } finally {
            drawing.unlock();
        }
    }

    /**
     * Writes the book to a file, which appears complete or not at all.
     *
     * @param watch is told of the pages of a PDF, and may stop the writing of any format
     * @throws Refusal when the file cannot be written
     */
    public Path save(Format format, Path file, PageWatch watch) {
        return BookWriter.whole(file, switch (format) {
            case PDF -> PdfBook.bytes(laid(), about, watch);
            case XLSX -> Workbook.bytes(sheets, about);
            case DOCX -> DocxBook.bytes(laid(), about);
        }, () -> watch.done(pages, pages));
    }

    private JasperPrint laid() {
        var laid = book;
        if (laid == null) {
            throw new IllegalStateException("This book is closed");
        }
        return laid;
    }

    /** Lets the pages go. Whoever is drawing one finishes it. */
    @Override
    public void close() {
        drawing.lock();
        try {
            book = null;
        } finally {
            drawing.unlock();
        }
    }

    private static List<Section> contentsOf(JasperPrint book) {
        var found = new ArrayList<Section>();
        for (var page = 0; page < book.getPages().size(); page++) {
            find(book.getPages().get(page).getElements(), page, found);
        }
        return List.copyOf(found);
    }

    private static void find(List<JRPrintElement> elements, int page, List<Section> found) {
        for (var element : elements) {
            if (element instanceof JRPrintFrame frame) {
                find(frame.getElements(), page, found);
            } else if (element instanceof JRPrintAnchor anchor && anchor.getBookmarkLevel() > 0
                    && anchor.getAnchorName() != null) {
                found.add(new Section(anchor.getAnchorName(), page, anchor.getBookmarkLevel()));
            }
        }
    }
}
