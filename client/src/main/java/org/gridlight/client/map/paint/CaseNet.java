package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cases in the squares of a net, so that whoever points at one looks at those around and not at all. Immutable; safe for
 * use by many threads.
 */
public final class CaseNet {
    /** No case. */
    public static final CaseNet NONE = new CaseNet(List.of());

    /** Side of a square in units of the world: about 250 m in the middle latitudes. */
    private static final int CELL = 1 << 14;

    private final Map<Long, List<CaseMark>> cells = new HashMap<>();

    public CaseNet(Collection<CaseMark> cases) {
        cases.forEach(one -> cells.computeIfAbsent(cell(one.x() / CELL, one.y() / CELL), _ -> new ArrayList<>(2))
                .add(one));
    }

    private static long cell(long column, long row) {
        return column << 32 | row;
    }

    /**
     * The nearest case within reach of a place.
     *
     * @param reach in units of the world, like the place
     * @param shown asked of each case of the squares in reach, and of no other
     */
    public Optional<CaseMark> nearest(double x, double y, double reach, Predicate<CaseMark> shown) {
        var found = new ArrayList<CaseMark>();
        for (long row = square(y - reach); row <= square(y + reach); row++) {
            for (long column = square(x - reach); column <= square(x + reach); column++) {
                for (var one : cells.getOrDefault(cell(column, row), List.of())) {
                    if (shown.test(one) && Math.hypot(one.x() - x, one.y() - y) <= reach) {
                        found.add(one);
                    }
                }
            }
        }
        return found.stream().min(Comparator.comparingDouble(one -> Math.hypot(one.x() - x, one.y() - y)));
    }

    private static long square(double at) {
        return (long) Math.floor(at / CELL);
    }
}
