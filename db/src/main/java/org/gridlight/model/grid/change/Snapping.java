package org.gridlight.model.grid.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws a place to the nearest corner of what lies around, else to the nearest edge (捕捉). Near the pole a degree of
 * longitude is shorter than one of latitude; distances here are those on the map. Immutable, safe for use by many threads.
 */
public final class Snapping {
    /** What a place was drawn to. */
    public enum To {
        CORNER,
        EDGE,
        NOTHING
    }

    /** @param place in degrees; exactly a corner, or on an edge but for the rounding of a double */
    public record Snapped(Coordinate place, To to) {}

    private final List<Coordinate> corners;
    private final List<LineSegment> edges;

    /** @param outlines in degrees, longitude first: those near by are enough */
    public Snapping(Collection<Polygon> outlines) {
        this.corners = new ArrayList<>();
        this.edges = new ArrayList<>();
        for (var outline : outlines) {
            add(outline.getExteriorRing().getCoordinates());
            IntStream.range(0, outline.getNumInteriorRing())
                    .forEach(i -> add(outline.getInteriorRingN(i).getCoordinates()));
        }
    }

    private void add(Coordinate[] ring) {
        for (int i = 0; i + 1 < ring.length; i++) {
            corners.add(ring[i]);
            edges.add(new LineSegment(ring[i], ring[i + 1]));
        }
    }

    /**
     * @param place  in degrees
     * @param radius how far a corner or an edge draws, in degrees of longitude as the map shows them
     */
    public Snapped snap(Coordinate place, double radius) {
        double stretch = 1 / Math.cos(Math.toRadians(place.y));
        Coordinate best = null;
        double nearest = radius;
        for (var corner : corners) {
            double away = away(place, corner, stretch);
            if (away <= nearest) {
                nearest = away;
                best = corner;
            }
        }
        if (best != null) {
            return new Snapped(best.copy(), To.CORNER);
        }
        for (var edge : edges) {
            var point = nearestOn(edge, place, stretch);
            double away = away(place, point, stretch);
            if (away <= nearest) {
                nearest = away;
                best = point;
            }
        }
        return best == null ? new Snapped(place.copy(), To.NOTHING) : new Snapped(best, To.EDGE);
    }

    private static double away(Coordinate one, Coordinate other, double stretch) {
        return Math.hypot(one.x - other.x, (one.y - other.y) * stretch);
    }

    /** The foot of the plumb line as the map shows it. */
    private static Coordinate nearestOn(LineSegment edge, Coordinate place, double stretch) {
        double east = edge.p1.x - edge.p0.x;
        double north = (edge.p1.y - edge.p0.y) * stretch;
        double length = east * east + north * north;
        double share = length == 0
                ? 0
                : Math.clamp(((place.x - edge.p0.x) * east + (place.y - edge.p0.y) * stretch * north) / length, 0, 1);
        return new Coordinate(edge.p0.x + share * (edge.p1.x - edge.p0.x), edge.p0.y + share * (edge.p1.y - edge.p0.y));
    }
}
