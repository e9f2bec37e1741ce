package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.gridlight.client.map.choose.MapChoice;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * What is chosen, drawn over the tiles with every frame: an edge round the grids, rings round the cases, and, where they
 * can be told apart, a dot on each component. Immutable.
 */
final class ChoiceMark {
    /** Further away components are a haze, and a dot on each would hide the map. */
    private static final double NEAREST_METRES = 1.6;
    private static final double DOT = 5;
    /** Two dots nearer than this are one. */
    private static final int APART = 3;
    private static final double WIDTH = 2.5;
    private static final int MOST_FILLED = 250;
    private static final double FILL = 0.13;
    private static final double RING = 10;
    private static final double BEYOND_RING = 3.5;

    private final MapChoice choice;
    private final PackedShapes edge;
    private final List<Envelope> extents = new ArrayList<>();

    /** @param edge round the grids that are chosen */
    ChoiceMark(MapChoice choice, PackedShapes edge) {
        this.choice = choice;
        this.edge = edge;
        for (int line = 0; line < edge.count(); line++) {
            extents.add(edge.extent(line));
        }
    }

    /** The same grids with other cases. */
    ChoiceMark with(MapChoice next) {
        return new ChoiceMark(next, edge);
    }

    void draw(GraphicsContext graphics, MapView seen, CasesSeen cases, Color accent, Color casing) {
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineDashes((double[]) null);
        fills(graphics, seen, accent);
        edges(graphics, seen, accent, casing);
        if (seen.metresAPixel() <= NEAREST_METRES) {
            components(graphics, seen, accent, casing);
        }
        cases(graphics, seen, cases, accent, casing);
    }

    /** A weak fill tells inside from outside; far away, where grids are many and small, the edges do. */
    private void fills(GraphicsContext graphics, MapView seen, Color accent) {
        var inView = new ArrayList<Integer>();
        if (choice.gridCount() > 0) {
            choice.index().eachGrid(seen.extent(), grid -> {
                if (choice.holdsGrid(grid)) {
                    inView.add(grid);
                }
            });
        }
        if (inView.isEmpty() || inView.size() > MOST_FILLED) {
            return;
        }
        var outlines = choice.index().ground().gridOutlines();
        graphics.beginPath();
        for (int grid : inView) {
            trace(graphics, seen, outlines, grid);
        }
        graphics.setFill(accent.deriveColor(0, 1, 1, FILL));
        graphics.fill();
    }

    private void edges(GraphicsContext graphics, MapView seen, Color accent, Color casing) {
        var window = seen.extent();
        graphics.beginPath();
        boolean any = false;
        for (int line = 0; line < edge.count(); line++) {
            if (window.intersects(extents.get(line))) {
                any = true;
                trace(graphics, seen, edge, line);
            }
        }
        if (any) {
            stroke(graphics, accent, casing, WIDTH);
        }
    }

    private static void trace(GraphicsContext graphics, MapView seen, PackedShapes shapes, int shape) {
        for (int part = shapes.firstPart(shape); part < shapes.endPart(shape); part++) {
            for (int i = shapes.firstPoint(part); i < shapes.endPoint(part); i++) {
                if (i == shapes.firstPoint(part)) {
                    graphics.moveTo(seen.x(shapes.x(i)), seen.y(shapes.y(i)));
                } else {
                    graphics.lineTo(seen.x(shapes.x(i)), seen.y(shapes.y(i)));
                }
            }
        }
    }

    private static void stroke(GraphicsContext graphics, Color accent, Color casing, double width) {
        graphics.setStroke(casing);
        graphics.setLineWidth(width + 3);
        graphics.stroke();
        graphics.setStroke(accent);
        graphics.setLineWidth(width);
        graphics.stroke();
    }

    private void components(GraphicsContext graphics, MapView seen, Color accent, Color casing) {
        var all = choice.index().ground().components();
        int across = (int) seen.width() / APART + 1;
        var taken = new BitSet();
        var places = new ArrayList<double[]>();
        all.each(seen.extent(), i -> {
            if (choice.holdsComponent(i)) {
                double x = seen.x(all.x(i));
                double y = seen.y(all.y(i));
                int cell = (int) (y / APART) * across + (int) (x / APART);
                if (cell >= 0 && !taken.get(cell)) {
                    taken.set(cell);
                    places.add(new double[]{x, y});
                }
            }
        });
        graphics.setFill(casing);
        places.forEach(at -> graphics.fillRect(at[0] - DOT / 2 - 1, at[1] - DOT / 2 - 1, DOT + 2, DOT + 2));
        graphics.setFill(accent);
        places.forEach(at -> graphics.fillRect(at[0] - DOT / 2, at[1] - DOT / 2, DOT, DOT));
    }

    private void cases(GraphicsContext graphics, MapView seen, CasesSeen cases, Color accent, Color casing) {
        if (choice.cases().isEmpty()) {
            return;
        }
        graphics.beginPath();
        for (var one : cases.at(seen).singles()) {
            if (choice.cases().contains(one.id())) {
                circle(graphics, seen, seen.x(one.x()), seen.y(one.y()), RING);
            }
        }
        for (var ring : cases.at(seen).clusters()) {
            if (ring.cases().stream().anyMatch(one -> choice.cases().contains(one.id()))) {
                circle(graphics, seen, CasesSeen.x(seen, ring), CasesSeen.y(seen, ring), ring.radius() + BEYOND_RING);
            }
        }
        stroke(graphics, accent, casing, 2);
    }

    private static void circle(GraphicsContext graphics, MapView seen, double x, double y, double radius) {
        if (x > -radius && y > -radius && x < seen.width() + radius && y < seen.height() + radius) {
            graphics.moveTo(x + radius, y);
            graphics.arc(x, y, radius, radius, 0, 360);
        }
    }
}
