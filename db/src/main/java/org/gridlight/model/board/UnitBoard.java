package org.gridlight.model.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.light.UnitLightRule;

/**
 * The lights of all units at one moment. Only cases in handling count: waiting for a check is never the unit's time; the
 * stages of the hall have a board of their own. Pure and immutable; evaluated by this one piece of code for board, map and
 * print, and by {@code lights_judge} in the database, held equal by a test.
 */
public final class UnitBoard {
    /** How many of its worst cases a unit shows. */
    public static final int WORST = 5;

    private static final Comparator<UnitStanding> WORST_FIRST = Comparator
            .comparing((UnitStanding unit) -> unit.light().light())
            .thenComparing(unit -> unit.counts().red(), Comparator.reverseOrder())
            .thenComparing(unit -> unit.counts().yellow(), Comparator.reverseOrder())
            .thenComparing(unit -> unit.counts().green(), Comparator.reverseOrder())
            .thenComparing(UnitStanding::id);

    private final List<UnitStanding> units;
    private final Map<Long, UnitStanding> byId;
    private final LongFunction<UnitLightRule> rules;

    private UnitBoard(List<UnitStanding> units, LongFunction<UnitLightRule> rules) {
        this.units = units;
        this.byId = units.stream().collect(Collectors.toMap(UnitStanding::id, unit -> unit));
        this.rules = rules;
    }

    /**
     * One of the boards that the record keeps.
     *
     * @param rules the rule of each unit, as {@code UnitRules.of} gives it
     */
    public static UnitBoard on(LightBoard board, Collection<OpenCase> cases, Instant now,
            LongFunction<UnitLightRule> rules, CaseClocks clocks) {
        return switch (board) {
            case UNIT -> by(OpenCase::departmentId, cases, now, rules, clocks);
            case STREET -> by(OpenCase::streetId, cases, now, rules, clocks);
            case COMMUNITY -> by(OpenCase::communityId, cases, now, rules, clocks);
            case HALL -> ofHall(cases, now, rules, clocks);
        };
    }

    /** The stages of the hall (受理、核实、立案、派遣、核查、结案) by their numbers: whose time it is that is not a unit's. */
    public static UnitBoard ofHall(Collection<OpenCase> cases, Instant now, LongFunction<UnitLightRule> rules,
            CaseClocks clocks) {
        return by(BoardBy.HALL, cases, now, rules, clocks);
    }

    /** The units that handle (处置单位): departments, owners and street offices alike. */
    public static UnitBoard of(Collection<OpenCase> cases, Instant now, UnitLightRule rule, CaseClocks clocks) {
        return by(OpenCase::departmentId, cases, now, rule, clocks);
    }

    /** The streets in which the cases lie, whoever handles them. */
    public static UnitBoard ofStreets(Collection<OpenCase> cases, Instant now, UnitLightRule rule, CaseClocks clocks) {
        return by(OpenCase::streetId, cases, now, rule, clocks);
    }

    /** Any other grouping of cases in handling. @param key 0 leaves a case out */
    public static UnitBoard by(ToLongFunction<OpenCase> key, Collection<OpenCase> cases, Instant now,
            UnitLightRule rule, CaseClocks clocks) {
        return by(key, cases, now, _ -> rule, clocks);
    }

    /** The same where units have rules of their own. @param rules of each unit, by its key */
    public static UnitBoard by(ToLongFunction<OpenCase> key, Collection<OpenCase> cases, Instant now,
            LongFunction<UnitLightRule> rules, CaseClocks clocks) {
        return by(BoardBy.handling(key), cases, now, rules, clocks);
    }

    /** Any board. @param rules of each unit, by its key */
    public static UnitBoard by(BoardBy by, Collection<OpenCase> cases, Instant now, LongFunction<UnitLightRule> rules,
            CaseClocks clocks) {
        var byUnit = new HashMap<Long, List<OpenCase>>();
        for (var one : cases) {
            if (one.shares().isEmpty()) {
                put(byUnit, by.unitOf(one), one);
            } else {
                by.shares(one).forEach((unit, share) -> put(byUnit, unit, share));
            }
        }
        byUnit.remove(0L);
        return new UnitBoard(standings(byUnit, now, rules, clocks), rules);
    }

