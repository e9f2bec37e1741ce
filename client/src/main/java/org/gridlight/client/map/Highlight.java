package org.gridlight.client.map;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.PackedShapes;

/**
 * What is chosen, drawn over the tiles with every frame: the edge of a grid with a casing, a dashed ring round a place.
 *
 * @param grid   place in the list of grids; -1 for none
 * @param x      of the ring in units of the world; NaN for none
 * @param edge   colour of the edge
 * @param casing colour beside it
 */
record Highlight(MapIndex index, int grid, double x, double y, Color edge, Color casing, Color ring) {
    private static final double RING = 15;
    private static final double WIDTH = 2.5;

    void draw(GraphicsContext graphics, MapView seen) {
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineDashes((double[]) null);
        if (grid >= 0 && index.gridExtent(grid).intersects(seen.extent())) {
            outline(graphics, seen);
            graphics.setStroke(casing);
            graphics.setLineWidth(WIDTH + 3);
            graphics.stroke();
            graphics.setStroke(edge);
            graphics.setLineWidth(WIDTH);
            graphics.stroke();
        }
        if (!Double.isNaN(x)) {
            double left = seen.x(x) - RING;
            double top = seen.y(y) - RING;
            graphics.setStroke(casing);
            graphics.setLineWidth(3.4);
            graphics.strokeOval(left, top, 2 * RING, 2 * RING);
            graphics.setStroke(ring);
            graphics.setLineWidth(1.5);
            graphics.setLineCap(StrokeLineCap.BUTT);
            graphics.setLineDashes(4, 3);
            graphics.strokeOval(left, top, 2 * RING, 2 * RING);
            graphics.setLineDashes((double[]) null);
        }
    }

    private void outline(GraphicsContext graphics, MapView seen) {
        PackedShapes shapes = index.ground().gridOutlines();
        graphics.beginPath();
        for (int part = shapes.firstPart(grid); part < shapes.endPart(grid); part++) {
            for (int i = shapes.firstPoint(part); i < shapes.endPoint(part); i++) {
                double px = seen.x(shapes.x(i));
                double py = seen.y(shapes.y(i));
                if (i == shapes.firstPoint(part)) {
                    graphics.moveTo(px, py);
                } else {
                    graphics.lineTo(px, py);
                }
            }
            graphics.closePath();
        }
    }
}
