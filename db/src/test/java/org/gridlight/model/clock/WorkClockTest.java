package org.gridlight.model.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.gridlight.model.clock.Explanation.Reason;
import org.gridlight.model.clock.Explanation.Step;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkClockTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkClock WORKING = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, ZONE));
    private static final WorkClock HALL = new WorkClock(CalendarFile.shipped(CalendarFile.HALL, ZONE));
    private static final WorkClock INSPECTORS = new WorkClock(CalendarFile.shipped(CalendarFile.INSPECTORS, ZONE));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Limit limit(String value, LimitUnit unit) {
        return new Limit(new BigDecimal(value), unit);
    }

    /** The holiday and the storm of the days to play through, then the edges of slots, days and years. */
    @ParameterizedTest
    @CsvSource({"2026-09-30T16:40, 4, WORK_HOUR, 2026-10-08T10:40", "2026-09-30T16:40, 2, WORK_DAY, 2026-10-09T16:40",
        "2026-09-30T16:40, 2, URGENT_HOUR, 2026-09-30T18:40", "2026-10-08T09:00, 3, WORK_DAY, 2026-10-12T09:00",
        "2026-09-19T10:00, 1, WORK_DAY, 2026-09-21T08:00", "2026-07-18T17:46, 2, URGENT_HOUR, 2026-07-18T19:46",
        "2026-07-18T17:45, 4, WORK_HOUR, 2026-07-20T12:00", "2026-07-18T17:45, 12, WORK_HOUR, 2026-07-21T12:00",
        "2026-07-16T08:00, 4, WORK_HOUR, 2026-07-16T12:00", "2026-07-16T12:00, 4, WORK_HOUR, 2026-07-16T18:00",
        "2026-07-16T18:00, 1, WORK_DAY, 2026-07-20T08:00", "2026-07-16T17:59, 1, WORK_DAY, 2026-07-17T17:59",
        "2026-07-16T12:00, 1, WORK_DAY, 2026-07-17T14:00", "2026-07-16T16:00, 0.5, WORK_DAY, 2026-07-17T10:00",
        "2026-07-16T16:00, 1.25, WORK_DAY, 2026-07-17T18:00", "2026-07-16T23:50, 15, MINUTE, 2026-07-17T00:05",
        "2025-12-31T17:00, 2, WORK_HOUR, 2026-01-04T09:00", "2026-07-16T10:00, 1.5, URGENT_DAY, 2026-07-17T22:00"})
    void dueTimes(String start, String value, LimitUnit unit, String due) {
        assertThat(WORKING.due(at(start), limit(value, unit))).isEqualTo(at(due));
    }

    @Test
    void aCityThatCountsEightHoursADay() {
        var clock = new WorkClock(WORKING.calendar().with(WorkCalendar.DayRule.EIGHT_HOURS));
        assertThat(clock.due(at("2026-09-19T10:00"), Limit.of(1, LimitUnit.WORK_DAY))).isEqualTo(
                at("2026-09-20T18:00"));
    }

    @Test
    void theHallNeverSleepsAndInspectorsDo() {
        assertThat(HALL.due(at("2026-10-01T23:50"), limit("0.25", LimitUnit.WORK_HOUR))).isEqualTo(
                at("2026-10-02T00:05"));
        assertThat(HALL.due(at("2026-10-01T23:50"), Limit.of(1, LimitUnit.WORK_DAY))).isEqualTo(
                at("2026-10-02T23:50"));
        assertThat(INSPECTORS.due(at("2026-10-01T19:30"), Limit.of(1, LimitUnit.WORK_HOUR))).isEqualTo(
                at("2026-10-02T07:30"));
    }

    /** On a half day the moment is kept within that day's working time. */
    @Test
    void aWorkingDayEndsWithItsLastSlot() {
        var calendar = WORKING.calendar();
        var half = new WorkCalendar("half", ZONE, calendar.weekly(), calendar.holidays(),
                java.util.Map.of(LocalDate.of(2026, 7, 18), java.util.List.of(new DaySlot(9 * 60, 12 * 60))),
                LocalDate.MAX, WorkCalendar.DayRule.TIME_OF_DAY);
        var clock = new WorkClock(half);
        assertThat(clock.due(at("2026-07-17T16:40"), Limit.of(1, LimitUnit.WORK_DAY))).isEqualTo(
                at("2026-07-18T12:00"));
        assertThat(clock.due(at("2026-07-17T08:30"), Limit.of(1, LimitUnit.WORK_DAY))).isEqualTo(
                at("2026-07-18T09:00"));
    }

    @Test
    void theTimeOfDayIsThatOfTheWallInSummerAndWinter() {
        var boston = new WorkClock(WORKING.calendar().in(ZoneId.of("America/New_York")));
        assertThat(boston.due(Instant.parse("2015-03-06T15:00:00Z"), Limit.of(1, LimitUnit.WORK_DAY)))
                .isEqualTo(Instant.parse("2015-03-09T14:00:00Z"));
        var hall = new WorkClock(HALL.calendar().in(ZoneId.of("America/New_York")));
        assertThat(hall.due(Instant.parse("2015-03-07T15:00:00Z"), Limit.of(1, LimitUnit.WORK_DAY)))
                .isEqualTo(Instant.parse("2015-03-08T14:00:00Z"));
        assertThat(hall.worked(Instant.parse("2015-03-08T05:00:00Z"), Instant.parse("2015-03-09T04:00:00Z")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void whatIsLeftIsWorkingTime() {
        assertThat(WORKING.remaining(at("2026-09-30T17:00"), at("2026-10-08T10:40"))).isEqualTo(
                Duration.ofMinutes(60 + 160));
        assertThat(WORKING.remaining(at("2026-10-08T15:00"), at("2026-10-08T10:40"))).isEqualTo(
                Duration.ofMinutes(-140));
        assertThat(WORKING.remaining(at("2026-10-03T15:00"), at("2026-09-30T18:00"))).isZero();
    }

    @Test
    void beyondWhatIsPublishedADueTimeIsProvisional() {
        assertThat(WORKING.isProvisional(at("2026-12-31T23:59"))).isFalse();
        assertThat(WORKING.isProvisional(at("2027-01-01T00:00"))).isTrue();
        assertThat(HALL.isProvisional(at("2027-01-01T00:00"))).isFalse();
        assertThat(WORKING.explain(at("2026-12-31T17:00"), Limit.of(1, LimitUnit.WORK_DAY)).provisional()).isTrue();
        assertThat(WORKING.explain(at("2026-12-31T23:00"), Limit.of(2, LimitUnit.URGENT_HOUR)).provisional())
                .isFalse();
    }

    @Test
    void explainsTheHolidayInOneReading() {
        var why = WORKING.explain(at("2026-09-30T16:40"), Limit.of(4, LimitUnit.WORK_HOUR));
        assertThat(why.due()).isEqualTo(at("2026-10-08T10:40"));
        assertThat(why.steps()).containsExactly(
                new Step(at("2026-09-30T16:40"), at("2026-09-30T18:00"), Reason.WORKING, "", Duration.ofMinutes(80), 0),
                new Step(at("2026-09-30T18:00"), at("2026-10-01T00:00"), Reason.OFF_HOURS, "", Duration.ZERO, 0),
                new Step(at("2026-10-01T00:00"), at("2026-10-08T00:00"), Reason.HOLIDAY, "国庆节", Duration.ZERO, 0),
                new Step(at("2026-10-08T00:00"), at("2026-10-08T08:00"), Reason.OFF_HOURS, "", Duration.ZERO, 0),
                new Step(at("2026-10-08T08:00"), at("2026-10-08T10:40"), Reason.WORKING, "", Duration.ofMinutes(160),
                        0));
    }

    @Test
    void explainsWorkingDaysDayByDay() {
        var why = WORKING.explain(at("2026-09-19T10:00"), Limit.of(2, LimitUnit.WORK_DAY));
        assertThat(why.steps()).extracting(Step::to, Step::reason, Step::days).containsExactly(
                org.assertj.core.api.Assertions.tuple(at("2026-09-20T00:00"), Reason.OFF_DAY, 0),
                org.assertj.core.api.Assertions.tuple(at("2026-09-20T08:00"), Reason.OFF_HOURS, 0),
                org.assertj.core.api.Assertions.tuple(at("2026-09-21T08:00"), Reason.WORKING, 1),
                org.assertj.core.api.Assertions.tuple(at("2026-09-22T08:00"), Reason.WORKING, 1));
        var overHoliday = WORKING.explain(at("2026-09-30T16:40"), Limit.of(2, LimitUnit.WORK_DAY));
        assertThat(overHoliday.steps()).extracting(Step::to, Step::reason, Step::name, Step::days).containsExactly(
                org.assertj.core.api.Assertions.tuple(at("2026-10-07T16:40"), Reason.HOLIDAY, "国庆节", 0),
                org.assertj.core.api.Assertions.tuple(at("2026-10-08T16:40"), Reason.WORKING, "", 1),
                org.assertj.core.api.Assertions.tuple(at("2026-10-09T16:40"), Reason.WORKING, "", 1));
        assertThat(WORKING.explain(at("2026-10-09T09:00"), Limit.of(1, LimitUnit.WORK_DAY)).steps())
                .extracting(Step::reason).containsExactly(Reason.MAKE_UP);
    }

    @Test
    void whatNoCalendarReachesIsRefused() {
        assertThatThrownBy(() -> WORKING.due(at("2089-01-01T00:00"), Limit.of(1_000, LimitUnit.WORK_DAY)))
                .isInstanceOf(Refusal.class).hasMessageContaining("clock.outside");
        assertThatThrownBy(() -> WORKING.due(at("1850-01-01T00:00"), Limit.of(1, LimitUnit.WORK_HOUR)))
                .isInstanceOf(Refusal.class).hasMessageContaining("clock.outside");
        assertThatThrownBy(() -> Limit.of(0, LimitUnit.MINUTE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> limit("0.001", LimitUnit.MINUTE)).isInstanceOf(Refusal.class);
    }

    /** The table is built once; a due time then looks at some twenty places of it, however far away. */
    @Test
    void aLongLimitIsFoundLikeAShortOne() {
        var start = at("2026-07-16T09:30");
        IntStream.of(1, 60, 10_000).forEach(days -> assertThat(
                WORKING.due(start, Limit.of(days * 8, LimitUnit.WORK_HOUR))).isEqualTo(
                        WORKING.due(start,
                                Limit.of(days, LimitUnit.WORK_DAY))));
    }
}
