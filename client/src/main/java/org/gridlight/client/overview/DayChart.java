package org.gridlight.client.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Drawing;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Palette;
import org.gridlight.model.clock.DaySlot;
import org.gridlight.model.measures.HalfHour;
import org.gridlight.model.words.Words;

/** Today by half-hours: reported as bars, closed as a line, the week before dashed, working time shaded, a line at now. */
final class DayChart {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final double LEFT = 48;
    private static final double RIGHT = 24;
    private static final double TOP = 46;
    private static final double FOOT = 34;
    private static final double SHADE_ABOVE = 22;
    private static final double BAR_SHARE = 0.72;
    private static final int MINUTES = 30;
    private static final int[] STEPS = {1, 2, 5};

    private final Words words;
    private final Drawing drawing;
    private DayFigures day;
    private List<DaySlot> slots = List.of();

    DayChart(ObservableValue<Look> look, Words words) {
        this.words = words;
        this.drawing = new Drawing(look, this::draw);
        drawing.setMinHeight(140);
    }

    Drawing node() {
        return drawing;
    }

    void show(DayFigures figures, List<DaySlot> workingTime) {
        day = figures;
        slots = workingTime;
        drawing.redraw();
    }

    /** Where things stand on a sheet of one size. */
    private record Frame(double width, double height, double perMinute, double perCase, long top, long step) {
        double x(double minute) {
            return LEFT + minute * perMinute;
        }

        double y(double cases) {
            return height - FOOT - cases * perCase;
        }
    }

    private void draw(GraphicsContext sheet, double width, double height, Palette colours) {
        if (day == null) {
            return;
        }
        var whole = day.day().wholeDay();
        double minutes = Duration.between(whole.from(), whole.until()).toMinutes();
        long most = Stream.concat(day.today().stream(), day.weekBefore().stream())
                .mapToLong(half -> Math.max(half.reported(), half.closed())).max().orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        var frame = new Frame(width, height, (width - LEFT - RIGHT) / minutes, (height - TOP - FOOT) / top, top, step);
        sheet.setTextBaseline(VPos.CENTER);
        shadeWorkingTime(sheet, frame, colours);
        axes(sheet, frame, minutes, colours);
        bars(sheet, frame, colours);
        line(sheet, frame, day.weekBefore(), HalfHour::reported, minutes / MINUTES, true, colours);
        line(sheet, frame, day.today(), HalfHour::closed, elapsed() / MINUTES, false, colours);
        now(sheet, frame, colours);
    }

    private double elapsed() {
        return Duration.between(day.day().from(), day.day().until()).toMinutes();
    }

    /** A round number that makes three or four lines. */
    private static long step(long most) {
        for (long size = 1;; size *= 10) {
            for (int share : STEPS) {
                if (most <= 4 * share * size) {
                    return share * size;
                }
            }
        }
    }

    private void shadeWorkingTime(GraphicsContext sheet, Frame frame, Palette colours) {
        sheet.setFill(colours.colour("pane2"));
        for (var slot : slots) {
            sheet.fillRect(frame.x(slot.fromMinute()), TOP - SHADE_ABOVE,
                    (slot.toMinute() - slot.fromMinute()) * frame.perMinute(), frame.y(0) - TOP + SHADE_ABOVE);
        }
        if (!slots.isEmpty()) {
            sheet.setFill(colours.colour("t3"));
            sheet.setTextAlign(TextAlignment.LEFT);
            sheet.fillText(words.say("overview.workingTime"), frame.x(slots.getFirst().fromMinute()) + 6,
                    TOP - SHADE_ABOVE / 2);
        }
    }

    private void axes(GraphicsContext sheet, Frame frame, double minutes, Palette colours) {
        sheet.setLineWidth(1);
        for (long cases = 0; cases <= frame.top(); cases += frame.step()) {
            double y = Math.round(frame.y(cases)) + 0.5;
            sheet.setStroke(colours.colour(cases == 0 ? "line2" : "line"));
            sheet.strokeLine(LEFT, y, frame.width() - RIGHT, y);
            sheet.setFill(colours.colour("t3"));
            sheet.setTextAlign(TextAlignment.RIGHT);
            sheet.fillText(Long.toString(cases), LEFT - 8, y);
        }
        sheet.setTextAlign(TextAlignment.CENTER);
        for (int hour = 0; hour * 60 <= minutes; hour += 2) {
            sheet.fillText(words.say("overview.hour", hour), frame.x(hour * 60), frame.y(0) + 16);
        }
    }

    private void bars(GraphicsContext sheet, Frame frame, Palette colours) {
        sheet.setFill(colours.colour("bar-chart"));
        double width = Math.max(1, Math.round(MINUTES * frame.perMinute() * BAR_SHARE));
        for (var half : day.today()) {
            double middle = frame.x((half.place() + 0.5) * MINUTES);
            double y = frame.y(half.reported());
            // The half-hour that is not over is paler: it still grows.
            sheet.setGlobalAlpha((half.place() + 1) * MINUTES > elapsed() ? 0.45 : 1);
            sheet.fillRect(Math.round(middle - width / 2), Math.round(y), width,
                    Math.round(frame.y(0)) - Math.round(y));
        }
        sheet.setGlobalAlpha(1);
    }

    /** Half-hours in which nothing happened lie on the ground. @param until so many are drawn */
    private void line(GraphicsContext sheet, Frame frame, List<HalfHour> halves, ToLongFunction<HalfHour> count,
            double until, boolean dashed, Palette colours) {
        if (halves.isEmpty()) {
            return;
        }
        var counts = new long[(int) Math.ceil(until) + 1];
        halves.stream().filter(half -> half.place() < counts.length)
                .forEach(half -> counts[half.place()] = count.applyAsLong(half));
        sheet.setStroke(colours.colour(dashed ? "t3" : "t1"));
        sheet.setLineWidth(dashed ? 1.2 : 1.8);
        sheet.setLineDashes(dashed ? new double[]{4, 3} : null);
        sheet.beginPath();
        // A half-hour that is not over would look like a fall.
        for (int place = 0; place < (int) Math.floor(until); place++) {
            double x = frame.x((place + 0.5) * MINUTES);
            if (place == 0) {
                sheet.moveTo(x, frame.y(counts[place]));
            } else {
                sheet.lineTo(x, frame.y(counts[place]));
            }
        }
        sheet.stroke();
        sheet.setLineDashes((double[]) null);
    }

    private void now(GraphicsContext sheet, Frame frame, Palette colours) {
        double x = Math.round(frame.x(elapsed())) + 0.5;
        sheet.setStroke(colours.colour("accent"));
        sheet.setLineWidth(1.4);
        sheet.strokeLine(x, TOP - 20, x, frame.y(0));
        Instant until = day.day().until();
        var text = words.say("overview.now", MINUTE.format(until.atZone(day.day().zone())));
        double half = 46;
        double middle = Math.clamp(x, LEFT + half, frame.width() - half);
        sheet.setFill(colours.colour("accent"));
        sheet.fillRoundRect(middle - half, TOP - 40, 2 * half, 20, 4, 4);
        sheet.setFill(colours.colour("on-accent"));
        sheet.setTextAlign(TextAlignment.CENTER);
        sheet.fillText(text, middle, TOP - 30);
    }
}
