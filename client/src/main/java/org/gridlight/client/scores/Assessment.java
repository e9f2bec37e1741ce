package org.gridlight.client.scores;

import java.util.List;
import java.util.Optional;
import org.gridlight.model.assessment.AssessedMonth;
import org.gridlight.model.assessment.MonthState;
import org.gridlight.model.assessment.ScoreAppeal;
import org.gridlight.model.assessment.ScoreEntries;
import org.gridlight.model.score.ScoreTable;

/**
 * What people have done about a month and its rules.
 *
 * @param month   its last revision; empty while it was never published
 * @param entries what they scored
 * @param appeals against the last revision, open ones first
 * @param locked  the tables it was locked with; empty while it is not
 */
record Assessment(Optional<AssessedMonth> month, ScoreEntries entries, List<ScoreAppeal> appeals,
        List<ScoreTable> locked) {
    /** Nobody has touched the month yet. */
    static final Assessment UNTOUCHED = new Assessment(Optional.empty(), ScoreEntries.NONE, List.of(), List.of());

    Assessment {
        appeals = List.copyOf(appeals);
        locked = List.copyOf(locked);
    }

    /** @param over whether the month is over */
    MonthState state(boolean over) {
        return month.map(AssessedMonth::state).orElse(over ? MonthState.DRAFT : MonthState.OPEN);
    }

    /** The version a wish about the month must have seen. */
    int version() {
        return month.map(AssessedMonth::version).orElse(0);
    }

    /** The appeal of a unit against a line. */
    Optional<ScoreAppeal> appeal(String unit, String line) {
        return appeals.stream().filter(appeal -> appeal.unit().equals(unit) && appeal.line().equals(line)).findFirst();
    }
}
