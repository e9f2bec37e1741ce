package org.gridlight.model.clock;

import java.util.List;
import java.util.Locale;

/**
 * A piece of working time within one day (工作时段).
 *
 * @param fromMinute minute of the day, counts itself
 * @param toMinute   minute of the day, no longer counts; 1440 for midnight
 */
public record DaySlot(int fromMinute, int toMinute) {
    /** Minutes from midnight to midnight. */
    public static final int WHOLE_DAY = 24 * 60;

    private static final int MINUTES_AN_HOUR = 60;

    public DaySlot {
        if (fromMinute < 0 || toMinute <= fromMinute || toMinute > WHOLE_DAY) {
            throw new IllegalArgumentException(fromMinute + "-" + toMinute);
        }
    }

    /** From midnight to midnight. */
    public static List<DaySlot> wholeDay() {
        return List.of(new DaySlot(0, WHOLE_DAY));
    }

    /** As a calendar file writes it, e.g. 08:00-12:00. */
    @Override
    public String toString() {
        return time(fromMinute) + "-" + time(toMinute);
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES_AN_HOUR, minute % MINUTES_AN_HOUR);
    }
}
