package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.light.TimeInLight;

/**
 * How long the units stood under each light in a period, as far as there is a record of it.
 *
 * @param from   first moment that was observed; null when none was
 * @param until  first moment after it; null when none was
 * @param byUnit by code of the department; empty when nothing was observed
 */
public record MonthLights(Instant from, Instant until, Map<String, TimeInLight> byUnit) {
    /** The record of lights does not reach there. */
    public static final MonthLights NONE = new MonthLights(null, null, Map.of());

    public MonthLights {
        byUnit = Map.copyOf(byUnit);
    }

    /** Empty when it was not observed. */
    public Optional<TimeInLight> of(String unit) {
        return Optional.ofNullable(byUnit.get(unit));
    }

    /** The measures of a unit by the names of formulas; none when it was not observed. */
    public Map<String, BigDecimal> values(String unit) {
        return of(unit).map(time -> Stream.of(LightMeasure.values())
                .collect(Collectors.toMap(LightMeasure::key, measure -> measure.of(time)))).orElse(Map.of());
    }
}
