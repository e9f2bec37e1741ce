package org.gridlight.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts time by one calendar. A start outside working time counts from the next slot; a due time at the end of a slot
 * stays there. Times are kept to the microsecond, as in the record. Costs the same for an hour and for sixty working
 * days; the database has the same rule in {@code work_due}.
 *
 * <p>Immutable, safe for use by many threads; making one costs some milliseconds, so it is made once.
 */
public final class WorkClock {
    private final WorkCalendar calendar;
    private final Timeline line;

    public WorkClock(WorkCalendar calendar) {
        this.calendar = calendar;
        this.line = Timeline.of(calendar);
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    /**
     * When a limit runs out.
     *
     * @throws org.gridlight.model.words.Refusal when that lies outside the years a calendar reaches
     */
    public Instant due(Instant start, Limit limit) {
        long from = Timeline.micros(start);
        return Timeline.instant(switch (limit.unit()) {
            case MINUTE, URGENT_HOUR, URGENT_DAY -> from + limit.micros();
            case WORK_HOUR -> line.whenWorked(line.worked(from) + limit.micros());
            case WORK_DAY -> calendar.dayRule() == WorkCalendar.DayRule.EIGHT_HOURS
                    ? line.whenWorked(line.worked(from) + limit.micros())
                    : afterDays(from, limit);
        });
    }

    /** A part of a working day counts as that part of eight working hours, after the whole days. */
    private long afterDays(long start, Limit limit) {
        long at = line.plusDays(line.counted(start), limit.wholeDays());
        long beside = limit.microsBesideWholeDays();
        return beside == 0 ? at : line.whenWorked(line.worked(at) + beside);
    }

    /** Where a start begins to count: itself, or the beginning of the next slot. */
    public Instant counted(Instant start) {
        return Timeline.instant(line.counted(Timeline.micros(start)));
    }

    /** Working time between two moments; negative when the second is the earlier one. */
    public Duration worked(Instant from, Instant to) {
        return Duration.ofNanos((line.worked(Timeline.micros(to)) - line.worked(Timeline.micros(from))) * 1_000);
    }

    /** Working time that is left until something is due; negative once it is overdue. */
    public Duration remaining(Instant now, Instant due) {
        return worked(now, due);
    }

    /** When so much more has been worked, or, for a negative amount, so much less. */
    public Instant plusWorked(Instant from, Duration amount) {
        return Timeline.instant(line.whenWorked(line.worked(Timeline.micros(from)) + amount.toNanos() / 1_000));
    }

    /**
     * A moment so much working time later, or earlier for a negative amount. One that stands at the beginning of a slot
     * stays at the beginning of one, so that nothing is the same moment. The database has the same rule in
     * {@code work_shift}.
     */
    public Instant shifted(Instant at, Duration worked) {
        return Timeline.instant(line.shifted(Timeline.micros(at), worked.toNanos() / 1_000));
    }

    /** Whether a due time (暂定到期) reaches days whose holidays are not yet published. */
    public boolean isProvisional(Instant due) {
        return LocalDate.ofInstant(due, calendar.zone()).isAfter(calendar.publishedUntil());
    }

    /** Why it is due at that time (为什么是这个时间): what counted and what did not, from the start to the due time. */
    public Explanation explain(Instant start, Limit limit) {
        return Explainer.explain(this, start, limit);
    }

    /** Working time as it is published to the database: slots that touch the days from {@code first} to {@code last}. */
    public List<WorkSlot> slots(LocalDate first, LocalDate last) {
        return line.slots(first.atStartOfDay(calendar.zone()).toInstant(),
                last.plusDays(1).atStartOfDay(calendar.zone()).toInstant());
    }
}
