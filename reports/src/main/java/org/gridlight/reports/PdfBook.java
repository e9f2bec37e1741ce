package org.gridlight.reports;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Writes a book as PDF for keeping: fonts inside, text that can be searched and copied, bookmarks, PDF/A. */
final class PdfBook {
    private static final String COLOURS = "org/gridlight/reports/fonts/srgb.icc";

    private PdfBook() {}

    static byte[] bytes(JasperPrint book, BookWriter.About about, PageWatch watch) {
        try {
            var bytes = new ByteArrayOutputStream();
            var exporter = new JRPdfExporter();
            exporter.setExporterInput(new SimpleExporterInput(book));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(file(about));
            exporter.setConfiguration(pages(book.getPages().size(), watch));
            exporter.exportReport();
            return SteadyPdf.of(bytes.toByteArray(), about.made());
        } catch (JRException defect) {
            throw new IllegalStateException("The book cannot be written as PDF", defect);
        }
    }

    private static SimplePdfExporterConfiguration file(BookWriter.About about) {
        var file = new SimplePdfExporterConfiguration();
        file.setMetadataTitle(about.title());
        file.setMetadataAuthor(about.author());
        file.setMetadataCreator("Gridlight");
        file.setDisplayMetadataTitle(true);
        file.setTagged(true);
        file.setTagLanguage(about.language().toLanguageTag());
        file.setPdfaConformance(PdfaConformanceEnum.PDFA_1B);
        file.setIccProfilePath(COLOURS);
        return file;
    }

    private static SimplePdfReportConfiguration pages(int all, PageWatch watch) {
        var done = new AtomicInteger();
        var pages = new SimplePdfReportConfiguration();
        pages.setProgressMonitor(() -> watch.done(done.incrementAndGet(), all));
        pages.setForceSvgShapes(false);
        return pages;
    }
}
