package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.Sheet;

/** The lines between unit grids and between responsibility grids. */
final class GridPainter {
    private static final double FAINT_BELOW = 14.5;
    private static final double NO_LINES_BELOW = 13;

    private GridPainter() {}

    static void lines(TilePen pen, MapState state, Sheet sheet) {
        for (var layer : sheet.layers()) {
            switch (layer) {
                case UNIT_GRIDS -> unitLines(pen, state);
                case RESPONSIBILITY_GRIDS ->
                    draw(pen, state.index().responsibilityLines(), state.colours().accent(), 1.6);
                default -> throw new IllegalArgumentException(layer + " has no lines of grids");
            }
        }
    }

    private static void unitLines(TilePen pen, MapState state) {
        if (pen.zoom() >= NO_LINES_BELOW && !isEmpty(pen, state.index().gridLines())) {
            boolean faint = pen.zoom() < FAINT_BELOW;
            // Faint lines a pixel wide need no smooth edges, which would take most of the time.
            pen.graphics().setRenderingHint(RenderingHints.KEY_ANTIALIASING, faint
                    ? RenderingHints.VALUE_ANTIALIAS_OFF
                    : RenderingHints.VALUE_ANTIALIAS_ON);
            draw(pen, state.index().gridLines(), Palette.faded(state.colours().gridLine(), faint ? 0.35 : 0.85),
                    faint ? 0.6 : 0.9);
        }
    }

    private static boolean isEmpty(TilePen pen, ShapeIndex lines) {
        boolean[] any = new boolean[1];
        lines.each(pen.region(4), line -> any[0] = true);
        return !any[0];
    }

    private static void draw(TilePen pen, ShapeIndex lines, Color colour, double width) {
        var path = new Path2D.Double();
        lines.each(pen.region(4), line -> pen.trace(path, lines.shapes(), line, false));
        if (path.getCurrentPoint() != null) {
            pen.graphics().setColor(colour);
            pen.graphics().setStroke(new BasicStroke((float) pen.device(width), BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND));
            pen.graphics().draw(path);
        }
    }
}
