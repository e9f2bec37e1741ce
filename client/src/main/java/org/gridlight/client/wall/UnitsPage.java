package org.gridlight.client.wall;

import java.util.List;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** The units as tiles: red ones first, then yellow ones, as many as can be read; it says how many are not shown. */
final class UnitsPage implements WallPage {
    private static final double HEAD = 76;
    private static final double LEAST_WIDTH = 350;
    private static final double TILE = 150;
    private static final double GAP = 14;
    private static final double LIGHT = 24;
    private static final double COUNT = 34;
    private static final List<Light> COUNTED = List.of(Light.RED, Light.YELLOW, Light.GREEN);

    @Override
    public void paint(WallPen pen, double width, double height, Shown shown) {
        var units = shown.board().units();
        double inside = width - 2 * MARGIN;
        int columns = (int) Math.max(1, (inside + GAP) / (LEAST_WIDTH + GAP));
        int rows = (int) Math.max(1, (height - HEAD - 10 + GAP) / (TILE + GAP));
        var fit = units.subList(0, Math.min(units.size(), columns * rows));
        WallHeads.counts(pen, width, HEAD / 2, shown.say("wall.head.UNITS"),
                units.stream().map(WallUnit::light).toList(), shown,
                units.size() > fit.size() ? shown.say("wall.notShown", units.size() - fit.size()) : "");
        double tile = (inside - (columns - 1) * GAP) / columns;
        for (int place = 0; place < fit.size(); place++) {
            tile(pen, fit.get(place), MARGIN + place % columns * (tile + GAP), HEAD + place / columns * (TILE + GAP),
                    tile);
        }
    }

    private static void tile(WallPen pen, WallUnit unit, double x, double y, double width) {
        boolean red = unit.light() == Light.RED;
        boolean yellow = unit.light() == Light.YELLOW;
        pen.fill(x, y, width, TILE, red ? "red-area" : yellow ? "yellow-area" : "green-area");
        if (red || yellow) {
            pen.edge(x, y, width, TILE, red ? 5 : 2.5, red ? "red" : "yellow");
        }
        double left = x + 20;
        pen.shape(unit.light(), left + LIGHT / 2, y + 36, LIGHT, red ? "on-red" : WallPen.nameOf(unit.light()));
        pen.fitted(unit.name(), left + LIGHT + 14, y + 36, width - LIGHT - 48, 32, red ? Weight.BOLD : Weight.STRONG,
                red ? "on-red" : unit.isLoud() ? "t1" : "t2");
        counts(pen, unit, left, y + 81, (width - 40) / 3, red);
        pen.fitted(unit.time(), left, y + 123, width - 40, WallPen.LEAST, Weight.NORMAL, red ? "on-red" : "t2");
    }

    private static void counts(WallPen pen, WallUnit unit, double left, double y, double column, boolean red) {
        for (int place = 0; place < COUNTED.size(); place++) {
            var light = COUNTED.get(place);
            int count = unit.counts().of(light);
            double x = left + place * column;
            var ink = red ? "on-red" : count == 0 ? "off" : WallPen.nameOf(light);
            pen.shape(light, x + 10, y, 20, ink);
            pen.text(String.valueOf(count), x + 30, y, COUNT, Weight.STRONG,
                    red ? "on-red" : count == 0 ? "t3" : "t1", Align.LEFT);
        }
    }
}
