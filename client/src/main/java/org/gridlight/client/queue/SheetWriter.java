package org.gridlight.client.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a table as a workbook of one sheet (XLSX, ECMA-376), row by row, so that sixty thousand need no memory. Every cell
 * is text: a spreadsheet shows what stands there and never computes it. The first row stays in sight. On one thread.
 */
final class SheetWriter implements AutoCloseable {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** A sheet takes no more in one cell. */
    private static final int LONGEST = 32_767;

    private final ZipOutputStream zip;
    private final Writer out;

    /** @param name of the sheet, at most 31 characters; @param widths of the columns, in characters */
    SheetWriter(OutputStream to, String name, List<Integer> widths) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                + "worksheet+xml\"/></Types>");
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                + escaped(sheetName(name)) + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        begin("xl/worksheets/sheet1.xml");
        out.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\""
                + " topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 1; i <= widths.size(); i++) {
            out.write("<col min=\"" + i + "\" max=\"" + i + "\" width=\"" + widths.get(i - 1)
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** Without the signs a sheet's name cannot have. */
    private static String sheetName(String name) {
        var plain = name.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        return plain.substring(0, Math.min(31, plain.length()));
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        out.write(content);
        end();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    void row(List<String> cells) throws IOException {
        out.write("<row>");
        for (var cell : cells) {
            out.write("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            out.write(escaped(cell));
            out.write("</t></is></c>");
        }
        out.write("</row>");
    }

    /** Signs that XML cannot hold are left out. */
    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST).forEach(sign -> {
            switch (sign) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                    boolean held = sign == '\t' || sign == '\n' || sign >= ' ' && sign < 0xD800
                            || sign > 0xDFFF && sign < 0xFFFE || sign > 0xFFFF;
                    if (held) {
                        safe.appendCodePoint(sign);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** Writes the end; the stream below stays open for whoever opened it. */
    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        end();
        zip.finish();
        out.flush();
    }
}
