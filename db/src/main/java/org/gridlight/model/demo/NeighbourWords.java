package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Coordinate;

/**
 * Bounds in words (四至) by the names of the roads and waters around: on each of the four sides the one that runs along
 * it the longest.
 */
record NeighbourWords(Words words, List<RoadBook.Entry> roads) {
    private static final int SIDES = 4;

    /** A ring of corners and the road of each side. */
    record Ring(Coordinate[] corners, int[] roads) {}

    private record Side(Coordinate from, Coordinate to) {}

    /** Of one piece or several together: borders between them do not count. */
    String of(List<Ring> rings) {
        var outer = new HashMap<Side, Integer>();
        for (var ring : rings) {
            boolean leftTurning = isCounterClockwise(ring.corners);
            for (int i = 0; i < ring.corners.length; i++) {
                var here = ring.corners[i];
                var next = ring.corners[(i + 1) % ring.corners.length];
                var side = leftTurning ? new Side(here, next) : new Side(next, here);
                if (outer.remove(new Side(side.to, side.from)) == null) {
                    outer.put(side, ring.roads[i]);
                }
            }
        }
        return said(outer);
    }

    private String said(Map<Side, Integer> outer) {
        var lengths = new ArrayList<Map<String, Double>>();
        for (int i = 0; i < SIDES; i++) {
            lengths.add(new HashMap<>());
        }
        var all = new HashMap<String, Double>();
        outer.forEach((side, road) -> {
            double east = side.to.y - side.from.y;
            double north = side.from.x - side.to.x;
            var name = roads.get(road).name();
            int where = Math.abs(east) > Math.abs(north) ? east > 0 ? 0 : 2 : north > 0 ? 3 : 1;
            lengths.get(where).merge(name, side.from.distance(side.to), Double::sum);
            all.merge(name, side.from.distance(side.to), Double::sum);
        });
        return words.say("grid.bounds", longest(lengths.get(0), all), longest(lengths.get(1), all),
                longest(lengths.get(2), all), longest(lengths.get(3), all));
    }

    private static String longest(Map<String, Double> lengths, Map<String, Double> otherwise) {
        return (lengths.isEmpty() ? otherwise : lengths).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
    }

    private static boolean isCounterClockwise(Coordinate[] ring) {
        double twice = 0;
        for (int i = 0; i < ring.length; i++) {
            var next = ring[(i + 1) % ring.length];
            twice += (ring[i].x - ring[0].x) * (next.y - ring[0].y) - (next.x - ring[0].x) * (ring[i].y - ring[0].y);
        }
        return twice > 0;
    }
}
