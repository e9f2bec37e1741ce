package org.gridlight.client.lights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.seat.Seat;

/**
 * A day on the board instead of now, from the moment it is asked for until it is left; the live board goes on behind. On the
 * FX thread.
 */
final class Replay implements ReplayPlayer.Screen, ReplayBar.Acts, AutoCloseable {
    private static final Duration LEAP = Duration.ofMinutes(10);

    private final Seat seat;
    private final LightBoardView view;
    private final ReplayBar bar;
    private final ReplayPlayer player;
    private final Runnable leave;
    private final EventHandler<KeyEvent> keys = this::onKey;
    private boolean chosen;

    /** @param start the moment that is shown first; null for the beginning of today */
    Replay(Seat seat, LightsRecord record, ReplayPlayer.Setting setting, LightBoardView view, Runnable leave,
            Instant start) {
        this.seat = seat;
        this.view = view;
        this.leave = leave;
        this.bar = new ReplayBar(seat, this);
        view.replaying(bar);
        view.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        this.player = new ReplayPlayer(seat, record, setting, this);
        if (start == null) {
            player.open(day(seat.clock().instant()));
        } else {
            player.open(day(start), start);
        }
    }

    void see(ReplayPlayer.Setting setting) {
        player.see(setting);
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, seat.centre().zone());
    }

    /** To a moment of whatever day. */
    void to(Instant moment) {
        player.open(day(moment), moment);
    }

    void choose(long unit) {
        player.choose(unit);
    }

    ReplayPlayer player() {
        return player;
    }

    private void onKey(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (key.getCode()) {
            case SPACE -> {
                player.play(!player.isPlaying());
                key.consume();
            }
            case ESCAPE -> {
                // First back from the unit, then from the day.
                if (!chosen) {
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
    public void show(LightBoard board, Instant at, boolean playing) {
        chosen = board.chosen().isPresent();
        bar.show(at, playing);
        view.show(board);
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
    public void cancelReading() {
        player.cancel();
        leave();
    }

    @Override
    public void leave() {
        leave.run();
    }

    @Override
    public void close() {
        player.close();
        view.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        view.replaying(null);
    }
}
