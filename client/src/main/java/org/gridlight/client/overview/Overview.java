package org.gridlight.client.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.board.TimedCase;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.people.Operator;

/**
 * The open cases at one moment, as the overview shows them. Immutable; made of the picture all screens share.
 *
 * @param lying     what lies at each step
 * @param overdue   overdue cases by the street in which they are, most first
 * @param redUnits  units under a red light, worst first
 * @param waiting   states in which a case waits for the person at this seat
 * @param longest   the cases overdue longest
 */
record Overview(Instant at, Map<DayStep, Lying> lying, Map<String, Long> overdue, List<RedUnit> redUnits,
        List<Waiting> waiting, List<TimedCase> longest) {
    private static final int LONGEST = 60;

    /** @param late how many of them are overdue in their stage */
    record Lying(long cases, long late) {
        static final Lying NOTHING = new Lying(0, 0);
    }

    /** @param name of the unit; @param standing its light, counts and the case overdue longest */
    record RedUnit(String name, UnitStanding standing) {}

    /** @param oldest how long the one waits that came first */
    record Waiting(CaseState state, long cases, long late, Duration oldest) {}

    static Overview of(Collection<OpenCase> cases, OverviewGround ground, Operator person, Instant now) {
        var clocks = ground.clocks();
        var board = UnitBoard.on(LightBoard.UNIT, cases, now, ground.rules().on(LightBoard.UNIT), clocks);
        var late = cases.stream().filter(isLate(now)).toList();
        var red = board.units().stream().filter(unit -> unit.light().light() == Light.RED)
                .map(unit -> new RedUnit(ground.units().getOrDefault(unit.id(), nameOf(unit)), unit)).toList();
        var longest = late.stream()
                .map(one -> new TimedCase(one, Light.RED, clocks.left(one, now).orElse(Duration.ZERO),
                        clocks.unit(one)))
                .sorted(Comparator.comparing((TimedCase one) -> one.one().stageDue())
                        .thenComparing(one -> one.one().id()))
                .limit(LONGEST).toList();
        return new Overview(now, lying(cases, now), byStreet(late), red, waiting(cases, ground, person, now), longest);
    }

    private static String nameOf(UnitStanding unit) {
        return unit.mostOverdue().map(timed -> timed.one().department()).orElse("");
    }

    /** Whether its stage is overdue now. */
    static Predicate<OpenCase> isLate(Instant now) {
        return one -> one.stageLight(now) == Light.RED;
    }

    /** The step a case lies before: the one that is done next; null when it lies before none. */
    static DayStep stepOf(CaseState state) {
        return switch (state) {
            case REPORTED, VERIFYING -> DayStep.ACCEPTED;
            case PENDING_FILING -> DayStep.FILED;
            case PENDING_DISPATCH, RETURNED, DISPUTED -> DayStep.DISPATCHED;
            case PENDING_HANDLE, HANDLING, REWORK, SUSPENDED -> DayStep.HANDLED;
            case HANDLED, PENDING_CHECK, CHECKING -> DayStep.CHECKED;
            case PENDING_CLOSE -> DayStep.CLOSED;
            case DRAFT, REJECTED, NOT_FILED, CLOSED, FORCED_CLOSED, VOID, MERGED, SELF_SOLVED, ARCHIVED -> null;
        };
    }

    private static Map<DayStep, Lying> lying(Collection<OpenCase> cases, Instant now) {
        var lying = new EnumMap<DayStep, Lying>(DayStep.class);
        for (var one : cases) {
            var step = stepOf(one.state());
            if (step != null) {
                lying.merge(step, new Lying(1, isLate(now).test(one) ? 1 : 0),
                        (known, more) -> new Lying(known.cases() + more.cases(), known.late() + more.late()));
            }
        }
        return lying;
    }

    private static Map<String, Long> byStreet(List<OpenCase> late) {
        return late.stream().filter(one -> one.street() != null)
                .collect(Collectors.groupingBy(OpenCase::street, Collectors.counting()));
    }

    /** What a unit has in hand waits for the unit, even where the hall may answer on its behalf. */
    private static boolean waitsFor(Operator person, CaseState state, OverviewGround ground) {
        return stepOf(state) != null && (stepOf(state) == DayStep.HANDLED) == person.isOfDepartment()
                && !ground.workflow().possible(state, person.roles()).isEmpty();
    }

    private static List<Waiting> waiting(Collection<OpenCase> cases, OverviewGround ground, Operator person,
            Instant now) {
        var mine = new ArrayList<Waiting>();
        for (var state : CaseState.values()) {
            if (waitsFor(person, state, ground)) {
                var those = cases.stream().filter(one -> one.state() == state).toList();
                if (!those.isEmpty()) {
                    mine.add(new Waiting(state, those.size(), those.stream().filter(isLate(now)).count(),
                            oldest(those.stream(), now)));
                }
            }
        }
        return mine;
    }

    private static Duration oldest(Stream<OpenCase> those, Instant now) {
        return those.map(one -> one.stageStarted() == null ? one.reportedAt() : one.stageStarted())
                .min(Comparator.naturalOrder()).map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
    }

    Lying lyingAt(DayStep step) {
        return lying.getOrDefault(step, Lying.NOTHING);
    }

    long overdueInAll() {
        return lying.values().stream().mapToLong(Lying::late).sum();
    }
}
