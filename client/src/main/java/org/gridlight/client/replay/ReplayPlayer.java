package org.gridlight.client.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;

/**
 * Plays a day (回放). What is asked of the record and counted runs off the FX thread, one at a time; a frame that comes too
 * late is left out, no change ever. On the FX thread.
 *
 * @param <P> what the screen shows of a moment
 */
public final class ReplayPlayer<P> implements AutoCloseable {
    /** How much faster than the day itself. */
    static final List<Integer> SPEEDS = List.of(1, 10, 60, 300, 600);
    static final int USUAL_SPEED = 60;

    private static final Duration FRAME = Duration.ofMillis(200);
    private static final Duration POINT = Duration.ofMinutes(15);

    private final Seat seat;
    private final Screen<P> screen;
    private final Tasks.Running frames;
    private Tasks.Running reading = () -> {};
    private ReplayRecord<P> record;
    private ReplayCourse<P> course;
    private LocalDate date;
    private Instant from;
    private Instant until;
    private Instant at;
    private int speed = USUAL_SPEED;
    private boolean playing;
    private boolean counting;
    private boolean asked;
    private boolean closed;

    /** Where the day is shown. */
    interface Screen<P> {
        /** A day is read. @param share of the work that is done */
        void reading(double share);

        /** It is here. @param red how many units were red, from its beginning to its end at even distances */
        void ready(LocalDate date, Instant from, Instant until, List<Integer> red);

        void show(P picture, Instant at, boolean playing);

        /** Whether the last moment is drawn: the next one waits for it, so that clock and picture stay together. */
        boolean isDrawn();

        void failed(Exception failure);
    }

    private record Ready<P>(ReplayCourse<P> course, List<Integer> red) {}

    ReplayPlayer(Seat seat, ReplayRecord<P> record, Screen<P> screen) {
        this.seat = seat;
        this.record = record;
        this.screen = screen;
        this.frames = seat.tasks().every("replay", FRAME, () -> seat.tasks().onScreen(this::frame));
    }

    /** Reads a day and shows how it began; a day that is read already goes. */
    void open(LocalDate wanted) {
        open(wanted, null);
    }

    /** The same, at a moment of it. @param moment null for its beginning */
    void open(LocalDate wanted, Instant moment) {
        date = wanted;
        read(moment);
    }

    /** The same moment, seen otherwise. */
    public void see(ReplayRecord<P> wanted) {
        record = wanted;
        read(at);
    }

    private void read(Instant moment) {
        var zone = seat.centre().zone();
        var now = seat.clock().instant();
        var begin = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        var last = end.isAfter(now) && now.isAfter(begin) ? now : end;
        var wanted = record;
        var day = date;
        playing = false;
        reading.cancel();
        screen.reading(0);
        reading = seat.tasks().run("replay day", () -> prepare(wanted, day, begin, last), ready -> {
            closeCourse();
            course = ready.course();
            from = begin;
            until = last;
            at = within(moment == null ? begin : moment);
            screen.ready(day, begin, last, ready.red());
            count();
        }, screen::failed);
    }

    private Ready<P> prepare(ReplayRecord<P> wanted, LocalDate day, Instant begin, Instant end) {
        var read = wanted.open(day, begin, end);
        var red = new ArrayList<Integer>();
        long points = Math.max(1, Duration.between(begin, end).dividedBy(POINT));
        for (long point = 0; point <= points; point++) {
            if (Thread.interrupted()) {
                read.close();
                throw new CancellationException();
            }
            red.add(read.redAt(begin.plus(POINT.multipliedBy(point))));
            double share = (point + 1.0) / (points + 1);
            seat.tasks().onScreen(() -> told(share));
        }
        return new Ready<>(read, red);
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
        if (!playing || course == null || closed || !screen.isDrawn()) {
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
        if (counting || course == null) {
            asked = counting;
            return;
        }
        counting = true;
        var played = course;
        var moment = at;
        seat.tasks().run("replay", () -> played.at(moment), now -> {
            counting = false;
            if (!closed && played == course) {
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

    /** Shows the moment once more: something else is chosen in it. */
    public void again() {
        if (course != null) {
            count();
        }
    }

    public void play(boolean wanted) {
        playing = wanted && course != null;
        if (playing && !at.isBefore(until)) {
            at = from;
        }
        count();
    }

    public boolean isPlaying() {
        return playing;
    }

    /** @param times how much faster than the day itself */
    public void speed(int times) {
        speed = times;
    }

    /** To a moment of the day. */
    public void wind(Instant moment) {
        if (course != null) {
            at = within(moment);
            count();
        }
    }

    private Instant within(Instant moment) {
        return moment.isBefore(from) ? from : moment.isAfter(until) ? until : moment;
    }

    /** The moment that is shown; null before a day is read. */
    public Instant at() {
        return at;
    }

    private void closeCourse() {
        if (course != null) {
            course.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        frames.cancel();
        reading.cancel();
        closeCourse();
    }
}
