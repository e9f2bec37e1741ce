package org.gridlight.model.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes shapes of coordinates, whatever the format they come from, and names what keeps them from being one. The readers
 * of JTS close open rings silently, follow nesting until the stack is full, or end in exceptions that tell nobody what is
 * wrong.
 */
public final class ShapeBuilder {
    private static final GeometryFactory PLAIN = new GeometryFactory();

    /** Two ends of a ring so near each other are one point, written by way of another number of digits. */
    private static final double SAME = 1e-9;

    private static final int FEWEST_IN_RING = 4;

    private ShapeBuilder() {}

    /** @param kind POINT, MULTIPOINT, LINESTRING, MULTILINESTRING, POLYGON, MULTIPOLYGON in letters of any size */
    public static ShapeReading build(String kind, Positions positions) {
        try {
            return new ShapeReading.Read(switch (kind.toUpperCase(Locale.ROOT)) {
                case "POINT" -> point(positions);
                case "MULTIPOINT" -> PLAIN.createMultiPoint(
                        inside(positions).stream().map(ShapeBuilder::point).toArray(Point[]::new));
                case "LINESTRING" -> line(positions);
                case "MULTILINESTRING" -> PLAIN.createMultiLineString(
                        inside(positions).stream().map(ShapeBuilder::line).toArray(LineString[]::new));
                case "POLYGON" -> polygon(positions);
                case "MULTIPOLYGON" -> PLAIN.createMultiPolygon(
                        inside(positions).stream().map(ShapeBuilder::polygon).toArray(Polygon[]::new));
                default -> throw new Unfit(FeatureFault.UNKNOWN_SHAPE, FeatureFault.shortened(kind));
            });
        } catch (Unfit why) {
            return why.reading();
        }
    }

    private static List<Positions> inside(Positions positions) {
        if (positions instanceof Positions.Many(var inside)) {
            return inside;
        }
        throw new Unfit(FeatureFault.BROKEN_SHAPE, "");
    }

    private static Coordinate coordinate(Positions positions) {
        if (!(positions instanceof Positions.One(double x, double y))) {
            throw new Unfit(FeatureFault.BROKEN_SHAPE, "");
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new Unfit(FeatureFault.NO_NUMBER, x + ", " + y);
        }
        return new CoordinateXY(x, y);
    }

    private static Coordinate[] coordinates(Positions positions) {
        return inside(positions).stream().map(ShapeBuilder::coordinate).toArray(Coordinate[]::new);
    }

    private static Point point(Positions positions) {
        return PLAIN.createPoint(coordinate(positions));
    }

    private static LineString line(Positions positions) {
        return line(coordinates(positions));
    }

    private static Polygon polygon(Positions positions) {
        var rings = inside(positions).stream().map(ring -> ring(coordinates(ring))).toList();
        boolean onlyHoles = rings.stream().anyMatch(ring -> !ring.isEmpty()) && rings.getFirst().isEmpty();
        if (onlyHoles) {
            throw new Unfit(FeatureFault.BROKEN_SHAPE, "");
        }
        return rings.isEmpty()
                ? PLAIN.createPolygon()
                : PLAIN.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** A line. @throws Unfit when it has one point only */
    static LineString line(Coordinate[] points) {
        if (points.length == 1) {
            throw new Unfit(FeatureFault.TOO_FEW_POINTS, points[0].x + ", " + points[0].y);
        }
        return PLAIN.createLineString(points);
    }

    /** A ring. @throws Unfit when it is open or too short */
    static LinearRing ring(Coordinate[] points) {
        if (points.length == 0) {
            return PLAIN.createLinearRing();
        }
        var first = points[0];
        var last = points[points.length - 1];
        if (first.distance(last) > SAME) {
            throw new Unfit(FeatureFault.RING_OPEN, last.x + ", " + last.y);
        }
        if (points.length < FEWEST_IN_RING) {
            throw new Unfit(FeatureFault.TOO_FEW_POINTS, first.x + ", " + first.y);
        }
        points[points.length - 1] = first.copy();
        return PLAIN.createLinearRing(points);
    }

    /** The polygons of rings in any order and direction, as a shapefile holds them: see {@link RingNest}. */
    public static ShapeReading surfaces(List<Coordinate[]> rings) {
        try {
            var closed = new ArrayList<LinearRing>();
            rings.forEach(points -> closed.add(ring(points)));
            var polygons = RingNest.polygons(closed, PLAIN);
            return new ShapeReading.Read(polygons.size() == 1
                    ? polygons.getFirst()
                    : PLAIN.createMultiPolygon(polygons.toArray(Polygon[]::new)));
        } catch (Unfit why) {
            return why.reading();
        }
    }

    /** The line or lines of these parts. */
    public static ShapeReading lines(List<Coordinate[]> parts) {
        try {
            var lines = parts.stream().map(ShapeBuilder::line).toArray(LineString[]::new);
            return new ShapeReading.Read(lines.length == 1 ? lines[0] : PLAIN.createMultiLineString(lines));
        } catch (Unfit why) {
            return why.reading();
        }
    }

    /** One point, or several as one shape. */
    public static ShapeReading points(Coordinate[] points, boolean several) {
        Geometry shape = several ? PLAIN.createMultiPointFromCoords(points) : PLAIN.createPoint(points[0]);
        return new ShapeReading.Read(shape);
    }

    /** Ends the building of one shape; never leaves this package. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final FeatureFault fault;
        private final String value;

        Unfit(FeatureFault fault, String value) {
            super(value, null, false, false);
            this.fault = fault;
            this.value = value;
        }

        ShapeReading reading() {
            return new ShapeReading.NotRead(fault, value);
        }
    }
}
