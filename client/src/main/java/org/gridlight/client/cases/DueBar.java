package org.gridlight.client.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.Palette;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.clock.Explanation;

/**
 * The way from a start to a due time as a bar: what counted is filled, what did not is a dashed line, with marks for the
 * start, now and the end. Drawn when it changes and not otherwise. On the FX thread.
 */
final class DueBar extends Region {
    private static final double HEIGHT = 56;
    private static final double BAR_TOP = 22;
    private static final double BAR_HEIGHT = 10;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Seat seat;
    private final ZoneId zone;
    private final Canvas canvas = new Canvas();
    private Explanation shown;
    private Instant now;
    private Instant stopped;
    private Instant left;
    private Instant right;

    DueBar(Seat seat) {
        this.seat = seat;
        this.zone = seat.centre().zone();
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMinWidth(0);
    }

    /** @param stoppedAt when the clock was stopped, null while it runs */
    void show(Explanation explanation, Instant moment, Instant stoppedAt) {
        shown = explanation;
        now = moment;
        stopped = stoppedAt;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (shown != null && getWidth() > 0) {
            draw(canvas.getGraphicsContext2D(), seat.look().getValue().palette());
        }
    }

    private void draw(GraphicsContext pen, Palette palette) {
        span();
        pen.clearRect(0, 0, getWidth(), getHeight());
        pen.setFont(Font.font("Noto Sans SC", 11));
        pen.setTextBaseline(VPos.CENTER);
        var end = stopped == null ? now : stopped;
        for (var step : shown.steps()) {
            draw(pen, palette, step, end);
        }
        marks(pen, palette);
        axis(pen, palette);
    }

    /** Whole hours or days around all that is to be seen. */
    private void span() {
        var first = shown.start();
        var last = stopped == null && now.isAfter(shown.due()) ? now : shown.due();
        var unit = isLong(first, last) ? ChronoUnit.DAYS : ChronoUnit.HOURS;
        left = first.atZone(zone).truncatedTo(unit).toInstant();
        right = last.atZone(zone).truncatedTo(unit).plus(1, unit).toInstant();
    }

    private static boolean isLong(Instant from, Instant to) {
        return Duration.between(from, to).toHours() > 30;
    }

    private double x(Instant at) {
        double share = (double) Duration.between(left, at).toMillis() / Duration.between(left, right).toMillis();
        return Math.clamp(share, 0, 1) * (getWidth() - 2) + 1;
    }

    private void draw(GraphicsContext pen, Palette palette, Explanation.Step step, Instant end) {
        double from = x(step.from());
        double to = x(step.to());
        double middle = BAR_TOP + BAR_HEIGHT / 2;
        if (!step.reason().counts()) {
            pen.setStroke(palette.colour("line2"));
            pen.setLineDashes(3, 3);
            pen.strokeLine(from, middle, to, middle);
            pen.setLineDashes();
            return;
        }
        pen.setFill(palette.colour("accent-weak"));
        pen.fillRect(from, BAR_TOP, to - from, BAR_HEIGHT);
        pen.setStroke(palette.colour("line2"));
        pen.strokeRect(from, BAR_TOP + 0.5, to - from, BAR_HEIGHT - 1);
        double done = Math.min(to, x(end));
        if (end.isAfter(step.from())) {
            pen.setFill(palette.colour("accent"));
            pen.fillRect(from, BAR_TOP, done - from, BAR_HEIGHT);
        }
    }

    private void marks(GraphicsContext pen, Palette palette) {
        pen.setFill(palette.colour("t2"));
        pen.setTextAlign(TextAlignment.LEFT);
        var startText = seat.say("cases.due.start", time(shown.start()));
        pen.fillText(startText, x(shown.start()), 9);
        double due = x(shown.due());
        pen.setStroke(palette.colour("t1"));
        pen.strokeLine(Math.round(due) + 0.5, BAR_TOP - 4, Math.round(due) + 0.5, BAR_TOP + BAR_HEIGHT + 4);
        boolean atRight = due > getWidth() / 2;
        pen.setTextAlign(atRight ? TextAlignment.RIGHT : TextAlignment.LEFT);
        pen.setFill(palette.colour("t1"));
        pen.fillText(seat.say("cases.due.end", time(shown.due())), Math.min(due + (atRight ? 3 : -3), getWidth() - 1),
                9);
        if (stopped == null && now.isAfter(left)) {
            double at = Math.round(x(now)) + 0.5;
            pen.setStroke(palette.colour(now.isAfter(shown.due()) ? "red" : "accent"));
            pen.setLineDashes(2, 2);
            pen.strokeLine(at, BAR_TOP - 4, at, BAR_TOP + BAR_HEIGHT + 6);
            pen.setLineDashes();
            pen.setTextAlign(at > getWidth() / 2 ? TextAlignment.RIGHT : TextAlignment.LEFT);
            pen.setFill(palette.colour("t2"));
            pen.fillText(seat.say("cases.due.now", time(now)), at, BAR_TOP + BAR_HEIGHT + 16);
        }
    }

    private String time(Instant at) {
        var there = at.atZone(zone);
        return isLong(left, right) ? DAY.format(there) + " " + TIME.format(there) : TIME.format(there);
    }

    private void axis(GraphicsContext pen, Palette palette) {
        pen.setFill(palette.colour("t3"));
        pen.setStroke(palette.colour("line2"));
        double y = BAR_TOP + BAR_HEIGHT + 16;
        boolean days = isLong(left, right);
        long hours = Duration.between(left, right).toHours();
        var step = days ? Math.max(1, hours / 24 / 5) : Math.max(1, hours / 5);
        double free = -1;
        double nowAt = stopped == null && now.isAfter(left) ? x(now) : -100;
        for (ZonedDateTime at = left.atZone(zone); !at.toInstant().isAfter(right); at = days
                ? at.plusDays(step)
                : at.plusHours(step)) {
            double x = x(at.toInstant());
            pen.strokeLine(Math.round(x) + 0.5, BAR_TOP + BAR_HEIGHT, Math.round(x) + 0.5, BAR_TOP + BAR_HEIGHT + 3);
            var text = days ? DAY.format(at) : HOUR.format(at);
            boolean last = x > getWidth() - 16;
            pen.setTextAlign(x < 16 ? TextAlignment.LEFT : last ? TextAlignment.RIGHT : TextAlignment.CENTER);
            if (x > free && (x < nowAt - 84 || x > nowAt + 84)) {
                pen.fillText(text, x, y);
                free = x + (days ? 44 : 22);
            }
        }
    }
}
