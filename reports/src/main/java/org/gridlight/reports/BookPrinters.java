package org.gridlight.reports;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.Attribute;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttribute;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Chromaticity;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.gridlight.model.words.Refusal;

/** The printers of this machine. Safe for use by many threads; every call may block. */
public final class BookPrinters {
    private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

    private static final double POINTS_AN_INCH = 72;

    private final Supplier<List<PrintService>> services;

    /**
     * A printer.
     *
     * @param isUsual  whether the system prints on it when nothing else is said
     * @param twoSided whether it can print both sides
     * @param colour   whether it has colours
     */
    public record Printer(String name, boolean isUsual, boolean twoSided, boolean colour) {}

    /** Those the system knows. */
    public BookPrinters() {
        this(() -> List.of(PrintServiceLookup.lookupPrintServices(PAGES, null)));
    }

    /** @param services asked anew at each call, because printers come and go */
    public BookPrinters(Supplier<List<PrintService>> services) {
        this.services = services;
    }

    /** The printers, the usual one first; empty when there is none. */
    public List<Printer> all() {
        var usual = Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()).map(PrintService::getName)
                .orElse("");
        return services.get().stream()
                .map(service -> new Printer(service.getName(), service.getName().equals(usual),
                        can(service, Sides.TWO_SIDED_LONG_EDGE), can(service, Chromaticity.COLOR)))
                .sorted((one, other) -> Boolean.compare(other.isUsual(), one.isUsual())).toList();
    }

    private static boolean can(PrintService service, Attribute attribute) {
        return service.isAttributeCategorySupported(attribute.getCategory())
                && service.isAttributeValueSupported(attribute, PAGES, null);
    }

    /**
     * Sends pages to a printer; returns when the system has them.
     *
     * @param watch is told of each page, and may stop the printing of the rest
     * @throws Refusal when there is no such printer any more, or it does not take them
     */
    public void print(BookPages book, PrintOrder order, PageWatch watch) {
        var service = services.get().stream().filter(one -> one.getName().equals(order.printer())).findFirst()
                .orElseThrow(() -> Refusal.failed("report.noSuchPrinter", order.printer()));
        var pages = new Pages(book, order, watch);
        try {
            service.createPrintJob().print(new SimpleDoc(pages, PAGES, null), wishes(service, book, order));
        } catch (PrintException refused) {
            if (pages.isStopped()) {
                throw new CancellationException();
            }
            throw Refusal.failed(refused, "report.notPrinted", order.printer());
        }
    }

    /** What the printer cannot do is not asked of it: it would refuse the whole. */
    private static PrintRequestAttributeSet wishes(PrintService service, BookPages book, PrintOrder order) {
        var wishes = new HashPrintRequestAttributeSet();
        Stream.<PrintRequestAttribute>of(new JobName(book.about().title(), book.about().language()),
                media(book), new Copies(order.copies()), sides(order),
                order.blackAndWhite() ? Chromaticity.MONOCHROME : Chromaticity.COLOR)
                .filter(wish -> can(service, wish)).forEach(wishes::add);
        return wishes;
    }

    /** The paper the pages were laid out for, however they lie. */
    private static MediaSizeName media(BookPages book) {
        float shorter = (float) (Math.min(book.width(), book.height()) / POINTS_AN_INCH);
        float longer = (float) (Math.max(book.width(), book.height()) / POINTS_AN_INCH);
        return MediaSize.findMedia(shorter, longer, MediaSize.INCH);
    }

    private static Sides sides(PrintOrder order) {
        return switch (order.sides()) {
            case ONE -> Sides.ONE_SIDED;
            case LONG_EDGE -> Sides.TWO_SIDED_LONG_EDGE;
            case SHORT_EDGE -> Sides.TWO_SIDED_SHORT_EDGE;
        };
    }

    /** The pages of an order. The system may ask for one more than once. */
    private static final class Pages implements Pageable, Printable {
        private final BookPages book;
        private final PrintOrder order;
        private final PageWatch watch;
        private boolean stopped;

        Pages(BookPages book, PrintOrder order, PageWatch watch) {
            this.book = book;
            this.order = order;
            this.watch = watch;
        }

        boolean isStopped() {
            return stopped;
        }

        @Override
        public int getNumberOfPages() {
            return Math.min(order.last(), book.pages() - 1) - order.first() + 1;
        }

        @Override
        public PageFormat getPageFormat(int page) {
            var paper = new Paper();
            paper.setSize(book.width(), book.height());
            paper.setImageableArea(0, 0, book.width(), book.height());
            var format = new PageFormat();
            format.setPaper(paper);
            return format;
        }

        @Override
        public Printable getPrintable(int page) {
            return this;
        }

        @Override
        public int print(Graphics graphics, PageFormat format, int page) throws PrinterException {
            if (page >= getNumberOfPages()) {
                return NO_SUCH_PAGE;
            }
            try {
                watch.done(page + 1, getNumberOfPages());
            } catch (CancellationException stop) {
                stopped = true;
                throw (PrinterException) new PrinterException().initCause(stop);
            }
            book.draw((Graphics2D) graphics, order.first() + page, 1);
            return PAGE_EXISTS;
        }
    }
}
