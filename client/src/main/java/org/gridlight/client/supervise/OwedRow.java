package org.gridlight.client.supervise;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A row of a list: the heading of a group, or something that is owed. */
sealed interface OwedRow {
    /** The heading of a group. */
    record Heading(Owed.Group group, int count) implements OwedRow {}

    /** Something that is owed. @param ticked whether it is chosen for a decision together with others */
    record Line(Owed owed, boolean ticked) implements OwedRow {}

    /** Sorted and divided. @param ticked keys of what is ticked */
    static List<OwedRow> of(Collection<Owed> lines, Collection<Long> ticked, Instant now, ZoneId zone) {
        var sorted = lines.stream().sorted(Owed.order(now, zone)).toList();
        var counts = sorted.stream().collect(Collectors.groupingBy(one -> one.group(now, zone), Collectors.counting()));
        var rows = new ArrayList<OwedRow>();
        Owed.Group last = null;
        for (var one : sorted) {
            var group = one.group(now, zone);
            if (group != last) {
                rows.add(new Heading(group, counts.get(group).intValue()));
                last = group;
            }
            rows.add(new Line(one, ticked.contains(one.id())));
        }
        return List.copyOf(rows);
    }
}
