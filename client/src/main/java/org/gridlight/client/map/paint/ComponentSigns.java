package org.gridlight.client.map.paint;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Optional;
import org.gridlight.client.map.layers.MapLayer;

/** The signs of components, around the origin: hollow, never filled like a light. The same on the map and in legends. */
public final class ComponentSigns {
    private ComponentSigns() {}

    /** The edge of a layer's sign. @param size edge of the square it fits in */
    public static Shape outline(MapLayer layer, double size) {
        double half = size / 2;
        return switch (layer) {
            case UTILITIES -> disc(half * 0.8);
            case SANITATION -> polygon(0, -half * 0.95, half * 0.95, 0, 0, half * 0.95, -half * 0.95, 0);
            case GREENERY -> disc(half * 0.55);
            default -> polygon(-half * 0.72, -half * 0.72, half * 0.72, -half * 0.72, half * 0.72, half * 0.72,
                    -half * 0.72, half * 0.72);
        };
    }

    /** What is drawn inside or below the edge; empty for nothing. */
    public static Optional<Shape> inner(MapLayer layer, double size) {
        double half = size / 2;
        var path = new Path2D.Double();
        switch (layer) {
            case UTILITIES -> {
                line(path, -half * 0.8, 0, half * 0.8, 0);
                line(path, 0, -half * 0.8, 0, half * 0.8);
            }
            case TRAFFIC -> line(path, -half * 0.72, 0, half * 0.72, 0);
            case GREENERY -> line(path, 0, half * 0.55, 0, half);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(path);
    }

    /** Lamps are so many that each is a dot. */
    static Shape lamp(double size) {
        return disc(size * 0.19);
    }

    private static Shape disc(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static void line(Path2D path, double fromX, double fromY, double toX, double toY) {
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
    }

    private static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }
}
