package org.gridlight.model.duty;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;

/**
 * The duty table (责任表) as comma-separated text: a heading, then a row a line of place, class, unit, person and telephone;
 * the last two may be left out. Immutable.
 */
public final class DutyTableFile {
    private static final int LEAST = 3;
    private static final int MOST = 5;
    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST_OF_A_NAME = 64;
    private static final int MOST_OF_A_NUMBER = 32;

    /** What a file says. @param rejected in order of the lines; nothing should be taken in while there are any */
    public record Parsed(List<DutyRow> rows, List<RejectedRow> rejected) {}

    private final Map<String, Long> units;
    private final Set<String> places;
    private final Set<String> classes;
    private final List<String> heading;

    /** What a row may be about. @param units keys by name; @param places codes that are known; @param classes codes of all minor classes */
    public record Known(Map<String, Long> units, Set<String> places, Collection<String> classes) {}

    /** @param heading names of the five columns, for what is written and what is said; a file that is read may have others */
    public DutyTableFile(Known record, List<String> heading) {
        if (heading.size() != MOST) {
            throw new IllegalArgumentException("Five columns, not " + heading);
        }
        this.units = Map.copyOf(record.units());
        this.places = Set.copyOf(record.places());
        var known = new HashSet<String>();
        record.classes().forEach(code -> known.addAll(DutyRow.classes(code)));
        this.classes = Set.copyOf(known);
        this.heading = List.copyOf(heading);
    }

    /** Names of the five columns. */
    public static List<String> heading(Words words) {
        return List.of(words.say("dutyTable.place"), words.say("dutyTable.class"), words.say("dutyTable.unit"),
                words.say("dutyTable.person"), words.say("dutyTable.telephone"));
    }

    /** @throws Refusal when it is no such file at all */
    public Parsed read(SourceFile file) {
        try (var opened = file.open()) {
            var bytes = opened.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.failed("dutyTable.tooLarge", file.name(), MOST_BYTES >> 20);
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
            return parse(file.name(), text);
        } catch (CharacterCodingException wrong) {
            throw Refusal.failed(wrong, "file.wrongCharset", file.name(), StandardCharsets.UTF_8, "-");
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file.name());
        }
    }

    /** @param name of the file, for what is said about the whole of it; @param text of the whole file */
    Parsed parse(String name, String text) {
        var rows = new ArrayList<DutyRow>();
        var rejected = new ArrayList<RejectedRow>();
        var seen = new HashSet<DutyRow.About>();
        int lines = 0;
        try (var csv = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(SourceFile.withoutByteOrderMark(text))) {
            for (var record : csv) {
                var cells = record.getFields().stream().map(String::strip).toList();
                if (++lines == 1) {
                    heading(cells, rejected);
                } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row((int) record.getStartingLineNumber(), cells, seen, rows, rejected);
                }
            }
        } catch (CsvParseException | IOException broken) {
            throw Refusal.failed(broken, "dutyTable.noTable", name);
        }
        if (rows.isEmpty() && rejected.isEmpty()) {
            throw Refusal.failed("dutyTable.empty", name);
        }
        return new Parsed(List.copyOf(rows), List.copyOf(rejected));
    }

    /** The first row of a file without a heading would be lost without a word. */
    private void heading(List<String> cells, List<RejectedRow> rejected) {
        if (fault(1, cells) == null) {
            rejected.add(rejected(1, 2, cells, "reject.duty.heading"));
        }
    }

    private void row(int line, List<String> cells, Set<DutyRow.About> seen, List<DutyRow> rows,
            List<RejectedRow> rejected) {
        var fault = fault(line, cells);
        if (fault != null) {
            rejected.add(fault);
            return;
        }
        var row = DutyRow.written(cells.get(0), cells.get(1),
                new DutyRow.Holder(units.get(cells.get(2)), cells.get(2), cell(cells, 3), cell(cells, 4)));
        if (seen.add(row.about())) {
            rows.add(row);
        } else {
            rejected.add(rejected(line, 1, cells, "reject.duty.twice"));
        }
    }

    /** What is wrong with a line, null when nothing is. */
    private RejectedRow fault(int line, List<String> cells) {
        if (cells.size() < LEAST || cells.size() > MOST) {
            return new RejectedRow(line, "", String.valueOf(cells.size()), "reject.columnCount");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).chars().anyMatch(Character::isISOControl)) {
                return rejected(line, i, cells, "reject.control");
            }
        }
        if (!cells.get(0).isEmpty() && !places.contains(cells.get(0))) {
            return rejected(line, 0, cells, "reject.duty.place");
        } else if (!classes.contains(cells.get(1))) {
            return rejected(line, 1, cells, "reject.duty.class");
        } else if (!units.containsKey(cells.get(2))) {
            return rejected(line, 2, cells, "reject.duty.unit");
        } else if (cells.size() > 3 && cells.get(3).length() > MOST_OF_A_NAME) {
            return rejected(line, 3, cells, "reject.tooLong");
        } else if (cells.size() > 4 && !isTelephone(cells.get(4))) {
            return rejected(line, 4, cells, "reject.duty.telephone");
        }
        return null;
    }

    /** Whether it can be dialled, or is nothing. */
    public static boolean isTelephone(String typed) {
        return typed.isEmpty() || typed.length() <= MOST_OF_A_NUMBER && typed.matches("[+\\d][\\d ()\u8F6C*#-]+");
    }

    private RejectedRow rejected(int line, int column, List<String> cells, String reason) {
        var value = cells.get(column);
        return new RejectedRow(line, heading.get(column), value.substring(0, Math.min(value.length(), MOST_OF_A_NAME))
                .replaceAll("\\p{Cntrl}", "\uFFFD"), reason);
    }

    private static String cell(List<String> cells, int column) {
        return column >= cells.size() || cells.get(column).isEmpty() ? null : cells.get(column);
    }

    /** Rows as text that reads the same again, below a heading. */
    public static String write(List<String> heading, List<DutyRow> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(heading);
            rows.forEach(row -> csv.writeRecord(row.place(), row.classCode(), row.unit(), known(row.person()),
                    known(row.telephone())));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }
}
