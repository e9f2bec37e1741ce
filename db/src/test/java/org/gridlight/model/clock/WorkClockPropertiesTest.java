package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
import org.gridlight.model.clock.Explanation.Step;

class WorkClockPropertiesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 15);
    private static final List<List<DaySlot>> DAYS = List.of(List.of(new DaySlot(480, 720), new DaySlot(840, 1080)),
            List.of(new DaySlot(480, 720)), List.of(new DaySlot(0, 60), new DaySlot(1380, 1440)), DaySlot.wholeDay(),
            List.of(new DaySlot(540, 600), new DaySlot(600, 660), new DaySlot(1200, 1201)), List.of(), List.of());

    private static final WorkClock SHIPPED = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, ZONE));

    /** Any week, any days off and on around the turn of a year. */
    @Provide
    Arbitrary<WorkClock> clocks() {
        var kinds = Arbitraries.of(DAYS).list().ofSize(7).filter(week -> week.stream().anyMatch(day -> !day.isEmpty()));
        var days = Arbitraries.integers().between(0, 40).map(FIRST::plusDays);
        var off = days.set().ofMaxSize(12);
        var on = Combinators.combine(days, Arbitraries.of(DAYS.subList(0, 5))).as(Map::entry).list().ofMaxSize(6);
        return Combinators.combine(kinds, off, on).as((week, holidays, makeUp) -> {
            var weekly = new HashMap<DayOfWeek, List<DaySlot>>();
            IntStream.range(0, week.size()).forEach(day -> weekly.put(DayOfWeek.of(day + 1), week.get(day)));
            var names = new HashMap<LocalDate, String>();
            holidays.forEach(day -> names.put(day, ""));
            var madeUp = new HashMap<LocalDate, List<DaySlot>>();
            makeUp.forEach(day -> madeUp.put(day.getKey(), day.getValue()));
            return new WorkClock(new WorkCalendar("any", ZONE, weekly, names, madeUp, LocalDate.MAX,
                    WorkCalendar.DayRule.TIME_OF_DAY));
        });
    }

    private static LocalDateTime start(int minute) {
        return FIRST.atStartOfDay().plusMinutes(minute);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    @Property(tries = 400)
    void minutesOfWorkEndWhereCountingEnds(@ForAll("clocks") WorkClock clock,
            @ForAll @IntRange(max = 50_000) int minute, @ForAll @IntRange(min = 1, max = 3_000) int amount) {
        var slow = new SlowClock(clock.calendar());
        // Three minutes are five hundredths of an hour: exact in two decimals.
        int minutes = amount * 3;
        var limit = new Limit(java.math.BigDecimal.valueOf(minutes * 5L / 3, 2), LimitUnit.WORK_HOUR);
        var due = slow.afterMinutes(start(minute), minutes);
        assertThat(clock.due(instant(start(minute)), limit)).isEqualTo(instant(due));
        assertThat(clock.worked(instant(start(minute)), instant(due))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = 400)
    void workingDaysEndWhereCountingEnds(@ForAll("clocks") WorkClock clock,
            @ForAll @IntRange(max = 50_000) int minute, @ForAll @IntRange(min = 1, max = 60) int days) {
        assertThat(clock.due(instant(start(minute)), Limit.of(days, LimitUnit.WORK_DAY))).isEqualTo(
                instant(new SlowClock(clock.calendar()).afterDays(start(minute), days)));
    }

    @Property(tries = 300)
    void whatWasWorkedIsWhatWasCounted(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 50_000) int from,
            @ForAll @IntRange(max = 20_000) int length) {
        assertThat(clock.worked(instant(start(from)), instant(start(from + length)))).isEqualTo(
                Duration.ofMinutes(new SlowClock(clock.calendar()).worked(start(from), start(from + length))));
    }

    /** The steps of an explanation leave no gap and add up to the limit. */
    @Property(tries = 400)
    void anExplanationAddsUp(@ForAll("clocks") WorkClock clock, @ForAll @IntRange(max = 50_000) int minute,
            @ForAll @IntRange(min = 1, max = 20) int amount, @ForAll LimitUnit unit) {
        var start = instant(start(minute));
        var limit = Limit.of(amount, unit);
        var why = clock.explain(start, limit);
        assertThat(why.due()).isEqualTo(clock.due(start, limit));
        var at = start;
        for (var step : why.steps()) {
            assertThat(step.from()).isEqualTo(at);
            assertThat(step.to()).isAfter(at);
            at = step.to();
        }
        assertThat(at).isEqualTo(why.due());
        if (unit == LimitUnit.WORK_DAY) {
            assertThat(why.steps().stream().mapToInt(Step::days).sum()).isEqualTo(amount);
        } else {
            assertThat(why.steps().stream().map(Step::counted).reduce(Duration.ZERO, Duration::plus)).isEqualTo(
                    Duration.ofNanos(limit.micros() * 1_000));
        }
    }

    /** A later start is never due earlier. */
    @Property(tries = 1_000)
    void clocksAreMonotone(@ForAll @IntRange(max = 2_000_000) int minute, @ForAll @IntRange(max = 3_000) int later,
            @ForAll @IntRange(min = 1, max = 60) int amount, @ForAll LimitUnit unit) {
        var limit = Limit.of(amount, unit);
        assertThat(SHIPPED.due(instant(start(minute + later)), limit)).isAfterOrEqualTo(
                SHIPPED.due(instant(start(minute)), limit));
    }

    /** Wherever a clock is paused: what is left, counted from where it goes on, is what was left. */
    @Property(tries = 1_000)
    void aPauseKeepsWhatIsLeft(@ForAll @IntRange(max = 500_000) int minute,
            @ForAll @IntRange(max = 20_000) int pausedAfter, @ForAll @IntRange(max = 50_000) int pause) {
        var due = SHIPPED.due(instant(start(minute)), Limit.of(60, LimitUnit.WORK_HOUR));
        var paused = instant(start(minute + pausedAfter));
        var resumed = instant(start(minute + pausedAfter + pause));
        var left = SHIPPED.remaining(paused, due);
        assertThat(SHIPPED.remaining(resumed, SHIPPED.plusWorked(resumed, left))).isEqualTo(left);
    }
}
