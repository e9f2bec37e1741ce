package org.gridlight.client.wall;

import java.time.Duration;
import org.gridlight.client.wall.WallPage.Shown;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;

/** The hours of today: reported as bars, closed as a line over them. Keeps nothing. */
final class HoursChart {
    private static final double HEAD = 76;
    private static final double FOOT = 56;
    private static final double LEFT = 84;
    private static final int HOURS = 24;
    private static final int LABEL_EVERY = 6;
    private static final int[] STEPS = {1, 2, 5};
    private static final int MOST_LINES = 4;

    /** Where things stand. */
    private record Frame(double left, double right, double top, double bottom, long most) {
        double x(double hour) {
            return left + hour * (right - left) / HOURS;
        }

        double y(double cases) {
            return bottom - cases * (bottom - top) / most;
        }
    }

    void paint(WallPen pen, double left, double right, double height, Shown shown) {
        pen.text(shown.say("wall.hours"), left, HEAD / 2, 30, Weight.STRONG, "t1", Align.LEFT);
        var day = shown.day();
        if (day == null) {
            return;
        }
        legend(pen, right, shown);
        var reported = new long[HOURS];
        var closed = new long[HOURS];
        day.today().stream().filter(half -> half.place() / 2 < HOURS).forEach(half -> {
            reported[half.place() / 2] += half.reported();
            closed[half.place() / 2] += half.closed();
        });
        long most = 1;
        for (int hour = 0; hour < HOURS; hour++) {
            most = Math.max(most, Math.max(reported[hour], closed[hour]));
        }
        long step = step(most);
        var frame = new Frame(left + LEFT, right, HEAD + 24, height - FOOT - 20,
                Math.max(step, (most + step - 1) / step * step));
        axes(pen, frame, step, shown);
        double elapsed = Duration.between(day.day().from(), day.day().until()).toMinutes() / 60.0;
        bars(pen, frame, reported, elapsed);
        line(pen, frame, closed, elapsed);
    }

    private static void legend(WallPen pen, double right, Shown shown) {
        double x = right;
        x -= pen.text(shown.say("wall.hours.closed"), x, HEAD / 2, WallPen.LEAST, Weight.NORMAL, "t2", Align.RIGHT)
                + 12;
        pen.line(x - 34, HEAD / 2, x, HEAD / 2, 5, "t1");
        x -= 34 + 36;
        x -= pen.text(shown.say("wall.hours.reported"), x, HEAD / 2, WallPen.LEAST, Weight.NORMAL, "t2", Align.RIGHT)
                + 12;
        pen.fill(x - 22, HEAD / 2 - 11, 22, 22, "border");
    }

    /** A round number that makes few lines. */
    private static long step(long most) {
        for (long size = 1;; size *= 10) {
            for (int share : STEPS) {
                if (most <= MOST_LINES * share * size) {
                    return share * size;
                }
            }
        }
    }

    private static void axes(WallPen pen, Frame frame, long step, Shown shown) {
        for (long cases = 0; cases <= frame.most(); cases += step) {
            pen.line(frame.left(), frame.y(cases), frame.right(), frame.y(cases), 1.5, cases == 0 ? "border" : "line");
            pen.text(Long.toString(cases), frame.left() - 14, frame.y(cases), WallPen.LEAST, Weight.NORMAL, "t3",
                    Align.RIGHT);
        }
        for (int hour = 0; hour <= HOURS; hour += LABEL_EVERY) {
            pen.text(shown.say("overview.hour", hour), hour == HOURS ? frame.right() : frame.x(hour),
                    frame.bottom() + 34, WallPen.LEAST, Weight.NORMAL, "t3",
                    hour == 0 ? Align.LEFT : hour == HOURS ? Align.RIGHT : Align.CENTER);
        }
    }

    /** The hour that is not over is paler: it still grows. */
    private static void bars(WallPen pen, Frame frame, long[] reported, double elapsed) {
        double gap = 3;
        for (int hour = 0; hour < HOURS; hour++) {
            if (reported[hour] > 0) {
                double y = frame.y(reported[hour]);
                pen.fill(frame.x(hour) + gap, y, frame.x(1) - frame.x(0) - 2 * gap, frame.bottom() - y,
                        hour + 1 > elapsed ? "off" : "border");
            }
        }
    }

    /** An hour that is not over would look like a fall. */
    private static void line(WallPen pen, Frame frame, long[] closed, double elapsed) {
        for (int hour = 1; hour + 1 <= elapsed && hour < HOURS; hour++) {
            pen.line(frame.x(hour - 0.5), frame.y(closed[hour - 1]), frame.x(hour + 0.5), frame.y(closed[hour]), 5,
                    "t1");
        }
    }
}
