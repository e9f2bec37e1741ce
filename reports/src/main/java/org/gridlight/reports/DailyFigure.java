package org.gridlight.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Two series by day: the first as grey bars, the second as a black line with white dots. */
public final class DailyFigure extends Figure {
    private static final long serialVersionUID = 1L;
    private static final int HEIGHT = 168;
    private static final double TOP = 20;
    private static final double BOTTOM = 18;
    private static final double LEFT = 34;

    private final transient List<Day> days;
    private final String barName;
    private final String lineName;
    private final String summary;

    /** @param label under the axis; empty = none @param bar count of the bars @param line count of the line */
    public record Day(String label, long bar, long line) {}

    /** @param summary what it shows, for those who cannot see it */
    public DailyFigure(List<Day> days, String barName, String lineName, String summary) {
        super(HEIGHT);
        this.days = List.copyOf(days);
        this.barName = barName;
        this.lineName = lineName;
        this.summary = summary;
    }

    @Override
    public String description() {
        return summary;
    }

    @Override
    protected void draw(Graphics2D sheet, Font font) {
        var highest = Math.max(1, days.stream().mapToLong(day -> Math.max(day.bar(), day.line())).max().orElse(1));
        var step = step(highest);
        var top = (highest + step - 1) / step * step;
        legend(sheet, font);
        for (var mark = 0L; mark <= top; mark += step) {
            var y = y(mark, top);
            Ink.line(sheet, mark == 0 ? Ink.BLACK : Ink.FAINT, mark == 0 ? 0.7 : 0.5, LEFT, y, WIDTH, y);
            Ink.text(sheet, font, Ink.DARK_GREY, Long.toString(mark), LEFT - 5, y + 3, 1);
        }
        bars(sheet, font, top);
        line(sheet, top);
    }

    private void legend(Graphics2D sheet, Font font) {
        var lineEnd = WIDTH - Ink.width(sheet, font, lineName) - 5;
        Ink.text(sheet, font, Ink.BLACK, lineName, WIDTH, 9, 1);
        Ink.line(sheet, Ink.BLACK, 1.2, lineEnd - 18, 6, lineEnd, 6);
        dot(sheet, lineEnd - 9, 6);
        var barEnd = lineEnd - 32;
        Ink.text(sheet, font, Ink.BLACK, barName, barEnd, 9, 1);
        Ink.bar(sheet, barEnd - Ink.width(sheet, font, barName) - 15, 2, 10, 8);
    }

    private void bars(Graphics2D sheet, Font font, long top) {
        for (var index = 0; index < days.size(); index++) {
            var day = days.get(index);
            var width = slot() * 0.64;
            var y = y(day.bar(), top);
            Ink.bar(sheet, x(index) - width / 2, y, width, HEIGHT - BOTTOM - y);
            Ink.text(sheet, font, Ink.DARK_GREY, day.label(), x(index), HEIGHT - 5.0, 0.5);
        }
    }

    private void line(Graphics2D sheet, long top) {
        var path = new Path2D.Double();
        for (var index = 0; index < days.size(); index++) {
            var y = y(days.get(index).line(), top);
            if (index == 0) {
                path.moveTo(x(index), y);
            } else {
                path.lineTo(x(index), y);
            }
        }
        if (!days.isEmpty()) {
            sheet.setColor(Ink.BLACK);
            sheet.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            sheet.draw(path);
        }
        for (var index = 0; index < days.size(); index++) {
            dot(sheet, x(index), y(days.get(index).line(), top));
        }
    }

    private static void dot(Graphics2D sheet, double x, double y) {
        var circle = new Ellipse2D.Double(x - 1.7, y - 1.7, 3.4, 3.4);
        sheet.setColor(Color.WHITE);
        sheet.fill(circle);
        sheet.setColor(Ink.BLACK);
        sheet.setStroke(new BasicStroke(0.8f));
        sheet.draw(circle);
    }

    private double slot() {
        return (WIDTH - LEFT) / Math.max(1, days.size());
    }

    private double x(int index) {
        return LEFT + slot() * (index + 0.5);
    }

    private static double y(long value, long top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (double) value / top);
    }

    /** 1, 2 or 5 times a power of ten, so that the axis has three to five marks. */
    static long step(long highest) {
        var power = 1L;
        while (power * 10 * 3 <= highest) {
            power *= 10;
        }
        for (var factor : new long[]{1, 2, 5, 10}) {
            if (power * factor * 5 >= highest) {
                return power * factor;
            }
        }
        return power * 10;
    }
}
