package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Cuts an area that needs too many grids into communities (社区) along lines of the lattice: again and again in two, so
 * that both sides get their share of the grids (within a tenth) and the line between them is as short as can be, which
 * makes the communities compact.
 */
final class CommunityCut {
    private static final double LEEWAY = 0.1;

    private final Map<Integer, GridPieces.Piece> pieces;
    private final int most;

    private CommunityCut(Map<Integer, GridPieces.Piece> pieces, int most) {
        this.pieces = pieces;
        this.most = most;
    }

    /** The grids of each community, by their numbers; none has more than {@code most}. */
    static List<List<Integer>> of(Map<Integer, GridPieces.Piece> pieces, int most) {
        var all = pieces.keySet().stream().sorted().toList();
        var cut = new CommunityCut(pieces, most);
        int wanted = Math.max(1, Math.ceilDiv(all.size(), most));
        while (true) {
            var communities = new ArrayList<List<Integer>>();
            cut.halve(all, wanted, communities);
            if (communities.stream().allMatch(community -> community.size() <= most) || wanted >= all.size()) {
                return communities;
            }
            wanted++;
        }
    }

    private void halve(List<Integer> grids, int wanted, List<List<Integer>> found) {
        var line = wanted == 1 ? null : bestLine(grids, wanted);
        if (line == null) {
            found.add(grids);
            return;
        }
        var sides = grids.stream().collect(Collectors.partitioningBy(id -> line.before(pieces.get(id).home())));
        halve(sides.get(true), wanted / 2, found);
        halve(sides.get(false), wanted - wanted / 2, found);
    }

    /** A line of the lattice: the western or southern edge of a column or row. */
    private record Line(boolean betweenColumns, long at) {
        boolean before(Lattice.Cell cell) {
            return (betweenColumns ? cell.column() : cell.row()) < at;
        }
    }

    private record Candidate(Line line, double unfairness, double length) {
        /** Fair lines before unfair ones, short before long among the fair. */
        boolean betterThan(Candidate other) {
            if (other == null) {
                return true;
            }
            boolean fair = unfairness <= LEEWAY;
            boolean otherFair = other.unfairness <= LEEWAY;
            if (fair != otherFair) {
                return fair;
            }
            return fair ? length < other.length : unfairness < other.unfairness;
        }
    }

    private Line bestLine(List<Integer> grids, int wanted) {
        Candidate best = null;
        for (boolean betweenColumns : new boolean[]{true, false}) {
            var counts = new TreeMap<Long, Integer>();
            grids.forEach(id -> counts.merge(place(id, betweenColumns), 1, Integer::sum));
            var lengths = lengths(grids, betweenColumns);
            long before = 0;
            for (long at : counts.keySet()) {
                var candidate = new Candidate(new Line(betweenColumns, at),
                        unfairness(before, grids.size(), wanted), lengths.getOrDefault(at, 0.0));
                if (before > 0 && candidate.betterThan(best)) {
                    best = candidate;
                }
                before += counts.get(at);
            }
        }
        return best == null ? null : best.line();
    }

    /** How far the share before the line is from what it should be; more than one when a side could not hold it. */
    private double unfairness(long before, int all, int wanted) {
        double should = (double) all * (wanted / 2) / wanted;
        boolean tooMany = before > (long) (wanted / 2) * most || all - before > (long) (wanted - wanted / 2) * most;
        return Math.abs(before - should) / all + (tooMany ? 1 : 0);
    }

    /** How much border each line would cut, in metres. */
    private Map<Long, Double> lengths(List<Integer> grids, boolean betweenColumns) {
        var changes = new TreeMap<Long, Double>();
        var inside = new HashSet<>(grids);
        for (int id : grids) {
            long here = place(id, betweenColumns);
            pieces.get(id).borders().forEach((other, length) -> {
                long there = inside.contains(other) ? place(other, betweenColumns) : here;
                if (there > here) {
                    changes.merge(here + 1, length, Double::sum);
                    changes.merge(there + 1, -length, Double::sum);
                }
            });
        }
        return runningSums(changes, grids, betweenColumns);
    }

    private Map<Long, Double> runningSums(TreeMap<Long, Double> changes, List<Integer> grids, boolean betweenColumns) {
        var sums = new HashMap<Long, Double>();
        for (int id : grids) {
            long at = place(id, betweenColumns);
            sums.computeIfAbsent(at,
                    line -> changes.headMap(line, true).values().stream().mapToDouble(Double::doubleValue).sum());
        }
        return sums;
    }

    private long place(int id, boolean betweenColumns) {
        var home = pieces.get(id).home();
        return betweenColumns ? home.column() : home.row();
    }
}
