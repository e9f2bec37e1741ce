package org.gridlight.model.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gridlight.model.words.Refusal;

/**
 * All working time of a calendar in one row, with what came before each slot: whatever the length of a limit, its end is
 * found by one binary search. Times are microseconds since 1970, UTC. Immutable.
 */
final class Timeline {
    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    static final LocalDate LAST = LocalDate.of(2070, 12, 31);

    private static final long MICROS_A_SECOND = 1_000_000L;

    private final String calendar;
    private long[] starts = new long[1 << 15];
    private long[] ends = new long[1 << 15];
    private long[] before = new long[1 << 15];
    private long[] midnights = new long[1 << 15];
    private int[] days = new int[1 << 15];
    private int[] firstOfDay = new int[1 << 14];
    private int count;
    private int dayCount;

    private Timeline(String calendar) {
        this.calendar = calendar;
    }

    static Timeline of(WorkCalendar calendar) {
        var line = new Timeline(calendar.name());
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var slots = calendar.slots(day);
            if (!slots.isEmpty()) {
                line.addDay(calendar, day, slots);
            }
        }
        return line.trimmed();
    }

    private void addDay(WorkCalendar calendar, LocalDate day, List<DaySlot> slots) {
        if (dayCount == firstOfDay.length) {
            firstOfDay = Arrays.copyOf(firstOfDay, 2 * dayCount);
        }
        firstOfDay[dayCount] = count;
        for (var slot : slots) {
            addSlot(calendar, day, slot);
        }
        dayCount += count > firstOfDay[dayCount] ? 1 : 0;
    }

    /** A slot in which the zone's clocks are changed becomes two, each with a time of day of its own. */
    private void addSlot(WorkCalendar calendar, LocalDate day, DaySlot slot) {
        var rules = calendar.zone().getRules();
        var from = day.atStartOfDay().plusMinutes(slot.fromMinute());
        var to = day.atStartOfDay().plusMinutes(slot.toMinute());
        var start = from.atZone(calendar.zone()).toInstant();
        var end = to.atZone(calendar.zone()).toInstant();
        while (start.isBefore(end)) {
            var offset = rules.getOffset(start);
            var change = rules.getOffset(end.minusNanos(1)).equals(offset) ? null : rules.nextTransition(start);
            var stop = change == null || !change.getInstant().isBefore(end) ? end : change.getInstant();
            add(micros(start), micros(stop), midnight(day, offset));
            start = stop;
        }
    }

    private static long midnight(LocalDate day, ZoneOffset offset) {
        return (day.toEpochDay() * 86_400L - offset.getTotalSeconds()) * MICROS_A_SECOND;
    }

    private void add(long start, long end, long midnight) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            before = Arrays.copyOf(before, 2 * count);
            midnights = Arrays.copyOf(midnights, 2 * count);
            days = Arrays.copyOf(days, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        before[count] = count == 0 ? 0 : before[count - 1] + ends[count - 1] - starts[count - 1];
        midnights[count] = midnight;
        days[count] = dayCount;
        count++;
    }

    private Timeline trimmed() {
        starts = Arrays.copyOf(starts, count);
        ends = Arrays.copyOf(ends, count);
        before = Arrays.copyOf(before, count);
        midnights = Arrays.copyOf(midnights, count);
        days = Arrays.copyOf(days, count);
        firstOfDay = Arrays.copyOf(firstOfDay, dayCount);
        return this;
    }

    /** Working time before a moment. */
    long worked(long at) {
        int slot = lastStartingBy(at);
        if (slot < 0 || slot == count - 1 && at > ends[slot]) {
            throw outside(at);
        }
        return before[slot] + Math.min(at, ends[slot]) - starts[slot];
    }

    /** The first moment at which so much has been worked: the end of a slot, never the beginning of the next. */
    long whenWorked(long worked) {
        int found = Arrays.binarySearch(before, worked);
        int slot = found > 0 ? found - 1 : found == 0 ? 0 : -found - 2;
        long at = starts[slot] + worked - before[slot];
        if (at > ends[slot]) {
            throw outside(at);
        }
        return at;
    }

    /** So much working time later; the beginning of a slot stays the beginning of one. */
    long shifted(long at, long worked) {
        if (worked == 0) {
            return at;
        }
        long target = worked(at) + worked;
        // Where two slots touch, as at midnight, it is the end of one: a due time stays at the end.
        if (Arrays.binarySearch(starts, at) < 0 || Arrays.binarySearch(ends, at) >= 0) {
            return whenWorked(target);
        }
        int found = Arrays.binarySearch(before, target);
        int slot = found >= 0 ? found : -found - 2;
        long moment = starts[slot] + target - before[slot];
        if (moment > ends[slot]) {
            throw outside(moment);
        }
        return moment;
    }

    /** The moment itself within working time, else the beginning of the next slot. */
    long counted(long at) {
        return Math.max(at, starts[slotFrom(at)]);
    }

    /** The same time of day so many working days later, kept within the working time of that day. */
    long plusDays(long counted, long wholeDays) {
        int slot = slotFrom(counted);
        long day = days[slot] + wholeDays;
        if (day >= dayCount) {
            throw outside(counted);
        }
        return onDay((int) day, counted - midnights[slot]);
    }

    private long onDay(int day, long timeOfDay) {
        int first = firstOfDay[day];
        int next = day + 1 < dayCount ? firstOfDay[day + 1] : count;
        for (int slot = next - 1; slot >= first; slot--) {
            long at = midnights[slot] + timeOfDay;
            if (at >= starts[slot]) {
                return Math.min(at, ends[slot]);
            }
        }
        return starts[first];
    }

    /** The slot a moment lies in, else the next one. */
    private int slotFrom(long at) {
        int slot = lastStartingBy(at);
        if (slot < 0) {
            throw outside(at);
        }
        int from = at < ends[slot] ? slot : slot + 1;
        if (from == count) {
            throw outside(at);
        }
        return from;
    }

    private int lastStartingBy(long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    private Refusal outside(long at) {
        return Refusal.failed("clock.outside", calendar, instant(at).truncatedTo(ChronoUnit.SECONDS),
                FIRST.getYear(), LAST.getYear());
    }

    /** Slots that touch a period, in order. */
    List<WorkSlot> slots(Instant from, Instant to) {
        long last = micros(to);
        return IntStream.range(Math.max(0, lastStartingBy(micros(from))), count)
                .takeWhile(slot -> starts[slot] < last)
                .filter(slot -> ends[slot] > micros(from)).mapToObj(this::slot).toList();
    }

    private WorkSlot slot(int slot) {
        return new WorkSlot(instant(starts[slot]), instant(ends[slot]), before[slot] / 1_000, days[slot],
                instant(midnights[slot]));
    }

    static long micros(Instant at) {
        return Math.addExact(Math.multiplyExact(at.getEpochSecond(), MICROS_A_SECOND), at.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS_A_SECOND),
                Math.floorMod(micros, MICROS_A_SECOND) * 1_000);
    }
}
