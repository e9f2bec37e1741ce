package org.gridlight.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightRule;
import org.gridlight.model.light.RedDays;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.light.UnitLight.Why;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitBoardTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CaseClocks CLOCKS = CaseClocks.shipped(ZONE);
    private static final Instant NOW = at("2026-07-16T14:36");

    private long nextId;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private OpenCase open(long unit, Stage stage, String started, Limit limit, boolean suspended) {
        var from = at(started);
        var clock = CLOCKS.of(stage, limit.unit());
        var due = clock.due(from, limit);
        return new OpenCase(++nextId, "C" + nextId, "A" + nextId, CaseState.HANDLING, ReportSource.HOTLINE, "C0103",
                "井盖", "和平路", 116.3, 39.9, 1, 2, unit + 100, "望江街道", unit, "排水公司", limit.unit().runsThrough(),
                from, stage, limit.unit(), from, due, LightRule.WARNING.yellow(clock, from, due), due,
                LightRule.WARNING.far(clock, from, due), due, suspended ? NOW.plusSeconds(3_600) : null, null, 1,
                Set.of());
    }

    private OpenCase handling(long unit, String started, int hours) {
        return open(unit, Stage.HANDLE, started, Limit.of(hours, LimitUnit.WORK_HOUR), false);
    }

    /** One whose limit of four hours ran out at 14:00. */
    private OpenCase overdue(long unit) {
        return handling(unit, "2026-07-16T08:00", 4);
    }

    private OpenCase inTime(long unit) {
        return handling(unit, "2026-07-16T14:00", 16);
    }

    private static UnitBoard board(List<OpenCase> cases, UnitLightRule rule) {
        return UnitBoard.of(cases, NOW, rule, CLOCKS);
    }

    /** 排水公司 with a hundred cases: one late is no red light, two are. */
    @ParameterizedTest
    @CsvSource({"100, 0, GREEN, IN_TIME", "99, 1, YELLOW, SOME_OVERDUE", "98, 2, RED, SHARE_OVERDUE",
        "99, 2, YELLOW, SOME_OVERDUE", "0, 1, YELLOW, SOME_OVERDUE", "0, 2, RED, SHARE_OVERDUE"})
    void byShareTwoOfAHundredAreRed(int inTime, int overdue, Light light, Why why) {
        var cases = new ArrayList<OpenCase>();
        Collections.nCopies(inTime, 7L).forEach(unit -> cases.add(inTime(unit)));
        Collections.nCopies(overdue, 7L).forEach(unit -> cases.add(overdue(unit)));

        var unit = board(cases, UnitLightRule.BY_SHARE).unit(7);

        assertThat(unit.light().light()).isEqualTo(light);
        assertThat(unit.light().why()).isEqualTo(why);
        assertThat(unit.counts()).isEqualTo(new LightCounts(overdue, 0, inTime, 0));
    }

    @Test
    void anUrgentOneOrOneOverTwiceItsLimitIsEnough() {
        var many = new ArrayList<>(Collections.nCopies(99, inTime(7)));
        many.add(open(7, Stage.HANDLE, "2026-07-16T12:30", Limit.of(2, LimitUnit.URGENT_HOUR), false));
        assertThat(board(many, UnitLightRule.BY_SHARE).unit(7).light()).isEqualTo(
                new UnitLight(Light.RED, Why.URGENT_OVERDUE, 1, 1));
        many.set(99, handling(7, "2026-07-15T08:00", 4));
        assertThat(board(many, UnitLightRule.BY_SHARE).unit(7).light()).isEqualTo(
                new UnitLight(Light.RED, Why.FAR_OVERDUE, 1, 1));
        many.set(99, handling(7, "2026-07-16T08:36", 4));
        assertThat(board(many, UnitLightRule.BY_SHARE).unit(7).light().why()).isEqualTo(Why.SOME_OVERDUE);
    }

    @Test
    void theOtherRules() {
        var cases = new ArrayList<>(Collections.nCopies(99, inTime(7)));
        cases.add(overdue(7));
        assertThat(board(cases, UnitLightRule.BY_ANY).unit(7).light().light()).isEqualTo(Light.RED);
        assertThat(board(cases, UnitLightRule.BY_COUNT).unit(7).light().light()).isEqualTo(Light.YELLOW);
        cases.add(overdue(7));
        cases.add(overdue(7));
        assertThat(board(cases, UnitLightRule.BY_COUNT).unit(7).light()).isEqualTo(
                new UnitLight(Light.RED, Why.COUNT_OVERDUE, 3, 300.0 / 102));
        assertThat(board(cases, UnitLightRule.BY_SHARE).unit(7).light().reason(Words.of(Locale.SIMPLIFIED_CHINESE)))
                .isEqualTo("超期在手 3 件，占 2.9%");
    }

    @Test
    void manyNearTheirEndAreYellow() {
        var near = handling(7, "2026-07-16T09:00", 4);
        assertThat(board(List.of(near, inTime(7), inTime(7)), UnitLightRule.BY_SHARE).unit(7).light().why())
                .isEqualTo(Why.NEAR_END);
        var few = new ArrayList<>(Collections.nCopies(9, inTime(7)));
        few.add(near);
        assertThat(board(few, UnitLightRule.BY_SHARE).unit(7).light().light()).isEqualTo(Light.GREEN);
        assertThat(board(few, UnitLightRule.BY_ANY).unit(7).light().light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void waitingForACheckIsNeverTheUnits() {
        var cases = List.of(open(7, Stage.CHECK, "2026-07-15T08:00", Limit.of(2, LimitUnit.WORK_HOUR), false),
                open(7, Stage.CLOSE, "2026-07-15T08:00", Limit.minutes(30), false));
        var board = board(cases, UnitLightRule.BY_ANY);
        assertThat(board.units()).isEmpty();
        assertThat(board.unit(7).light().light()).isEqualTo(Light.GREEN);
    }

    @Test
    void aSuspendedCaseIsCountedApart() {
        var suspended = open(7, Stage.HANDLE, "2026-07-10T08:00", Limit.of(4, LimitUnit.WORK_HOUR), true);
        var unit = board(List.of(suspended), UnitLightRule.BY_SHARE).unit(7);
        assertThat(unit.light().light()).isEqualTo(Light.GREY);
        assertThat(unit.counts()).isEqualTo(new LightCounts(0, 0, 0, 1));
        assertThat(unit.mostOverdue()).isEmpty();
        assertThat(board(List.of(suspended, inTime(7)), UnitLightRule.BY_SHARE).unit(7).light().light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void theWorstStandsFirstWithItsCases() {
        var cases = List.of(inTime(1), overdue(2), handling(3, "2026-07-15T14:00", 4), overdue(3), inTime(3),
                handling(3, "2026-07-16T09:00", 4), inTime(1));
        var board = board(cases, UnitLightRule.BY_SHARE);
        assertThat(board.units()).extracting(UnitStanding::id).containsExactly(3L, 2L, 1L);
        var worst = board.units().getFirst();
        assertThat(worst.mostOverdue().orElseThrow().left()).isEqualTo(Duration.ofMinutes(-276));
        assertThat(worst.worst()).extracting(late -> late.one().id()).containsExactly(3L, 4L, 6L);
        assertThat(worst.nextDue().orElseThrow().one().id()).isEqualTo(6);
        assertThat(worst.nextDue().orElseThrow().left()).isEqualTo(Duration.ofMinutes(24));
        assertThat(board.cases()).isEqualTo(new LightCounts(3, 1, 3, 0));
        assertThat(board.worstFirst(List.of(9L, 1L, 2L))).extracting(UnitStanding::id).containsExactly(2L, 1L, 9L);
        assertThat(board.unitsUnder(Light.RED, List.of(1L, 2L, 3L))).isEqualTo(1);
        assertThat(UnitBoard.ofStreets(cases, NOW, UnitLightRule.BY_SHARE, CLOCKS).units())
                .extracting(UnitStanding::id).containsExactly(103L, 102L, 101L);
    }

    @Test
    void aClockIsCountedOnEveryDayOnWhichItWasRed() {
        var spans = List.of(new RedDays.Span(7, at("2026-07-13T23:00"), at("2026-07-15T00:00")),
                new RedDays.Span(7, at("2026-07-16T10:00"), null),
                new RedDays.Span(8, at("2026-07-01T10:00"), at("2026-07-10T00:01")));
        var days = RedDays.of(spans, LocalDate.of(2026, 7, 16), 7, ZONE);
        assertThat(days.of(7)).containsExactly(0, 0, 0, 1, 1, 0, 1);
        assertThat(days.of(8)).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(days.of(9)).containsExactly(0, 0, 0, 0, 0, 0, 0);
    }
}
