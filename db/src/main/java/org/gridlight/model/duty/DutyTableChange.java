package org.gridlight.model.duty;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a duty table does to the one before, so that it is seen before it holds.
 *
 * @param added   rows about what no row was about
 * @param changed rows that name another unit or person
 * @param removed rows that are no more there
 * @param cases   open cases that wait to be sent and would go to another unit
 */
public record DutyTableChange(int added, int changed, int removed, int cases) {
    /** Compares two tables. @param cases counted by the record */
    public static DutyTableChange of(List<DutyRow> before, List<DutyRow> after, int cases) {
        var known = before.stream().collect(Collectors.toMap(DutyRow::about, Function.identity()));
        int added = 0;
        int changed = 0;
        for (var row : after) {
            var was = known.remove(row.about());
            added += was == null ? 1 : 0;
            changed += was != null && (was.departmentId() != row.departmentId()
                    || !java.util.Objects.equals(was.person(), row.person())) ? 1 : 0;
        }
        return new DutyTableChange(added, changed, known.size(), cases);
    }
}
