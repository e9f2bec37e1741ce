package org.gridlight.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Why something is due when it is due (为什么是这个时间). The steps follow each other without a gap from the start to the
 * due time. It has no words: a screen or a printed sheet says it.
 *
 * @param provisional whether it reaches days whose holidays are not yet published
 */
public record Explanation(Instant start, Limit limit, Instant due, boolean provisional, List<Step> steps) {
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Why a stretch of time counts or does not. */
    public enum Reason {
        /** Counts: the unit runs through. */
        RUNS_THROUGH(true),
        /** Counts: working time. */
        WORKING(true),
        /** Counts: working time of a make-up day (调休上班日). */
        MAKE_UP(true),
        /** Does not count: between two slots of one day, before the first or after the last. */
        OFF_HOURS(false),
        /** Does not count: a day of the week on which nobody works. */
        OFF_DAY(false),
        /** Does not count: a public holiday. */
        HOLIDAY(false);

        private final boolean counts;

        Reason(boolean counts) {
            this.counts = counts;
        }

        public boolean counts() {
            return counts;
        }
    }

    /**
     * One stretch.
     *
     * @param name    of the holiday, empty for everything else
     * @param counted how much of the limit it used up in working time; zero for what does not count
     * @param days    how many working days it used up where days are counted, else 0
     */
    public record Step(Instant from, Instant to, Reason reason, String name, Duration counted, int days) {}
}
