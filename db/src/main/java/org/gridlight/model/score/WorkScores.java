package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.WorkCounts;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.measures.Worker;

/**
 * Scores people and streets by what the record counts of their work. Numbers that it does not count stay unknown unless the
 * template says what they are then. People come in the order of their keys, not of their totals.
 */
public final class WorkScores {
    private final ScoreTemplate template;
    private final Worker worker;

    private WorkScores(ScoreTemplate template, Worker worker) {
        this.template = template;
        this.worker = worker;
    }

    /** Empty for a template about units, or one of which the record counts nothing. */
    public static Optional<WorkScores> of(ScoreTemplate template) {
        return Stream.of(Worker.INSPECTOR, Worker.OPERATOR, Worker.STREET)
                .filter(worker -> (worker == Worker.STREET) == (template.assessed() == Assessed.REGION))
                .filter(worker -> template.assessed() != Assessed.DEPARTMENT)
                .map(worker -> new WorkScores(template, worker))
                .filter(scores -> !scores.measures().isEmpty()).findFirst();
    }

    /** Whose work it counts. */
    public Worker worker() {
        return worker;
    }

    /** What must be counted. */
    public Set<WorkMeasure> measures() {
        var needed = EnumSet.noneOf(WorkMeasure.class);
        template.measures().keySet().forEach(key -> WorkMeasure.ofKey(worker, key).ifPresent(needed::add));
        return needed;
    }

    /** @param counted everybody of whom something was counted */
    public ScoreTable people(List<WorkCounts> counted) {
        return inOrderOfKeys(ScoreEngine.score(template,
                counted.stream().map(one -> new ScoreRow(one.key(), one.name(), values(one))).toList()));
    }

    /**
     * @param streets    all of them, as a month counts them
     * @param counted    what of their work was counted
     * @param patrolDays days on the roster by area code
     */
    public ScoreTable streets(List<MonthCounts> streets, List<WorkCounts> counted, Map<String, Long> patrolDays) {
        var work = counted.stream().collect(Collectors.toMap(WorkCounts::key, this::values));
        var none = values(new WorkCounts("", "", Map.of()));
        return ScoreEngine.score(template, streets.stream().filter(street -> !street.key().equals(
                MeasureCounts.NO_GROUP)).map(street -> {
                    var values = new HashMap<>(work.getOrDefault(street.key(), none));
                    Stream.of(MonthMeasure.values())
                            .forEach(measure -> values.put(measure.key(), BigDecimal.valueOf(street.of(measure))));
                    values.put("patrolDays", BigDecimal.valueOf(patrolDays.getOrDefault(street.key(), 0L)));
                    return new ScoreRow(street.key(), street.name(), values);
                }).toList());
    }

    private Map<String, BigDecimal> values(WorkCounts one) {
        return measures().stream().collect(Collectors.toMap(WorkMeasure::key,
                measure -> BigDecimal.valueOf(one.of(measure))));
    }

    private static ScoreTable inOrderOfKeys(ScoreTable table) {
        var units = new ArrayList<>(table.units());
        units.sort(Comparator.comparing(ScoredUnit::key));
        return new ScoreTable(table.template(), units);
    }
}
