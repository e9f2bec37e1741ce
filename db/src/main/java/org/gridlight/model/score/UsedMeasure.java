package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A measure as a template uses it.
 *
 * @param title    its name, of a number that people give; empty = counted from the record, the glossary's word {@code score.KEY}
 * @param ifAbsent its value where nobody gave one, such as 0 occurrences; empty = it is not known then
 */
public record UsedMeasure(Optional<Title> title, Optional<BigDecimal> ifAbsent) {
    /** Counted from the record, under the glossary's word. */
    static final UsedMeasure COUNTED = new UsedMeasure(Optional.empty(), Optional.empty());

    /** Whether people give it. */
    public boolean isGiven() {
        return title.isPresent();
    }
}
