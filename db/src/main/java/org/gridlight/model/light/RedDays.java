package org.gridlight.model.light;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many handling clocks of each unit were red on each of the last days (近 7 日红灯件数): a clock counts on every day on
 * which it was red at any moment.
 *
 * @param lastDay the last of them, usually today
 * @param days    how many days
 */
public record RedDays(LocalDate lastDay, int days, Map<Long, List<Integer>> byUnit) {
    /** From when to when a clock was red. @param until null while it is */
    public record Span(long unitId, Instant from, Instant until) {}

    public RedDays {
        byUnit = Map.copyOf(byUnit);
    }

    /** Counts. @param spans that were red before {@code now} and not over before the first day */
    public static RedDays of(Collection<Span> spans, LocalDate lastDay, int days, ZoneId zone) {
        var bounds = IntStream.rangeClosed(0, days)
                .mapToObj(day -> lastDay.minusDays(days - 1L - day).atStartOfDay(zone).toInstant()).toList();
        var counts = new HashMap<Long, int[]>();
        for (var span : spans) {
            var ofUnit = counts.computeIfAbsent(span.unitId(), _ -> new int[days]);
            for (int day = 0; day < days; day++) {
                boolean begun = span.from().isBefore(bounds.get(day + 1));
                boolean over = span.until() != null && !span.until().isAfter(bounds.get(day));
                ofUnit[day] += begun && !over ? 1 : 0;
            }
        }
        var byUnit = new HashMap<Long, List<Integer>>();
        counts.forEach((unit, ofUnit) -> byUnit.put(unit, IntStream.of(ofUnit).boxed().toList()));
        return new RedDays(lastDay, days, byUnit);
    }

    /** The counts of a unit, oldest day first; all zero when it never was red. */
    public List<Integer> of(long unitId) {
        return byUnit.getOrDefault(unitId, Collections.nCopies(days, 0));
    }
}
