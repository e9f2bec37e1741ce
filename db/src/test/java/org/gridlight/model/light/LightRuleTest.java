package org.gridlight.model.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightRuleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkClock WORKING = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, ZONE));
    private static final WorkClock HALL = new WorkClock(CalendarFile.shipped(CalendarFile.HALL, ZONE));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Eighty percent, but at most eight hours and at least five minutes before the end, and never in the night. */
    @ParameterizedTest
    @CsvSource({"2026-07-20T08:00, 4, WORK_HOUR, 2026-07-20T11:12", "2026-07-20T08:00, 20, WORK_DAY, 2026-08-14T08:00",
        "2026-07-18T17:45, 4, WORK_HOUR, 2026-07-20T11:12", "2026-07-20T14:00, 2, WORK_DAY, 2026-07-22T08:48",
        "2026-07-20T13:00, 5, WORK_HOUR, 2026-07-21T08:00"})
    void yellowInWorkingTime(String start, int value, LimitUnit unit, String yellow) {
        var due = WORKING.due(at(start), Limit.of(value, unit));
        assertThat(LightRule.WARNING.yellow(WORKING, at(start), due)).isEqualTo(at(yellow));
        assertThat(LightRule.WARNING.red(WORKING, at(start), due)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-07-18T17:46, 120, 2026-07-18T19:22", "2026-07-18T17:46, 15, 2026-07-18T17:56",
        "2026-07-18T17:46, 3, 2026-07-18T17:46"})
    void yellowOfWhatRunsThrough(String start, int minutes, String yellow) {
        var due = HALL.due(at(start), Limit.minutes(minutes));
        assertThat(LightRule.WARNING.yellow(HALL, at(start), due)).isEqualTo(at(yellow));
    }

    @Test
    void theOtherPresetIsYellowOnceLateAndRedOnceStuck() {
        var start = at("2026-07-20T08:00");
        var due = WORKING.due(start, Limit.of(8, LimitUnit.WORK_HOUR));
        assertThat(LightRule.BACKLOG.yellow(WORKING, start, due)).isEqualTo(due);
        assertThat(LightRule.BACKLOG.red(WORKING, start, due)).isEqualTo(at("2026-07-21T12:00"));
    }
}
