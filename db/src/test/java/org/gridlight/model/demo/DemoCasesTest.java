package org.gridlight.model.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoCasesTest {
    private static final Instant UNTIL = Instant.parse("2026-07-19T06:36:00Z");
    private static final Instant STORM = Instant.parse("2026-07-18T09:40:00Z");
    private static final DemoOrder ORDER = new DemoOrder(1, 2_000, 3, 1_500, UNTIL);

    private static List<DemoCase> cases;

    @BeforeAll
    static void tell() {
        cases = told(DemoWorld.of(ORDER));
    }

    private static List<DemoCase> told(DemoWorld world) {
        var all = new ArrayList<DemoCase>();
        world.cases(Map.of(), all::add);
        return all;
    }

    @Test
    void asManyAsOrderedAndTheStormOnTop() {
        assertThat(cases).hasSize(3 * 1_500 + 186);
        assertThat(cases).extracting(DemoCase::reportedAt).isSorted().allMatch(at -> !at.isAfter(UNTIL));
        var inStorm = cases.stream().flatMap(one -> one.tellings().stream())
                .filter(telling -> !telling.at().isBefore(STORM) && telling.at().isBefore(STORM.plusSeconds(600)));
        assertThat(inStorm).hasSize(260);
    }

    @Test
    void theSameOrderTellsTheSameCases() {
        assertThat(told(DemoWorld.of(ORDER))).isEqualTo(cases);
    }

    @Test
    void stepsFollowEachOther() {
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.steps().getFirst().from()).isNull();
            assertThat(one.steps().getFirst().at()).isEqualTo(one.reportedAt());
            for (int i = 1; i < one.steps().size(); i++) {
                assertThat(one.steps().get(i).from()).isEqualTo(one.steps().get(i - 1).to());
                assertThat(one.steps().get(i).at()).isAfterOrEqualTo(one.steps().get(i - 1).at());
            }
            assertThat(one.steps().getLast().at()).isBeforeOrEqualTo(UNTIL);
            assertThat(one.state()).isEqualTo(one.steps().getLast().to());
            assertThat(one.version()).isEqualTo(one.steps().size());
        });
    }

    @Test
    void timesAndCountersAreThoseOfTheSteps() {
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.filedAt()).isEqualTo(last(one, step -> step.action().equals("file")));
            assertThat(one.dispatchedAt()).isEqualTo(last(one, step -> step.to() == CaseState.PENDING_HANDLE));
            assertThat(one.closedAt()).isEqualTo(
                    last(one, step -> step.to() == CaseState.CLOSED || step.to() == CaseState.SELF_SOLVED));
            assertThat(one.caseNo() == null).isEqualTo(one.filedAt() == null);
            assertThat(one.dueAt() == null).isEqualTo(one.dispatchedAt() == null);
            assertThat(one.returns()).isEqualTo((int) one.steps().stream().filter(
                    step -> step.action().equals("approve") && step.to() == CaseState.RETURNED).count());
            assertThat(one.requests()).hasSize(count(one, "returnCase") + count(one, "requestExtension")
                    + count(one, "requestSuspension"));
            assertThat(one.requests().stream().filter(request -> request.decided() != null).count())
                    .isEqualTo(count(one, "approve"));
            assertThat(one.reworks()).isEqualTo(count(one, "sendBackForRework"));
            assertThat(one.extensions()).isEqualTo((int) one.steps().stream().filter(
                    step -> step.action().equals("approve") && step.to() == CaseState.HANDLING).count());
        });
    }

    private static Instant last(DemoCase one, Predicate<DemoCase.Step> which) {
        return one.steps().reversed().stream().filter(which).findFirst().map(DemoCase.Step::at).orElse(null);
    }

    private static int count(DemoCase one, String action) {
        return (int) one.steps().stream().filter(step -> step.action().equals(action)).count();
    }

    @Test
    void clocksRunOnlyWhileTheirStageDoes() {
        assertThat(cases).allSatisfy(one -> {
            assertThat(one.clocks()).allSatisfy(clock -> {
                assertThat(clock.started()).isBetween(one.reportedAt(), UNTIL);
                assertThat(clock.yellow()).isBetween(clock.started(), clock.due());
                assertThat(clock.stopped() == null || !clock.stopped().isAfter(UNTIL)).isTrue();
            });
            long running = one.clocks().stream().filter(clock -> clock.stopped() == null).count();
            boolean over = one.closedAt() != null || one.state() == CaseState.REJECTED
                    || one.state() == CaseState.NOT_FILED;
            assertThat(running).as("%s of %s", one.state(), one.clocks()).isLessThanOrEqualTo(over ? 0 : 1);
        });
    }

    @Test
    void itLooksLikeARealDay() {
        assertThat(share(one -> one.source() == ReportSource.INSPECTOR)).isBetween(0.45, 0.70);
        assertThat(share(one -> one.returns() > 0)).isBetween(0.02, 0.08);
        assertThat(share(one -> one.reworks() > 0)).isBetween(0.01, 0.08);
        assertThat(share(one -> one.closedAt() != null)).isBetween(0.4, 0.95);
        assertThat(share(one -> one.closedAt() != null && one.dueAt() != null && one.closedAt().isAfter(one.dueAt())))
                .isBetween(0.01, 0.2);
        assertThat(cases).extracting(DemoCase::state).contains(CaseState.CLOSED, CaseState.HANDLING,
                CaseState.PENDING_HANDLE, CaseState.CHECKING, CaseState.REJECTED, CaseState.SELF_SOLVED);
        assertThat(cases.stream().collect(java.util.stream.Collectors.groupingBy(DemoCase::grid)).values())
                .anyMatch(same -> same.size() >= 8);
    }

    private static double share(Predicate<DemoCase> which) {
        return (double) cases.stream().filter(which).count() / cases.size();
    }

    /** No name but a masked one. */
    @Test
    void reportersAreFewAndMasked() {
        var reporters = cases.stream().flatMap(one -> one.tellings().stream()).map(DemoCase.Telling::reporter)
                .filter(java.util.Objects::nonNull).toList();
        assertThat(reporters).isNotEmpty().hasSizeLessThan(cases.size() / 20)
                .allMatch(name -> name.length() == 3 && name.endsWith("**"));
    }

    /** A district made for the week of a long holiday knows that nobody handles in it. */
    @Test
    void dueTimesKnowHolidays() {
        var afterHoliday = Instant.parse("2026-10-08T00:00:00Z");
        var holiday = new DemoOrder(1, 2_000, 3, 300, Instant.parse("2026-10-04T06:00:00Z"));
        var handled = told(DemoWorld.of(holiday)).stream().filter(one -> one.dueAt() != null && !one.urgent()).toList();
        assertThat(handled).hasSizeGreaterThan(100).allMatch(one -> one.dueAt().isAfter(afterHoliday));
    }
}
