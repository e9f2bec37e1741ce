package org.gridlight.model.duty;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A duty roster (值班表) as units send it: comma-separated, one turn a line of unit, day, from, to, person, telephone. The first
 * line may name the columns. A turn whose end is not after its begin ends on the next day.
 */
public final class RosterFile {
    private static final int COLUMNS = 6;
    private static final int MOST_LETTERS = 64;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-M-d");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+() -]{3,32}");

    /**
     * A line that was not taken.
     *
     * @param line   from 1
     * @param reason key of the message that says why, about {@code what} stands there
     */
    public record Fault(int line, String reason, String what) {}

    /** What a file says. @param faults by line; none of it should be taken in while there are any */
    public record Parsed(List<RosterTurn> turns, List<Fault> faults) {}

    private final Map<String, Long> units;
    private final ZoneId zone;

    /** @param units keys of units by their name; @param zone in which times are written */
    public RosterFile(Map<String, Long> units, ZoneId zone) {
        this.units = Map.copyOf(units);
        this.zone = zone;
    }

    /** @param text of the whole file */
    public Parsed parse(String text) {
        var turns = new ArrayList<RosterTurn>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            boolean names = i == 0 && !DIGIT.matcher(line).find();
            if (!line.isEmpty() && !names) {
                turn(i + 1, line, seen, turns, faults);
            }
        }
        if (turns.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "roster.fault.empty", ""));
        }
        return new Parsed(List.copyOf(turns), List.copyOf(faults));
    }

    private void turn(int line, String text, Set<String> seen, List<RosterTurn> turns, List<Fault> faults) {
        var cells = cells(text);
        if (cells.size() != COLUMNS) {
            faults.add(new Fault(line, "roster.fault.columns", String.valueOf(cells.size())));
            return;
        }
        var unit = units.get(cells.get(0));
        var day = day(cells.get(1));
        var from = time(cells.get(2));
        var to = time(cells.get(3));
        if (unit == null) {
            faults.add(new Fault(line, "roster.fault.unit", cells.get(0)));
        } else if (day.isEmpty()) {
            faults.add(new Fault(line, "roster.fault.day", cells.get(1)));
        } else if (from.isEmpty() || to.isEmpty()) {
            faults.add(new Fault(line, "roster.fault.time", from.isEmpty() ? cells.get(2) : cells.get(3)));
        } else if (cells.get(4).isEmpty() || cells.get(4).length() > MOST_LETTERS) {
            faults.add(new Fault(line, "roster.fault.person", cells.get(4)));
        } else if (!TELEPHONE.matcher(cells.get(5)).matches()) {
            faults.add(new Fault(line, "roster.fault.telephone", cells.get(5)));
        } else if (!seen.add(unit + "|" + day.get() + "|" + from.get() + "|" + cells.get(4))) {
            faults.add(new Fault(line, "roster.fault.twice", cells.get(4)));
        } else {
            var begin = day.get().atTime(from.get());
            var end = day.get().atTime(to.get()).plusDays(to.get().isAfter(from.get()) ? 0 : 1);
            turns.add(new RosterTurn(unit, cells.get(0), day.get(), begin.atZone(zone).toInstant(),
                    end.atZone(zone).toInstant(), cells.get(4), cells.get(5)));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.replace('/', '-'), DAY));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String text) {
        try {
            return Optional.of(text.equals("24:00")
                    ? LocalTime.MIDNIGHT
                    : LocalTime.parse(text.replace('\uFF1A', ':'), TIME));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Cells of a line; one in quotes may hold a comma, and two quotes in it stand for one. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (letter == ',' || letter == '\uFF0C')) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
