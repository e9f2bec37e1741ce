package org.gridlight.client.lights;

import java.time.Instant;
import java.time.LocalDate;
import org.gridlight.client.replay.ReplayCourse;
import org.gridlight.client.replay.ReplayRecord;
import org.gridlight.client.seat.Seat;

/** Reads days for one board, with the unit that is chosen on it. Safe for many threads. */
final class ReplayBoards implements ReplayRecord<LightBoard> {
    private final Seat seat;
    private final LightsRecord record;
    private final Replay.Setting setting;
    private volatile long chosen;
    private volatile ReplayBoard opened;

    ReplayBoards(Seat seat, LightsRecord record, Replay.Setting setting) {
        this.seat = seat;
        this.record = record;
        this.setting = setting;
    }

    /** @param unit 0 for none */
    void choose(long unit) {
        chosen = unit;
        var board = opened;
        if (board != null) {
            board.choose(unit);
        }
    }

    @Override
    public ReplayCourse<LightBoard> open(LocalDate date, Instant from, Instant until) {
        var words = new BoardWords(seat.words(), seat.centre().zone(), seat.centre().clocks());
        var board = new ReplayBoard(record.replay(from, until), setting.like().plan(), setting.like().whatIf(),
                setting.sorting(), setting.grouped(), words, date);
        opened = board;
        board.choose(chosen);
        return board;
    }
}
