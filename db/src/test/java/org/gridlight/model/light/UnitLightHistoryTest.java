package org.gridlight.model.light;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gridlight.model.measures.LightMeasure;
import org.junit.jupiter.api.Test;

/** Under one light or another a unit stood all the time that was observed, and no longer. */
class UnitLightHistoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant FROM = Instant.parse("2026-06-30T16:00:00Z");

    private static LightChange change(Instant at, Light light, Light before) {
        return new LightChange(LightBoard.UNIT, 7, at, light, before, UnitLight.Why.SHARE_OVERDUE, LightCounts.NONE);
    }

    /** @param seconds after the beginning, at which the light goes on to one of the others */
    private static UnitLightHistory history(Light first, TreeSet<Integer> seconds, List<Integer> steps, int length) {
        var changes = new ArrayList<LightChange>();
        var light = first;
        for (int second : seconds.headSet(length)) {
            var next = Light.values()[(light.ordinal() + 1 + steps.get(changes.size() % steps.size())) % 4];
            changes.add(change(FROM.plusSeconds(second), next, light));
            light = next;
        }
        return new UnitLightHistory(LightBoard.UNIT, 7, FROM, FROM.plusSeconds(length), first, changes);
    }

    @Property
    void allTimesTogetherAreTheTimeObserved(@ForAll Light first,
            @ForAll @Size(max = 60) List<@IntRange(max = 3_000_000) Integer> seconds,
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 2) Integer> steps,
            @ForAll @IntRange(min = 1, max = 3_000_000) int length) {
        var history = history(first, new TreeSet<>(seconds), steps, length);
        var observed = Duration.ofSeconds(length);
        assertThat(history.time().all()).isEqualTo(observed);
        assertThat(history.time()).as("as the measures of all units count it").isEqualTo(TimeInLight.between(FROM,
                history.until(), Map.of(7L, first), history.changes()).get(7L));
        var days = history.days(ZONE);
        for (var light : Light.values()) {
            assertThat(days.stream().map(day -> day.time().of(light)).reduce(Duration.ZERO, Duration::plus))
                    .as("the days of %s", light).isEqualTo(history.time().of(light));
        }
        assertThat(days).hasSize((int) Math.ceilDiv(length, 86_400L));
        var end = FROM;
        for (var span : history.spans()) {
            assertThat(span.from()).as("without a gap").isEqualTo(end);
            assertThat(span.length()).isPositive();
            end = span.until();
        }
        assertThat(end).isEqualTo(history.until());
    }

    @Test
    void aLightGoesOnOverMidnight() {
        var history = new UnitLightHistory(LightBoard.UNIT, 7, FROM, FROM.plus(Duration.ofHours(30)), Light.YELLOW,
                List.of(change(FROM.plus(Duration.ofHours(22)), Light.RED, Light.YELLOW)));
        var days = history.days(ZONE);
        assertThat(days).extracting(UnitLightHistory.Day::date).containsExactly(LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 7, 2));
        assertThat(days.getFirst().time().of(Light.RED)).isEqualTo(Duration.ofHours(2));
        assertThat(days.getLast().time().times()).isEqualTo(Map.of(Light.RED, Duration.ofHours(6)));
        assertThat(days.getLast().spans().getFirst().change()).isEqualTo(history.changes().getFirst());
    }

    @Test
    void nothingIsNoPeriod() {
        assertThatThrownBy(() -> new UnitLightHistory(LightBoard.UNIT, 7, FROM, FROM, Light.GREEN, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresAreHoursWithTwoDecimals() {
        var time = new TimeInLight(7, Map.of(Light.RED, Duration.ofMinutes(100), Light.GREEN, Duration.ofMinutes(20)));
        assertThat(LightMeasure.RED_HOURS.of(time)).isEqualTo(new BigDecimal("1.67"));
        assertThat(LightMeasure.GREY_HOURS.of(time)).isEqualTo(new BigDecimal("0.00"));
        assertThat(LightMeasure.OBSERVED_HOURS.of(time)).isEqualTo(new BigDecimal("2.00"));
        assertThat(LightMeasure.ofKey("redHours")).contains(LightMeasure.RED_HOURS);
    }
}
