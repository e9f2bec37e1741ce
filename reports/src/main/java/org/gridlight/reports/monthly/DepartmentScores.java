package org.gridlight.reports.monthly;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.score.ScoreEngine;
import org.gridlight.model.score.ScoreRow;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.Title;

/**
 * Scores departments inside their groups of like units (考评组). A department without a group is not assessed.
 *
 * @param template by which all groups are scored
 */
record DepartmentScores(ScoreTemplate template) {
    List<ScoreTable> of(List<MonthCounts> departments) {
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
        return new ScoreRow(unit.key(), unit.name(), Map.of("reported", count(unit.reported()), "filed",
                count(unit.filed()), "shouldClose", count(unit.shouldClose()), "closed", count(unit.closed()),
                "closedOnTime", count(unit.closedOnTime()), "closedOverdue", count(unit.closedOverdue()), "backlog",
                count(unit.backlog()), "extended", count(unit.extended()), "reworked", count(unit.reworked())));
    }

    private static BigDecimal count(long cases) {
        return BigDecimal.valueOf(cases);
    }
}
