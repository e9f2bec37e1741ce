package org.gridlight.client.scores;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.model.assessment.ScoreEntries;
import org.gridlight.model.measures.CountedMeasure;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.score.DepartmentScores;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;

/**
 * What the record counted of a month, unit by unit. Scores are made of it by any template without asking again.
 *
 * @param question the month, or the part of it that is over
 * @param over     whether the month is over
 * @param lights   how long each unit stood under its light
 * @param work     what was counted of their handling, as far as a template has asked for it
 */
record MonthUnits(YearMonth month, MonthQuestion question, boolean over, List<MonthCounts> units,
        MonthLights lights, DepartmentWork work) {
    MonthUnits {
        units = List.copyOf(units);
    }

    /** The groups of like units, in order. @param entries what people scored */
    List<ScoreTable> tables(ScoreTemplate template, ScoreEntries entries) {
        return new DepartmentScores(template).of(units, lights, entries.byUnit(), work);
    }

    /** The same with more of the work counted. */
    MonthUnits with(DepartmentWork counted) {
        return new MonthUnits(month, question, over, units, lights, counted);
    }

    /** One number of a unit, as the record counted it. */
    long count(String unit, CountedMeasure measure) {
        return switch (measure) {
            case MonthMeasure counted -> byKey().get(unit).of(counted);
            case WorkMeasure counted -> work.of(unit, counted);
        };
    }

    /** The counts of a unit by its code. */
    Map<String, MonthCounts> byKey() {
        return units.stream().collect(Collectors.toMap(MonthCounts::key, Function.identity()));
    }
}
