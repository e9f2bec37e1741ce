package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.model.map.BaseLineKind;

/** Roads with their edges. */
final class RoadPainter {
    private RoadPainter() {}

    /** How a kind of road is drawn. @param from the zoom from which it is drawn; @param edged from which with edges */
    private record Look(BaseLineKind kind, double metres, double least, double from, double edged) {}

    private static final Look LANE = new Look(BaseLineKind.LANE, 8, 0.7, 14, 15);
    private static final Look STREET = new Look(BaseLineKind.STREET, 15, 1, 12.5, 14);
    private static final Look MAIN = new Look(BaseLineKind.ARTERIAL, 30, 1.8, 10, 12);

    /** All edges first, so that roads run into each other at crossings. */
    static void paint(TilePen pen, MapState state, Sheet sheet) {
        var colours = state.colours();
        var lanes = path(pen, state, LANE);
        var streets = path(pen, state, STREET);
        var mains = path(pen, state, MAIN);
        edge(pen, lanes, LANE, colours.roadEdge());
        edge(pen, streets, STREET, colours.roadEdge());
        edge(pen, mains, MAIN, colours.mainRoadEdge());
        draw(pen, lanes, colours.road(), width(pen, LANE));
        draw(pen, streets, colours.road(), width(pen, STREET));
        draw(pen, mains, colours.mainRoad(), width(pen, MAIN));
    }

    private static double width(TilePen pen, Look look) {
        return Math.max(pen.device(look.least), pen.metres(look.metres));
    }

    private static Path2D path(TilePen pen, MapState state, Look look) {
        var path = new Path2D.Double();
        if (pen.zoom() >= look.from) {
            var index = state.index();
            index.lines().each(pen.region(width(pen, look) + 4), line -> {
                if (index.lineKind(line) == look.kind) {
                    pen.trace(path, index.lines().shapes(), line, false);
                }
            });
        }
        return path;
    }

    private static void edge(TilePen pen, Path2D path, Look look, Color colour) {
        if (pen.zoom() >= look.edged) {
            draw(pen, path, colour, width(pen, look) + pen.device(1.8));
        }
    }

    private static void draw(TilePen pen, Path2D path, Color colour, double width) {
        if (path.getCurrentPoint() != null) {
            pen.graphics().setColor(colour);
            pen.graphics().setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            pen.graphics().draw(path);
        }
    }
}
