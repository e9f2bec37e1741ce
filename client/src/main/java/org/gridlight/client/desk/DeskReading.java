package org.gridlight.client.desk;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gridlight.client.live.Connection;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;

/**
 * How a desk is kept fresh: its lists are read off the FX thread when something of theirs changes, five times a second at
 * most, one reading at a time and only while the desk is in front and the centre is there; what a person decides is sent, one
 * act at a time. On the FX thread.
 *
 * @param <T> what is read
 */
public final class DeskReading<T> implements AutoCloseable {
    /** The desk that is kept fresh. */
    public interface Desk<T> {
        /** Takes in what was read, and shows it. */
        void read(T now);

        /** It could not be read. @param why one line; null when it is tried again */
        void failed(String why);

        /** Shows what is known now. */
        void show();

        /** Says what was refused or cannot be read; null takes it away. */
        void tell(String why);

        /** Whether what is shown stands as of an earlier moment. */
        void faded(boolean cut);
    }

    /**
     * What is read, and when.
     *
     * @param name   of the readings, for the record of tasks
     * @param kinds  of changes that are about it
     * @param clock  how often it is looked at without a change
     * @param always whether it is read then too while in front, or only shown as of now
     */
    public record Source<T>(String name, Set<String> kinds, Duration clock, boolean always, Callable<T> lists) {}

    private final Seat seat;
    private final Source<T> source;
    private final Desk<T> desk;
    private final Throttle changes;
    private final OpenCases.Subscription others;
    private final OpenCases.Subscription connection;
    private final Tasks.Running clock;
    private boolean inFront;
    private boolean reading;
    private boolean old = true;
    private boolean busy;
    private boolean cut;
    private boolean closed;

    public DeskReading(Seat seat, Source<T> source, Desk<T> desk) {
        this.seat = seat;
        this.source = source;
        this.desk = desk;
        this.changes = new Throttle(source.name(), seat.tasks(), this::changed);
        this.others = seat.connection().others(kinds -> {
            if (kinds.equals(Feed.EVERYTHING) || source.kinds().stream().anyMatch(kinds::contains)) {
                changes.trigger();
            }
        });
        this.connection = seat.connection().subscribe(now -> seat.tasks().onScreen(() -> connected(now)));
        this.clock = seat.tasks().every(source.name() + " clock", source.clock(),
                () -> seat.tasks().onScreen(this::tick));
    }

    public void shown() {
        inFront = true;
        read();
    }

    public void hidden() {
        inFront = false;
    }

    /** Whether an act is on its way. */
    public boolean isBusy() {
        return busy;
    }

    /** Whether an act can be sent now. */
    public boolean maySend() {
        return !busy && !cut;
    }

    /** Whether what was read last holds all that is known to have changed. */
    public boolean isFresh() {
        return !old;
    }

    private void connected(Connection now) {
        boolean was = cut;
        cut = now instanceof Connection.Cut;
        desk.faded(cut);
        if (was && !cut) {
            readAgain();
        }
    }

    private void changed() {
        old = true;
        if (inFront && !cut) {
            read();
        }
    }

    private void tick() {
        if (!cut && (old || source.always() && inFront)) {
            read();
        } else if (inFront) {
            desk.show();
        }
    }

    /** One at a time; what changed meanwhile is read once more. */
    public void read() {
        if (reading || closed) {
            return;
        }
        reading = true;
        old = false;
        seat.tasks().run(source.name(), source.lists(), lists -> {
            reading = false;
            desk.read(lists);
            if (old && inFront) {
                read();
            }
        }, failure -> {
            reading = false;
            old = true;
            desk.failed(seat.told(failure));
            desk.show();
        });
    }

    /** Once more, as a person wishes or as the centre is there again. */
    public void readAgain() {
        desk.tell(null);
        desk.failed(null);
        read();
    }

    /** Sends an act, and reads what came of it. @param then told when it has ended, before that is read */
    public void send(String name, Callable<?> act, Runnable then) {
        this.<Object>send(name, act::call, done -> then.run(), refused -> {
            desk.tell(refused);
            then.run();
        });
    }

    /** The same. @param done told what came of it, before that is read; @param refused where a refusal is said, in one line */
    public <R> void send(String name, Callable<R> act, Consumer<R> done, Consumer<String> refused) {
        busy = true;
        desk.tell(null);
        desk.show();
        seat.tasks().run(name, act, answer -> ended(() -> done.accept(answer)),
                failure -> ended(() -> refused.accept(seat.told(failure))));
    }

    private void ended(Runnable then) {
        busy = false;
        then.run();
        old = true;
        read();
    }

    @Override
    public void close() {
        closed = true;
        others.close();
        connection.close();
        clock.cancel();
        changes.close();
    }
}
