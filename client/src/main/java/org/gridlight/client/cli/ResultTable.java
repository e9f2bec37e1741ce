package org.gridlight.client.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A table of results. Cells are text, numbers or null.
 *
 * @param columns names of the columns for programs
 * @param titles names of the columns for people, in the same order
 * @param rows each as long as the columns
 */
record ResultTable(List<String> columns, List<String> titles, List<List<Object>> rows) {
    private static final int LAST_NARROW = 0x10FF;
    private static final String GAP = "  ";

    void write(OutputFormat format, PrintWriter out) {
        switch (format) {
            case CSV -> writeCsv(out);
            case JSON -> writeJson(out);
            case TEXT -> writeText(out);
        }
    }

    private void writeCsv(PrintWriter out) {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new Unclosed(out))) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(row.stream().map(ResultTable::text).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeJson(PrintWriter out) {
        var objects = new ArrayList<LinkedHashMap<String, Object>>();
        for (var row : rows) {
            var object = new LinkedHashMap<String, Object>();
            for (int i = 0; i < columns.size(); i++) {
                object.put(columns.get(i), row.get(i));
            }
            objects.add(object);
        }
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeText(PrintWriter out) {
        var widths = new int[titles.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(width(titles.get(i)),
                    rows.stream().mapToInt(row -> width(text(row.get(column)))).max().orElse(0));
        }
        out.println(Console.plain(textLine(List.copyOf(titles), widths, false)));
        rows.forEach(row -> out.println(Console.plain(textLine(row, widths, true))));
    }

    private String textLine(List<?> cells, int[] widths, boolean alignByKind) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            var cell = text(cells.get(i));
            var padding = " ".repeat(widths[i] - width(cell));
            boolean right = alignByKind ? cells.get(i) instanceof Number : isNumeric(i);
            line.append(i == 0 ? "" : GAP).append(right ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumeric(int column) {
        return !rows.isEmpty() && rows.getFirst().get(column) instanceof Number;
    }

    private static String text(Object cell) {
        return cell == null ? "" : cell.toString();
    }

    /** Columns a text takes on a terminal: Chinese letters take two. */
    private static int width(String text) {
        return text.codePoints().map(letter -> letter > LAST_NARROW ? 2 : 1).sum();
    }

    /** Lets a writer be finished without closing the console. */
    private static final class Unclosed extends FilterWriter {
        Unclosed(PrintWriter out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
