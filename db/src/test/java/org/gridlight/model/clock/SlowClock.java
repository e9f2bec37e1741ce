package org.gridlight.model.clock;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Counts minute by minute on the clock of the wall: slow, and obvious. */
record SlowClock(WorkCalendar calendar) {
    boolean counts(LocalDateTime minute) {
        int ofDay = minute.getHour() * 60 + minute.getMinute();
        return slots(minute).stream().anyMatch(slot -> slot.fromMinute() <= ofDay && ofDay < slot.toMinute());
    }

    private List<DaySlot> slots(LocalDateTime day) {
        return calendar.slots(day.toLocalDate());
    }

    LocalDateTime afterMinutes(LocalDateTime start, int minutes) {
        var at = start;
        for (int left = minutes; left > 0; at = at.plusMinutes(1)) {
            left -= counts(at) ? 1 : 0;
        }
        return at;
    }

    LocalDateTime afterDays(LocalDateTime start, int days) {
        var from = start;
        while (!counts(from)) {
            from = from.plusMinutes(1);
        }
        var day = from;
        for (int left = days; left > 0;) {
            day = day.plusDays(1);
            left -= slots(day).isEmpty() ? 0 : 1;
        }
        return within(day);
    }

    /** Back to the end of the slot before, or forward to the first slot of the day. */
    private LocalDateTime within(LocalDateTime at) {
        int ofDay = at.getHour() * 60 + at.getMinute();
        var before = slots(at).stream().filter(slot -> slot.fromMinute() <= ofDay).toList();
        int minute = before.isEmpty()
                ? slots(at).getFirst().fromMinute()
                : Math.min(ofDay, before.getLast().toMinute());
        return at.with(LocalTime.MIDNIGHT).plusMinutes(minute);
    }

    int worked(LocalDateTime from, LocalDateTime to) {
        int minutes = 0;
        for (var at = from; at.isBefore(to); at = at.plusMinutes(1)) {
            minutes += counts(at) ? 1 : 0;
        }
        return minutes;
    }
}
