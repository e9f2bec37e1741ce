package org.gridlight.client.lights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.gridlight.client.live.OpenCases;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.UnitLightRule;

/**
 * How the units of one board stand. A change counts the units anew that it touches and no others; when time has passed,
 * all of them.
 *
 * <p>Safe for many threads: the feed's thread brings changes, a worker asks for the board, the screen's chooses.
 */
final class LightBoardModel implements AutoCloseable {
    /** What is due first; what has no end comes last, what stands after all others. */
    private static final Comparator<BehindCase> WORST_CASE = Comparator.comparing(BehindCase::light)
            .thenComparing(behind -> behind.one().dueNext().orElse(Instant.MAX))
            .thenComparing(behind -> behind.one().id());

    private final OpenCases cases;
    private final InstantSource clock;
    private final BoardWords words;
    private final Runnable changed;
    private final OpenCases.Subscription subscription;
    private final Map<Long, Set<Long>> known = new HashMap<>();
    private final Map<Long, Map<Long, OpenCase>> byUnit = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();
    private final Map<Long, UnitStanding> standings = new HashMap<>();
    private final Map<Long, LightTile> tiles = new HashMap<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>(Comparator.comparing(Turn::at));
    private BoardPlan plan;
    private Map<Long, LightUnit> units = Map.of();
    private Sorting sorting = Sorting.WORST;
    private boolean grouped = true;
    private Set<Long> pinned = Set.of();
    /** Another rule than the one in force, that is only looked through; null for none. */
    private UnitLightRule whatIf;
    private long chosen;

    /** When a clock of a unit turns next. */
    private record Turn(Instant at, long unit) {}

    /** @param changed told at every change, on whatever thread brought it; must not block */
    LightBoardModel(OpenCases cases, InstantSource clock, BoardWords words, Runnable changed) {
        this.cases = cases;
        this.clock = clock;
        this.words = words;
        this.changed = changed;
        this.subscription = cases.subscribe(this::onChange);
        readAll();
    }

    private void onChange(OpenCases.Changed change) {
        if (change.everything()) {
            readAll();
        } else {
            synchronized (this) {
                change.ids().forEach(this::read);
            }
        }
        changed.run();
    }

    private synchronized void readAll() {
        known.clear();
        byUnit.clear();
        turns.clear();
        cases.all().forEach(this::put);
        countAll();
    }

    private void read(long id) {
        known.getOrDefault(id, Set.of()).forEach(unit -> {
            byUnit.get(unit).remove(id);
            touched.add(unit);
        });
        known.remove(id);
        cases.find(id).ifPresent(this::put);
    }

    private void put(OpenCase one) {
        if (plan == null) {
            return;
        }
        var shares = plan.by().shares(one);
        if (!shares.isEmpty()) {
            known.put(one.id(), shares.keySet());
            shares.forEach((unit, share) -> {
                byUnit.computeIfAbsent(unit, any -> new HashMap<>()).put(one.id(), share);
                touched.add(unit);
            });
        }
    }

    /** All units are counted anew. */
    private void countAll() {
        touched.addAll(units.keySet());
    }

    /**
     * Lights turn by time: units of which a clock has turned are counted anew; of the others only the times in words.
     */
    synchronized void timePassed() {
        var now = clock.instant();
        while (!turns.isEmpty() && !turns.peek().at().isAfter(now)) {
            touched.add(turns.poll().unit());
        }
        standings.forEach((unit, standing) -> {
            boolean timed = standing.nextDue().isPresent() || standing.mostOverdue().isPresent();
            if (timed && !touched.contains(unit)) {
                stand(units.get(unit), standing.at(now, words.clocks()), now);
            }
        });
    }

    /** Another board, or the same one with other units; who was chosen stays so when he still stands on it. */
    synchronized void show(BoardPlan wanted) {
        plan = wanted;
        units = new LinkedHashMap<>();
        wanted.units().forEach(unit -> units.put(unit.id(), unit));
        tiles.clear();
        standings.clear();
        touched.clear();
        readAll();
    }

    /** @param inGroups whether units stand under their groups, or all together */
    synchronized void sort(Sorting wanted, boolean inGroups) {
        sorting = wanted;
        grouped = inGroups;
    }

    /** @param wanted who stands first in his group */
    synchronized void pin(Set<Long> wanted) {
        pinned = Set.copyOf(wanted);
        countAll();
    }

    /** @param now a rule to look through; null for the one in force */
    synchronized void show(UnitLightRule now) {
        whatIf = now;
        countAll();
    }

    /** @param unit 0 for none */
    synchronized void choose(long unit) {
        chosen = unit;
    }

    synchronized long chosen() {
        return chosen;
    }

    synchronized BoardKind kind() {
        return plan.kind();
    }

    private UnitLightRule rule(long unit) {
        return whatIf == null ? plan.rules().apply(unit) : whatIf;
    }

    /** How they stand now. Counts; not on the FX thread. */
    synchronized LightBoard board() {
        var now = clock.instant();
        int computed = 0;
        for (var unit : touched) {
            var on = units.get(unit);
            if (on != null) {
                count(on, now);
                computed++;
            }
        }
        touched.clear();
        return new LightBoard(plan, whatIf, groups(), chosen(now), computed);
    }

    private void count(LightUnit unit, Instant now) {
        var shares = casesOf(unit.id());
        stand(unit, UnitBoard.standing(unit.id(), shares, now, rule(unit.id()), words.clocks()), now);
        shares.stream().flatMap(one -> Stream.of(one.stageYellow(), one.stageRed(), one.stageFar()))
                .filter(at -> at != null && at.isAfter(now)).min(Comparator.naturalOrder())
                .ifPresent(at -> turns.add(new Turn(at, unit.id())));
    }

    private void stand(LightUnit unit, UnitStanding standing, Instant now) {
        standings.put(unit.id(), standing);
        tiles.put(unit.id(), words.tile(unit, plan.names().of(unit), standing, redDaysOf(unit.id(), standing), now,
                pinned.contains(unit.id())));
    }

    /** Today's are at least as many as are red now: the days are read more seldom than the cases. */
    private List<Integer> redDaysOf(long unit, UnitStanding standing) {
        var days = new ArrayList<>(plan.redDays().of(unit));
        if (days.isEmpty()) {
            return days;
        }
        int last = days.size() - 1;
        days.set(last, Math.max(days.get(last), standing.counts().red()));
        return days;
    }

    private Collection<OpenCase> casesOf(long unit) {
        return byUnit.getOrDefault(unit, Map.of()).values();
    }

    private List<LightBoard.Group> groups() {
        var byGroup = new LinkedHashMap<String, List<LightTile>>();
        units.values().forEach(unit -> byGroup.computeIfAbsent(grouped ? unit.group() : "", name -> new ArrayList<>())
                .add(tiles.get(unit.id())));
        return byGroup.entrySet().stream().map(group -> new LightBoard.Group(group.getKey(),
                sorting.sorted(group.getValue(), standings), group.getValue().stream().map(LightTile::counts)
                        .reduce(LightCounts.NONE, LightCounts::plus)))
                .toList();
    }

    private Optional<LightBoard.Chosen> chosen(Instant now) {
        return Optional.ofNullable(units.get(chosen))
                .map(unit -> new LightBoard.Chosen(tiles.get(chosen), unit,
                        words.threshold(standings.get(chosen), rule(chosen)), casesOf(chosen).stream()
                                .map(one -> words.behind(one, now)).sorted(WORST_CASE).toList()));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
