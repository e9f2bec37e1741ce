package org.gridlight.model.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.clock.Explanation.Reason;
import org.gridlight.model.clock.Explanation.Step;

/** Retells the way from a start to a due time, day by day. Used once. */
final class Explainer {
    private final WorkClock clock;
    private final WorkCalendar calendar;
    private final List<Step> steps = new ArrayList<>();

    private Explainer(WorkClock clock) {
        this.clock = clock;
        this.calendar = clock.calendar();
    }

    static Explanation explain(WorkClock clock, Instant given, Limit limit) {
        var start = Timeline.instant(Timeline.micros(given));
        var due = clock.due(start, limit);
        var explainer = new Explainer(clock);
        boolean byDays = limit.unit() == LimitUnit.WORK_DAY
                && clock.calendar().dayRule() == WorkCalendar.DayRule.TIME_OF_DAY;
        if (limit.unit().runsThrough()) {
            explainer.add(start, due, Reason.RUNS_THROUGH, "", Duration.between(start, due), 0);
        } else if (byDays) {
            explainer.byDays(start, due, limit);
        } else {
            explainer.bySlots(start, due);
        }
        boolean provisional = !limit.unit().runsThrough() && clock.isProvisional(due);
        return new Explanation(start, limit, due, provisional, explainer.steps);
    }

    /** From the first counted moment one working day leads to the same time of the next one. */
    private void byDays(Instant start, Instant due, Limit limit) {
        var at = clock.counted(start);
        bySlots(start, at);
        for (long day = 1; day <= limit.wholeDays(); day++) {
            var next = clock.due(clock.counted(start), Limit.of((int) day, LimitUnit.WORK_DAY));
            oneDay(at, next);
            at = next;
        }
        bySlots(at, due);
    }

    /** The free days on the way are told first, then the working day that was counted. */
    private void oneDay(Instant from, Instant to) {
        var time = LocalDateTime.ofInstant(from, calendar.zone()).toLocalTime();
        var first = LocalDate.ofInstant(from, calendar.zone()).plusDays(1);
        var last = LocalDate.ofInstant(to, calendar.zone());
        var at = from;
        for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
            var next = day.atTime(time).atZone(calendar.zone()).toInstant();
            add(at, next, off(day), holidayName(day), Duration.ZERO, 0);
            at = next;
        }
        add(at, to, on(last), "", clock.worked(from, to), 1);
    }

    private void bySlots(Instant start, Instant due) {
        var at = start;
        var slots = due.isAfter(start)
                ? clock.slots(LocalDate.ofInstant(start, calendar.zone()), LocalDate.ofInstant(due, calendar.zone()))
                : List.<WorkSlot>of();
        for (var slot : slots) {
            var from = later(slot.start(), at);
            var to = earlier(slot.end(), due);
            if (from.isBefore(to)) {
                notCounted(at, from);
                var day = LocalDate.ofInstant(from, calendar.zone());
                add(from, to, on(day), "", Duration.between(from, to), 0);
                at = to;
            }
        }
        notCounted(at, due);
    }

    /** Time off, cut at midnight where the reason changes: an evening, a weekend, a holiday. */
    private void notCounted(Instant from, Instant to) {
        for (var at = from; at.isBefore(to);) {
            var day = LocalDate.ofInstant(at, calendar.zone());
            var end = earlier(day.plusDays(1).atStartOfDay(calendar.zone()).toInstant(), to);
            boolean off = calendar.slots(day).isEmpty();
            add(at, end, off ? off(day) : Reason.OFF_HOURS, holidayName(day), Duration.ZERO, 0);
            at = end;
        }
    }

    private Reason on(LocalDate day) {
        return calendar.kind(day) == WorkCalendar.DayKind.MAKE_UP ? Reason.MAKE_UP : Reason.WORKING;
    }

    private Reason off(LocalDate day) {
        return calendar.kind(day) == WorkCalendar.DayKind.HOLIDAY ? Reason.HOLIDAY : Reason.OFF_DAY;
    }

    private String holidayName(LocalDate day) {
        return calendar.kind(day) == WorkCalendar.DayKind.HOLIDAY ? calendar.holidays().get(day) : "";
    }

    /** Stretches that do not count for the same reason are one. */
    private void add(Instant from, Instant to, Reason reason, String name, Duration counted, int days) {
        if (!from.isBefore(to)) {
            return;
        }
        var last = steps.isEmpty() ? null : steps.getLast();
        if (last != null && !reason.counts() && last.reason() == reason && last.name().equals(name)) {
            steps.set(steps.size() - 1, new Step(last.from(), to, reason, name, Duration.ZERO, 0));
        } else {
            steps.add(new Step(from, to, reason, name, counted, days));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
