package org.gridlight.client.scores;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.ScoreTemplate;

/**
 * A month with its scores. Scoring takes some milliseconds a month, so it is done once for a template and kept.
 *
 * @param tables the groups of like units, in order
 */
record ScoredMonth(MonthUnits units, List<ScoreTable> tables) {
    ScoredMonth {
        tables = List.copyOf(tables);
    }

    static ScoredMonth of(MonthUnits units, ScoreTemplate template) {
        return new ScoredMonth(units, units.tables(template));
    }

    YearMonth month() {
        return units.month();
    }

    /** @param group its name, empty for the first */
    Optional<ScoreTable> table(String group) {
        return tables.stream().filter(table -> group.isEmpty() || table.template().group().zh().equals(group))
                .findFirst();
    }
}
