package org.gridlight.reports.monthly;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.score.ScoreTable;
import org.gridlight.model.score.Standing;

/**
 * The scores of a month as they stand.
 *
 * @param tables   one a group of like units, or one of all streets or people
 * @param locked   whether they are final (定稿)
 * @param dataAsOf up to when they were counted, in the centre's zone
 */
public record StandingScores(YearMonth month, List<ScoreTable> tables, boolean locked, LocalDateTime dataAsOf) {
    public StandingScores {
        tables = List.copyOf(tables);
    }

    /** Rank of each unit that has one, by its key. */
    Map<String, Integer> ranks() {
        var ranks = new HashMap<String, Integer>();
        tables.stream().flatMap(table -> table.units().stream()).forEach(unit -> {
            if (unit.standing() instanceof Standing.Ranked(var rank)) {
                ranks.put(unit.key(), rank);
            }
        });
        return ranks;
    }
}
