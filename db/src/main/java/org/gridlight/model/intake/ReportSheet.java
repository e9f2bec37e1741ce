package org.gridlight.model.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.words.Refusal;

/**
 * Reports in a file, as rows of named cells: CSV with a header, or a JSON array of objects. What they mean is said by
 * {@link ReportCells}. Pure.
 */
public final class ReportSheet {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** More in one file are refused as a whole: a file of a gateway is of minutes, not of years. */
    private static final int MOST_ROWS = 20_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportSheet() {}

    /** One row. @param line line in a CSV file, else the place in the list; from 1 */
    public record Row(int line, Map<String, String> cells) {}

    /**
     * @param name by whose ending the form is told; for people too
     * @throws Refusal when it is no such file, with the line; nothing of it is taken then
     */
    public static List<Row> read(String name, String text) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var rows = name.toLowerCase(Locale.ROOT).endsWith(".json") ? json(name, plain) : csv(name, plain);
        if (rows.size() > MOST_ROWS) {
            throw Refusal.failed("intake.tooManyRows", name, rows.size(), MOST_ROWS);
        }
        return rows;
    }

    private static List<Row> csv(String name, String text) {
        var rows = new ArrayList<Row>();
        int line = 1;
        try (Reader reader = new StringReader(text);
                var csv = CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(reader)) {
            for (var record : csv) {
                line = (int) record.getStartingLineNumber();
                var cells = new LinkedHashMap<String, String>();
                record.getFieldsAsMap().forEach((column, value) -> cells.put(column.strip(), value));
                rows.add(new Row(line, cells));
            }
            return rows;
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw Refusal.failed(broken, "intake.brokenFile", name, line + 1);
        }
    }

    private static List<Row> json(String name, String text) {
        try {
            return rows(JSON.readTree(text), name);
        } catch (JsonProcessingException broken) {
            var where = broken.getLocation();
            throw Refusal.failed(broken, "intake.brokenFile", name, where == null ? 1 : where.getLineNr());
        }
    }

    private static List<Row> rows(JsonNode list, String name) {
        if (!list.isArray()) {
            throw Refusal.failed("intake.noList", name);
        }
        var rows = new ArrayList<Row>();
        for (var one : list) {
            if (!one.isObject()) {
                throw Refusal.failed("intake.noList", name);
            }
            var cells = new LinkedHashMap<String, String>();
            one.properties().forEach(field -> cells.put(field.getKey(), text(field.getValue())));
            rows.add(new Row(rows.size() + 1, cells));
        }
        return rows;
    }

    /** A list of names reads as names between semicolons; whatever else is a list or an object is nothing. */
    private static String text(JsonNode value) {
        if (value.isArray()) {
            var names = new ArrayList<String>();
            value.forEach(name -> names.add(name.asText("")));
            return String.join(";", names);
        }
        return value.isNull() ? "" : value.asText("");
    }
}
