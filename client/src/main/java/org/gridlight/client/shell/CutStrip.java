package org.gridlight.client.shell;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** Over the work while this seat is cut off: since when, and that what is shown is of then. Nothing typed is lost. */
final class CutStrip extends HBox implements AutoCloseable {
    private final Seat seat;
    private final Label since = Parts.whole("", "text-head");
    private final Label trying = Parts.text("", "text-dense", "t2");
    private final Label shown = Parts.text("", "text-dense", "t2");
    private final OpenCases.Subscription subscription;

    CutStrip(Seat seat) {
        this.seat = seat;
        getStyleClass().addAll("strip", "red");
        getChildren().addAll(new LightIcon(Light.RED, LightIcon.IN_TILES), since, trying, Parts.spring(), shown);
        show(false);
        subscription = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> say(now)));
    }

    static String since(Seat seat, Instant at) {
        return seat.say("shell.cutSince", seat.say("light.cutOffSince"), clockTime(seat, at));
    }

    private static String clockTime(Seat seat, Instant at) {
        return ZonedDateTime.ofInstant(at, seat.centre().zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
    }

    private void say(Connection now) {
        show(now instanceof Connection.Cut);
        if (now instanceof Connection.Cut(var at, var tried)) {
            since.setText(since(seat, at));
            trying.setText(seat.say("shell.reconnecting", tried));
            shown.setText(seat.say("shell.shownAsOf", clockTime(seat, at)));
        }
    }

    private void show(boolean cut) {
        setVisible(cut);
        setManaged(cut);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
