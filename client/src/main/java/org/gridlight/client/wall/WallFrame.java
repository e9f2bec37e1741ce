package org.gridlight.client.wall;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gridlight.client.live.Connection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.wall.WallPen.Align;
import org.gridlight.client.wall.WallPen.Weight;
import org.gridlight.model.light.Light;

/** What stands around every page: head with the running clock, foot with the connection, strip while it is cut. */
final class WallFrame {
    static final double HEAD = 103;
    static final double FOOT = 71;
    static final double STRIP = 64;

    private static final double MARK = 42;
    private static final double BEAT = 24;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Seat seat;
    private final DateTimeFormatter date;

    WallFrame(Seat seat) {
        this.seat = seat;
        this.date = DateTimeFormatter.ofPattern(seat.say("wall.date"), seat.words().locale());
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(seat.centre().zone());
    }

    void paintHead(WallPen pen, double width, Instant now) {
        double middle = HEAD / 2;
        mark(pen, WallPage.MARGIN, middle - MARK / 2);
        double clock = pen.text(local(now).format(CLOCK), width - WallPage.MARGIN, middle + 2, 62, Weight.STRONG, "t1",
                Align.RIGHT);
        double day = pen.text(local(now).format(date), width - WallPage.MARGIN - clock - 34, middle + 2, 30,
                Weight.NORMAL, "t2", Align.RIGHT);
        double name = WallPage.MARGIN + MARK + 22;
        pen.fitted(seat.centre().name(), name, middle, width - WallPage.MARGIN - clock - day - 100 - name, 44,
                Weight.STRONG, "t1");
        pen.line(0, HEAD - 1, width, HEAD - 1, 1.5, "line");
    }

    /** The mark of the product: three lights and a grid. */
    private static void mark(WallPen pen, double x, double y) {
        double part = MARK * 0.45;
        double other = MARK - part;
        pen.shape(Light.RED, x + part / 2, y + part / 2, part / 0.86, "red");
        pen.shape(Light.YELLOW, x + other + part / 2, y + part / 2, part, "yellow");
        pen.shape(Light.GREEN, x + part / 2, y + other + part / 2, part, "green");
        pen.edge(x + other, y + other, part, part, 2, "t3");
        pen.line(x + other + part / 2, y + other, x + other + part / 2, y + other + part, 2, "t3");
        pen.line(x + other, y + other + part / 2, x + other + part, y + other + part / 2, 2, "t3");
    }

    void paintStrip(WallPen pen, double width, WallState state) {
        pen.fill(0, 0, width, STRIP, "red-area");
        pen.fill(0, 0, width, 5, "red");
        if (state.connection() instanceof Connection.Cut(var since, var tried)) {
            var from = local(since).format(MINUTE);
            pen.shape(Light.RED, WallPage.MARGIN + 13, STRIP / 2 + 2, 26, "on-red");
            pen.text(seat.say("shell.cutSince", seat.say("light.cutOffSince"), from), WallPage.MARGIN + 44,
                    STRIP / 2 + 2, 34, Weight.BOLD, "on-red", Align.LEFT);
            pen.text(seat.say("wall.shownAsOf", from), width - WallPage.MARGIN, STRIP / 2 + 2, WallPen.LEAST,
                    Weight.NORMAL, "on-red", Align.RIGHT);
        }
    }

    /** @param name of the page */
    void paintFoot(WallPen pen, double width, WallState state, WallTurn turn, String name, Instant now) {
        double middle = FOOT / 2;
        pen.line(0, 0.75, width, 0.75, 1.5, "line");
        beat(pen, WallPage.MARGIN + BEAT / 2, middle, state, now);
        double x = WallPage.MARGIN + BEAT + 22;
        x += pen.text(connection(state), x, middle, WallPen.LEAST, Weight.NORMAL, state.isCut() ? "red-text" : "t2",
                Align.LEFT) + 32;
        if (state.changed().isPresent()) {
            x += pen.text(seat.say("wall.changed", local(state.changed().get()).format(CLOCK)), x, middle,
                    WallPen.LEAST, Weight.NORMAL, state.isCut() ? "t3" : "t2", Align.LEFT) + 48;
        }
        pen.text(onTime(state), x, middle, WallPen.LEAST, Weight.NORMAL, state.isCut() ? "t3" : "t2", Align.LEFT);
        pages(pen, width - WallPage.MARGIN, middle, turn, name);
    }

    /** Beats once a second while what is shown is proven to be so now, and at no other time. */
    private static void beat(WallPen pen, double x, double y, WallState state, Instant now) {
        if (state.isCut()) {
            pen.light(Light.RED, x, y, BEAT);
        } else if (!state.isFresh()) {
            pen.shape(Light.GREEN, x, y, BEAT, "off");
        } else if (now.getEpochSecond() % 2 == 0) {
            pen.light(Light.GREEN, x, y, BEAT);
        } else {
            pen.light(Light.GREEN, x, y, BEAT);
            pen.shape(Light.GREEN, x, y, BEAT * 0.62, "ground");
        }
    }

    private String connection(WallState state) {
        return switch (state.connection()) {
            case Connection.Connecting _ -> seat.say("shell.connecting");
            case Connection.Connected _ -> seat.say("shell.connected");
            case Connection.Cut(var since, var _) -> seat.say("shell.cutSince", seat.say("light.cutOffSince"),
                    local(since).format(MINUTE));
        };
    }

    /** Cut off, not rounded up: one that is late does not read as none. */
    private String onTime(WallState state) {
        return state.day().filter(day -> day.onTime().isPresent())
                .map(day -> BigDecimal.valueOf(100 * day.onTime().getAsDouble()).setScale(1, RoundingMode.DOWN))
                .map(percent -> seat.say("wall.onTime", seat.say("score.onTimeRate"), percent.toPlainString()))
                .orElse("");
    }

    private void pages(WallPen pen, double right, double y, WallTurn turn, String name) {
        double x = right;
        for (int page = turn.pages() - 1; page >= 0; page--) {
            pen.fill(x - 54, y - 5, 54, 10, page == turn.page() ? "t1" : "off");
            x -= 66;
        }
        x -= 24;
        x -= pen.text(name, x, y, WallPen.LEAST, Weight.NORMAL, "t2", Align.RIGHT) + 24;
        x -= pen.text(seat.say("wall.pageOf", turn.page() + 1, turn.pages()), x, y, WallPen.LEAST, Weight.NORMAL, "t2",
                Align.RIGHT) + 32;
        if (turn.held()) {
            pen.text(seat.say("wall.held"), x, y, WallPen.LEAST, Weight.STRONG, "yellow", Align.RIGHT);
        }
    }
}
