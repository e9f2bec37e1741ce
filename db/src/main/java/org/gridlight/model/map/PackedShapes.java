package org.gridlight.model.map;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Many lines or outlines in four arrays, because a hundred thousand objects of their own would weigh ten times as much:
 * a shape is a run of parts (lines, rings), a part is a run of points in units of {@link World}. Immutable as long as
 * nobody writes to the arrays, which nobody may; then safe for use by many threads.
 */
public final class PackedShapes {
    private final int[] parts;
    private final int[] points;
    private final int[] xs;
    private final int[] ys;

    /**
     * @param parts  the first part of each shape, and at last how many parts there are
     * @param points the first point of each part, and at last how many points there are
     */
    public PackedShapes(int[] parts, int[] points, int[] xs, int[] ys) {
        this.parts = parts;
        this.points = points;
        this.xs = xs;
        this.ys = ys;
    }

    /** How many shapes there are. */
    public int count() {
        return parts.length - 1;
    }

    /** The first part of a shape. */
    public int firstPart(int shape) {
        return parts[shape];
    }

    /** The part after the last one of a shape. */
    public int endPart(int shape) {
        return parts[shape + 1];
    }

    /** The first point of a part. */
    public int firstPoint(int part) {
        return points[part];
    }

    /** The point after the last one of a part. */
    public int endPoint(int part) {
        return points[part + 1];
    }

    public int x(int point) {
        return xs[point];
    }

    public int y(int point) {
        return ys[point];
    }

    int[] parts() {
        return parts;
    }

    int[] points() {
        return points;
    }

    int[] xs() {
        return xs;
    }

    int[] ys() {
        return ys;
    }

    /** What encloses a shape, in units of the world. */
    public Envelope extent(int shape) {
        var extent = new Envelope();
        for (int i = points[parts[shape]]; i < points[parts[shape + 1]]; i++) {
            extent.expandToInclude(xs[i], ys[i]);
        }
        return extent;
    }

    /** Whether an outline holds a place: inside an odd number of its rings. */
    public boolean holds(int shape, double x, double y) {
        boolean inside = false;
        for (int part = parts[shape]; part < parts[shape + 1]; part++) {
            int end = points[part + 1];
            for (int i = points[part], before = end - 1; i < end; before = i++) {
                boolean crosses = ys[i] > y != ys[before] > y
                        && x < (double) (xs[before] - xs[i]) * (y - ys[i]) / (ys[before] - ys[i]) + xs[i];
                inside ^= crosses;
            }
        }
        return inside;
    }

    /** Whether a shape has the points of another one, in their order. */
    boolean same(int shape, PackedShapes others, int other) {
        int first = points[parts[shape]];
        int end = points[parts[shape + 1]];
        int otherFirst = others.points[others.parts[other]];
        int otherEnd = others.points[others.parts[other + 1]];
        return endPart(shape) - firstPart(shape) == others.endPart(other) - others.firstPart(other)
                && Arrays.equals(xs, first, end, others.xs, otherFirst, otherEnd)
                && Arrays.equals(ys, first, end, others.ys, otherFirst, otherEnd);
    }

    /** Bytes in memory, about. */
    public long bytes() {
        return 4L * (parts.length + points.length + xs.length + ys.length);
    }

    /** Collects shapes one after the other. Not shared by threads. */
    public static final class Packing {
        private int[] parts = new int[64];
        private int[] points = new int[256];
        private int[] xs = new int[1_024];
        private int[] ys = new int[1_024];
        private int shapeCount;
        private int partCount;
        private int pointCount;

        /** @param degrees polygons or lines, longitude first; empty parts are left out */
        public void add(Geometry degrees) {
            for (int i = 0; i < degrees.getNumGeometries(); i++) {
                if (degrees.getGeometryN(i) instanceof Polygon polygon) {
                    addPart(polygon.getExteriorRing(), true);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        addPart(polygon.getInteriorRingN(hole), true);
                    }
                } else if (degrees.getGeometryN(i) instanceof LineString line) {
                    addPart(line, false);
                }
            }
            endShape();
        }

        /** A shape that is packed already, as it is. */
        public void add(PackedShapes others, int shape) {
            for (int part = others.firstPart(shape); part < others.endPart(shape); part++) {
                int first = others.firstPoint(part);
                int count = others.endPoint(part) - first;
                room(count);
                System.arraycopy(others.xs, first, xs, pointCount, count);
                System.arraycopy(others.ys, first, ys, pointCount, count);
                pointCount += count;
                endPart();
            }
            endShape();
        }

        private void room(int count) {
            if (pointCount + count > xs.length) {
                int size = Math.max(xs.length * 2, pointCount + count);
                xs = Arrays.copyOf(xs, size);
                ys = Arrays.copyOf(ys, size);
            }
        }

        private void endPart() {
            partCount++;
            if (partCount == points.length) {
                points = Arrays.copyOf(points, partCount * 2);
            }
            points[partCount] = pointCount;
        }

        private void endShape() {
            shapeCount++;
            if (shapeCount == parts.length) {
                parts = Arrays.copyOf(parts, shapeCount * 2);
            }
            parts[shapeCount] = partCount;
        }

        private void addPart(LineString line, boolean ring) {
            var sequence = line.getCoordinateSequence();
            // A ring's last point is its first again.
            int count = ring ? line.getNumPoints() - 1 : line.getNumPoints();
            if (count <= 0) {
                return;
            }
            room(count);
            for (int i = 0; i < count; i++) {
                xs[pointCount] = World.x(sequence.getX(i));
                ys[pointCount++] = World.y(sequence.getY(i));
            }
            endPart();
        }

        /** What was added. */
        public PackedShapes packed() {
            return new PackedShapes(Arrays.copyOf(parts, shapeCount + 1), Arrays.copyOf(points, partCount + 1),
                    Arrays.copyOf(xs, pointCount), Arrays.copyOf(ys, pointCount));
        }
    }
}
