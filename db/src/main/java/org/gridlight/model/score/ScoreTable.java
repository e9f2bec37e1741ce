package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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

    /** What a unit is proposed to receive or to pay, in yuan; empty when there is nothing. */
    public Optional<BigDecimal> reward(ScoredUnit unit) {
        return unit.standing() instanceof Standing.Ranked(var rank)
                ? template.rewards().stream().filter(reward -> reward.isFor(rank, rankedCount())).findFirst()
                        .map(Reward::amount)
                : Optional.empty();
    }
}
