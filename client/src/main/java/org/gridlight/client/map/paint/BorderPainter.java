package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.model.grid.AreaLevel;

/** Borders of areas: the higher the level, the longer the dashes and the wider the line. */
final class BorderPainter {
    private static final double FAR = 13;

    private BorderPainter() {}

    static void paint(TilePen pen, MapState state, Sheet sheet) {
        for (var layer : sheet.layers()) {
            border(pen, state, layer);
        }
    }

    private static void border(TilePen pen, MapState state, MapLayer layer) {
        switch (layer) {
            case COMMUNITIES -> border(pen, state, AreaLevel.COMMUNITY, 1, 3, 3);
            case STREETS -> border(pen, state, AreaLevel.STREET, pen.zoom() < FAR ? 1 : 1.4, 7, 3.5);
            case CITIES -> border(pen, state, AreaLevel.CITY, 3, 12, 5);
            case DISTRICTS -> border(pen, state, AreaLevel.DISTRICT, 2.2, 0, 0);
            default -> throw new IllegalArgumentException(layer + " has no border");
        }
    }

    private static void border(TilePen pen, MapState state, AreaLevel level, double width, double dash, double gap) {
        var lines = state.index().areaLines(level);
        var path = new Path2D.Double();
        lines.each(pen.region(8), line -> pen.trace(path, lines.shapes(), line, false));
        if (path.getCurrentPoint() == null) {
            return;
        }
        float device = (float) pen.device(1);
        pen.graphics().setColor(state.colours().border());
        pen.graphics().setStroke(dash == 0
                ? new BasicStroke((float) width * device, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke((float) width * device, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                        new float[]{(float) dash * device, (float) gap * device}, 0));
        pen.graphics().draw(path);
    }
}
