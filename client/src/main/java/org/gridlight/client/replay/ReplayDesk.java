package org.gridlight.client.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.seat.Seat;

/**
 * A day on a screen instead of now, from the moment it is asked for until it is left; what is live goes on behind. Joins the
 * strip, the player and the keys. On the FX thread.
 *
 * @param <P> what the screen shows of a moment
 */
public final class ReplayDesk<P> implements ReplayPlayer.Screen<P>, ReplayBar.Acts, AutoCloseable {
    private static final Duration LEAP = Duration.ofMinutes(10);

    private final Seat seat;
    private final Place<P> place;
    private final ReplayBar bar;
    private final ReplayPlayer<P> player;

    /** The screen on which a day is played. */
    public interface Place<P> {
        void show(P picture, Instant at);

        /** Whether the last moment is drawn. */
        default boolean isDrawn() {
            return true;
        }

        /** Whether Esc has something else to end first. */
        default boolean keepsEscape() {
            return false;
        }

        /** Back to now. */
        void leave();

        /** What the way to the same moment on another screen is called; null where there is none. */
        default String elsewhere() {
            return null;
        }

        /** Goes there. */
        default void goElsewhere(Instant at) {}
    }

    public ReplayDesk(Seat seat, ReplayRecord<P> record, Place<P> place) {
        this.seat = seat;
        this.place = place;
        this.bar = new ReplayBar(seat, this, place.elsewhere());
        this.player = new ReplayPlayer<>(seat, record, this);
    }

    /** What stands over the screen. */
    public ReplayBar bar() {
        return bar;
    }

    public ReplayPlayer<P> player() {
        return player;
    }

    /** Reads the day of a moment and shows it. @param moment null for the beginning of today */
    public void open(Instant moment) {
        var in = moment == null ? seat.clock().instant() : moment;
        player.open(LocalDate.ofInstant(in, seat.centre().zone()), moment);
    }

    /** Takes a key that was pressed on the screen; where somebody types it is his. */
    public void onKey(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl || key.isControlDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> {
                player.play(!player.isPlaying());
                key.consume();
            }
            case ESCAPE -> {
                if (!place.keepsEscape()) {
                    leave();
                    key.consume();
                }
            }
            case PAGE_UP -> leap(key, LEAP.negated());
            case PAGE_DOWN -> leap(key, LEAP);
            default -> {
            }
        }
    }

    private void leap(KeyEvent key, Duration by) {
        if (player.at() != null) {
            player.wind(player.at().plus(by));
            key.consume();
        }
    }

    @Override
    public void reading(double share) {
        bar.reading(share);
    }

    @Override
    public void ready(LocalDate date, Instant from, Instant until, List<Integer> red) {
        bar.ready(date, from, until, red);
    }

    @Override
    public void show(P picture, Instant at, boolean playing) {
        bar.show(at, playing);
        place.show(picture, at);
    }

    @Override
    public boolean isDrawn() {
        return place.isDrawn();
    }

    @Override
    public void failed(Exception failure) {
        bar.failed(seat.told(failure));
    }

    @Override
    public void day(LocalDate wanted) {
        player.open(wanted);
    }

    @Override
    public void play(boolean wanted) {
        player.play(wanted);
    }

    @Override
    public void speed(int times) {
        player.speed(times);
    }

    @Override
    public void wind(Instant moment) {
        player.wind(moment);
    }

    @Override
    public void elsewhere() {
        if (player.at() != null) {
            place.goElsewhere(player.at());
        }
    }

    @Override
    public void cancelReading() {
        player.cancel();
        leave();
    }

    @Override
    public void leave() {
        place.leave();
    }

    @Override
    public void close() {
        player.close();
    }
}
