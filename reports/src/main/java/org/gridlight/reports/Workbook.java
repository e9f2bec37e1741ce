package org.gridlight.reports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxExporterConfiguration;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/**
 * Writes the tables of a book as a workbook, one sheet a table, numbers as numbers. The tables are laid out alone on
 * endless pages: cells of the paper book would be torn and merged wherever two tables have different columns.
 */
final class Workbook {
    /** Longer names are not allowed by the file format. */
    private static final int LONGEST_NAME = 31;

    /** Caption and column heads stay in sight. */
    private static final int HEAD_ROWS = 2;

    private Workbook() {}

    static byte[] bytes(List<BookTable> tables, BookWriter.About about) {
        try {
            var prints = tables.stream().map(table -> BookFrame.layAlone(table, about.language())).toList();
            var bytes = new ByteArrayOutputStream();
            var exporter = new JRXlsxExporter();
            exporter.setExporterInput(SimpleExporterInput.getInstance(new ArrayList<JasperPrint>(prints)));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            var file = new SimpleXlsxExporterConfiguration();
            file.setMetadataTitle(about.title());
            file.setMetadataAuthor(about.author());
            exporter.setConfiguration(file);
            exporter.setConfiguration(sheets(names(tables)));
            exporter.exportReport();
            return SteadyZip.of(bytes.toByteArray(), about.made());
        } catch (JRException defect) {
            throw new IllegalStateException("The tables cannot be written as XLSX", defect);
        }
    }

    private static SimpleXlsxReportConfiguration sheets(List<String> names) {
        var sheets = new SimpleXlsxReportConfiguration();
        sheets.setSheetNames(names.toArray(String[]::new));
        sheets.setDetectCellType(true);
        sheets.setOnePagePerSheet(false);
        sheets.setIgnorePageMargins(true);
        sheets.setRemoveEmptySpaceBetweenRows(true);
        sheets.setRemoveEmptySpaceBetweenColumns(true);
        sheets.setWhitePageBackground(false);
        sheets.setIgnoreGraphics(true);
        sheets.setWrapText(true);
        sheets.setColumnWidthRatio(1.25f);
        sheets.setFreezeRow(HEAD_ROWS + 1);
        return sheets;
    }

    /** Short, without the signs a sheet's name cannot have, none twice: a spreadsheet does not tell A from a. */
    private static List<String> names(List<BookTable> tables) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var table : tables) {
            var plain = table.sheet().replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
            var name = shortened(plain, "");
            for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                name = shortened(plain, " " + number);
            }
            names.add(name);
        }
        return names;
    }

    private static String shortened(String name, String ending) {
        var room = LONGEST_NAME - ending.length();
        return (name.length() > room ? name.substring(0, room) : name) + ending;
    }
}
