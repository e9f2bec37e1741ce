package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.map.BaseAreaKind;
import org.gridlight.model.map.BaseLineKind;

/** Land, parks, woods, waters and buildings. */
final class GroundPainter {
    private static final double BUILDINGS_FROM = 15;
    private static final double BROOK_METRES = 12;

    private GroundPainter() {}

    static void paint(TilePen pen, MapState state, Sheet sheet) {
        if (sheet.holds(MapLayer.LAND)) {
            land(pen, state);
        }
        if (sheet.holds(MapLayer.GROUND)) {
            ground(pen, state);
        }
    }

    /** Opaque everywhere: everything else lies on it. */
    private static void land(TilePen pen, MapState state) {
        pen.graphics().setColor(state.colours().outside());
        pen.graphics().fillRect(0, 0, TileKey.SIDE, TileKey.SIDE);
        fill(pen, state.colours().land(), district(pen, state));
    }

    private static void ground(TilePen pen, MapState state) {
        var colours = state.colours();
        var graphics = pen.graphics();
        fill(pen, colours.woods(), grounds(pen, state, BaseAreaKind.WOODS));
        fill(pen, colours.green(), grounds(pen, state, BaseAreaKind.GREEN));
        if (pen.zoom() >= BUILDINGS_FROM) {
            fill(pen, colours.building(), grounds(pen, state, BaseAreaKind.BUILDING));
        }
        graphics.setColor(colours.water());
        graphics.setStroke(new BasicStroke((float) Math.max(pen.device(1), pen.metres(BROOK_METRES)),
                BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(lines(pen, state, BaseLineKind.STREAM));
        var water = grounds(pen, state, BaseAreaKind.WATER);
        graphics.setColor(colours.green());
        graphics.setStroke(new BasicStroke((float) Math.max(pen.device(1), pen.metres(30)), BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND));
        graphics.draw(water);
        fill(pen, colours.water(), water);
    }

    private static void fill(TilePen pen, Color colour, Path2D path) {
        pen.graphics().setColor(colour);
        pen.graphics().fill(path);
    }

    private static Path2D district(TilePen pen, MapState state) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var level = state.index().areaCount(AreaLevel.DISTRICT) > 0 ? AreaLevel.DISTRICT : AreaLevel.STREET;
        var region = pen.region(2);
        for (int area : state.index().areasOf(level)) {
            if (state.index().ground().areaOutlines().extent(area).intersects(region)) {
                pen.trace(path, state.index().ground().areaOutlines(), area, true);
            }
        }
        return path;
    }

    private static Path2D grounds(TilePen pen, MapState state, BaseAreaKind kind) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        var index = state.index();
        index.grounds().each(pen.region(4), area -> {
            if (index.groundKind(area) == kind) {
                pen.trace(path, index.grounds().shapes(), area, true);
            }
        });
        return path;
    }

    private static Path2D lines(TilePen pen, MapState state, BaseLineKind kind) {
        var path = new Path2D.Double();
        var index = state.index();
        index.lines().each(pen.region(pen.metres(BROOK_METRES) + 4), line -> {
            if (index.lineKind(line) == kind) {
                pen.trace(path, index.lines().shapes(), line, false);
            }
        });
        return path;
    }
}
