package org.gridlight.client.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final Instant NOW = Instant.parse("2026-07-16T06:36:00Z");
    private static final Operator HALL = new Operator(1, "zhoumin", "周敏", Set.of(Role.SHIFT_LEADER), null, null);
    private static final Operator UNIT = new Operator(2, "unit-PS", "排水公司", Set.of(Role.DEPARTMENT), 7L, "排水公司");
    private static final OverviewGround GROUND = new OverviewGround(List.of(), Map.of(7L, "排水公司"),
            new Workflow(OperationMode.JOINT, List.of(move(CaseState.REPORTED, CaseAction.ACCEPT, Role.SHIFT_LEADER),
                    move(CaseState.HANDLING, CaseAction.FEEDBACK_ON_BEHALF, Role.SHIFT_LEADER),
                    move(CaseState.HANDLING, CaseAction.FEEDBACK, Role.DEPARTMENT)), Map.of(), Set.of()),
            CaseClocks.shipped(ZoneId.of("Asia/Shanghai")), List.of(), BoardRules.SHIPPED);

    private static Workflow.Transition move(CaseState from, CaseAction action, Role role) {
        return new Workflow.Transition(from, action, CaseState.HANDLED, role);
    }

    private final List<OpenCase> cases = List.of(one(1, CaseState.REPORTED, Stage.ACCEPT, 0, "平安街道", 10),
            one(2, CaseState.HANDLING, Stage.HANDLE, 7, "平安街道", -100),
            one(3, CaseState.HANDLING, Stage.HANDLE, 7, "平安街道", -200),
            one(4, CaseState.HANDLING, Stage.HANDLE, 8, "金桥街道", 500),
            one(5, CaseState.PENDING_CLOSE, Stage.CLOSE, 8, null, -1));

    /** @param left minutes until its stage is due */
    private static OpenCase one(long id, CaseState state, Stage stage, long unit, String street, int left) {
        var due = NOW.plus(Duration.ofMinutes(left));
        return new OpenCase(id, null, "A20260716" + id, state, ReportSource.HOTLINE, "010101", "道路破损", "某处", null,
                null, 0, 0, street == null ? 0 : 5, street, unit, unit == 0 ? null : "单位" + unit, false,
                NOW.minus(Duration.ofHours(9)), stage, null, NOW.minus(Duration.ofHours(8)), due, due, due, null, null,
                null,
                1);
    }

    @Test
    void eachOpenCaseLiesBeforeOneStep() {
        var now = Overview.of(cases, GROUND, HALL, NOW);

        assertThat(now.lyingAt(DayStep.ACCEPTED)).isEqualTo(new Overview.Lying(1, 0));
        assertThat(now.lyingAt(DayStep.HANDLED)).isEqualTo(new Overview.Lying(3, 2));
        assertThat(now.lyingAt(DayStep.CLOSED)).isEqualTo(new Overview.Lying(1, 1));
        assertThat(now.lyingAt(DayStep.FILED)).isEqualTo(Overview.Lying.NOTHING);
        assertThat(now.overdueInAll()).isEqualTo(3);
        assertThat(Arrays.stream(CaseState.values()).filter(state -> Overview.stepOf(state) != null)).hasSize(14);
    }

    @Test
    void overdueCountsByThePlaceAndTheLongestComesFirst() {
        var now = Overview.of(cases, GROUND, HALL, NOW);

        assertThat(now.overdue()).containsExactly(Map.entry("平安街道", 2L));
        assertThat(now.longest()).extracting(late -> late.one().id()).containsExactly(3L, 2L, 5L);
    }

    @Test
    void redUnitsAreThoseOfTheBoardWithTheirNames() {
        var now = Overview.of(cases, GROUND, HALL, NOW);

        assertThat(now.redUnits()).singleElement().satisfies(unit -> {
            assertThat(unit.name()).isEqualTo("排水公司");
            assertThat(unit.standing().counts().red()).isEqualTo(2);
            assertThat(unit.standing().mostOverdue().orElseThrow().one().id()).isEqualTo(3);
        });
    }

    @Test
    void whatAUnitHasInHandWaitsForTheUnitAndNotForTheHall() {
        assertThat(Overview.of(cases, GROUND, HALL, NOW).waiting()).extracting(Overview.Waiting::state)
                .containsExactly(CaseState.REPORTED);
        assertThat(Overview.of(cases, GROUND, UNIT, NOW).waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.state()).isEqualTo(CaseState.HANDLING);
            assertThat(waiting.cases()).isEqualTo(3);
            assertThat(waiting.late()).isEqualTo(2);
            assertThat(waiting.oldest()).isEqualTo(Duration.ofHours(8));
        });
    }

    @Test
    void nothingAtAllIsQuiet() {
        var now = Overview.of(List.of(), GROUND, HALL, NOW);

        assertThat(now.redUnits()).isEmpty();
        assertThat(now.waiting()).isEmpty();
        assertThat(now.overdueInAll()).isZero();
    }
}
