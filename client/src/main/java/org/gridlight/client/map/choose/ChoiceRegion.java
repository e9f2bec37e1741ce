package org.gridlight.client.map.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * A figure on the map in which things are chosen (选择范围), in units of {@link World}. What lies on its edge belongs to it.
 */
public sealed interface ChoiceRegion {
    /** What encloses it. */
    Envelope extent();

    boolean holds(double x, double y);

    /** A rectangle (矩形). */
    record Box(Envelope extent) implements ChoiceRegion {
        @Override
        public boolean holds(double x, double y) {
            return extent.covers(x, y);
        }
    }

    /** All within a distance of a place (半径). @param metres on the ground */
    record Circle(double x, double y, double metres) implements ChoiceRegion {
        private double units() {
            return metres / World.metresAUnit(y);
        }

        @Override
        public Envelope extent() {
            return new Envelope(x - units(), x + units(), y - units(), y + units());
        }

        @Override
        public boolean holds(double otherX, double otherY) {
            return Math.hypot(otherX - x, otherY - y) <= units();
        }
    }

    /** Rings together: what lies in an odd number of them. Used by one thread at a time. */
    final class Rings implements ChoiceRegion {
        private static final GeometryFactory FACTORY = new GeometryFactory();
        private static final int FEWEST = 3;

        private final Envelope extent;
        private final IndexedPointInAreaLocator locator;

        private Rings(List<Polygon> rings) {
            var all = FACTORY.createMultiPolygon(rings.toArray(Polygon[]::new));
            this.extent = all.getEnvelopeInternal();
            this.locator = new IndexedPointInAreaLocator(all);
        }

        /** A polygon (多边形) as it was drawn. @param corners three or more */
        public static Rings drawn(List<Coordinate> corners) {
            if (corners.size() < FEWEST) {
                throw new IllegalArgumentException("A polygon of " + corners.size() + " corners");
            }
            return new Rings(List.of(ring(corners.size(), corners::get)));
        }

        /** Outlines of units. @param which places in the list of outlines */
        public static Rings of(PackedShapes outlines, IntStream which) {
            var rings = new ArrayList<Polygon>();
            which.forEach(shape -> {
                for (int part = outlines.firstPart(shape); part < outlines.endPart(shape); part++) {
                    int first = outlines.firstPoint(part);
                    int count = outlines.endPoint(part) - first;
                    if (count >= FEWEST) {
                        rings.add(ring(count,
                                i -> new Coordinate(outlines.x(first + i), outlines.y(first + i))));
                    }
                }
            });
            return new Rings(rings);
        }

        private static Polygon ring(int count, IntFunction<Coordinate> corner) {
            var closed = new Coordinate[count + 1];
            for (int i = 0; i <= count; i++) {
                closed[i] = corner.apply(i % count);
            }
            return FACTORY.createPolygon(closed);
        }

        @Override
        public Envelope extent() {
            return extent;
        }

        @Override
        public boolean holds(double x, double y) {
            return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
        }
    }
}
