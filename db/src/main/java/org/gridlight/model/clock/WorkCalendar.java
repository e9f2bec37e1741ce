package org.gridlight.model.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When time counts (工作日历): the slots of a week, public holidays that are off whatever the weekday, and make-up days
 * (调休上班日) that are on. Dated data: beyond the last day that is published, what it says is provisional.
 *
 * @param name           by which others find it
 * @param weekly         the slots of each weekday, in order, apart from each other; a missing day is off
 * @param holidays       days off with their name, empty when nobody named them; a make-up day of the same date wins
 * @param makeUpDays     days on, each with its slots
 * @param publishedUntil last day for which holidays are known; {@link LocalDate#MAX} when none are ever observed
 * @param dayRule        how a working day counts
 */
public record WorkCalendar(String name, ZoneId zone, Map<DayOfWeek, List<DaySlot>> weekly,
        Map<LocalDate, String> holidays, Map<LocalDate, List<DaySlot>> makeUpDays, LocalDate publishedUntil,
        DayRule dayRule) {
    /** How a working day (工作日) counts; cities differ. */
    public enum DayRule {
        /** Keeps the time of day and moves by working days. */
        TIME_OF_DAY,
        /** Counts eight working hours. */
        EIGHT_HOURS
    }

    /** What a day is. */
    public enum DayKind {
        WORKING,
        /** 调休上班日. */
        MAKE_UP,
        /** 节假日. */
        HOLIDAY,
        /** A weekday on which nobody works, usually the weekend. */
        OFF
    }

    public WorkCalendar {
        var days = new EnumMap<DayOfWeek, List<DaySlot>>(DayOfWeek.class);
        weekly.forEach((day, slots) -> {
            if (!slots.isEmpty()) {
                days.put(day, List.copyOf(slots));
            }
        });
        weekly = Collections.unmodifiableMap(days);
        holidays = Collections.unmodifiableMap(new TreeMap<>(holidays));
        var on = new TreeMap<LocalDate, List<DaySlot>>();
        makeUpDays.forEach((day, slots) -> on.put(day, List.copyOf(slots)));
        makeUpDays = Collections.unmodifiableMap(on);
    }

    /** The working time of a day; empty when it is off. */
    public List<DaySlot> slots(LocalDate day) {
        var madeUp = makeUpDays.get(day);
        if (madeUp != null) {
            return madeUp;
        }
        return holidays.containsKey(day) ? List.of() : weekly.getOrDefault(day.getDayOfWeek(), List.of());
    }

    public DayKind kind(LocalDate day) {
        if (makeUpDays.containsKey(day)) {
            return DayKind.MAKE_UP;
        }
        if (holidays.containsKey(day)) {
            return DayKind.HOLIDAY;
        }
        return weekly.containsKey(day.getDayOfWeek()) ? DayKind.WORKING : DayKind.OFF;
    }

    /**
     * This calendar with what a newer file says of it (next year's holidays): week, zone and rule are the file's; of days
     * the file wins over what was known, and days it does not name stay as they were.
     */
    public WorkCalendar followedBy(WorkCalendar file) {
        var off = new TreeMap<>(holidays);
        var on = new TreeMap<>(makeUpDays);
        off.keySet().removeAll(file.makeUpDays.keySet());
        on.keySet().removeAll(file.holidays.keySet());
        off.putAll(file.holidays);
        on.putAll(file.makeUpDays);
        boolean saysNothing = file.publishedUntil.equals(LocalDate.MAX);
        var until = saysNothing || file.publishedUntil.isBefore(publishedUntil) ? publishedUntil : file.publishedUntil;
        return new WorkCalendar(name, file.zone, file.weekly, off, on, until, file.dayRule);
    }

    /** First day it says anything special of; empty when it knows no such days. */
    public Optional<LocalDate> firstNamedDay() {
        return Stream.concat(holidays.keySet().stream(), makeUpDays.keySet().stream()).min(Comparator.naturalOrder());
    }

    /** The same in another zone: a centre elsewhere with the same days. */
    public WorkCalendar in(ZoneId other) {
        return new WorkCalendar(name, other, weekly, holidays, makeUpDays, publishedUntil, dayRule);
    }

    /** The same with another way to count working days. */
    public WorkCalendar with(DayRule rule) {
        return new WorkCalendar(name, zone, weekly, holidays, makeUpDays, publishedUntil, rule);
    }
}
