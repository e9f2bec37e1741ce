package org.gridlight.model.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a duty table does to the one before, so that it is seen before it holds.
 *
 * @param lines what becomes different, by place and class
 * @param cases open cases that wait to be sent and would go to another unit
 */
public record DutyTableChange(List<Line> lines, int cases) {
    public DutyTableChange {
        lines = List.copyOf(lines);
    }

    /** What becomes of a row; the words stand in the messages under {@code dutyTable.NAME}. */
    public enum Kind {
        /** Nothing was said about it. */
        ADDED,
        /** Another unit, person or telephone. */
        CHANGED,
        /** Nothing is said about it any more. */
        REMOVED
    }

    /** One row. @param before null for one that is added; @param after null for one that is removed */
    public record Line(Kind kind, DutyRow before, DutyRow after) {
        /** The row as it is to be, or as it was. */
        public DutyRow row() {
            return after == null ? before : after;
        }
    }

    /** Compares two tables. @param cases counted by the record */
    public static DutyTableChange of(List<DutyRow> before, List<DutyRow> after, int cases) {
        var known = before.stream().collect(Collectors.toMap(DutyRow::about, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var row : after) {
            var was = known.remove(row.about());
            if (was == null) {
                lines.add(new Line(Kind.ADDED, null, row));
            } else if (!was.holder().equals(row.holder())) {
                lines.add(new Line(Kind.CHANGED, was, row));
            }
        }
        known.values().forEach(row -> lines.add(new Line(Kind.REMOVED, row, null)));
        lines.sort(Comparator.<Line, String>comparing(line -> line.row().place())
                .thenComparing(line -> line.row().classCode()));
        return new DutyTableChange(lines, cases);
    }

    public int count(Kind kind) {
        return (int) lines.stream().filter(line -> line.kind() == kind).count();
    }

    public boolean isNone() {
        return lines.isEmpty();
    }
}
