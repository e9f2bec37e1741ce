package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * The finished parcels with the same corners on both sides of every border, bent into ground, and who borders on whom.
 *
 * @param parcels    as divided
 * @param rings      corners on the ground in metres from the centre, the first not repeated
 * @param roads      the road of each side of each ring
 * @param centres    on the lattice, where east and north follow the roads
 * @param area       on the ground, in m²
 * @param borders    for each parcel its neighbours and the metres of border with each
 */
record Parcels(List<Division.Parcel> parcels, List<Coordinate[]> rings, List<int[]> roads, List<Coordinate> centres,
        double[] area, List<Map<Integer, Double>> borders) {
    private static final double LONGEST_SIDE = 60;

    private record Side(Coordinate from, Coordinate to) {
        static Side of(Coordinate one, Coordinate other) {
            return one.compareTo(other) < 0 ? new Side(one, other) : new Side(other, one);
        }
    }

    static Parcels of(List<Division.Parcel> parcels, Warp warp) {
        var corners = Division.cornersOf(parcels);
        var rings = new ArrayList<Coordinate[]>();
        var roads = new ArrayList<int[]>();
        var open = new HashMap<Side, Integer>();
        var borders = new ArrayList<Map<Integer, Double>>();
        var area = new double[parcels.size()];
        for (int i = 0; i < parcels.size(); i++) {
            borders.add(new TreeMap<>());
            var flat = new ArrayList<Coordinate>();
            var sides = new ArrayList<Integer>();
            trace(parcels.get(i).block(), corners, flat, sides);
            meet(i, flat, open, borders);
            rings.add(flat.stream().map(at -> warp.toGround(at.x, at.y)).toArray(Coordinate[]::new));
            roads.add(sides.stream().mapToInt(Integer::intValue).toArray());
            area[i] = area(rings.get(i));
        }
        var centres = parcels.stream().map(parcel -> parcel.block().centre()).toList();
        return new Parcels(parcels, rings, roads, centres, area, borders);
    }

    /** The ring with every neighbour's corner that lies on it, and no side longer than a curve can bear. */
    private static void trace(Block block, Corners corners, List<Coordinate> ring, List<Integer> sides) {
        for (int i = 0; i < block.corners().size(); i++) {
            var from = corners.same(block.corners().get(i));
            var end = corners.same(block.corner(i + 1));
            if (from.equals2D(end)) {
                continue;
            }
            var stops = new ArrayList<>(corners.between(from, end));
            stops.add(end);
            for (var to : stops) {
                ring.add(from);
                sides.add(block.roads().get(i));
                var between = between(from, to);
                ring.addAll(between);
                between.forEach(_ -> sides.add(sides.getLast()));
                from = to;
            }
        }
    }

    /** The same points whichever way the side is walked. */
    private static List<Coordinate> between(Coordinate from, Coordinate to) {
        int pieces = (int) Math.ceil(from.distance(to) / LONGEST_SIDE);
        boolean forward = from.compareTo(to) < 0;
        var start = forward ? from : to;
        var end = forward ? to : from;
        var found = new Coordinate[Math.max(0, pieces - 1)];
        for (int k = 1; k < pieces; k++) {
            double share = (double) k / pieces;
            var at = new Coordinate(start.x + share * (end.x - start.x), start.y + share * (end.y - start.y));
            found[forward ? k - 1 : pieces - 1 - k] = at;
        }
        return Arrays.asList(found);
    }

    private static void meet(int parcel, List<Coordinate> ring, Map<Side, Integer> open,
            List<Map<Integer, Double>> borders) {
        for (int k = 0; k < ring.size(); k++) {
            var side = Side.of(ring.get(k), ring.get((k + 1) % ring.size()));
            var other = open.remove(side);
            if (other == null) {
                open.put(side, parcel);
            } else if (other != parcel) {
                double length = side.from.distance(side.to);
                borders.get(parcel).merge(other, length, Double::sum);
                borders.get(other).merge(parcel, length, Double::sum);
            }
        }
    }

    private static double area(Coordinate[] ring) {
        double twice = 0;
        for (int k = 0; k < ring.length; k++) {
            var next = ring[(k + 1) % ring.length];
            twice += (ring[k].x - ring[0].x) * (next.y - ring[0].y) - (next.x - ring[0].x) * (ring[k].y - ring[0].y);
        }
        return Math.abs(twice / 2);
    }

    double totalArea() {
        return Arrays.stream(area).sum();
    }

    int size() {
        return rings.size();
    }
}
