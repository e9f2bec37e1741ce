package org.gridlight.client.alarms;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.alarm.Alarm;

/** Which row of the list is chosen and which are marked, as rows come and go. On the FX thread. */
final class AlarmSelection {
    private final Set<String> marked = new HashSet<>();
    private AlarmRows rows = AlarmRows.NONE;
    private String chosen = "";

    /** What is listed from now on; what is gone is marked no more. */
    void rows(AlarmRows now) {
        rows = now;
        marked.removeIf(key -> rows.indexOf(key) < 0);
    }

    AlarmRows rows() {
        return rows;
    }

    /** Key of the chosen row, empty for none; it may have gone. */
    String chosen() {
        return chosen;
    }

    Set<String> marked() {
        return marked;
    }

    /** Where the chosen row stands; negative when it is not there. */
    int at() {
        return rows.indexOf(chosen);
    }

    Optional<AlarmRows.Row> row() {
        return at() < 0 ? Optional.empty() : Optional.of(rows.at(at()));
    }

    Optional<Alarm> alarm() {
        return row().filter(AlarmRows.Line.class::isInstance).map(line -> ((AlarmRows.Line) line).alarm());
    }

    /** The alarms that an act is about: what is marked, else what is chosen. */
    List<Long> meant() {
        return marked.isEmpty() ? row().map(AlarmRows.Row::ids).orElse(List.of()) : rows.idsOf(marked);
    }

    /** Whether a row is one that can be chosen. */
    boolean isRow(int row) {
        return row >= 0 && row < rows.size() && !(rows.at(row) instanceof AlarmRows.Head);
    }

    void choose(int row) {
        chosen = rows.at(row).key();
    }

    void unmark() {
        marked.clear();
    }

    /** Marks a row, or no more; the first time what was chosen is marked with it. */
    void mark(int row) {
        if (marked.isEmpty() && at() >= 0) {
            marked.add(chosen);
        }
        if (!marked.remove(rows.at(row).key())) {
            marked.add(rows.at(row).key());
        }
    }

    /** Marks all from the chosen row to this one. */
    void markTo(int row) {
        marked.addAll(rows.between(Math.max(0, at()), row));
    }

    /** The row so many below the chosen one, or above. */
    int beside(int by) {
        return rows.step(at(), by);
    }
}
