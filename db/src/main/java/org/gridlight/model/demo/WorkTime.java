package org.gridlight.model.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When so many minutes have passed: of working time, Monday to Friday 08:00–12:00 and 14:00–18:00 without holidays, or
 * running through. A plain rule for the invented cases only; the calendars and limits of a real centre are the
 * business of {@code clock}.
 */
record WorkTime(ZoneId zone) {
    private static final int[] FROM = {8 * 60, 14 * 60};
    private static final int[] TO = {12 * 60, 18 * 60};

    Instant after(Instant start, double minutes, boolean running) {
        return running ? start.plusMillis(Math.round(minutes * 60_000)) : worked(start, Math.round(minutes * 60_000));
    }

    private Instant worked(Instant start, long millis) {
        var day = LocalDate.ofInstant(start, zone);
        long left = millis;
        while (true) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                for (int slot = 0; slot < FROM.length; slot++) {
                    var opens = at(day, FROM[slot]);
                    var closes = at(day, TO[slot]);
                    var begin = start.isAfter(opens) ? start : opens;
                    long room = closes.toEpochMilli() - begin.toEpochMilli();
                    if (room > 0 && left <= room) {
                        return begin.plusMillis(left);
                    }
                    left -= Math.max(0, room);
                }
            }
            day = day.plusDays(1);
        }
    }

    private Instant at(LocalDate day, int minute) {
        return day.atTime(LocalTime.ofSecondOfDay(minute * 60L)).atZone(zone).toInstant();
    }
}
