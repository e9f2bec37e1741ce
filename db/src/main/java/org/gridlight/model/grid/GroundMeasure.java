package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Lengths and areas of what is drawn on a map (量测), on the plane of the ground: on the plane of the display, which is Web
 * Mercator, a metre in Beijing would be 1.3. Immutable; safe for use by many threads.
 */
public final class GroundMeasure {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int FEWEST_CORNERS = 3;

    private final GroundProjection plane;

    /** @param plane the one of the zone in which the centre lies */
    public GroundMeasure(GroundProjection plane) {
        this.plane = plane;
    }

    /** Metres from each point to the next. @param degrees longitude first */
    public List<Double> legs(List<Coordinate> degrees) {
        var metres = metres(degrees);
        var legs = new ArrayList<Double>();
        for (int i = 1; i < metres.length; i++) {
            legs.add(metres[i - 1].distance(metres[i]));
        }
        return legs;
    }

    /** Metres along a line. @param degrees longitude first */
    public double length(List<Coordinate> degrees) {
        return legs(degrees).stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Metres around an area whose last corner is joined to its first; twice the way there for two corners. */
    public double circumference(List<Coordinate> degrees) {
        return degrees.size() < 2 ? 0 : length(closed(degrees));
    }

    /** Square metres of an area whose last corner is joined to its first; 0 for fewer than three. */
    public double squareMetres(List<Coordinate> degrees) {
        return degrees.size() < FEWEST_CORNERS
                ? 0
                : FACTORY.createPolygon(metres(closed(degrees))).getArea();
    }

    /** Whether the line around an area crosses itself, so that its area means nothing. */
    public boolean crossesItself(List<Coordinate> degrees) {
        return degrees.size() > FEWEST_CORNERS
                && !FACTORY.createLinearRing(closed(degrees).toArray(Coordinate[]::new)).isSimple();
    }

    private static List<Coordinate> closed(List<Coordinate> corners) {
        var ring = new ArrayList<>(corners);
        ring.add(corners.getFirst());
        return ring;
    }

    private Coordinate[] metres(List<Coordinate> degrees) {
        return plane.toMetres(FACTORY.createMultiPointFromCoords(degrees.toArray(Coordinate[]::new))).getCoordinates();
    }
}
