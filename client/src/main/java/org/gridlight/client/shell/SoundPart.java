package org.gridlight.client.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gridlight.client.live.Mute;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** At the foot of the window: whether this seat is heard. Pressing it sounds the tones once. On the FX thread. */
final class SoundPart extends HBox implements AutoCloseable {
    private final Seat seat;
    private final Mute mute;
    private final Label words = Parts.whole("");
    private final StackPane on = Icon.SOUND.node();
    private final StackPane off = Icon.MUTE.node();
    private final OpenCases.Subscription subscription;

    SoundPart(Seat seat) {
        this.seat = seat;
        this.mute = seat.alarms().mute();
        setId("sound-part");
        getStyleClass().add("part");
        getChildren().addAll(on, off, words);
        on.managedProperty().bind(on.visibleProperty());
        off.managedProperty().bind(off.visibleProperty());
        setAccessibleText(seat.say("alarms.sound.test"));
        Tooltip.install(this,
                new Tooltip(seat.say("alarms.sound.test")));
        setOnMouseClicked(click -> mute.test());
        show();
        subscription = mute.subscribe(() -> seat.tasks().onScreen(this::show));
    }

    /** Also when a minute of a silence is over. */
    void show() {
        boolean heard = !mute.isOn() && !mute.isDeaf();
        on.setVisible(heard);
        off.setVisible(!heard);
        words.setText(mute.isDeaf()
                ? seat.say("alarms.sound.none")
                : mute.isOn()
                        ? seat.say("alarms.sound.muted", MuteStrip.minutes(mute))
                        : seat.say("alarms.sound.on"));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
