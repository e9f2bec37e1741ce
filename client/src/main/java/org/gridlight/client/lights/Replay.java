package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.replay.ReplayDesk;
import org.gridlight.client.replay.ReplayPlayer;
import org.gridlight.client.seat.Seat;

/**
 * A day on the board instead of now, from the moment it is asked for until it is left; the live board goes on behind. On the
 * FX thread.
 */
final class Replay implements ReplayDesk.Place<LightBoard>, AutoCloseable {
    private final Seat seat;
    private final LightsRecord record;
    private final LightBoardView view;
    private final Runnable leave;
    private final ReplayDesk<LightBoard> desk;
    private final EventHandler<KeyEvent> keys;
    private ReplayBoards boards;
    private LightBoard shown;

    /** Which board is played, and how it is seen. */
    record Setting(LightBoard like, Sorting sorting, boolean grouped) {}

    /** @param start the moment that is shown first; null for the beginning of today */
    Replay(Seat seat, LightsRecord record, Setting setting, LightBoardView view, Runnable leave, Instant start) {
        this.seat = seat;
        this.record = record;
        this.view = view;
        this.leave = leave;
        this.boards = new ReplayBoards(seat, record, setting);
        boards.choose(setting.like().chosen().map(one -> one.unit().id()).orElse(0L));
        this.desk = new ReplayDesk<>(seat, boards, this);
        this.keys = desk::onKey;
        view.replaying(desk.bar());
        view.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        desk.open(start);
    }

    void see(Setting setting) {
        boards = new ReplayBoards(seat, record, setting);
        player().see(boards);
    }

    /** To a moment of whatever day. */
    void to(Instant moment) {
        if (player().at() != null && day(moment).equals(day(player().at()))) {
            player().play(false);
            player().wind(moment);
        } else {
            desk.open(moment);
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, seat.centre().zone());
    }

    /** @param unit 0 for none */
    void choose(long unit) {
        boards.choose(unit);
        player().again();
    }

    ReplayPlayer<LightBoard> player() {
        return desk.player();
    }

    @Override
    public void show(LightBoard board, Instant at) {
        shown = board;
        view.show(board);
    }

    /** First back from the unit, then from the day. */
    @Override
    public boolean keepsEscape() {
        return shown != null && shown.chosen().isPresent();
    }

    @Override
    public void leave() {
        leave.run();
    }

    @Override
    public String elsewhere() {
        return seat.say("lights.replay.toMap");
    }

    @Override
    public void goElsewhere(Instant at) {
        player().play(false);
        seat.navigation().showReplay(at);
    }

    @Override
    public void close() {
        desk.close();
        view.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        view.replaying(null);
    }
}
