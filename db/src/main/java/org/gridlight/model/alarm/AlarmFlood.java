package org.gridlight.model.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Many alarms at once at one seat (集中告警): then they are summarised and not called one by one, and none is lost. It begins
 * above ten calls in ten minutes and ends below five, after EEMUA 191, so that it does not go on and off. Pure and immutable.
 *
 * @param since when it began; null while there is none
 * @param calls how many calls the last ten minutes had
 */
public record AlarmFlood(Instant since, int calls) {
    /** No flood, and no call. */
    public static final AlarmFlood NONE = new AlarmFlood(null, 0);
    /** The time that is looked back. */
    public static final Duration SPAN = Duration.ofMinutes(10);
    /** More calls than this begin it. */
    public static final int MORE_THAN = 10;
    /** Fewer calls than this end it. */
    public static final int FEWER_THAN = 5;

    public boolean isOn() {
        return since != null;
    }

    /**
     * How it stands at a moment, after this.
     *
     * @param calls moments at which alarms called at this seat; older ones and later ones do not count
     */
    public AlarmFlood at(Instant now, Collection<Instant> calls) {
        int recent = (int) calls.stream().filter(call -> call.isAfter(now.minus(SPAN)) && !call.isAfter(now)).count();
        boolean on = isOn() ? recent >= FEWER_THAN : recent > MORE_THAN;
        return new AlarmFlood(!on ? null : isOn() ? since : now, recent);
    }

    /**
     * One line of the summary: alarms of one kind at one unit and of one class.
     *
     * @param unitId     null for the hall
     * @param name       of the unit, as the alarms have it; null with the key
     * @param categoryId class of the cases; null for units
     * @param worst      the worst current severity among them
     */
    public record Line(AlarmKind kind, Long unitId, String name, Long categoryId, int count, AlarmSeverity worst) {}

    /** What is summed up in one line. */
    private record Alike(AlarmKind kind, Long unitId, Long categoryId) {}

    /** Sums alarms up by kind, unit and class: each is in exactly one line. The worst first, then the most. */
    public static List<Line> summary(Collection<Alarm> alarms) {
        var lines = new LinkedHashMap<Alike, Line>();
        for (var alarm : alarms) {
            var line = new Line(alarm.kind(), alarm.unitId(), alarm.unitId() == null ? null : alarm.name(),
                    alarm.cause().categoryId(), 1, alarm.current());
            lines.merge(new Alike(line.kind(), line.unitId(), line.categoryId()), line, AlarmFlood::together);
        }
        return lines.values().stream().sorted(Comparator.comparing(Line::worst).reversed()
                .thenComparing(Line::count, Comparator.reverseOrder())
                .thenComparing(line -> Objects.toString(line.name(), ""))).toList();
    }

    private static Line together(Line one, Line other) {
        return new Line(one.kind(), one.unitId(), one.name(), one.categoryId(), one.count() + other.count(),
                one.worst().compareTo(other.worst()) >= 0 ? one.worst() : other.worst());
    }
}