    /**
     * How one unit stands, for whoever keeps its cases himself.
     *
     * @param shares its cases as {@link BoardBy#shares} gives them to it
     */
    public static UnitStanding standing(long unit, Collection<OpenCase> shares, Instant now, UnitLightRule rule,
            CaseClocks clocks) {
        return new Evaluation(List.copyOf(shares), now, rule, clocks).standing(unit);
    }

    private static List<UnitStanding> standings(Map<Long, List<OpenCase>> byUnit, Instant now,
            LongFunction<UnitLightRule> rules, CaseClocks clocks) {
        return byUnit.entrySet().stream()
                .map(unit -> new Evaluation(unit.getValue(), now, rules.apply(unit.getKey()), clocks)
                        .standing(unit.getKey()))
                .sorted(WORST_FIRST).toList();
    }

    private static void put(Map<Long, List<OpenCase>> byUnit, long unit, OpenCase one) {
        byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(one);
    }

    /** Whether its time is the unit's. */
    public static boolean isInHandling(OpenCase one) {
        return one.stage() == Stage.HANDLE;
    }

    /** Units with cases in hand, worst first. */
    public List<UnitStanding> units() {
        return units;
    }

    /** How a unit stands; green with nothing in hand when no case is with it. */
    public UnitStanding unit(long id) {
        var unit = byId.get(id);
        return unit == null
                ? new UnitStanding(id, rules.apply(id).light(LightCounts.NONE, 0, 0), LightCounts.NONE,
                        Optional.empty(), Optional.empty(), List.of())
                : unit;
    }

    /** All cases in hand. */
    public LightCounts cases() {
        return units.stream().map(UnitStanding::counts).reduce(LightCounts.NONE, LightCounts::plus);
    }

    /** How many of these units stand under a light. */
    public long unitsUnder(Light light, Collection<Long> ids) {
        return ids.stream().filter(id -> unit(id).light().light() == light).count();
    }

    /** These units, worst first; those with nothing in hand stand last of the green ones. */
    public List<UnitStanding> worstFirst(Collection<Long> ids) {
        return ids.stream().map(this::unit).sorted(WORST_FIRST).toList();
    }

    /** The cases of one unit at one moment. */
    private record Evaluation(List<OpenCase> cases, Instant now, UnitLightRule rule, CaseClocks clocks) {
        private UnitStanding standing(long id) {
            var counts = LightCounts.NONE;
            var overdue = new ArrayList<TimedCase>();
            var near = new ArrayList<OpenCase>();
            OpenCase next = null;
            for (var one : cases) {
                var light = one.stageLight(now);
                counts = counts.plus(light);
                if (light == Light.RED) {
                    overdue.add(timed(one, light));
                } else if (light != Light.GREY && one.stageDue() != null) {
                    next = next == null || one.stageDue().isBefore(next.stageDue()) ? one : next;
                    if (light == Light.YELLOW) {
                        near.add(one);
                    }
                }
            }
            overdue.sort(Comparator.comparing(TimedCase::left));
            return new UnitStanding(id, light(counts, overdue), counts, overdue.stream().findFirst(),
                    Optional.ofNullable(next).map(one -> timed(one, one.stageLight(now))), worst(overdue, near));
        }

        private UnitLight light(LightCounts counts, List<TimedCase> overdue) {
            int urgent = (int) overdue.stream().filter(late -> late.one().urgent()).count();
            int far = rule.timesLimit() == 0
                    ? 0
                    : (int) overdue.stream().filter(late -> late.one().isFarOver(now)).count();
            return rule.light(counts, urgent, far);
        }

        private List<TimedCase> worst(List<TimedCase> overdue, List<OpenCase> near) {
            var worst = new ArrayList<>(overdue.subList(0, Math.min(WORST, overdue.size())));
            near.stream().sorted(Comparator.comparing(OpenCase::stageDue)).limit((long) WORST - worst.size())
                    .forEach(one -> worst.add(timed(one, Light.YELLOW)));
            return worst;
        }

        private TimedCase timed(OpenCase one, Light light) {
            return new TimedCase(one, light, clocks.left(one, now).orElse(Duration.ZERO), clocks.unit(one));
        }
    }
}
