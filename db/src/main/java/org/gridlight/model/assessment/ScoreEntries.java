package org.gridlight.model.assessment;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The entries of a month that count: the last of each line. Immutable.
 *
 * @param entries at most one a unit and line
 */
public record ScoreEntries(List<ScoreEntry> entries) {
    /** Nobody has scored anything. */
    public static final ScoreEntries NONE = new ScoreEntries(List.of());

    public ScoreEntries {
        entries = List.copyOf(entries);
    }

    /** What a unit was given, by key of the line. */
    public Map<String, BigDecimal> of(String unit) {
        return entries.stream().filter(entry -> entry.unit().equals(unit))
                .collect(Collectors.toMap(ScoreEntry::line, ScoreEntry::amount));
    }

    /** The entry of a line; empty while there is none. */
    public Optional<ScoreEntry> of(String unit, String line) {
        return entries.stream().filter(entry -> entry.unit().equals(unit) && entry.line().equals(line)).findFirst();
    }

    /** What each unit was given, by its code. */
    public Map<String, Map<String, BigDecimal>> byUnit() {
        var units = new HashMap<String, Map<String, BigDecimal>>();
        entries.forEach(entry -> units.computeIfAbsent(entry.unit(), unit -> new HashMap<>()).put(entry.line(),
                entry.amount()));
        return units;
    }

    /** The key of the last entry, 0 for none: who locks a month says which he has seen. */
    public long last() {
        return entries.stream().map(ScoreEntry::id).max(Long::compare).orElse(0L);
    }
}
