package org.gridlight.client.scores;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.assessment.MonthState;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;

/**
 * A month with its scores. Scoring takes some milliseconds a month, so it is done once for a template and kept.
 *
 * @param tables     the groups of like units, in order; of a locked month those it was locked with
 * @param assessment what people have done about it
 */
record ScoredMonth(MonthUnits units, List<ScoreTable> tables, Assessment assessment) {
    ScoredMonth {
        tables = List.copyOf(tables);
    }

    static ScoredMonth of(MonthUnits units, ScoreTemplate template, Assessment assessment) {
        return new ScoredMonth(units, assessment.locked().isEmpty()
                ? units.tables(template, assessment.entries())
                : assessment.locked(), assessment);
    }

    YearMonth month() {
        return units.month();
    }

    /** How far it is (进行中、初评、公布、定稿). */
    MonthState state() {
        return assessment.state(units.over());
    }

    /** @param group its name, empty for the first */
    Optional<ScoreTable> table(String group) {
        return tables.stream().filter(table -> group.isEmpty() || table.template().group().zh().equals(group))
                .findFirst();
    }
}
