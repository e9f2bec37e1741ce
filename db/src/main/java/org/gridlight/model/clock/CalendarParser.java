package org.gridlight.model.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gridlight.model.clock.WorkCalendar.DayRule;
import org.gridlight.model.files.YamlFields;
import org.gridlight.model.files.YamlNode;
import org.gridlight.model.words.Refusal;

/**
 * Makes a calendar of a YAML tree:
 *
 * <pre>
 * name: district
 * zone: Asia/Shanghai
 * weekly: {mon: [08:00-12:00, 14:00-18:00], …}   # a missing day is off
 * holidays: [2026-01-01, …]                      # or 2026-01-01: name
 * workdays: [2026-01-04, …]                      # Monday's slots, or 2026-01-04: [slots]
 * published_until: 2026-12-31                    # beyond it a deadline is provisional; absent: never
 * work_day: eight-hours                          # absent: a working day keeps the time of day
 * </pre>
 */
final class CalendarParser {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern SLOT = Pattern.compile("(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)");
    private static final int MINUTES_AN_HOUR = 60;
    private static final String WEEKLY = "weekly";
    private static final String HOLIDAYS = "holidays";
    private static final String WORKDAYS = "workdays";

    private CalendarParser() {}

    static WorkCalendar parse(YamlNode root) {
        var fields = YamlFields.of(root);
        var name = name(fields);
        var zone = zone(fields);
        var weekly = weekly(fields);
        var holidays = holidays(fields);
        var makeUpDays = makeUpDays(fields, weekly.getOrDefault(DayOfWeek.MONDAY, List.of()));
        var until = fields.optional("published_until").map(node -> day("published_until", node)).orElse(LocalDate.MAX);
        var rule = rule(fields);
        fields.nothingElse();
        makeUpDays.keySet().stream().filter(holidays::containsKey).findFirst().ifPresent(day -> {
            throw Refusal.failed("clock.file.onAndOff", fields.placeOf(WORKDAYS), day);
        });
        return new WorkCalendar(name, zone, weekly, holidays, makeUpDays, until, rule);
    }

    private static String name(YamlFields fields) {
        var name = fields.text("name");
        if (!NAME.matcher(name).matches()) {
            throw Refusal.failed("clock.file.name", fields.placeOf("name"), name);
        }
        return name;
    }

    private static ZoneId zone(YamlFields fields) {
        var zone = fields.text("zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw Refusal.failed(unknown, "clock.file.zone", fields.placeOf("zone"), zone);
        }
    }

    private static DayRule rule(YamlFields fields) {
        return switch (fields.optionalText("work_day").orElse("time-of-day")) {
            case "time-of-day" -> DayRule.TIME_OF_DAY;
            case "eight-hours" -> DayRule.EIGHT_HOURS;
            default -> throw Refusal.failed("yaml.notOneOf", fields.placeOf("work_day"), "work_day",
                    "time-of-day, eight-hours");
        };
    }

    private static Map<DayOfWeek, List<DaySlot>> weekly(YamlFields fields) {
        fields.required(WEEKLY);
        var weekly = new EnumMap<DayOfWeek, List<DaySlot>>(DayOfWeek.class);
        fields.entries(WEEKLY).forEach((key, entry) -> weekly.put(weekday(key, entry), slots(key, entry.value())));
        if (weekly.values().stream().allMatch(List::isEmpty)) {
            throw Refusal.failed("clock.file.neverOn", fields.placeOf(WEEKLY));
        }
        return weekly;
    }

    private static DayOfWeek weekday(String key, YamlNode.Entry entry) {
        for (var day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).equals(key.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw Refusal.failed("clock.file.weekday", entry.place(), key);
    }

    private static List<DaySlot> slots(String key, YamlNode node) {
        var slots = new ArrayList<DaySlot>();
        for (var item : YamlFields.items(node)) {
            var slot = slot(key, item);
            if (!slots.isEmpty() && slots.getLast().toMinute() > slot.fromMinute()) {
                throw Refusal.failed("clock.file.slotOrder", item.place(), slot, slots.getLast());
            }
            slots.add(slot);
        }
        return slots;
    }

    private static DaySlot slot(String key, YamlNode node) {
        var text = YamlFields.text(key, node);
        var found = SLOT.matcher(text);
        if (found.matches()) {
            int from = minute(found.group(1), found.group(2));
            int to = minute(found.group(3), found.group(4));
            if (from < to && to <= DaySlot.WHOLE_DAY) {
                return new DaySlot(from, to);
            }
        }
        throw Refusal.failed("clock.file.slot", node.place(), text);
    }

    private static int minute(String hours, String minutes) {
        return Integer.parseInt(hours) * MINUTES_AN_HOUR + Integer.parseInt(minutes);
    }

    /** Dates, or dates with the name of the holiday. */
    private static Map<LocalDate, String> holidays(YamlFields fields) {
        var days = new LinkedHashMap<LocalDate, String>();
        switch (fields.optional(HOLIDAYS).orElse(null)) {
            case null -> {
                // A calendar without holidays.
            }
            case YamlNode.Mapping mapping -> mapping.entries().forEach(
                    (key, entry) -> days.put(day(key, entry.place()), holidayName(key, entry.value())));
            case YamlNode list -> YamlFields.items(list).forEach(item -> days.put(day(HOLIDAYS, item), ""));
        }
        return days;
    }

    private static String holidayName(String key, YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && scalar.text().isBlank() ? "" : YamlFields.text(key, node);
    }

    /** Dates with Monday's slots, or dates with slots of their own; both may stand in one list. */
    private static Map<LocalDate, List<DaySlot>> makeUpDays(YamlFields fields, List<DaySlot> monday) {
        var days = new LinkedHashMap<LocalDate, List<DaySlot>>();
        switch (fields.optional(WORKDAYS).orElse(null)) {
            case null -> {
                // A calendar without make-up days.
            }
            case YamlNode.Mapping mapping -> withSlots(mapping, monday, days);
            case YamlNode list -> YamlFields.items(list).forEach(item -> {
                if (item instanceof YamlNode.Mapping mapping) {
                    withSlots(mapping, monday, days);
                } else {
                    days.put(day(WORKDAYS, item), mondays(item, monday));
                }
            });
        }
        return days;
    }

    private static void withSlots(YamlNode.Mapping mapping, List<DaySlot> monday,
            Map<LocalDate, List<DaySlot>> days) {
        mapping.entries().forEach((key, entry) -> {
            boolean unsaid = entry.value() instanceof YamlNode.Scalar scalar && scalar.text().isEmpty();
            days.put(day(key, entry.place()), unsaid ? mondays(entry.value(), monday) : slots(key, entry.value()));
        });
    }

    private static List<DaySlot> mondays(YamlNode node, List<DaySlot> monday) {
        if (monday.isEmpty()) {
            throw Refusal.failed("clock.file.noMonday", node.place());
        }
        return monday;
    }

    private static LocalDate day(String key, YamlNode node) {
        return day(YamlFields.text(key, node), node.place());
    }

    private static LocalDate day(String text, YamlNode.Place place) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Refusal.failed(notADay, "clock.file.day", place, text);
        }
    }
}
