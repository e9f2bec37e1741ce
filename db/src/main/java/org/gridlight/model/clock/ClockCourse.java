package org.gridlight.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the clock of a stage ran (计时经过): what it began with and what happened since. Its due time is never kept by itself
 * but always told from this, so that a pause, an extension or an order can be taken back and nothing is left of it. The
 * database has the same rule in {@code recount_clock}.
 *
 * @param started when the stage began
 * @param counted from when its limit counts: later than the start after the cut-off
 * @param changes in the order in which they were kept
 */
public record ClockCourse(Instant started, Instant counted, Base base, List<ClockChange> changes) {
    /** What a due time begins with. */
    public sealed interface Base {
        /** A limit, counted from the beginning. */
        record Fresh(Limit limit) implements Base {}

        /**
         * What was left before a rework (续计).
         *
         * @param left  working time, negative when it was overdue
         * @param least what a rework gets at least (返工最短时限), null for nothing
         */
        record Carried(Duration left, Limit least) implements Base {}

        /** A due time that was given, by an import. */
        record Given(Instant due) implements Base {}

        /** No limit. */
        record None() implements Base {}
    }

    /**
     * One change and what it did.
     *
     * @param before when it was due before; null without a limit
     * @param after  when it was due after; null while the clock stands
     * @param way    how time that was added is counted, null for other changes
     */
    public record Turn(ClockChange change, Instant before, Instant after, Explanation way) {}

    /**
     * The course as it is told.
     *
     * @param due       null without a limit and while the clock stands still
     * @param lightFrom from when the light counts: time that stood still is left out
     * @param first     how the limit it began with is counted, null without one
     * @param firstDue  when it was due at first, null without a limit
     */
    public record Told(Instant due, Instant lightFrom, Explanation first, Instant firstDue, List<Turn> turns) {
        public Told {
            turns = List.copyOf(turns);
        }

        /** Whether it stands still now. */
        public boolean stands() {
            return due == null && firstDue != null;
        }
    }

    public ClockCourse {
        changes = List.copyOf(changes);
    }

    /** All of it, by the calendar the clock runs on. */
    public Told tell(WorkClock clock) {
        var first = firstDue(clock);
        var telling = new Telling(clock, first, counted);
        changes.stream().sorted(Comparator.comparing(ClockChange::place)).forEach(telling::add);
        return new Told(telling.stands ? null : telling.due, telling.lightFrom, way(clock), first, telling.turns);
    }

    private Instant firstDue(WorkClock clock) {
        return switch (base) {
            case Base.Fresh(var limit) -> clock.due(counted, limit);
            case Base.Given(var due) -> due;
            case Base.None none -> null;
            case Base.Carried(var left, var least) -> {
                var goesOn = clock.plusWorked(counted, left);
                var atLeast = least == null ? goesOn : clock.due(counted, least);
                yield goesOn.isAfter(atLeast) ? goesOn : atLeast;
            }
        };
    }

    private Explanation way(WorkClock clock) {
        return base instanceof Base.Fresh(var limit) ? clock.explain(counted, limit) : null;
    }

    /** Goes from change to change. Used once. */
    private static final class Telling {
        private final WorkClock clock;
        private final List<Turn> turns = new ArrayList<>();
        private Instant due;
        private Instant lightFrom;
        private Instant covered;
        private boolean stands;

        Telling(WorkClock clock, Instant due, Instant counted) {
            this.clock = clock;
            this.due = due;
            this.lightFrom = counted;
            this.covered = counted;
        }

        void add(ClockChange change) {
            var before = due;
            Explanation way = null;
            switch (change) {
                case ClockChange.Standing standing when standing.to() == null -> stands = true;
                case ClockChange.Standing standing -> stand(standing);
                case ClockChange.Extended extended -> {
                    var from = due != null && extended.asked() != null && extended.asked().isAfter(due)
                            ? extended.asked()
                            : due;
                    way = lengthened(from, extended.amount());
                }
                case ClockChange.Postponed postponed -> way = lengthened(due, postponed.amount());
                case ClockChange.Recounted recounted -> before = recounted.before();
            }
            turns.add(new Turn(change, before, stands ? null : due, way));
        }

        /** Time that stood still twice, by a pause and by an order, stood still once. */
        private void stand(ClockChange.Standing standing) {
            var from = standing.from().isAfter(covered) ? standing.from() : covered;
            boolean counts = standing.isPause() || due != null && from.isBefore(due);
            if (standing.to().isAfter(from) && counts) {
                var worked = clock.worked(from, standing.to());
                due = due == null ? null : clock.shifted(due, worked);
                lightFrom = clock.shifted(lightFrom, worked);
                covered = standing.to();
            }
        }

        private Explanation lengthened(Instant from, Limit amount) {
            if (due == null) {
                return null;
            }
            var way = clock.explain(from, amount);
            due = way.due();
            return way;
        }
    }
}
