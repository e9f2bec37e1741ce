package org.gridlight.model.exchange.shapefile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridlight.model.exchange.FeatureFault;
import org.gridlight.model.exchange.ShapeBuilder;
import org.gridlight.model.exchange.ShapeReading;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;

/** The content of one record of a .shp file. Heights and measures behind the points are passed over. */
final class RecordShape {
    private static final int BYTES_OF_BOX = 32;
    private static final int BYTES_OF_POINT = 16;

    private RecordShape() {}

    /** @param content all bytes of the record behind its head */
    static ShapeReading read(ByteBuffer content, int mostPoints) {
        content.order(ByteOrder.LITTLE_ENDIAN);
        if (content.remaining() < Integer.BYTES) {
            return ShapeReading.broken();
        }
        int type = content.getInt();
        return switch (type) {
            case 0 -> new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");
            case 1, 11, 21 -> content.remaining() < BYTES_OF_POINT
                    ? ShapeReading.broken()
                    : checked(new Coordinate[]{point(content)}, false);
            case 8, 18, 28 -> points(content, mostPoints);
            case 3, 13, 23 -> parts(content, mostPoints, false);
            case 5, 15, 25 -> parts(content, mostPoints, true);
            default -> new ShapeReading.NotRead(FeatureFault.UNKNOWN_SHAPE, String.valueOf(type));
        };
    }

    private static Coordinate point(ByteBuffer content) {
        return new CoordinateXY(content.getDouble(), content.getDouble());
    }

    private static ShapeReading points(ByteBuffer content, int mostPoints) {
        if (content.remaining() < BYTES_OF_BOX + Integer.BYTES) {
            return ShapeReading.broken();
        }
        content.position(content.position() + BYTES_OF_BOX);
        int count = content.getInt();
        if (count < 0 || count > content.remaining() / BYTES_OF_POINT) {
            return ShapeReading.broken();
        }
        return count > mostPoints ? tooMany(count) : checked(coordinates(content, count), true);
    }

    private static ShapeReading parts(ByteBuffer content, int mostPoints, boolean surface) {
        if (content.remaining() < BYTES_OF_BOX + 2 * Integer.BYTES) {
            return ShapeReading.broken();
        }
        content.position(content.position() + BYTES_OF_BOX);
        int parts = content.getInt();
        int count = content.getInt();
        boolean possible = parts >= 0 && count >= 0 && count <= content.remaining() / BYTES_OF_POINT
                && parts <= (content.remaining() - count * BYTES_OF_POINT) / Integer.BYTES;
        if (!possible) {
            return ShapeReading.broken();
        }
        if (count > mostPoints) {
            return tooMany(count);
        }
        var starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = content.getInt();
        }
        starts[parts] = count;
        return parts(coordinates(content, count), starts, surface);
    }

    private static ShapeReading parts(Coordinate[] points, int[] starts, boolean surface) {
        var parts = new ArrayList<Coordinate[]>();
        for (int i = 0; i + 1 < starts.length; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1]) {
                return ShapeReading.broken();
            }
            if (starts[i] < starts[i + 1]) {
                parts.add(Arrays.copyOfRange(points, starts[i], starts[i + 1]));
            }
        }
        if (parts.isEmpty()) {
            return new ShapeReading.NotRead(FeatureFault.NO_PLACE, "");
        }
        for (var part : parts) {
            for (var point : part) {
                if (!isFinite(point)) {
                    return noNumber(point);
                }
            }
        }
        return surface ? ShapeBuilder.surfaces(parts) : ShapeBuilder.lines(List.copyOf(parts));
    }

    private static ShapeReading checked(Coordinate[] points, boolean several) {
        for (var point : points) {
            if (!isFinite(point)) {
                return noNumber(point);
            }
        }
        return points.length == 0
                ? new ShapeReading.NotRead(FeatureFault.NO_PLACE, "")
                : ShapeBuilder.points(points, several);
    }

    private static Coordinate[] coordinates(ByteBuffer content, int count) {
        var points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = point(content);
        }
        return points;
    }

    private static boolean isFinite(Coordinate point) {
        return Double.isFinite(point.x) && Double.isFinite(point.y);
    }

    private static ShapeReading noNumber(Coordinate point) {
        return new ShapeReading.NotRead(FeatureFault.NO_NUMBER, point.x + ", " + point.y);
    }

    private static ShapeReading tooMany(int count) {
        return new ShapeReading.NotRead(FeatureFault.TOO_MANY_POINTS, String.valueOf(count));
    }
}
