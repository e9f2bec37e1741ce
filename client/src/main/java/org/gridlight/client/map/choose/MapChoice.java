package org.gridlight.client.map.choose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gridlight.client.map.paint.MapIndex;

/**
 * What is chosen on a map: open cases by their keys, unit grids and components by their places in the lists of one ground.
 * Immutable: nobody writes to its sets. A million components weigh as many bits.
 */
public final class MapChoice {
    private final MapIndex index;
    private final Set<Long> cases;
    private final BitSet grids;
    private final BitSet components;

    MapChoice(MapIndex index, Set<Long> cases, BitSet grids, BitSet components) {
        this.index = index;
        this.cases = Set.copyOf(cases);
        this.grids = grids;
        this.components = components;
    }

    /** Nothing. @param index the ground it would lie on */
    public static MapChoice none(MapIndex index) {
        return new MapChoice(index, Set.of(), new BitSet(), new BitSet());
    }

    /** The ground whose grids and components are meant. */
    public MapIndex index() {
        return index;
    }

    /** Keys of cases. */
    public Set<Long> cases() {
        return cases;
    }

    public int gridCount() {
        return grids.cardinality();
    }

    public int componentCount() {
        return components.cardinality();
    }

    public boolean isEmpty() {
        return cases.isEmpty() && grids.isEmpty() && components.isEmpty();
    }

    public boolean holdsGrid(int grid) {
        return grids.get(grid);
    }

    public boolean holdsComponent(int component) {
        return components.get(component);
    }

    /** Places of the grids, rising. */
    public IntStream grids() {
        return grids.stream();
    }

    /** Places of the components, rising: neighbours stand near each other. */
    public IntStream components() {
        return components.stream();
    }

    /** Visits the components that come at or after a place. @return the place to go on from; -1 when there are no more */
    public int eachComponent(int from, int most, IntConsumer visitor) {
        int next = components.nextSetBit(from);
        for (int seen = 0; next >= 0 && seen < most; seen++) {
            visitor.accept(next);
            next = components.nextSetBit(next + 1);
        }
        return next;
    }

    /** The same with other cases. */
    public MapChoice with(Set<Long> others) {
        return new MapChoice(index, others, grids, components);
    }

    /** This together with what was found, as was asked. @param found on the same ground */
    public MapChoice combined(MapChoice found, Combine how) {
        if (how == Combine.REPLACE) {
            return found;
        }
        var ids = new HashSet<>(cases);
        var ownGrids = (BitSet) grids.clone();
        var ownComponents = (BitSet) components.clone();
        if (how == Combine.ADD) {
            ids.addAll(found.cases);
            ownGrids.or(found.grids);
            ownComponents.or(found.components);
        } else {
            ids.removeAll(found.cases);
            ownGrids.andNot(found.grids);
            ownComponents.andNot(found.components);
        }
        return new MapChoice(index, ids, ownGrids, ownComponents);
    }

    /** The same things on another state of the ground, those that are still there. Takes some time for many. */
    public MapChoice on(MapIndex next) {
        if (next == index) {
            return this;
        }
        var nextGrids = new BitSet();
        grids().map(grid -> next.gridPlace(index.ground().grids().get(grid).id())).filter(place -> place >= 0)
                .forEach(nextGrids::set);
        var known = components().mapToLong(index.ground().components()::id).sorted().toArray();
        var nextComponents = new BitSet();
        var there = next.ground().components();
        for (int i = 0; known.length > 0 && i < there.count(); i++) {
            if (Arrays.binarySearch(known, there.id(i)) >= 0) {
                nextComponents.set(i);
            }
        }
        return new MapChoice(next, cases, nextGrids, nextComponents);
    }
}
