package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A grade of totals (等次). Grades follow each other without a gap: each reaches from its lowest total up to the next one.
 *
 * @param title  its name
 * @param from   the lowest total in it, itself included
 * @param colour in which it is shown, beside its name
 * @param quota  the largest share of the ranked units that may have it, above 0 and at most 1; empty = any number
 */
public record Grade(Title title, BigDecimal from, Colour colour, Optional<BigDecimal> quota) {
    /** The colours of grades (GB/T 30428.4 names green, blue, yellow, red and black). */
    public enum Colour {
        GREEN, BLUE, YELLOW, RED, BLACK
    }

    /** How many of so many ranked units may have it at most. */
    int places(int ranked) {
        return quota.map(share -> share.multiply(BigDecimal.valueOf(ranked)).intValue()).orElse(ranked);
    }
}
