package org.gridlight.client.supervise;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is owed as it was read, which list is shown, and what is chosen in it. Used by one thread. */
final class OwedModel {
    /** How it stands with a list. */
    sealed interface State {
        /** It was never read. */
        record Loading() implements State {}

        /** As it was read last. @param stale why it could not be read since, null when it is fresh */
        record Read(List<Owed> lines, String stale) implements State {}

        /** It was never read, and this is why. */
        record Failed(String why) implements State {}
    }

    private final InstantSource clock;
    private final ZoneId zone;
    private final List<OwedKind> kinds;
    private final Map<OwedKind, State> states = new EnumMap<>(OwedKind.class);
    private final Map<OwedKind, Long> chosen = new EnumMap<>(OwedKind.class);
    private final Set<Long> ticked = new HashSet<>();
    private OwedKind shown;
    /** Whether the list in front may still give way to one that holds something: until a person looks at one. */
    private boolean seeking = true;

    /** @param kinds at least one */
    OwedModel(InstantSource clock, ZoneId zone, List<OwedKind> kinds) {
        this.clock = clock;
        this.zone = zone;
        this.kinds = List.copyOf(kinds);
        this.shown = kinds.getFirst();
        kinds.forEach(kind -> states.put(kind, new State.Loading()));
    }

    List<OwedKind> kinds() {
        return kinds;
    }

    OwedKind shown() {
        return shown;
    }

    /** Somebody wants to see it. */
    void show(OwedKind kind) {
        shown = kind;
        seeking = false;
    }

    /** The one to begin with, if it holds anything. */
    void begin(OwedKind kind) {
        shown = kind;
    }

    /** An empty list is no place to begin at: until something is seen, the first that holds anything comes to the front. */
    private void seek() {
        if (seeking && state(shown) instanceof State.Read) {
            if (lines(shown).isEmpty()) {
                kinds.stream().takeWhile(kind -> !(state(kind) instanceof State.Loading))
                        .filter(kind -> !lines(kind).isEmpty()).findFirst().ifPresent(kind -> shown = kind);
            }
            seeking = lines(shown).isEmpty();
        }
    }

    State state(OwedKind kind) {
        return states.get(kind);
    }

    private List<Owed> lines(OwedKind kind) {
        return states.get(kind) instanceof State.Read(var lines, var _) ? lines : List.of();
    }

    void read(OwedKind kind, List<Owed> lines) {
        var before = rows(kind);
        states.put(kind, new State.Read(List.copyOf(lines), null));
        if (kind == OwedKind.APPROVALS) {
            ticked.retainAll(lines.stream().map(Owed::id).collect(Collectors.toSet()));
        }
        keepPlace(kind, before);
        seek();
    }

    /** What was read stays to be seen. */
    void failed(OwedKind kind, String why) {
        states.put(kind, states.get(kind) instanceof State.Read(var lines, var _)
                ? new State.Read(lines, why)
                : new State.Failed(why));
    }

    /** Once what was chosen is done the choice falls on what stood below it. */
    private void keepPlace(OwedKind kind, List<OwedRow> before) {
        var now = rows(kind);
        var key = chosen.get(kind);
        if (key != null && find(now, key) < 0) {
            var there = now.stream().filter(OwedRow.Line.class::isInstance).map(OwedRow.Line.class::cast)
                    .map(line -> line.owed().id()).collect(Collectors.toSet());
            int at = find(before, key);
            chosen.remove(kind);
            before.stream().skip(Math.max(0, at)).filter(OwedRow.Line.class::isInstance)
                    .map(row -> ((OwedRow.Line) row).owed().id()).filter(there::contains).findFirst()
                    .ifPresent(next -> chosen.put(kind, next));
        }
        if (!chosen.containsKey(kind)) {
            now.stream().filter(OwedRow.Line.class::isInstance).findFirst()
                    .ifPresent(first -> chosen.put(kind, ((OwedRow.Line) first).owed().id()));
        }
    }

    private static int find(List<OwedRow> rows, long key) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof OwedRow.Line(var owed, var _) && owed.id() == key) {
                return i;
            }
        }
        return -1;
    }

    OwedCount count(OwedKind kind) {
        return OwedCount.of(lines(kind), clock.instant());
    }

    /** What is shown now. */
    List<OwedRow> rows() {
        return rows(shown);
    }

    private List<OwedRow> rows(OwedKind kind) {
        return OwedRow.of(lines(kind), kind == OwedKind.APPROVALS ? ticked : Set.of(), clock.instant(), zone);
    }

    /** The row that is chosen, -1 for none. */
    int chosenRow() {
        var key = chosen.get(shown);
        return key == null ? -1 : find(rows(), key);
    }

    Optional<Owed> chosen() {
        var key = chosen.get(shown);
        return lines(shown).stream().filter(one -> key != null && one.id() == key).findFirst();
    }

    void choose(Owed one) {
        chosen.put(shown, one.id());
    }

    boolean canTick() {
        return shown == OwedKind.APPROVALS;
    }

    void tick(Owed one) {
        if (canTick() && !ticked.remove(one.id())) {
            ticked.add(one.id());
        }
    }

    /** All, or none when all are. */
    void tickAll() {
        var all = lines(OwedKind.APPROVALS).stream().map(Owed::id).collect(Collectors.toSet());
        if (ticked.containsAll(all)) {
            ticked.clear();
        } else {
            ticked.addAll(all);
        }
    }

    int ticked() {
        return ticked.size();
    }

    /** What a decision is about: what is ticked, in the order of the list, else what is chosen. */
    List<Owed.Approval> toDecide() {
        if (!canTick()) {
            return List.of();
        }
        if (ticked.isEmpty()) {
            return chosen().filter(Owed.Approval.class::isInstance).map(Owed.Approval.class::cast).stream().toList();
        }
        return rows().stream().filter(row -> row instanceof OwedRow.Line(var _, var tick) && tick)
                .map(row -> (Owed.Approval) ((OwedRow.Line) row).owed()).toList();
    }
}
