package org.gridlight.client.wall;

import org.gridlight.client.wall.WallPage.Shown;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** Six figures of today, and under them the units with most overdue. Keeps nothing. */
final class WallFigures {
    private static final double FIGURE = 68;
    private static final double FIGURES_HEIGHT = 268;
    private static final double HEAD = 76;
    private static final double ROW = 64;
    private static final double LEAST_ROW = 42;
    private static final double SHAPE = 20;
    private static final double UNIT = 32;
    private static final double NAME_OF_LIST = 30;
    private static final String UNKNOWN = "–";

    void paint(WallPen pen, double left, double right, double height, Shown shown) {
        var day = shown.day();
        var cases = shown.board().cases();
        double column = (right - left) / 3;
        figure(pen, left, 38, shown.say("wall.reported"), day == null ? UNKNOWN : String.valueOf(day.reported()));
        figure(pen, left + column, 38, shown.say("wall.filed"), day == null ? UNKNOWN : String.valueOf(day.filed()));
        figure(pen, left + 2 * column, 38, shown.say("wall.closed"),
                day == null ? UNKNOWN : String.valueOf(day.closed()));
        figure(pen, left, 160, shown.say("q.inHand"), String.valueOf(cases.all()));
        light(pen, left + column, shown.say("q.nearDue"), Light.YELLOW, cases.yellow());
        light(pen, left + 2 * column, shown.say("q.overdue"), Light.RED, cases.red());
        pen.line(left, FIGURES_HEIGHT, right, FIGURES_HEIGHT, 1.5, "line");
        worst(pen, left, right, height, shown);
    }

    private static void figure(WallPen pen, double x, double y, String name, String figure) {
        pen.text(name, x, y, WallPen.LEAST, Weight.NORMAL, "t2", Align.LEFT);
        pen.text(figure, x - 3, y + 58, FIGURE, Weight.STRONG, "t1", Align.LEFT);
    }

    /** Zero is quiet: no colour, no filled shape. */
    private static void light(WallPen pen, double x, String name, Light light, int cases) {
        double y = 160;
        pen.shape(light, x + SHAPE / 2, y, SHAPE, cases == 0 ? "off" : WallPen.nameOf(light));
        pen.text(name, x + SHAPE + 10, y, WallPen.LEAST, Weight.NORMAL, "t2", Align.LEFT);
        pen.text(String.valueOf(cases), x - 3, y + 58, FIGURE, Weight.STRONG,
                cases == 0 ? "t3" : light == Light.RED ? "red-text" : "t1", Align.LEFT);
    }

    private static void worst(WallPen pen, double left, double right, double height, Shown shown) {
        double head = FIGURES_HEIGHT + HEAD / 2;
        var worst = shown.board().worst();
        pen.text(shown.say("wall.worst"), left, head, NAME_OF_LIST, Weight.STRONG, "t1", Align.LEFT);
        if (worst.isEmpty()) {
            pen.text(shown.say("wall.noneOverdue"), left, head + HEAD, WallPen.LEAST, Weight.NORMAL, "t2", Align.LEFT);
            return;
        }
        double longest = worst.stream().mapToDouble(unit -> pen.widthOf(unit.time(), WallPen.LEAST, Weight.NORMAL))
                .max().orElse(0);
        double counts = right - Math.max(longest, 180) - 32;
        pen.text(shown.say("q.overdue"), counts, head, WallPen.LEAST, Weight.NORMAL, "t3", Align.RIGHT);
        pen.text(shown.say("wall.longest"), right, head, WallPen.LEAST, Weight.NORMAL, "t3", Align.RIGHT);
        double room = height - FIGURES_HEIGHT - HEAD - 12;
        double row = Math.clamp(room / WallBoard.WORST, LEAST_ROW, ROW);
        int rows = (int) Math.min(worst.size(), room / row);
        for (int place = 0; place < rows; place++) {
            unit(pen, worst.get(place), left, counts, right, FIGURES_HEIGHT + HEAD + (place + 0.5) * row);
        }
    }

    private static void unit(WallPen pen, WallUnit unit, double left, double counts, double right, double y) {
        pen.light(unit.light(), left + SHAPE / 2, y, SHAPE);
        var count = String.valueOf(unit.counts().red());
        double width = pen.widthOf(count, UNIT, Weight.STRONG);
        pen.fitted(unit.name(), left + SHAPE + 24, y, counts - Math.max(width, 56) - left - SHAPE - 40, UNIT,
                Weight.NORMAL, "t1");
        pen.text(count, counts, y, UNIT, Weight.STRONG, "t1", Align.RIGHT);
        pen.text(unit.time(), right, y, WallPen.LEAST, Weight.NORMAL, "t2", Align.RIGHT);
    }
}
