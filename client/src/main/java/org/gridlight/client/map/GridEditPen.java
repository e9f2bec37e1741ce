package org.gridlight.client.map;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.grid.change.Snapping;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Draws what is being changed over the tiles. Coordinates are degrees. On the FX thread, for one frame. */
record GridEditPen(GraphicsContext graphics, MapView seen, Color accent, Color casing, Color red, Color text) {
    private static final double EDGE = 2.5;
    private static final double TINT = 0.22;
    private static final double FAINT = 0.55;
    private static final double LINE = 8;
    private static final double CORNER = 3;
    private static final double SNAPPED = 6;
    private static final double RING = 13;
    private static final Font NUMBERS = Font.font("Noto Sans SC Medium", 14);
    private static final Font SIZES = Font.font("Noto Sans SC", 11);

    private double x(Coordinate place) {
        return seen.x(World.x(place.x));
    }

    private double y(Coordinate place) {
        return seen.y(World.y(place.y));
    }

    private void path(Polygon outline) {
        graphics.beginPath();
        ring(outline.getExteriorRing().getCoordinates());
        for (int i = 0; i < outline.getNumInteriorRing(); i++) {
            ring(outline.getInteriorRingN(i).getCoordinates());
        }
    }

    private void ring(Coordinate[] corners) {
        for (int i = 0; i < corners.length - 1; i++) {
            if (i == 0) {
                graphics.moveTo(x(corners[i]), y(corners[i]));
            } else {
                graphics.lineTo(x(corners[i]), y(corners[i]));
            }
        }
        graphics.closePath();
    }

    /** The border of any grid: layers above may hide the map's own. */
    void border(Polygon outline) {
        path(outline);
        graphics.setLineDashes((double[]) null);
        graphics.setStroke(accent.deriveColor(0, 1, 1, FAINT));
        graphics.setLineWidth(1);
        graphics.stroke();
    }

    /** A grid that is chosen. */
    void chosen(Polygon outline) {
        path(outline);
        graphics.setFill(accent.deriveColor(0, 1, 1, TINT));
        graphics.fill();
        edge(EDGE, false);
    }

    /** A grid of the larger grid that is added to. */
    void member(Polygon outline) {
        path(outline);
        graphics.setFill(accent.deriveColor(0, 1, 1, TINT / 2));
        graphics.fill();
    }

    /** A grid as it is to be, with its number and size. */
    void planned(Polygon outline, String number, String size) {
        path(outline);
        graphics.setFill(accent.deriveColor(0, 1, 1, TINT));
        graphics.fill();
        edge(EDGE, false);
        var middle = outline.getInteriorPoint().getCoordinate();
        words(number, NUMBERS, x(middle), y(middle) - LINE);
        words(size, SIZES, x(middle), y(middle) + LINE);
    }

    private void words(String words, Font font, double x, double y) {
        graphics.setFont(font);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setStroke(casing);
        graphics.setLineWidth(4);
        graphics.strokeText(words, x, y);
        graphics.setFill(text);
        graphics.fillText(words, x, y);
    }

    private void edge(double width, boolean dashed) {
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineDashes((double[]) null);
        graphics.setStroke(casing);
        graphics.setLineWidth(width + 3);
        graphics.stroke();
        graphics.setStroke(accent);
        graphics.setLineWidth(width);
        if (dashed) {
            graphics.setLineDashes(7, 4);
        }
        graphics.stroke();
        graphics.setLineDashes((double[]) null);
    }

    /** The line that divides, and where it would go on to. */
    void line(List<Coordinate> corners, Coordinate next) {
        if (corners.isEmpty()) {
            return;
        }
        graphics.beginPath();
        graphics.moveTo(x(corners.getFirst()), y(corners.getFirst()));
        corners.stream().skip(1).forEach(corner -> graphics.lineTo(x(corner), y(corner)));
        if (next != null) {
            graphics.lineTo(x(next), y(next));
        }
        edge(2, true);
        corners.forEach(corner -> dot(corner, accent, CORNER));
    }

    /** Corners that can be taken hold of. */
    void corners(Polygon outline) {
        for (var corner : outline.getExteriorRing().getCoordinates()) {
            dot(corner, accent, CORNER);
        }
    }

    private void dot(Coordinate place, Color colour, double half) {
        graphics.setFill(casing);
        graphics.fillRect(x(place) - half - 1, y(place) - half - 1, 2 * half + 2, 2 * half + 2);
        graphics.setFill(colour);
        graphics.fillRect(x(place) - half, y(place) - half, 2 * half, 2 * half);
    }

    /** Where the pointer is drawn to: a square for a corner, a diamond for an edge. */
    void snapped(Snapping.Snapped snapped) {
        double x = x(snapped.place());
        double y = y(snapped.place());
        graphics.setLineDashes((double[]) null);
        switch (snapped.to()) {
            case CORNER -> {
                frame(() -> graphics.strokeRect(x - SNAPPED, y - SNAPPED, 2 * SNAPPED, 2 * SNAPPED));
            }
            case EDGE -> frame(() -> graphics.strokePolygon(new double[]{x - SNAPPED, x, x + SNAPPED, x},
                    new double[]{y, y - SNAPPED, y, y + SNAPPED}, 4));
            case NOTHING -> {
                // The pointer itself is enough.
            }
        }
    }

    private void frame(Runnable shape) {
        graphics.setStroke(casing);
        graphics.setLineWidth(4);
        shape.run();
        graphics.setStroke(accent);
        graphics.setLineWidth(2);
        shape.run();
    }

    /** A place of a border on its way. */
    void shift(Coordinate from, Coordinate to) {
        line(List.of(from), to);
        dot(to, accent, CORNER + 1);
    }

    /** A rectangle that chooses. */
    void rectangle(Coordinate one, Coordinate other) {
        double left = Math.min(x(one), x(other));
        double top = Math.min(y(one), y(other));
        graphics.setFill(accent.deriveColor(0, 1, 1, TINT / 2));
        graphics.fillRect(left, top, Math.abs(x(one) - x(other)), Math.abs(y(one) - y(other)));
        graphics.setStroke(accent);
        graphics.setLineWidth(1.5);
        graphics.strokeRect(left, top, Math.abs(x(one) - x(other)), Math.abs(y(one) - y(other)));
    }

    /** Where something stands in the way. */
    void wrong(Coordinate place) {
        graphics.setLineDashes((double[]) null);
        graphics.setStroke(casing);
        graphics.setLineWidth(5);
        graphics.strokeOval(x(place) - RING, y(place) - RING, 2 * RING, 2 * RING);
        graphics.setStroke(red);
        graphics.setLineWidth(2.5);
        graphics.strokeOval(x(place) - RING, y(place) - RING, 2 * RING, 2 * RING);
    }
}
