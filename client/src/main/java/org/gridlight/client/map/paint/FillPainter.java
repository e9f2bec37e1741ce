package org.gridlight.client.map.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;

/** The thematic fill (专题图): one path a class, so that no light seams show between neighbours. */
public final class FillPainter {
    /** The land and its roads shine through. */
    public static final double OPACITY = 0.72;
    public static final double HATCH_OPACITY = 0.5;

    private FillPainter() {}

    static void paint(TilePen pen, MapState state, Sheet sheet) {
        var fill = state.content().fill();
        var paths = fill.isOfAreas() ? areas(pen, state) : grids(pen, state);
        var colours = state.colours().ramp(paths.length, fill.late());
        for (int i = 0; i < paths.length; i++) {
            if (paths[i] != null) {
                pen.graphics().setColor(Palette.faded(colours.get(i), OPACITY));
                pen.graphics().fill(paths[i]);
                if (fill.hatched()) {
                    hatch(pen, state.colours(), paths[i], i + 1, paths.length);
                }
            }
        }
    }

    private static Path2D[] grids(TilePen pen, MapState state) {
        var fill = state.content().fill();
        var grids = state.index().grids();
        var paths = new Path2D[fill.count()];
        grids.each(pen.region(1), grid -> add(pen, paths, grids, grid, fill.classOfGrid(grid), Path2D.WIND_NON_ZERO));
        return paths;
    }

    /** Areas have holes and reach far beyond a tile. */
    private static Path2D[] areas(TilePen pen, MapState state) {
        var fill = state.content().fill();
        var areas = state.index().areas();
        var paths = new Path2D[fill.count()];
        areas.each(pen.region(1), area -> add(pen, paths, areas, area,
                fill.classOfArea(state.index().ground().areas().get(area).id()), Path2D.WIND_EVEN_ODD));
        return paths;
    }

    private static void add(TilePen pen, Path2D[] paths, ShapeIndex shapes, int shape, int number, int rule) {
        if (number > 0) {
            if (paths[number - 1] == null) {
                paths[number - 1] = new Path2D.Double(rule);
            }
            pen.trace(paths[number - 1], shapes.shapes(), shape, true);
        }
    }

    private static void hatch(TilePen pen, MapColours colours, Shape where, int number, int classes) {
        double gap = pen.device(Hatch.gap(number, classes));
        if (gap == 0) {
            return;
        }
        var graphics = pen.graphics();
        var before = graphics.getClip();
        graphics.clip(where);
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(Palette.faded(colours.text(), HATCH_OPACITY));
        graphics.setStroke(new BasicStroke((float) pen.device(0.8)));
        graphics.draw(Hatch.lines(pen.key().left(), pen.key().top(), TileKey.SIDE, gap,
                Hatch.isCrossed(number, classes)));
        graphics.setClip(before);
    }
}
