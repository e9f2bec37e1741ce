package org.gridlight.client.shell;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.gridlight.client.live.Mute;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;

/**
 * Over the work of every section while this seat is muted: how many minutes are left, what is heard all the same, and the
 * way out. It cannot be put away. Where the machine has no sound at all it says so once, and that can. On the FX thread.
 */
final class MuteStrip extends HBox implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Seat seat;
    private final Mute mute;
    private final Label left = Parts.whole("", "text-head");
    private final Node[] muted;
    private final Node[] deaf;
    private final OpenCases.Subscription subscription;
    private final Tasks.Running seconds;
    private boolean seen;

    MuteStrip(Seat seat) {
        this.seat = seat;
        this.mute = seat.alarms().mute();
        setId("mute-strip");
        getStyleClass().addAll("strip", "yellow");
        long more = Mute.USUAL.toMinutes();
        muted = new Node[]{Icon.MUTE.node("yellow"), left,
            Parts.text(seat.say("alarms.mute.urgent"), "text-dense", "t2"), Parts.spring(),
            Parts.button(seat.say("alarms.mute.longer", more), () -> mute.begin(mute.left().plus(Mute.USUAL))),
            Parts.button(seat.say("alarms.mute.end"), "Ctrl+U", mute::end, "primary")};
        deaf = new Node[]{Icon.MUTE.node("yellow"), Parts.text(seat.say("alarms.noSound"), "text-dense"),
            Parts.spring(), Parts.iconButton(Icon.CLOSE, seat.say("alarms.answer.hide"), () -> {
                seen = true;
                show();
            })};
        show();
        subscription = mute.subscribe(() -> seat.tasks().onScreen(this::show));
        seconds = seat.tasks().every("mute", SECOND, () -> seat.tasks().onScreen(this::show));
    }

    /** Begun minutes count, so that it never says none while it lasts. */
    static long minutes(Mute mute) {
        return (mute.left().toSeconds() + 59) / 60;
    }

    private void show() {
        boolean on = mute.isOn();
        boolean tellDeaf = !on && mute.isDeaf() && !seen;
        if (on) {
            left.setText(seat.say("alarms.mute.left", minutes(mute)));
        }
        var parts = on ? muted : tellDeaf ? deaf : new Node[0];
        if (getChildren().size() != parts.length || parts.length > 0 && getChildren().getFirst() != parts[0]) {
            getChildren().setAll(parts);
        }
        setVisible(on || tellDeaf);
        setManaged(on || tellDeaf);
    }

    @Override
    public void close() {
        subscription.close();
        seconds.cancel();
    }
}
