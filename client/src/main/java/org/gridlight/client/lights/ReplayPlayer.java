package org.gridlight.client.lights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;

/**
 * Plays a day of the board (回放). What is asked of the record and counted runs off the FX thread, one at a time; a frame
 * that comes too late is left out, no change ever. On the FX thread.
 */
final class ReplayPlayer implements AutoCloseable {
    /** How much faster than the day itself. */
    static final List<Integer> SPEEDS = List.of(1, 10, 60, 300, 600);

    private static final Duration FRAME = Duration.ofMillis(200);
    private static final Duration POINT = Duration.ofMinutes(15);

    private final Seat seat;
    private final LightsRecord record;
    private final Screen screen;
    private final Tasks.Running frames;
    private Tasks.Running reading = () -> {};
    private Setting setting;
    private ReplayBoard board;
    private LocalDate date;
    /** The day of the board; null while none is here. */
    private LocalDate opened;
    private Instant from;
    private Instant until;
    private Instant at;
    private int speed = 60;
    private boolean playing;
    private boolean counting;
    private boolean asked;
    private boolean closed;
    private long chosen;

    /** Which board is played, and how it is seen. */
    record Setting(LightBoard like, Sorting sorting, boolean grouped) {}

    /** Where the day is shown. */
    interface Screen {
        /** A day is read. @param share of the work that is done */
        void reading(double share);

        /** It is here. @param red how many units were red, from its beginning to its end at even distances */
        void ready(LocalDate date, Instant from, Instant until, List<Integer> red);

        void show(LightBoard board, Instant at, boolean playing);

        void failed(Exception failure);
    }

    private record Ready(ReplayBoard board, List<Integer> red) {}

    ReplayPlayer(Seat seat, LightsRecord record, Setting setting, Screen screen) {
        this.seat = seat;
        this.record = record;
        this.setting = setting;
        this.screen = screen;
        this.chosen = setting.like().chosen().map(one -> one.unit().id()).orElse(0L);
        this.frames = seat.tasks().every("lights replay", FRAME, () -> seat.tasks().onScreen(this::frame));
    }

    /** Reads a day and shows how it began; a day that is read already goes. */
    void open(LocalDate wanted) {
        date = wanted;
        read(null);
    }

    /** The same from a moment of it on; of the day that is open nothing is read. */
    void open(LocalDate wanted, Instant moment) {
        if (board != null && wanted.equals(opened)) {
            playing = false;
            wind(moment);
        } else {
            date = wanted;
            read(moment);
        }
    }

    /** The same moment of another board. */
    void see(Setting wanted) {
        setting = wanted;
        chosen = 0;
        read(at);
    }

    private void read(Instant moment) {
        var zone = seat.centre().zone();
        var now = seat.clock().instant();
        var begin = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        var last = end.isAfter(now) && now.isAfter(begin) ? now : end;
        playing = false;
        reading.cancel();
        screen.reading(0);
        reading = seat.tasks().run("lights replay day", () -> prepare(setting, begin, last, zone), ready -> {
            closeBoard();
            board = ready.board();
            board.choose(chosen);
            opened = LocalDate.ofInstant(begin, zone);
            from = begin;
            until = last;
            at = moment == null ? begin : moment;
            screen.ready(date, begin, last, ready.red());
            count();
        }, screen::failed);
    }

    private Ready prepare(Setting wanted, Instant begin, Instant end, ZoneId zone) {
        var day = record.replay(begin, end);
        var words = new BoardWords(seat.words(), zone, seat.centre().clocks());
        var played = new ReplayBoard(day, wanted.like().plan(), wanted.like().whatIf(), wanted.sorting(),
                wanted.grouped(), words, LocalDate.ofInstant(begin, zone));
        var red = new ArrayList<Integer>();
        long points = Math.max(1, Duration.between(begin, end).dividedBy(POINT));
        for (long point = 0; point <= points; point++) {
            if (Thread.interrupted()) {
                throw new CancellationException();
            }
            red.add(played.redAt(begin.plus(POINT.multipliedBy(point))));
            double share = (point + 1.0) / (points + 1);
            seat.tasks().onScreen(() -> told(share));
        }
        return new Ready(played, red);
    }

    private void told(double share) {
        if (!closed) {
            screen.reading(share);
        }
    }

    /** Gives up reading a day. */
    void cancel() {
        reading.cancel();
    }

    private void frame() {
        if (!playing || board == null || closed) {
            return;
        }
        at = at.plus(FRAME.multipliedBy(speed));
        if (!at.isBefore(until)) {
            at = until;
            playing = false;
        }
        count();
    }

    private void count() {
        if (counting || board == null) {
            asked = counting;
            return;
        }
        counting = true;
        var played = board;
        var moment = at;
        seat.tasks().run("lights replay", () -> played.at(moment), now -> {
            counting = false;
            if (!closed && played == board) {
                screen.show(now, moment, playing);
            }
            countAgain();
        }, failure -> {
            counting = false;
            screen.failed(failure);
        });
    }

    private void countAgain() {
        if (asked && !closed) {
            asked = false;
            count();
        }
    }

    void play(boolean wanted) {
        playing = wanted && board != null;
        if (playing && !at.isBefore(until)) {
            at = from;
        }
        count();
    }

    boolean isPlaying() {
        return playing;
    }

    void speed(int times) {
        speed = times;
    }

    int speed() {
        return speed;
    }

    /** To a moment of the day. */
    void wind(Instant moment) {
        if (board != null) {
            at = moment.isBefore(from) ? from : moment.isAfter(until) ? until : moment;
            count();
        }
    }

    Instant at() {
        return at;
    }

    /** @param unit 0 for none */
    void choose(long unit) {
        chosen = unit;
        if (board != null) {
            board.choose(unit);
            count();
        }
    }

    private void closeBoard() {
        if (board != null) {
            board.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        frames.cancel();
        reading.cancel();
        closeBoard();
    }
}
