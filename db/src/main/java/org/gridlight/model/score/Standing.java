package org.gridlight.model.score;

/** Where a unit stands in its group. */
public sealed interface Standing {
    /**
     * It is ranked.
     *
     * @param rank 1 is first; equal units share a rank and the next ones are left out: 1, 2, 2, 4
     */
    record Ranked(int rank) implements Standing {}

    /** It had no case, so there is nothing to score. */
    record NoCase() implements Standing {}

    /**
     * It had too few cases to be compared.
     *
     * @param minimum how many it takes
     */
    record BelowMinimum(int minimum) implements Standing {}

    /**
     * A value is missing without which there is no total.
     *
     * @param key the measure, indicator or line that has no value
     */
    record MissingValue(String key) implements Standing {}

    /** Whether the unit is ranked. */
    default boolean isRanked() {
        return this instanceof Ranked;
    }
}
