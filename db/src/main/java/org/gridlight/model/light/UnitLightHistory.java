package org.gridlight.model.light;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the record knows of the light of one unit in a period (灯号记录), in plain time: nights and days off count, because the
 * light is lit. What was not observed is no part of it: it begins no earlier than the record of lights, and ends now at the latest.
 *
 * @param unitId  department, area, or number of the stage
 * @param from    first moment
 * @param until   first moment after it
 * @param first   its light at the first moment
 * @param changes all between, oldest first
 */
public record UnitLightHistory(LightBoard board, long unitId, Instant from, Instant until, Light first,
        List<LightChange> changes) {
    /**
     * A time under one light.
     *
     * @param change by which it began; null when it began before the period
     */
    public record Span(Instant from, Instant until, Light light, LightChange change) {
        public Duration length() {
            return Duration.between(from, until);
        }
    }

    /** A day of the centre, or the part of it that lies in the period. @param spans at least one, oldest first */
    public record Day(LocalDate date, List<Span> spans, TimeInLight time) {
        public Day {
            spans = List.copyOf(spans);
        }
    }

    public UnitLightHistory {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period ends after it begins: " + from + " to " + until);
        }
        changes = List.copyOf(changes);
    }

    /** From light to light without a gap, oldest first. */
    public List<Span> spans() {
        var spans = new ArrayList<Span>();
        var begin = from;
        var light = first;
        LightChange by = null;
        for (var change : changes) {
            if (begin.isBefore(change.at())) {
                spans.add(new Span(begin, change.at(), light, by));
            }
            begin = change.at();
            light = change.light();
            by = change;
        }
        spans.add(new Span(begin, until, light, by));
        return List.copyOf(spans);
    }

    /** How long under each light. */
    public TimeInLight time() {
        return time(unitId, spans());
    }

    /** Day by day of a zone, oldest first. */
    public List<Day> days(ZoneId zone) {
        var spans = spans();
        var days = new ArrayList<Day>();
        var last = LocalDate.ofInstant(until.minusNanos(1), zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            var cut = cut(spans, day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
            days.add(new Day(day, cut, time(unitId, cut)));
        }
        return List.copyOf(days);
    }

    private static List<Span> cut(List<Span> spans, Instant begin, Instant end) {
        return spans.stream().filter(span -> span.from().isBefore(end) && span.until().isAfter(begin))
                .map(span -> new Span(span.from().isBefore(begin) ? begin : span.from(),
                        span.until().isAfter(end) ? end : span.until(), span.light(), span.change()))
                .toList();
    }

    private static TimeInLight time(long unit, List<Span> spans) {
        Map<Light, Duration> times = new EnumMap<>(Light.class);
        spans.forEach(span -> times.merge(span.light(), span.length(), Duration::plus));
        return new TimeInLight(unit, times);
    }
}
