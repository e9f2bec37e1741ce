package org.gridlight.model.light;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long a unit stood under each light (亮灯时长), in plain time: nights and days off count, because the light is lit.
 *
 * @param unitId department, area, or number of the stage
 * @param times  none for a light it never had
 */
public record TimeInLight(long unitId, Map<Light, Duration> times) {
    public TimeInLight {
        times = times.entrySet().stream().filter(time -> !time.getValue().isZero())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Under one light; zero when it never had it. */
    public Duration of(Light light) {
        return times.getOrDefault(light, Duration.ZERO);
    }

    /** Under all lights together. */
    public Duration all() {
        return times.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Share of all the time, in percent; 0 of no time. */
    public double percentOf(Light light) {
        long all = all().toMillis();
        return all == 0 ? 0 : 100.0 * of(light).toMillis() / all;
    }

    /**
     * Adds up.
     *
     * @param first   the light of each unit at the beginning
     * @param changes of the same units, in the time between, in any order
     */
    public static Map<Long, TimeInLight> between(Instant from, Instant until, Map<Long, Light> first,
            Collection<LightChange> changes) {
        var since = new HashMap<Long, Instant>();
        var lights = new HashMap<>(first);
        var times = new HashMap<Long, Map<Light, Duration>>();
        first.keySet().forEach(unit -> times.put(unit, new EnumMap<>(Light.class)));
        changes.stream().filter(change -> first.containsKey(change.unitId()) && change.at().isBefore(until))
                .sorted(Comparator.comparing(LightChange::at)).forEach(change -> {
                    long unit = change.unitId();
                    times.get(unit).merge(lights.put(unit, change.light()),
                            Duration.between(since.getOrDefault(unit, from), change.at()), Duration::plus);
                    since.put(unit, change.at());
                });
        lights.forEach((unit, light) -> times.get(unit).merge(light,
                Duration.between(since.getOrDefault(unit, from), until), Duration::plus));
        var result = new HashMap<Long, TimeInLight>();
        times.forEach((unit, ofUnit) -> result.put(unit, new TimeInLight(unit, ofUnit)));
        return Map.copyOf(result);
    }
}
