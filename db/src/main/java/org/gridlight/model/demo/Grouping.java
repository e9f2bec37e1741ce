package org.gridlight.model.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * Groups pieces of ground into as many connected groups as asked for, each of about the same weight, with borders that
 * do not fray: halved again and again across the longer extent, then smoothed, then mended.
 *
 * @param centres of the pieces, along the roads
 * @param weights of the pieces
 * @param borders neighbours of each piece and the metres of border
 * @param smoothings how often borders are straightened; 0 where pieces are few and large
 */
record Grouping(List<Coordinate> centres, double[] weights, List<Map<Integer, Double>> borders,
        int smoothings) {
    private static final int MENDINGS = 30;

    /** The number of its group, from 0, for each of these pieces; -1 for all others. */
    int[] of(List<Integer> pieces, int groups) {
        var group = new int[centres.size()];
        Arrays.fill(group, -1);
        halve(new ArrayList<>(pieces), groups, 0, group);
        for (int i = 0; i < smoothings; i++) {
            smooth(pieces, groups, group);
        }
        mend(pieces, groups, group);
        return group;
    }

    private void halve(List<Integer> pieces, int groups, int first, int[] group) {
        if (groups == 1) {
            pieces.forEach(piece -> group[piece] = first);
            return;
        }
        boolean wide = extent(pieces, true) > extent(pieces, false);
        pieces.sort(Comparator.comparingDouble((Integer piece) -> along(piece, wide)).thenComparingInt(i -> i));
        int left = groups / 2;
        double total = pieces.stream().mapToDouble(piece -> weights[piece]).sum();
        double sum = 0;
        int cut = 0;
        while (cut < pieces.size() - (groups - left)
                && (cut < left || sum + weights[pieces.get(cut)] / 2 < total * left / groups)) {
            sum += weights[pieces.get(cut++)];
        }
        halve(new ArrayList<>(pieces.subList(0, cut)), left, first, group);
        halve(new ArrayList<>(pieces.subList(cut, pieces.size())), groups - left, first + left, group);
    }

    private double along(int piece, boolean wide) {
        return wide ? centres.get(piece).x : centres.get(piece).y;
    }

    private double extent(List<Integer> pieces, boolean wide) {
        double least = pieces.stream().mapToDouble(piece -> along(piece, wide)).min().orElse(0);
        double most = pieces.stream().mapToDouble(piece -> along(piece, wide)).max().orElse(0);
        return most - least;
    }

    /** A piece that borders far more on another group goes over to it, unless it is the last one. */
    private void smooth(List<Integer> pieces, int groups, int[] group) {
        var sizes = new int[groups];
        pieces.forEach(piece -> sizes[group[piece]]++);
        for (int piece : pieces) {
            var lengths = lengths(piece, group);
            double own = lengths.getOrDefault(group[piece], 0.0);
            int best = strongest(lengths, group[piece]);
            if (best >= 0 && lengths.get(best) > 1.35 * own && sizes[group[piece]] > 2) {
                sizes[group[piece]]--;
                sizes[best]++;
                group[piece] = best;
            }
        }
    }

    private Map<Integer, Double> lengths(int piece, int[] group) {
        var lengths = new HashMap<Integer, Double>();
        borders.get(piece).forEach((other, length) -> {
            if (group[other] >= 0) {
                lengths.merge(group[other], length, Double::sum);
            }
        });
        return lengths;
    }

    private static int strongest(Map<Integer, Double> lengths, int but) {
        return lengths.entrySet().stream().filter(entry -> entry.getKey() != but)
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(-1);
    }

    /** What hangs loose from its group goes to the group it borders on most. */
    private void mend(List<Integer> pieces, int groups, int[] group) {
        for (int i = 0; i < MENDINGS; i++) {
            boolean changed = false;
            var largest = largestParts(pieces, groups, group);
            for (int piece : pieces) {
                if (largest[piece] != group[piece]) {
                    int best = strongest(lengths(piece, group), group[piece]);
                    if (best >= 0) {
                        group[piece] = best;
                        changed = true;
                    }
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    /** For each piece its group when it belongs to the group's largest connected part, else -1. */
    private int[] largestParts(List<Integer> pieces, int groups, int[] group) {
        var part = new int[group.length];
        Arrays.fill(part, -1);
        var best = new int[groups];
        var bestSize = new int[groups];
        int parts = 0;
        for (int piece : pieces) {
            if (part[piece] < 0) {
                int size = flood(piece, parts, part, group);
                if (size > bestSize[group[piece]]) {
                    bestSize[group[piece]] = size;
                    best[group[piece]] = parts;
                }
                parts++;
            }
        }
        var result = new int[group.length];
        Arrays.fill(result, -1);
        pieces.forEach(piece -> result[piece] = part[piece] == best[group[piece]] ? group[piece] : -1);
        return result;
    }

    private int flood(int start, int number, int[] part, int[] group) {
        var waiting = new ArrayDeque<Integer>(List.of(start));
        part[start] = number;
        int size = 0;
        while (!waiting.isEmpty()) {
            int piece = waiting.poll();
            size++;
            for (int other : borders.get(piece).keySet()) {
                if (part[other] < 0 && group[other] == group[start]) {
                    part[other] = number;
                    waiting.add(other);
                }
            }
        }
        return size;
    }
}
