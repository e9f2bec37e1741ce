package org.gridlight.client.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Palette;
import org.gridlight.model.words.Words;

/** The last months of a number as a line, the mean of the group as a grey one. */
final class TrendChart {
    private static final double LEFT = 44;
    private static final double RIGHT = 24;
    private static final double TOP = 24;
    private static final double FOOT = 32;
    private static final double DOT = 7;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private final Words words;
    private final Drawing drawing;
    private Trend trend = new Trend(List.of());
    private boolean percent;

    TrendChart(ObservableValue<Look> look, Words words) {
        this.words = words;
        this.drawing = new Drawing(look, this::draw);
    }

    /** @param rate whether its numbers are shares that print as a percentage */
    void show(Trend now, boolean rate) {
        trend = now;
        percent = rate;
        drawing.redraw();
    }

    Drawing node() {
        return drawing;
    }

    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        if (trend.points().isEmpty()) {
            return;
        }
        var scale = scale();
        double bottom = height - FOOT;
        double room = bottom - TOP;
        Function<Double, Double> toY = value -> bottom - (value - scale.low()) / (scale.high() - scale.low()) * room;
        sheet.setTextBaseline(VPos.CENTER);
        for (double value = scale.low(); value <= scale.high() + scale.step() / 2; value += scale.step()) {
            double y = Math.round(toY.apply(value)) + 0.5;
            sheet.setStroke(colours.colour("line"));
            sheet.setLineWidth(1);
            sheet.strokeLine(LEFT, y, width - RIGHT, y);
            sheet.setFill(colours.colour("t3"));
            sheet.setTextAlign(TextAlignment.RIGHT);
            sheet.fillText(BigDecimal.valueOf(Math.round(value * 100) / 100.0).stripTrailingZeros().toPlainString(),
                    LEFT - 8, y);
        }
        var xs = places(width);
        line(sheet, xs, trend.points().stream().map(Trend.Point::mean).map(this::shown).map(toY).toList(),
                "line2", colours);
        var ys = trend.points().stream().map(Trend.Point::value).map(this::shown).map(toY).toList();
        line(sheet, xs, ys, "accent", colours);
        dots(sheet, xs, ys, colours);
        labels(sheet, xs, ys, bottom, colours);
    }

    private void line(GraphicsContext sheet, double[] xs, List<Double> ys, String colour, Palette colours) {
        sheet.setStroke(colours.colour(colour));
        sheet.setLineWidth(1.6);
        for (int place = 1; place < xs.length; place++) {
            sheet.strokeLine(xs[place - 1], ys.get(place - 1), xs[place], ys.get(place));
        }
    }

    private static void dots(GraphicsContext sheet, double[] xs, List<Double> ys, Palette colours) {
        for (int place = 0; place < xs.length; place++) {
            sheet.setFill(colours.colour("pane"));
            sheet.fillOval(xs[place] - DOT / 2, ys.get(place) - DOT / 2, DOT, DOT);
            sheet.setStroke(colours.colour("accent"));
            sheet.strokeOval(xs[place] - DOT / 2, ys.get(place) - DOT / 2, DOT, DOT);
        }
    }

    private void labels(GraphicsContext sheet, double[] xs, List<Double> ys, double bottom, Palette colours) {
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.setFill(colours.colour("t3"));
        for (int place = 0; place < xs.length; place++) {
            sheet.fillText(words.say("scores.monthShort", trend.points().get(place).month().getMonthValue()),
                    xs[place], bottom + 15);
        }
        int last = xs.length - 1;
        boolean falls = last > 0 && ys.get(last - 1) < ys.get(last);
        sheet.setFill(colours.colour("t1"));
        // Where the line comes from above and there is no room below, the number stands beside the point.
        if (falls && ys.get(last) > bottom - 20) {
            sheet.setTextAlign(TextAlignment.RIGHT);
            sheet.fillText(trend.points().get(last).text(), xs[last] - DOT, ys.get(last) + DOT);
        } else {
            sheet.fillText(trend.points().get(last).text(), xs[last], ys.get(last) + (falls ? 15 : -15));
        }
    }

    private double[] places(double width) {
        int count = trend.points().size();
        var xs = new double[count];
        double from = LEFT + 22;
        double step = (width - RIGHT - 22 - from) / (Trend.MONTHS - 1);
        for (int place = 0; place < count; place++) {
            xs[place] = from + step * (Trend.MONTHS - count + place);
        }
        return xs;
    }

    private double shown(BigDecimal value) {
        return percent ? value.doubleValue() * 100 : value.doubleValue();
    }

    /** Round numbers that hold all points, in two to four steps. */
    private Scale scale() {
        var all = trend.points().stream().flatMap(point -> Stream.of(point.value(), point.mean())).map(this::shown)
                .toList();
        double lowest = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double span = Math.max(high - lowest, Math.max(Math.abs(high) * 0.02, 0.1));
        // Room below the lowest point for the number that stands there.
        double low = lowest <= 0 ? lowest : Math.max(0, lowest - span / 4);
        double size = Math.pow(10, Math.floor(Math.log10(span / 2)));
        for (double share : STEPS) {
            double step = share * size;
            double from = Math.floor(low / step) * step;
            double steps = Math.ceil((high - from) / step);
            if (steps <= 3) {
                return new Scale(from, from + Math.max(steps, 1) * step, step);
            }
        }
        return new Scale(low, low + span, span);
    }

    private record Scale(double low, double high, double step) {}
}
