package org.gridlight.client.map;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.map.tiles.MapView;
import org.locationtech.jts.geom.Coordinate;

/**
 * Draws what is being drawn by hand over the map: lines with a casing, corners, words with a halo.
 *
 * @param accent of lines; @param casing beside lines and round words; @param ink of words; @param size of words
 */
record Pencil(GraphicsContext graphics, MapView seen, Color accent, Color casing, Color ink, double size) {
    private static final double CAPTION = 0.857;
    private static final double WIDTH = 2;
    private static final double CORNER = 7;

    static Pencil of(MapStage stage, GraphicsContext graphics, MapView seen) {
        return new Pencil(graphics, seen, stage.colour("accent"), stage.colour("pane"), stage.colour("t1"),
                Math.round(stage.seat().look().getValue().size().pixels() * CAPTION));
    }

    /** A line through places of the world. @param closed back to its beginning, and weakly filled */
    void line(List<Coordinate> world, boolean closed) {
        if (world.size() < 2) {
            return;
        }
        prepare();
        graphics.beginPath();
        graphics.moveTo(seen.x(world.getFirst().x), seen.y(world.getFirst().y));
        world.stream().skip(1).forEach(at -> graphics.lineTo(seen.x(at.x), seen.y(at.y)));
        if (closed) {
            graphics.closePath();
            fill();
        }
        stroke();
    }

    /** A circle round a place of the window. */
    void circle(double x, double y, double radius) {
        prepare();
        graphics.beginPath();
        graphics.moveTo(x + radius, y);
        graphics.arc(x, y, radius, radius, 0, 360);
        fill();
        stroke();
    }

    private void prepare() {
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineDashes((double[]) null);
    }

    private void fill() {
        graphics.setFill(accent.deriveColor(0, 1, 1, 0.12));
        graphics.fill();
    }

    private void stroke() {
        graphics.setStroke(casing);
        graphics.setLineWidth(WIDTH + 3);
        graphics.stroke();
        graphics.setStroke(accent);
        graphics.setLineWidth(WIDTH);
        graphics.stroke();
    }

    /** Small squares on the corners. */
    void corners(List<Coordinate> world) {
        for (var at : world) {
            double x = seen.x(at.x) - CORNER / 2;
            double y = seen.y(at.y) - CORNER / 2;
            graphics.setFill(accent);
            graphics.fillRect(x, y, CORNER, CORNER);
            graphics.setFill(casing);
            graphics.fillRect(x + 2, y + 2, CORNER - 4, CORNER - 4);
        }
    }

    /** Words around a place of the window. */
    void words(String text, double x, double y) {
        text(text, x, y, TextAlignment.CENTER);
    }

    /** Words to the right of a place of the window. */
    void wordsBeside(String text, double x, double y) {
        text(text, x, y, TextAlignment.LEFT);
    }

    private void text(String text, double x, double y, TextAlignment align) {
        graphics.setFont(Font.font("Noto Sans SC Medium", size));
        graphics.setTextAlign(align);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setLineDashes((double[]) null);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setStroke(casing);
        graphics.setLineWidth(4);
        graphics.strokeText(text, x, y);
        graphics.setFill(ink);
        graphics.fillText(text, x, y);
    }
}
