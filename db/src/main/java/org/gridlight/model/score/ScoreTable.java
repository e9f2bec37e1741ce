package org.gridlight.model.score;

import java.util.List;

/**
 * The scores of one group in one period.
 *
 * @param template the rules that were computed
 * @param units    ranked ones first, best first, then the unranked ones by key
 */
public record ScoreTable(ScoreTemplate template, List<ScoredUnit> units) {
    public ScoreTable {
        units = List.copyOf(units);
    }

    /** How many units are ranked. */
    public int rankedCount() {
        return (int) units.stream().filter(unit -> unit.standing().isRanked()).count();
    }
}
