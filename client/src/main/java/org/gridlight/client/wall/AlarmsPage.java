package org.gridlight.client.wall;

import java.time.format.DateTimeFormatter;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/**
 * What calls for somebody now, beside the hours of the day. Of those that nobody has answered at most five blink; where
 * there are more, their count does.
 */
final class AlarmsPage implements WallPage {
    private static final double HEAD = 76;
    private static final double ROW = 64;
    private static final double CHART = 720;
    private static final int BLINKING = 5;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final HoursChart chart = new HoursChart();

    @Override
    public void paint(WallPen pen, double width, double height, Shown shown) {
        double left = width - CHART;
        if (shown.alarms() == null) {
            pen.text(shown.say("wall.alarms.unread"), MARGIN, HEAD + ROW / 2, WallPen.LEAST, Weight.NORMAL, "t2",
                    Align.LEFT);
        } else {
            alarms(pen, left, height, shown);
        }
        pen.line(left, 0, left, height, 1.5, "line");
        chart.paint(pen, left + 36, width - MARGIN, height, shown);
    }

    private static void alarms(WallPen pen, double right, double height, Shown shown) {
        var alarms = shown.alarms();
        boolean dark = shown.now().getEpochSecond() % 2 == 1;
        boolean many = alarms.calling() > BLINKING;
        double x = MARGIN;
        x += count(pen, x, shown.say("light.active"), alarms.calling(), "red-text", many && dark);
        x += count(pen, x, shown.say("light.acknowledged"), alarms.acknowledged(), "t1", false);
        x += count(pen, x, shown.say("light.latched"), alarms.returned(), "t1", false);
        count(pen, x, shown.say("light.shelved"), alarms.shelved(), "t1", false);
        if (alarms.listed().isEmpty()) {
            pen.text(shown.say("wall.alarms.none"), MARGIN, HEAD + ROW / 2, WallPen.LEAST, Weight.NORMAL, "t2",
                    Align.LEFT);
            return;
        }
        double room = height - HEAD - 16;
        int rows = (int) (room / ROW);
        boolean all = alarms.listed().size() <= rows;
        int fit = all ? alarms.listed().size() : rows - 1;
        for (int place = 0; place < fit; place++) {
            var alarm = alarms.listed().get(place);
            alarm(pen, alarm, HEAD + place * ROW, right, !many && dark, shown);
        }
        if (!all) {
            pen.text(shown.say("wall.notShown", alarms.listed().size() - fit), MARGIN, HEAD + (fit + 0.5) * ROW,
                    WallPen.LEAST, Weight.NORMAL, "t3", Align.LEFT);
        }
    }

    /** @return how far the next one stands; @param dark the edge of its shape is off in this second */
    private static double count(WallPen pen, double x, String name, int count, String colour, boolean dark) {
        double width = pen.text(name, x, HEAD / 2, WallPen.LEAST, Weight.NORMAL, "t2", Align.LEFT) + 12;
        width += pen.text(String.valueOf(count), x + width, HEAD / 2, 40, Weight.STRONG, count == 0 ? "t3" : colour,
                Align.LEFT);
        if (dark) {
            pen.edge(x - 14, 10, width + 28, HEAD - 20, 4, "red");
        }
        return width + 48;
    }

    private static void alarm(WallPen pen, WallAlarm alarm, double y, double right, boolean dark, Shown shown) {
        double middle = y + ROW / 2;
        double end = right - 36;
        if (alarm.calls()) {
            pen.fill(MARGIN, y + 3, end - MARGIN, ROW - 6, "red-area");
            if (!dark) {
                pen.edge(MARGIN, y + 3, end - MARGIN, ROW - 6, 4, "red");
            }
        }
        var ink = alarm.calls() ? "on-red" : "t2";
        pen.shape(Light.RED, MARGIN + 32, middle, 24, alarm.calls() ? "on-red" : "red");
        double since = pen.text(shown.say("wall.alarm.since", MINUTE.format(alarm.since().atZone(shown.zone()))),
                end - 18, middle, WallPen.LEAST, Weight.NORMAL, ink, Align.RIGHT);
        double left = MARGIN + 64;
        double room = end - 18 - since - 28 - left;
        double about = Math.min(pen.widthOf(alarm.about(), WallPen.LEAST, Weight.NORMAL), room * 0.5);
        pen.fitted(alarm.name(), left, middle, room - about - 24, 32, alarm.calls() ? Weight.BOLD : Weight.NORMAL, ink);
        pen.fitted(alarm.about(), left + room - about, middle, about + 1, WallPen.LEAST, Weight.NORMAL, ink);
    }
}
