package org.gridlight.model.duty;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.duty.RosterFile.Fault;

/**
 * The duty table (责任表) as comma-separated text, one row a line of place, class, unit, person; the last may be left out. The
 * first line names the columns. Immutable.
 */
public final class DutyTableFile {
    private static final int LEAST = 3;
    private static final int MOST = 4;
    private static final int MOST_LETTERS = 64;

    /** What a file says. @param faults by line; none of it should be taken in while there are any */
    public record Parsed(List<DutyRow> rows, List<Fault> faults) {}

    private final Map<String, Long> units;
    private final Set<String> places;
    private final Collection<String> classes;

    /** @param units keys by name; @param places codes that are known; @param classes codes of all minor classes */
    public DutyTableFile(Map<String, Long> units, Set<String> places, Collection<String> classes) {
        this.units = Map.copyOf(units);
        this.places = Set.copyOf(places);
        var known = new HashSet<String>();
        classes.forEach(code -> known.addAll(DutyRow.classes(code)));
        this.classes = Set.copyOf(known);
    }

    /** @param text of the whole file */
    public Parsed parse(String text) {
        var rows = new ArrayList<DutyRow>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        try (var csv = CsvReader.builder().missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text.replace("\uFEFF", ""))) {
            csv.forEach(record -> {
                var cells = record.getFields().stream().map(String::strip).toList();
                if (record.getStartingLineNumber() > 1 && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    row((int) record.getStartingLineNumber(), cells, seen, rows, faults);
                }
            });
        } catch (CsvParseException broken) {
            faults.add(new Fault(1, "roster.duty.csv", ""));
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "roster.duty.empty", ""));
        }
        return new Parsed(List.copyOf(rows), List.copyOf(faults));
    }

    private void row(int line, List<String> cells, Set<String> seen, List<DutyRow> rows, List<Fault> faults) {
        if (cells.size() < LEAST || cells.size() > MOST) {
            faults.add(new Fault(line, "roster.duty.columns", String.valueOf(cells.size())));
            return;
        }
        var place = cells.get(0);
        var code = cells.get(1);
        var unit = units.get(cells.get(2));
        var person = cells.size() < MOST ? "" : cells.get(3);
        if (!place.isEmpty() && !places.contains(place)) {
            faults.add(new Fault(line, "roster.duty.place", place));
        } else if (!classes.contains(code)) {
            faults.add(new Fault(line, "roster.duty.class", code));
        } else if (unit == null) {
            faults.add(new Fault(line, "roster.duty.unit", cells.get(2)));
        } else if (person.length() > MOST_LETTERS) {
            faults.add(new Fault(line, "roster.duty.person", person));
        } else if (!seen.add(place + "|" + code)) {
            faults.add(new Fault(line, "roster.duty.twice", place + " " + code));
        } else {
            rows.add(new DutyRow(place, code, unit, cells.get(2), person.isEmpty() ? null : person, null));
        }
    }

    /** Rows as text that reads the same again, the names of the columns first; without telephone numbers. */
    public static String write(List<String> header, List<DutyRow> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.place(), row.classCode(), row.unit(),
                    row.person() == null ? "" : row.person()));
        } catch (java.io.IOException never) {
            throw new java.io.UncheckedIOException(never);
        }
        return text.toString();
    }
}
