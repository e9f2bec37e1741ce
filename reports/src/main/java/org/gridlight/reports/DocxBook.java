package org.gridlight.reports;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRDocxExporter;
import net.sf.jasperreports.export.SimpleDocxExporterConfiguration;
import net.sf.jasperreports.export.SimpleDocxReportConfiguration;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;

/** Writes a book as DOCX, for those who have to edit its text. */
final class DocxBook {
    private DocxBook() {}

    static byte[] bytes(JasperPrint book, BookWriter.About about) {
        try {
            var bytes = new ByteArrayOutputStream();
            var exporter = new JRDocxExporter();
            exporter.setExporterInput(new SimpleExporterInput(book));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            var file = new SimpleDocxExporterConfiguration();
            file.setMetadataTitle(about.title());
            file.setMetadataAuthor(about.author());
            exporter.setConfiguration(file);
            var pages = new SimpleDocxReportConfiguration();
            pages.setFlexibleRowHeight(true);
            pages.setFramesAsNestedTables(false);
            exporter.setConfiguration(pages);
            exporter.exportReport();
            return SteadyZip.of(bytes.toByteArray(), about.made());
        } catch (JRException defect) {
            throw new IllegalStateException("The book cannot be written as DOCX", defect);
        }
    }
}
