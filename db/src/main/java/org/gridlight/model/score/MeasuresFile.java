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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/**
 * Reads measures from a CSV file: a header {@code key,measure,…} with an optional column {@code name}, then one line a
 * unit. Columns the template does not use are left aside; those it uses must all be there. Empty or "-" = not known.
 */
public final class MeasuresFile {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final String KEY = "key";
    private static final String NAME = "name";

    private final String file;
    private final ScoreTemplate template;
    private final List<String> header;

    private MeasuresFile(String file, ScoreTemplate template, List<String> header) {
        this.file = file;
        this.template = template;
        this.header = header;
    }

    /** @throws Refusal with file, line and column when something is not as it must be */
    public static List<ScoreRow> read(Path file, ScoreTemplate template) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.toString(), reader, template);
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.failed(notUtf8, "score.notUtf8", file);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    private static List<ScoreRow> read(String file, Reader text, ScoreTemplate template) throws IOException {
        try {
            var records = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text).iterator();
            if (!records.hasNext()) {
                throw Refusal.failed("score.csvEmpty", file);
            }
            var header = records.next().getFields().stream().map(MeasuresFile::withoutMark).toList();
            var measures = new MeasuresFile(file, template, header);
            measures.checkHeader();
            var rows = new ArrayList<ScoreRow>();
            var seen = new HashSet<String>();
            while (records.hasNext()) {
                var row = measures.row(records.next());
                if (!seen.add(row.key())) {
                    throw Refusal.failed("score.unitTwice", row.key());
                }
                rows.add(row);
            }
            return rows;
        } catch (CsvParseException notCsv) {
            throw Refusal.failed(notCsv, "score.notCsv", file);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void checkHeader() {
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!seen.add(column)) {
                throw Refusal.failed("score.columnTwice", file, column);
            }
        }
        var needed = new ArrayList<>(List.of(KEY));
        needed.addAll(template.measures().keySet());
        template.lines().stream().filter(ScoreLine::isManual).map(ScoreLine::key).forEach(needed::add);
        needed.stream().filter(column -> !seen.contains(column)).findFirst().ifPresent(column -> {
            throw Refusal.failed("score.columnMissing", file, column, String.join(",", needed));
        });
    }

    private ScoreRow row(CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            throw Refusal.failed("score.csvWidth", file, line.getStartingLineNumber(), line.getFieldCount(),
                    header.size());
        }
        Map<String, BigDecimal> values = new HashMap<>();
        for (var column = 0; column < header.size(); column++) {
            var name = header.get(column);
            if (isUsed(name)) {
                values.put(name, number(line, column));
            }
        }
        var key = line.getField(header.indexOf(KEY)).strip();
        if (key.isEmpty()) {
            throw Refusal.failed("score.keyEmpty", file, line.getStartingLineNumber());
        }
        var nameColumn = header.indexOf(NAME);
        return new ScoreRow(key, nameColumn < 0 ? key : line.getField(nameColumn).strip(), values);
    }

    private boolean isUsed(String column) {
        return template.measures().containsKey(column)
                || template.lines().stream().anyMatch(line -> line.isManual() && line.key().equals(column));
    }

    private BigDecimal number(CsvRecord line, int column) {
        var text = line.getField(column).strip();
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.failed("score.csvNumber", file, line.getStartingLineNumber(), header.get(column),
                    text.length() > 40 ? text.substring(0, 40) : text);
        }
        return new BigDecimal(text);
    }

    /** Spreadsheets put a byte order mark before the first column. */
    private static String withoutMark(String column) {
        return SourceFile.withoutByteOrderMark(column).strip();
    }
}
