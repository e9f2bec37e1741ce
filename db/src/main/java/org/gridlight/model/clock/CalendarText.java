package org.gridlight.model.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a calendar as a calendar file, always in the same form; {@link CalendarFile} reads it back. */
public final class CalendarText {
    private CalendarText() {}

    /** All of it, lines ended by a line feed. */
    public static String of(WorkCalendar calendar) {
        var text = new StringBuilder("name: " + calendar.name() + "\nzone: " + calendar.zone().getId() + "\nweekly:\n");
        for (var day : DayOfWeek.values()) {
            if (calendar.weekly().containsKey(day)) {
                text.append("  ").append(day.name().substring(0, 3).toLowerCase(Locale.ROOT)).append(": ")
                        .append(slots(calendar.weekly().get(day))).append('\n');
            }
        }
        if (!calendar.holidays().isEmpty()) {
            text.append("holidays:\n");
            calendar.holidays().forEach((day, name) -> text.append("  ").append(day).append(": ").append(quoted(name))
                    .append('\n'));
        }
        if (!calendar.makeUpDays().isEmpty()) {
            text.append("workdays:\n");
            calendar.makeUpDays().forEach((day, slots) -> text.append("  ").append(day).append(": ")
                    .append(slots(slots)).append('\n'));
        }
        if (!calendar.publishedUntil().equals(LocalDate.MAX)) {
            text.append("published_until: ").append(calendar.publishedUntil()).append('\n');
        }
        if (calendar.dayRule() == WorkCalendar.DayRule.EIGHT_HOURS) {
            text.append("work_day: eight-hours\n");
        }
        return text.toString();
    }

    private static String slots(List<DaySlot> slots) {
        return slots.stream().map(DaySlot::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
