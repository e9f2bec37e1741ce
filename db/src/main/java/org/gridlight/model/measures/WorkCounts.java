package org.gridlight.model.measures;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was counted of the work of one unit, street or person in a period.
 *
 * @param key    its code, staff number or account
 * @param name   what it is called
 * @param counts of the measures that were asked for; what has no case is zero
 */
public record WorkCounts(String key, String name, Map<WorkMeasure, Long> counts) {
    public WorkCounts {
        counts = Collections
                .unmodifiableMap(counts.isEmpty() ? new EnumMap<>(WorkMeasure.class) : new EnumMap<>(counts));
    }

    /** The count of a measure that was asked for. */
    public long of(WorkMeasure measure) {
        return counts.getOrDefault(measure, 0L);
    }
}
