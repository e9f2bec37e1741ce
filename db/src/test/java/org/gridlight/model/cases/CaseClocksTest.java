package org.gridlight.model.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Instant;
import java.time.ZoneId;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.WorkClock;
import org.junit.jupiter.api.Test;

class CaseClocksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final WorkClock WORKING = new WorkClock(CalendarFile.shipped(CalendarFile.WORKING, ZONE));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    @Test
    void pastItsDueTimeItIsOverdueThoughTheClockDoesNotCountAtNight() {
        var due = at("2026-07-16T18:00");
        assertThat(CaseClocks.left(WORKING, at("2026-07-16T17:00"), due)).isEqualTo(Duration.ofHours(1));
        assertThat(CaseClocks.left(WORKING, due, due)).isZero();
        assertThat(CaseClocks.left(WORKING, at("2026-07-16T22:00"), due)).isNegative();
        assertThat(CaseClocks.left(WORKING, at("2026-07-17T09:00"), due)).isEqualTo(Duration.ofHours(-1));
    }
}
