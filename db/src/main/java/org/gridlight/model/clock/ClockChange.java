package org.gridlight.model.clock;

import java.time.Instant;

/** What moved the due time of a clock after it had begun (时限变更). */
public sealed interface ClockChange {
    /** Where it stands among the others. */
    Instant place();

    /**
     * Time that stood still: a pause (暂停计时), or what an order leaves out (应急暂停).
     *
     * @param to    null while it still stands
     * @param why   the reason of a pause as it was decided, else null
     * @param order number of the order (顺延令), null for a pause
     */
    record Standing(Instant from, Instant to, String why, String order) implements ClockChange {
        @Override
        public Instant place() {
            return from;
        }

        /** Whether it is a pause of this one clock. */
        public boolean isPause() {
            return order == null;
        }
    }

    /**
     * An extension (延期).
     *
     * @param asked   when it was due as it was asked for; null: as it is now
     * @param ordinal which one it is, from 1
     */
    record Extended(Instant at, Limit amount, Instant asked, int ordinal) implements ClockChange {
        @Override
        public Instant place() {
            return at;
        }
    }

    /** Working time that an order (顺延令) adds. @param order its number */
    record Postponed(Instant at, Limit amount, String order) implements ClockChange {
        @Override
        public Instant place() {
            return at;
        }
    }

    /** The holidays of a year arrived and all was told anew. @param before when it was due until then */
    record Recounted(Instant at, Instant before) implements ClockChange {
        @Override
        public Instant place() {
            return at;
        }
    }
}
