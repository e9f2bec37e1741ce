package org.gridlight.client.shell;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/** Connection, lag, mode of operation and time, at the foot of every window. Red when cut off from the centre. */
final class StatusStrip extends HBox implements AutoCloseable {
    private static final double TENTHS = 100;

    private final Seat seat;
    private final LightIcon light = new LightIcon(Light.GREY, LightIcon.IN_COUNTS);
    private final Label connection = Parts.whole("");
    private final Label lag = Parts.whole("");
    private final Label time = Parts.whole("");
    private final Node lagPart;
    private final SeatLoad load;
    private final SoundPart sound;
    private final Timeline seconds = new Timeline(new KeyFrame(Duration.seconds(1), turn -> turn()));
    private final OpenCases.Subscription subscription;

    StatusStrip(Seat seat, Runnable keyMap) {
        this.seat = seat;
        getStyleClass().add("status-strip");
        lagPart = part(lag);
        load = new SeatLoad(seat);
        sound = new SoundPart(seat);
        var keys = part(Icon.KEYBOARD.node(), Parts.whole(seat.say("shell.keyMap") + " F10"));
        keys.setOnMouseClicked(click -> keyMap.run());
        time.setPadding(new javafx.geometry.Insets(0, 12, 0, 0));
        getChildren().addAll(part(light, connection), lagPart,
                part(Parts.whole(
                        seat.say("shell.operationMode", seat.say("mode." + seat.centre().operationMode().name())))),
                load, sound, keys, Parts.spring(), time);
        seconds.setCycleCount(Timeline.INDEFINITE);
        seconds.play();
        sayTime();
        subscription = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> say(now)));
    }

    private static HBox part(Node... nodes) {
        var part = new HBox(nodes);
        part.getStyleClass().add("part");
        return part;
    }

    private void turn() {
        sayTime();
        sound.show();
    }

    private void sayTime() {
        var now = ZonedDateTime.ofInstant(seat.clock().instant(), seat.centre().zone());
        time.setText(now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd EEE    HH:mm:ss", seat.words().locale())));
    }

    private void say(Connection now) {
        getStyleClass().remove("cut");
        switch (now) {
            case Connection.Connecting _ -> sayState(Light.GREY, seat.say("shell.connecting"), null);
            case Connection.Connected(var late) -> sayState(Light.GREEN, seat.say("shell.connected"),
                    seat.say("shell.lag", String.valueOf(Math.round(late.toMillis() / TENTHS) / 10.0)));
            case Connection.Cut(var since, var _) -> {
                getStyleClass().add("cut");
                sayState(Light.RED, CutStrip.since(seat, since), null);
            }
        }
    }

    private void sayState(Light shown, String words, String late) {
        light.show(shown);
        connection.setText(words);
        lagPart.setVisible(late != null);
        lagPart.setManaged(late != null);
        lag.setText(late == null ? "" : late);
    }

    @Override
    public void close() {
        seconds.stop();
        load.close();
        sound.close();
        subscription.close();
    }
}
