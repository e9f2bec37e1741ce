package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gridlight.model.clock.ClockCourse.Base;

/** What moves a due time, against a minute-by-minute count, on weeks of any kind around the turn of a year. */
class ClockCoursePropertiesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 20);
    private static final List<List<DaySlot>> DAYS = List.of(List.of(new DaySlot(480, 720), new DaySlot(840, 1080)),
            List.of(new DaySlot(480, 720)), List.of(new DaySlot(0, 60), new DaySlot(1380, 1440)), DaySlot.wholeDay(),
            List.of(new DaySlot(540, 600), new DaySlot(600, 660), new DaySlot(1200, 1201)), List.of(), List.of());

    /** A stretch that stands still, in minutes from the first day. */
    record Stretch(int from, int length) {}

    @Provide
    Arbitrary<WorkClock> clocks() {
        var kinds = Arbitraries.of(DAYS).list().ofSize(7).filter(week -> week.stream().anyMatch(day -> !day.isEmpty()));
        var days = Arbitraries.integers().between(0, 40).map(FIRST::plusDays);
        var on = Combinators.combine(days, Arbitraries.of(DAYS.subList(0, 5))).as(Map::entry).list().ofMaxSize(6);
        return Combinators.combine(kinds, days.set().ofMaxSize(12), on).as((week, holidays, makeUp) -> {
            var weekly = new HashMap<DayOfWeek, List<DaySlot>>();
            IntStream.range(0, week.size()).forEach(day -> weekly.put(DayOfWeek.of(day + 1), week.get(day)));
            var names = new HashMap<LocalDate, String>();
            holidays.forEach(day -> names.put(day, ""));
            var madeUp = new HashMap<LocalDate, List<DaySlot>>();
            makeUp.forEach(day -> madeUp.put(day.getKey(), day.getValue()));
            return new WorkClock(new WorkCalendar("any", ZONE, weekly, names, madeUp, LocalDate.of(2026, 12, 31),
                    WorkCalendar.DayRule.TIME_OF_DAY));
        });
    }

    @Provide
    Arbitrary<List<Stretch>> stretches() {
        return Combinators.combine(Arbitraries.integers().between(0, 20_000), Arbitraries.integers().between(1, 6_000))
                .as(Stretch::new).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(LimitUnit.values()))
                .as(Limit::of);
    }

    private static LocalDateTime local(int minute) {
        return FIRST.atStartOfDay().plusMinutes(minute);
    }

    private static Instant at(int minute) {
        return local(minute).atZone(ZONE).toInstant();
    }

    private static ClockChange order(Stretch one) {
        return new ClockChange.Standing(at(one.from()), at(one.from() + one.length()), null, "1");
    }

    private static ClockChange pause(Stretch one) {
        return new ClockChange.Standing(at(one.from()), at(one.from() + one.length()), "", null);
    }

    private static ClockCourse course(int start, Limit limit, List<ClockChange> changes) {
        return new ClockCourse(at(start), at(start), new Base.Fresh(limit), changes);
    }

    /** Orders and pauses together, however they overlap: minutes are counted one by one, those that stand still not. */
    @Property(tries = 300)
    void timeThatStandsStillIsCountedByNobody(@ForAll("clocks") WorkClock clock,
            @ForAll @IntRange(max = 8_000) int start,
            @ForAll @IntRange(min = 1, max = 60) int threeMinutes, @ForAll("stretches") List<Stretch> stretches) {
        int minutes = 3 * threeMinutes;
        var limit = new Limit(BigDecimal.valueOf(threeMinutes * 5L, 2), LimitUnit.WORK_HOUR);
        var changes = stretches.stream().map(ClockCoursePropertiesTest::order).toList();
        var due = course(start, limit, changes).tell(clock).due();
        var slow = new SlowClock(clock.calendar());
        int at = start;
        for (int left = minutes; left > 0; at++) {
            int minute = at;
            boolean stands = stretches.stream()
                    .anyMatch(one -> one.from() <= minute && minute < one.from() + one.length());
            left -= !stands && slow.counts(local(minute)) ? 1 : 0;
        }
        assertThat(due).isEqualTo(at(at));
    }

    /** Pausing and going on changes nothing of what is left, whatever the unit, before or after it was due. */
    @Property(tries = 600)
    void aPauseKeepsWhatWasLeft(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 8_000) int start,
            @ForAll("limits") Limit limit, @ForAll @IntRange(max = 30_000) int after,
            @ForAll @IntRange(max = 30_000) int length) {
        var counts = limit.unit().runsThrough() ? ThroughClock.of(clock) : clock;
        var before = course(start, limit, List.of()).tell(counts).due();
        var told = course(start, limit, List.of(pause(new Stretch(start + after, length)))).tell(counts);
        assertThat(counts.remaining(at(start + after + length), told.due()))
                .isEqualTo(counts.remaining(at(start + after), before));
        assertThat(told.due()).isAfterOrEqualTo(before);
        if (length == 0) {
            assertThat(told.due()).isEqualTo(before);
        }
    }

    @Property(tries = 300)
    void whileItStandsNothingIsDue(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 8_000) int start,
            @ForAll("limits") Limit limit, @ForAll @IntRange(max = 30_000) int after) {
        var stands = new ClockChange.Standing(at(start + after), null, "", null);
        var told = course(start, limit, List.of(stands)).tell(clock);
        assertThat(told.due()).isNull();
        assertThat(told.stands()).isTrue();
    }

    /**
     * Nothing that happens to a clock leaves less time to work, and a later start never makes it due earlier. The end of a
     * slot and the beginning of the next are the same moment of work, so it is work that is compared.
     */
    @Property(tries = 400)
    void clocksAreMonotone(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 8_000) int start,
            @ForAll @IntRange(max = 3_000) int later, @ForAll("limits") Limit limit,
            @ForAll("stretches") List<Stretch> stretches,
            @ForAll @Size(max = 2) List<@IntRange(max = 9_000) Integer> asked) {
        var counts = limit.unit().runsThrough() ? ThroughClock.of(clock) : clock;
        var changes = new ArrayList<ClockChange>();
        var due = course(start, limit, changes).tell(counts).due();
        for (var stretch : stretches) {
            changes.add(order(stretch));
            var now = course(start, limit, changes).tell(counts).due();
            assertThat(counts.worked(due, now)).isGreaterThanOrEqualTo(Duration.ZERO);
            due = now;
        }
        for (int moment : asked) {
            changes.add(new ClockChange.Extended(at(30_000 + moment), limit, null, 1));
            changes.add(new ClockChange.Postponed(at(40_000 + moment), Limit.of(2, LimitUnit.WORK_HOUR), "1"));
            var now = course(start, limit, changes).tell(counts).due();
            assertThat(now).isAfter(due);
            due = now;
        }
        assertThat(course(start + later, limit, List.of()).tell(counts).due())
                .isAfterOrEqualTo(course(start, limit, List.of()).tell(counts).due());
    }

    /** A rework goes on with what was left and has the least in any case. */
    @Property(tries = 400)
    void aReworkGetsWhatWasLeftAndTheLeast(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 8_000) int start,
            @ForAll @IntRange(min = -600, max = 3_000) int left, @ForAll @IntRange(min = 1, max = 20) int least) {
        var carried = new Base.Carried(Duration.ofMinutes(left), Limit.of(least, LimitUnit.WORK_HOUR));
        var due = new ClockCourse(at(start), at(start), carried, List.of()).tell(clock).due();
        assertThat(clock.worked(at(start), due)).isEqualTo(Duration.ofMinutes(Math.max(left, least * 60L)));
    }

    /** A due time in days that nobody has announced yet is provisional, one before is not. */
    @Property(tries = 200)
    void provisionalBeyondWhatIsPublished(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 30_000) int start,
            @ForAll("limits") Limit limit) {
        var due = course(start, limit, List.of()).tell(clock).due();
        assertThat(clock.isProvisional(due)).isEqualTo(!due.isBefore(Instant.parse("2026-12-31T16:00:00Z")));
    }

    /** What runs through runs on a clock that never stops. */
    private static final class ThroughClock {
        private static WorkClock of(WorkClock clock) {
            return new WorkClock(CalendarFile.shipped(CalendarFile.HALL, clock.calendar().zone()));
        }
    }
}
