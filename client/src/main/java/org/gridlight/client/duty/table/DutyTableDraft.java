package org.gridlight.client.duty.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyRow.About;

/**
 * The duty table as it holds, and what a person has changed of it and not saved yet. When somebody else saves, the changes
 * stand upon his table. On one thread, without JavaFX.
 */
final class DutyTableDraft {
    /** One change. @param before as it was when it was changed, null for nothing; @param after null for nothing any more */
    private record Edit(DutyRow before, DutyRow after) {}

    private final Map<About, Edit> edits = new LinkedHashMap<>();
    private Map<About, DutyRow> base = Map.of();

    /** The table that holds now. A change that makes no difference to it any more is none. */
    void read(List<DutyRow> rows) {
        var now = new LinkedHashMap<About, DutyRow>();
        rows.forEach(row -> now.put(row.about(), row));
        base = now;
        edits.entrySet().removeIf(one -> same(base.get(one.getKey()), one.getValue().after()));
    }

    /** Writes a row. @param instead what the row was about before it was written anew, null for a new one */
    void put(DutyRow row, About instead) {
        if (instead != null && !instead.equals(row.about())) {
            remove(instead);
        }
        set(row.about(), row);
    }

    void remove(About about) {
        set(about, null);
    }

    private void set(About about, DutyRow after) {
        var known = edits.get(about);
        var before = known == null ? base.get(about) : known.before();
        if (same(base.get(about), after)) {
            edits.remove(about);
        } else {
            edits.put(about, new Edit(before, after));
        }
    }

    /** Everything as these rows say, which are the whole table. */
    void replace(List<DutyRow> whole) {
        var named = new HashSet<About>();
        whole.forEach(row -> {
            named.add(row.about());
            set(row.about(), row);
        });
        rows().stream().map(DutyRow::about).filter(about -> !named.contains(about)).forEach(this::remove);
    }

    /** What was changed is given up. */
    void giveUp() {
        edits.clear();
    }

    boolean isTouched() {
        return !edits.isEmpty();
    }

    /** The table as it would be, by place and class. */
    List<DutyRow> rows() {
        var rows = new ArrayList<DutyRow>();
        base.values().stream().filter(row -> !edits.containsKey(row.about())).forEach(rows::add);
        edits.values().stream().map(Edit::after).filter(row -> row != null).forEach(rows::add);
        rows.sort(Comparator.comparing(DutyRow::place).thenComparing(DutyRow::classCode));
        return rows;
    }

    /** The row about something as it would be, null for none. */
    DutyRow row(About about) {
        return edits.containsKey(about) ? edits.get(about).after() : base.get(about);
    }

    boolean isChanged(About about) {
        return edits.containsKey(about);
    }

    /** Changes of rows that somebody else has changed since. */
    Set<About> overtaken() {
        var overtaken = new HashSet<About>();
        edits.forEach((about, edit) -> {
            if (!same(base.get(about), edit.before())) {
                overtaken.add(about);
            }
        });
        return overtaken;
    }

    private static boolean same(DutyRow one, DutyRow another) {
        return one == null || another == null ? one == another : one.holder().equals(another.holder());
    }
}
