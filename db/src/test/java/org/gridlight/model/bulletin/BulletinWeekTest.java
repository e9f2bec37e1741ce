package org.gridlight.model.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BulletinWeekTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void aWeekRunsFromSaturdayToFriday() {
        var week = new BulletinWeek(LocalDate.of(2026, 7, 17));
        assertThat(week.from()).isEqualTo("2026-07-11");
        assertThat(week.begin(ZONE)).isEqualTo(Instant.parse("2026-07-10T16:00:00Z"));
        assertThat(week.end(ZONE)).isEqualTo(Instant.parse("2026-07-17T16:00:00Z"));
        assertThat(week.issue()).isEqualTo(29);
        assertThat(new BulletinWeek(LocalDate.of(2026, 1, 2)).issue()).isEqualTo(1);
        assertThatThrownBy(() -> new BulletinWeek(LocalDate.of(2026, 7, 16))).isInstanceOf(
                IllegalArgumentException.class);
        assertThat(BulletinWeek.before(LocalDate.of(2026, 7, 18)).to()).isEqualTo("2026-07-17");
        assertThat(BulletinWeek.before(LocalDate.of(2026, 7, 17)).to()).as("on a Friday its week is not over")
                .isEqualTo("2026-07-10");
    }

    @Test
    void inAZoneWithSummerTimeAWeekMayBeAnHourLonger() {
        var boston = ZoneId.of("America/New_York");
        var week = new BulletinWeek(LocalDate.of(2015, 3, 13));
        assertThat(Duration.between(week.begin(boston), week.end(boston))).isEqualTo(Duration.ofHours(7 * 24 - 1));
    }

    @Property
    void everyDayLiesInOneWeekAndWeeksFollowEachOther(@ForAll @IntRange(min = 0, max = 40_000) int day) {
        var date = LocalDate.ofEpochDay(day);
        var week = BulletinWeek.of(date);
        assertThat(date).isBetween(week.from(), week.to());
        assertThat(week.next().from()).isEqualTo(week.to().plusDays(1));
        assertThat(week.next().last()).isEqualTo(week);
        assertThat(week.issue()).isBetween(1, 53);
    }
}
