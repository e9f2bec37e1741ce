package org.gridlight.model.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the limit of a clock stood at each earlier moment: a change counts from when it was decided, one that was taken back
 * until then, and a pause stands still until it goes on. Told by the rule of {@link ClockCourse}.
 *
 * @param started when the stage began
 * @param counted from when its limit counts
 * @param kept    what the record keeps of it, in the order in which it was kept
 */
public record ClockPast(Instant started, Instant counted, ClockCourse.Base base, List<Kept> kept) {
    /**
     * One change as the record keeps it.
     *
     * @param known     from when it counted
     * @param undone    when it was taken back, null for never
     * @param dueBefore when the clock was due until then, null where the record does not say it
     * @param inBase    whether the due time that was given has it in already: a pause of before an import
     */
    public record Kept(ClockChange change, Instant known, Instant undone, Instant dueBefore, boolean inBase) {
        private boolean countsAt(Instant at) {
            return !known.isAfter(at) && (undone == null || undone.isAfter(at));
        }

        private boolean standsAt(Instant at) {
            return change instanceof ClockChange.Standing standing && standing.isPause() && !standing.from().isAfter(at)
                    && (standing.to() == null || standing.to().isAfter(at));
        }

        private ClockChange asOf(Instant at) {
            return standsAt(at) && change instanceof ClockChange.Standing standing
                    ? new ClockChange.Standing(standing.from(), null, standing.why(), null)
                    : change;
        }

        private Stream<Instant> moments() {
            var goesOn = change instanceof ClockChange.Standing standing && standing.isPause() ? standing.to() : null;
            return Stream.of(known, undone, goesOn).filter(Objects::nonNull);
        }
    }

    /**
     * How it stood from one moment to the next.
     *
     * @param until     the moment after its last, null when it has not ended
     * @param due       null without a limit and while it stood still
     * @param lightFrom from when its light counted
     */
    public record Piece(Instant from, Instant until, Instant due, Instant lightFrom, boolean stood) {}

    public ClockPast {
        kept = List.copyOf(kept);
    }

    /**
     * The pieces between two moments, without a gap.
     *
     * @param stopped when the clock stopped, null while it runs
     * @param others  further moments at which a piece is to begin
     */
    public List<Piece> pieces(WorkClock clock, Instant stopped, Collection<Instant> others, Instant first) {
        var moments = new TreeSet<Instant>(others);
        kept.stream().flatMap(Kept::moments).forEach(moments::add);
        moments.removeIf(at -> !at.isAfter(started) || stopped != null && !at.isBefore(stopped));
        moments.add(started);
        var pieces = new ArrayList<Piece>();
        for (var from : moments) {
            var until = Objects.requireNonNullElse(moments.higher(from), Instant.MAX);
            var end = until == Instant.MAX ? stopped : until;
            if ((end == null || end.isAfter(first)) && !from.equals(stopped)) {
                pieces.add(piece(clock, from, end));
            }
        }
        return pieces;
    }

    private Piece piece(WorkClock clock, Instant from, Instant until) {
        var told = new ClockCourse(started, counted, base,
                kept.stream().filter(one -> !one.inBase && one.countsAt(from)).map(one -> one.asOf(from)).toList())
                .tell(clock);
        boolean stood = kept.stream().anyMatch(one -> one.standsAt(from));
        var due = Objects.requireNonNullElseGet(recorded(until), () -> Objects.requireNonNullElse(told.due(),
                Instant.MAX));
        return new Piece(from, until, stood || due == Instant.MAX ? null : due, told.lightFrom(), stood);
    }

    /** What the change that ended a piece found: the record's own word, where it has one. */
    private Instant recorded(Instant until) {
        return until == null
                ? null
                : kept.stream().filter(one -> until.equals(one.known)).map(Kept::dueBefore).filter(Objects::nonNull)
                        .findFirst().orElse(null);
    }
}
