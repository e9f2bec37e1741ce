package org.gridlight.model.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The way of an invented inspector through his responsibility grid in one shift: along the sides of its unit grids, which
 * are roads, with a stop now and then. The same seed gives the same way. For one thread.
 */
public final class PatrolRound {
    private static final double METRES_A_DEGREE = 111_320;
    private static final double WALKING = 1.25;
    private static final double RIDING = 3.6;
    /** Where the blocks are larger, he rides. */
    private static final double LARGE_BLOCK = 260;
    private static final double STOPS = 0.18;
    private static final double BESIDE_THE_ROAD = 4;

    /** Where he is, in degrees. */
    public record Spot(double longitude, double latitude) {}

    /** A piece of the way, in seconds since its beginning. */
    private record Leg(Coordinate from, Coordinate to, double begins, double walks, double ends) {}

    private final Map<Coordinate, List<Coordinate>> neighbours = new HashMap<>();
    private final List<Coordinate> corners = new ArrayList<>();
    private final List<Leg> legs = new ArrayList<>();
    private final Dice dice;
    private final double wide;
    private final double speed;

    /**
     * A way through some grids.
     *
     * @param grids outlines in degrees; not empty
     */
    public PatrolRound(Collection<? extends Geometry> grids, long seed) {
        this.dice = Dice.of(seed, 23);
        double sides = 0;
        double length = 0;
        this.wide = Math.cos(Math.toRadians(grids.iterator().next().getCoordinate().y));
        for (var grid : grids) {
            var ring = grid.getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                join(ring[i - 1], ring[i]);
                sides++;
                length += metres(ring[i - 1], ring[i]);
            }
        }
        this.speed = length / sides > LARGE_BLOCK ? RIDING : WALKING;
    }

    private void join(Coordinate one, Coordinate other) {
        var from = rounded(one);
        var to = rounded(other);
        if (!from.equals2D(to)) {
            put(from, to);
            put(to, from);
        }
    }

    private void put(Coordinate from, Coordinate to) {
        var known = neighbours.computeIfAbsent(from, corner -> {
            corners.add(corner);
            return new ArrayList<>();
        });
        if (!known.contains(to)) {
            known.add(to);
        }
    }

    /** Corners of neighbours differ in the last digits. */
    private static Coordinate rounded(Coordinate corner) {
        return new Coordinate(Math.rint(corner.x * 1e6) / 1e6, Math.rint(corner.y * 1e6) / 1e6);
    }

    private double metres(Coordinate from, Coordinate to) {
        return METRES_A_DEGREE * Math.hypot((to.x - from.x) * wide, to.y - from.y);
    }

    /** Where he is so long after his shift began. */
    public Spot at(Duration since) {
        double second = Math.max(0, since.toMillis() / 1_000.0);
        while (legs.isEmpty() || legs.getLast().ends <= second) {
            legs.add(next());
        }
        return spot(leg(second), second);
    }

    private Leg leg(double second) {
        int low = 0;
        int high = legs.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (legs.get(middle).ends > second) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return legs.get(low);
    }

    /** On the pavement, not in the middle of the road. */
    private Spot spot(Leg leg, double second) {
        double share = Math.min(1, (second - leg.begins) / leg.walks);
        double length = metres(leg.from, leg.to);
        double aside = BESIDE_THE_ROAD / Math.max(1, length);
        double x = leg.from.x + share * (leg.to.x - leg.from.x) + aside * (leg.to.y - leg.from.y) / wide;
        double y = leg.from.y + share * (leg.to.y - leg.from.y) - aside * (leg.to.x - leg.from.x) * wide;
        return new Spot(x, y);
    }

    private Leg next() {
        if (legs.isEmpty()) {
            var start = dice.pick(corners);
            return leg(start, dice.pick(neighbours.get(start)), 0);
        }
        var last = legs.getLast();
        var ways = neighbours.get(last.to);
        var to = dice.pick(ways);
        for (int tries = 0; tries < 4 && ways.size() > 1 && to.equals2D(last.from); tries++) {
            to = dice.pick(ways);
        }
        return leg(last.to, to, last.ends);
    }

    private Leg leg(Coordinate from, Coordinate to, double begins) {
        double walks = Math.max(1, metres(from, to) / speed);
        double stops = dice.chance(STOPS) ? dice.between(60, 300) : 0;
        return new Leg(from, to, begins, walks, begins + walks + stops);
    }
}
