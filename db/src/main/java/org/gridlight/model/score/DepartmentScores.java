package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;

/**
 * Scores departments inside their groups of like units (考评组). A department without a group is not assessed.
 *
 * @param template by which all groups are scored
 */
public record DepartmentScores(ScoreTemplate template) {
    /** One ranked table a group, in the order of the groups' names. */
    public List<ScoreTable> of(List<MonthCounts> departments) {
        var groups = departments.stream().filter(unit -> unit.assessmentGroup() != null).collect(
                Collectors.groupingBy(MonthCounts::assessmentGroup, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(group -> ScoreEngine.score(named(group.getKey()),
                group.getValue().stream().map(DepartmentScores::row).toList())).toList();
    }

    private ScoreTemplate named(String group) {
        return new ScoreTemplate(template.name(), template.version(), template.title(), new Title(group, group),
                template.measures(), template.indicators(), template.lines(), template.total(), template.weightSum(),
                template.bounds(), template.rounding(), template.decimals(), template.minimumCount(), template.ties(),
                template.columns());
    }

    private static ScoreRow row(MonthCounts unit) {
        return new ScoreRow(unit.key(), unit.name(), Stream.of(MonthMeasure.values())
                .collect(Collectors.toMap(MonthMeasure::key, measure -> BigDecimal.valueOf(unit.of(measure)))));
    }
}
