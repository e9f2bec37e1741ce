package org.gridlight.client.lights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gridlight.client.live.OpenCases;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.LightUnit;
import org.gridlight.model.light.RedDays;
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
    private final Map<Long, OpenCase> known = new HashMap<>();
    private final Map<Long, Map<Long, OpenCase>> byUnit = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();
    private final Map<Long, UnitStanding> standings = new HashMap<>();
    private final Map<Long, LightTile> tiles = new HashMap<>();
    private BoardKind kind = BoardKind.UNITS;
    private List<LightUnit> units = List.of();
    private ShortNames names = ShortNames.of(List.of(), List.of());
    private RedDays redDays;
    private UnitLightRule rule = UnitLightRule.BY_SHARE;
    private long chosen;

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
        cases.all().forEach(this::put);
        timePassed();
    }

    private void read(long id) {
        var before = known.remove(id);
        if (before != null) {
            long unit = kind.unitOf(before);
            byUnit.get(unit).remove(id);
            touched.add(unit);
        }
        cases.find(id).ifPresent(this::put);
    }

    private void put(OpenCase one) {
        long unit = kind.unitOf(one);
        if (unit != 0 && UnitBoard.isInHandling(one)) {
            known.put(one.id(), one);
            byUnit.computeIfAbsent(unit, any -> new HashMap<>()).put(one.id(), one);
            touched.add(unit);
        }
    }

    /** Lights turn by time: all units are counted anew. */
    synchronized void timePassed() {
        units.forEach(unit -> touched.add(unit.id()));
    }

    /** Another board, or the same one with other units; who was chosen stays so when he still stands on it. */
    synchronized void show(BoardKind wanted, List<LightUnit> on, ShortNames called, RedDays days) {
        kind = wanted;
        units = List.copyOf(on);
        names = called;
        redDays = days;
        tiles.clear();
        standings.clear();
        touched.clear();
        readAll();
    }

    synchronized void show(UnitLightRule now) {
        rule = now;
        timePassed();
    }

    /** @param unit 0 for none */
    synchronized void choose(long unit) {
        chosen = unit;
    }

    synchronized long chosen() {
        return chosen;
    }

    synchronized BoardKind kind() {
        return kind;
    }

    synchronized UnitLightRule rule() {
        return rule;
    }

    /** How they stand now. Counts; not on the FX thread. */
    synchronized LightBoard board() {
        var now = clock.instant();
        int computed = 0;
        for (var unit : units) {
            if (touched.contains(unit.id()) || !tiles.containsKey(unit.id())) {
                count(unit, now);
                computed++;
            }
        }
        touched.clear();
        return new LightBoard(kind, rule, groups(), loud(), chosen(now), computed);
    }

    private void count(LightUnit unit, Instant now) {
        var standing = UnitBoard.by(kind.key(), casesOf(unit.id()), now, rule, words.clocks()).unit(unit.id());
        standings.put(unit.id(), standing);
        tiles.put(unit.id(), words.tile(unit, names.of(unit), standing, redDaysOf(unit.id(), standing), now));
    }

    /** Today's are at least as many as are red now: the days are read more seldom than the cases. */
    private List<Integer> redDaysOf(long unit, UnitStanding standing) {
        var days = new ArrayList<>(redDays.of(unit));
        int last = days.size() - 1;
        days.set(last, Math.max(days.get(last), standing.counts().red()));
        return days;
    }

    private Collection<OpenCase> casesOf(long unit) {
        return byUnit.getOrDefault(unit, Map.of()).values();
    }

    private List<LightBoard.Group> groups() {
        var byGroup = new LinkedHashMap<String, List<LightTile>>();
        units.forEach(unit -> byGroup.computeIfAbsent(unit.group(), name -> new ArrayList<>())
                .add(tiles.get(unit.id())));
        return byGroup.entrySet().stream().map(group -> new LightBoard.Group(group.getKey(),
                worstFirst(group.getValue()), group.getValue().stream().map(LightTile::counts)
                        .reduce(LightCounts.NONE, LightCounts::plus)))
                .toList();
    }

    /** Red and yellow ones by how much lies there; quiet ones keep their place, so that each is found where it was. */
    private static List<LightTile> worstFirst(List<LightTile> tiles) {
        var sorted = new ArrayList<>(tiles);
        sorted.sort(Comparator.comparing((LightTile tile) -> tile.isQuiet() ? Light.GREEN : tile.light())
                .thenComparing(tile -> tile.isQuiet() ? 0 : tile.counts().red(), Comparator.reverseOrder())
                .thenComparing(tile -> tile.isQuiet() ? 0 : tile.counts().yellow(), Comparator.reverseOrder()));
        return Collections.unmodifiableList(sorted);
    }

    private List<LightBoard.LoudUnit> loud() {
        return units.stream().filter(unit -> !tiles.get(unit.id()).isQuiet())
                .sorted(Comparator.comparing((LightUnit unit) -> tiles.get(unit.id()).light())
                        .thenComparing(unit -> mostPressing(standings.get(unit.id()))))
                .map(unit -> new LightBoard.LoudUnit(tiles.get(unit.id()), unit,
                        words.mostPressing(standings.get(unit.id()))))
                .toList();
    }

    private static Instant mostPressing(UnitStanding standing) {
        return standing.mostOverdue().map(late -> late.one().stageRed())
                .or(() -> standing.nextDue().map(next -> next.one().stageDue())).orElse(Instant.MAX);
    }

    private Optional<LightBoard.Chosen> chosen(Instant now) {
        return units.stream().filter(unit -> unit.id() == chosen).findFirst()
                .map(unit -> new LightBoard.Chosen(tiles.get(chosen), unit,
                        words.threshold(standings.get(chosen), rule), casesOf(chosen).stream()
                                .map(one -> words.behind(one, now)).sorted(WORST_CASE).toList()));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
