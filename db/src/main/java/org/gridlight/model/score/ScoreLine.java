package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One line of a score sheet (考评项): computed by a formula, or given by people with evidence (人工评分项).
 *
 * @param key      the name formulas use; of a manual line also the column of the measures file
 * @param title    the name people read
 * @param formula  how it is computed; empty = a manual line
 * @param weight   its share in the weighted sum; empty = it is not part of that sum and the total's formula names it
 * @param bounds   lowest and highest value it can have
 * @param rounding decimals to which the value itself is rounded half up; empty = it stays exact
 * @param decimals decimals in print, rounded half up
 * @param entry    who gives it; empty = it is computed
 */
public record ScoreLine(String key, Title title, Optional<Formula> formula, Optional<BigDecimal> weight, Bounds bounds,
        Optional<Integer> rounding, int decimals, Optional<ManualEntry> entry) {
    /** A number that people give because the record does not count it, never below nothing. */
    static ScoreLine ofMeasure(String key, Title title) {
        return new ScoreLine(key, title, Optional.empty(), Optional.empty(),
                new Bounds(Optional.of(BigDecimal.ZERO), Optional.empty()), Optional.empty(), 0,
                Optional.of(ManualEntry.OF_ASSESSORS));
    }

    /** Whether people give its value. */
    public boolean isManual() {
        return formula.isEmpty();
    }
}
