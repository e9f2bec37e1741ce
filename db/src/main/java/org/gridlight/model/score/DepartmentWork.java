package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.model.measures.WorkCounts;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.measures.Worker;

/**
 * What was counted of the handling of units (处置) in a period.
 *
 * @param measures that were counted; of others nothing is known
 * @param byUnit   by code; a unit that is not there had no case of any of them
 */
public record DepartmentWork(Set<WorkMeasure> measures, Map<String, WorkCounts> byUnit) {
    /** Nothing was counted, because nothing is asked. */
    public static final DepartmentWork NONE = new DepartmentWork(Set.of(), Map.of());

    public DepartmentWork {
        measures = Set.copyOf(measures);
        byUnit = Map.copyOf(byUnit);
    }

    /** @param counted as a store counts it */
    public static DepartmentWork of(Collection<WorkMeasure> measures, List<WorkCounts> counted) {
        return new DepartmentWork(Set.copyOf(measures), counted.stream()
                .collect(Collectors.toMap(WorkCounts::key, Function.identity())));
    }

    /** What must be counted for a template to score units; none for most. */
    public static Set<WorkMeasure> neededBy(ScoreTemplate template) {
        var needed = EnumSet.noneOf(WorkMeasure.class);
        template.measures().forEach((key, measure) -> {
            if (!measure.isGiven()) {
                WorkMeasure.ofKey(Worker.DEPARTMENT, key).ifPresent(needed::add);
            }
        });
        // The cases to look at first behind a rate of those on time.
        if (needed.contains(WorkMeasure.HANDLED_ON_TIME)) {
            needed.add(WorkMeasure.HANDLED_LATE);
        }
        return needed;
    }

    /** The count of a unit. */
    public long of(String unit, WorkMeasure measure) {
        return byUnit.containsKey(unit) ? byUnit.get(unit).of(measure) : 0;
    }

    /** By the names of formulas. */
    Map<String, BigDecimal> values(String unit) {
        var values = new HashMap<String, BigDecimal>();
        measures.forEach(measure -> values.put(measure.key(), BigDecimal.valueOf(of(unit, measure))));
        return values;
    }
}
