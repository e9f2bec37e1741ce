package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import org.gridlight.model.map.PackedShapes;

/**
 * Lines between neighbours, each once: drawn from both outlines a dashed border would run together, and every line would
 * be drawn twice.
 */
final class Borders {
    private Borders() {}

    /**
     * Sides of outlines that lie between two different owners, joined to long lines.
     *
     * @param owner of an outline; sides between outlines of one owner are left out; outlines of owner 0 have no sides
     */
    static PackedShapes between(PackedShapes outlines, IntToLongFunction owner) {
        var known = new HashMap<Side, Long>();
        var dropped = new HashSet<Side>();
        for (int shape = 0; shape < outlines.count(); shape++) {
            long own = owner.applyAsLong(shape);
            for (int part = outlines.firstPart(shape); own != 0 && part < outlines.endPart(shape); part++) {
                int end = outlines.endPoint(part);
                for (int i = outlines.firstPoint(part), before = end - 1; i < end; before = i++) {
                    var side = Side.of(outlines.x(before), outlines.y(before), outlines.x(i), outlines.y(i));
                    var other = known.putIfAbsent(side, own);
                    if (other != null && other == own) {
                        dropped.add(side);
                    }
                }
            }
        }
        known.keySet().removeAll(dropped);
        return joined(known.keySet());
    }

    private record Side(long from, long to) {
        static Side of(int x, int y, int otherX, int otherY) {
            long one = (long) x << 32 | y;
            long other = (long) otherX << 32 | otherY;
            return one < other ? new Side(one, other) : new Side(other, one);
        }
    }

    private static PackedShapes joined(Iterable<Side> sides) {
        var at = new HashMap<Long, List<Side>>();
        var open = new LinkedHashSet<Side>();
        sides.forEach(side -> {
            open.add(side);
            at.computeIfAbsent(side.from, _ -> new ArrayList<>(2)).add(side);
            at.computeIfAbsent(side.to, _ -> new ArrayList<>(2)).add(side);
        });
        var lines = new ArrayList<List<Long>>();
        // Lines begin where three or more sides meet, so that none is broken in its middle; rings come last.
        for (var entry : at.entrySet()) {
            if (entry.getValue().size() != 2) {
                for (var side : entry.getValue()) {
                    if (open.contains(side)) {
                        lines.add(walk(entry.getKey(), side, at, open));
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            var side = open.getFirst();
            lines.add(walk(side.from, side, at, open));
        }
        return packed(lines);
    }

    private static List<Long> walk(long from, Side first, Map<Long, List<Side>> at, Set<Side> open) {
        var line = new ArrayList<Long>();
        line.add(from);
        long here = from;
        var side = first;
        while (side != null && open.remove(side)) {
            here = side.from == here ? side.to : side.from;
            line.add(here);
            var next = at.get(here);
            var walked = side;
            side = next.size() == 2 ? next.get(next.getFirst().equals(walked) ? 1 : 0) : null;
        }
        return line;
    }

    private static PackedShapes packed(List<List<Long>> lines) {
        var parts = new int[lines.size() + 1];
        var points = new int[lines.size() + 1];
        int count = lines.stream().mapToInt(List::size).sum();
        var xs = new int[count];
        var ys = new int[count];
        int point = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (long at : lines.get(i)) {
                xs[point] = (int) (at >>> 32);
                ys[point++] = (int) at;
            }
            parts[i + 1] = i + 1;
            points[i + 1] = point;
        }
        return new PackedShapes(parts, points, xs, ys);
    }
}
