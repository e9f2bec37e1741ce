package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthMeasure;

/**
 * Scores departments inside their groups of like units (考评组). A department without a group is not assessed.
 *
 * @param template by which all groups are scored
 */
public record DepartmentScores(ScoreTemplate template) {
    /**
     * One ranked table a group, in the order of the groups' names.
     *
     * @param lights how long each stood under its light, in the same period
     */
    public List<ScoreTable> of(List<MonthCounts> departments, MonthLights lights) {
        return of(departments, lights, Map.of());
    }

    /**
     * The same with what people scored.
     *
     * @param given values of lines by key, by code of the unit
     */
    public List<ScoreTable> of(List<MonthCounts> departments, MonthLights lights,
            Map<String, Map<String, BigDecimal>> given) {
        return of(departments, lights, given, DepartmentWork.NONE);
    }

    /** The same with what was counted of their work; what the record counts nobody can give. */
    public List<ScoreTable> of(List<MonthCounts> departments, MonthLights lights,
            Map<String, Map<String, BigDecimal>> given, DepartmentWork work) {
        var groups = departments.stream().filter(unit -> unit.assessmentGroup() != null).collect(
                Collectors.groupingBy(MonthCounts::assessmentGroup, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> ScoreEngine.score(template.forGroup(new Title(group.getKey(), group.getKey())),
                        group.getValue().stream().map(unit -> row(unit, lights, given, work)).toList()))
                .toList();
    }

    private static ScoreRow row(MonthCounts unit, MonthLights lights, Map<String, Map<String, BigDecimal>> given,
            DepartmentWork work) {
        var values = new HashMap<>(lights.values(unit.key()));
        values.putAll(given.getOrDefault(unit.key(), Map.of()));
        values.putAll(work.values(unit.key()));
        Stream.of(MonthMeasure.values())
                .forEach(measure -> values.put(measure.key(), BigDecimal.valueOf(unit.of(measure))));
        return new ScoreRow(unit.key(), unit.name(), values);
    }
}
