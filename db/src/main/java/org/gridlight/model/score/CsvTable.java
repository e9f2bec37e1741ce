package org.gridlight.model.score;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/**
 * A CSV file of numbers under a header. Whatever is wrong in it is refused with file, line and column.
 *
 * @param file    its name, for whoever has to mend it
 * @param header  the names of its columns, each once
 * @param records the lines under the header, each as wide as it
 */
record CsvTable(String file, List<String> header, List<CsvRecord> records) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final int LONGEST_QUOTED = 40;

    /** @throws Refusal with file, line and column when it is no table */
    static CsvTable read(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), reader);
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.failed(notUtf8, "score.notUtf8", file);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    private static CsvTable read(String file, Reader text) throws IOException {
        try {
            var records = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text).stream().toList();
            if (records.isEmpty()) {
                throw Refusal.failed("score.csvEmpty", file);
            }
            var header = records.getFirst().getFields().stream().map(CsvTable::withoutMark).toList();
            var table = new CsvTable(file, header, records.subList(1, records.size()));
            table.refuseDoubleColumns();
            table.records.forEach(table::refuseWrongWidth);
            return table;
        } catch (CsvParseException notCsv) {
            throw Refusal.failed(notCsv, "score.notCsv", file);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void refuseDoubleColumns() {
        var seen = new HashSet<String>();
        header.stream().filter(column -> !seen.add(column)).findFirst().ifPresent(column -> {
            throw Refusal.failed("score.columnTwice", file, column);
        });
    }

    private void refuseWrongWidth(CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            throw Refusal.failed("score.csvWidth", file, line.getStartingLineNumber(), line.getFieldCount(),
                    header.size());
        }
    }

    /** @throws Refusal when one of them is missing */
    void require(List<String> columns) {
        columns.stream().filter(column -> !header.contains(column)).findFirst().ifPresent(column -> {
            throw Refusal.failed("score.columnMissing", file, column, String.join(",", columns));
        });
    }

    /** What stands in a column; empty when there is no such column. */
    Optional<String> text(CsvRecord line, String column) {
        var at = header.indexOf(column);
        return at < 0 ? Optional.empty() : Optional.of(line.getField(at).strip());
    }

    /** The name of the line's unit. @throws Refusal when it is empty */
    String key(CsvRecord line, String column) {
        return text(line, column).filter(key -> !key.isEmpty())
                .orElseThrow(() -> Refusal.failed("score.keyEmpty", file, line.getStartingLineNumber(), column));
    }

    /** The number in a column, null when it is left open. @throws Refusal when it is no number */
    BigDecimal number(CsvRecord line, String column) {
        var text = text(line, column).orElse("");
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.failed("score.csvNumber", file, line.getStartingLineNumber(), column,
                    text.length() > LONGEST_QUOTED ? text.substring(0, LONGEST_QUOTED) : text);
        }
        return new BigDecimal(text);
    }

    /** Spreadsheets put a byte order mark before the first column. */
    private static String withoutMark(String column) {
        return SourceFile.withoutByteOrderMark(column).strip();
    }
}
