package org.gridlight.model.rules;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/**
 * Reads limits from a file: CSV with a header in any order, the layout of the ministry saved as CSV (titles above the
 * header, empty cells mean what stands above, a line 部件 or 事件 before each part), or YAML with a list {@code rules}.
 */
public final class RuleFileReader {
    private static final int TITLE_LINES = 5;

    private RuleFileReader() {}

    /** What a file holds: rows that were understood and rows that were not, in order, and the hash of its bytes. */
    public record Content(List<Rule> rules, List<RejectedRow> rejected, String sha256) {}

    /** @throws Refusal when it is no such file at all, with the line */
    public static Content read(SourceFile file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(file) : csv(file);
    }

    private static Content csv(SourceFile file) {
        try (var opened = file.openHashed();
                var csv = CsvReader.builder().skipEmptyLines(true).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(SourceFile.text(opened.content(), StandardCharsets.UTF_8))) {
            var content = new Sheet(file.name());
            csv.forEach(record -> content.take((int) record.getStartingLineNumber(), cells(record)));
            return new Content(content.rules(), content.rejected(), opened.sha256());
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw e.getCause() instanceof CharacterCodingException || e instanceof CharacterCodingException
                    ? Refusal.failed(e, "file.wrongCharset", file.name(), StandardCharsets.UTF_8, "-")
                    : Refusal.failed(e, "rules.brokenCsv", file.name());
        }
    }

    private static List<String> cells(CsvRecord record) {
        return record.getFields().stream().map(cell -> SourceFile.withoutByteOrderMark(cell).strip()).toList();
    }

    private static Content yaml(SourceFile file) {
        var fields = YamlFields.of(YamlFile.read(file.open(), file.name()));
        var row = new RuleRow();
        var rules = new ArrayList<Rule>();
        var rejected = new ArrayList<RejectedRow>();
        for (var item : fields.list("rules")) {
            row.clear();
            var rule = YamlFields.of(item);
            for (var column : RuleColumn.values()) {
                rule.optionalText(column.heading()).ifPresent(text -> row.put(column, text));
            }
            rule.nothingElse();
            row.understand(rule.place().line()).into(rules, rejected);
        }
        fields.nothingElse();
        return new Content(rules, rejected, file.sha256());
    }

    /** A sheet as it is read line by line. Used once. */
    private static final class Sheet {
        private final String file;
        private final List<Rule> rules = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final RuleRow row = new RuleRow();
        private List<RuleColumn> header;
        private int before;

        Sheet(String file) {
            this.file = file;
        }

        void take(int line, List<String> cells) {
            var columns = cells.stream().map(cell -> RuleColumn.of(cell).orElse(null)).toList();
            if (columns.contains(RuleColumn.CODE) && columns.contains(RuleColumn.LIMIT)) {
                header = columns;
                row.inherit(columns.contains(RuleColumn.MAJOR));
            } else if (cells.stream().filter(cell -> !cell.isEmpty()).count() == 1) {
                cells.stream().filter(cell -> !cell.isEmpty()).forEach(row::part);
            } else if (header == null) {
                before++;
                if (before > TITLE_LINES) {
                    throw Refusal.failed("rules.noHeader", file);
                }
            } else {
                row.next(header, cells);
                row.understand(line).into(rules, rejected);
            }
        }

        List<Rule> rules() {
            if (header == null) {
                throw Refusal.failed("rules.noHeader", file);
            }
            return rules;
        }

        List<RejectedRow> rejected() {
            return rejected;
        }
    }
}
