package org.gridlight.client.look;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.gridlight.model.light.Light;

/**
 * The shape of each light (■ ▲ ● ‖): the same points for screen, canvas, map and chart, so that a light is known without
 * its colour. Points are shares of its size, the middle at 0.
 */
public enum LightShape {
    SQUARE("M0 0H12V12H0Z"),
    TRIANGLE("M6 0L12 11.4H0Z"),
    DISC("M6 0A6 6 0 1 1 5.99 0Z"),
    BARS("M1 0H4.4V12H1ZM7.6 0H11V12H7.6Z");

    /** Sides drawn a little smaller or larger, so that all four weigh the same to the eye. */
    private static final double SQUARE_SHARE = 0.86;
    private static final double TRIANGLE_LIFT = 0.04;
    private static final double BAR_SHARE = 0.3;

    private final String path;

    LightShape(String path) {
        this.path = path;
    }

    public static LightShape of(Light light) {
        return switch (light) {
            case RED -> SQUARE;
            case YELLOW -> TRIANGLE;
            case GREEN -> DISC;
            case GREY -> BARS;
        };
    }

    /** As a path on a grid of 12, for {@code -fx-shape} and {@code SVGPath}. */
    public String path() {
        return path;
    }

    /** For Java2D. @param size edge of the square it fits in */
    public java.awt.Shape at(double x, double y, double size) {
        double half = size / 2;
        return switch (this) {
            case SQUARE -> new Rectangle2D.Double(x - half * SQUARE_SHARE, y - half * SQUARE_SHARE, size * SQUARE_SHARE,
                    size * SQUARE_SHARE);
            case DISC -> new Ellipse2D.Double(x - half, y - half, size, size);
            case TRIANGLE -> triangle(x, y - size * TRIANGLE_LIFT, half);
            case BARS -> bars(x, y, size);
        };
    }

    private static Path2D triangle(double x, double y, double half) {
        var path = new Path2D.Double();
        path.moveTo(x, y - half);
        path.lineTo(x + half, y + half);
        path.lineTo(x - half, y + half);
        path.closePath();
        return path;
    }

    private static Path2D bars(double x, double y, double size) {
        double half = size / 2;
        var path = new Path2D.Double();
        path.append(new Rectangle2D.Double(x - half * 0.85, y - half, size * BAR_SHARE, size), false);
        path.append(new Rectangle2D.Double(x + half * 0.85 - size * BAR_SHARE, y - half, size * BAR_SHARE, size),
                false);
        return path;
    }

    /** Fills it on a canvas, with its edge. */
    public void draw(GraphicsContext canvas, double x, double y, double size, Color fill, Color edge) {
        double half = size / 2;
        canvas.setFill(fill);
        canvas.setStroke(edge);
        canvas.setLineWidth(1);
        switch (this) {
            case SQUARE -> {
                double side = size * SQUARE_SHARE;
                canvas.fillRect(x - side / 2, y - side / 2, side, side);
            }
            case DISC -> canvas.fillOval(x - half, y - half, size, size);
            case TRIANGLE -> {
                double[] xs = {x, x + half, x - half};
                double top = y - size * TRIANGLE_LIFT;
                double[] ys = {top - half, top + half, top + half};
                canvas.fillPolygon(xs, ys, xs.length);
                canvas.strokePolygon(xs, ys, xs.length);
            }
            case BARS -> {
                canvas.fillRect(x - half * 0.85, y - half, size * BAR_SHARE, size);
                canvas.fillRect(x + half * 0.85 - size * BAR_SHARE, y - half, size * BAR_SHARE, size);
            }
        }
    }
}
