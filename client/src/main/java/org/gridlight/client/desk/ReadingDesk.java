package org.gridlight.client.desk;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/**
 * A desk of one view over one reading of the record: what every such desk does alike. On the FX thread.
 *
 * @param <T> what is read
 * @param <V> where it is shown
 */
public abstract class ReadingDesk<T, V extends Parent & ReadingDesk.View> implements Section.Desk, DeskReading.Desk<T> {
    /** What the view of such a desk can say by itself. */
    public interface View {
        /** Nothing could be read, and why. */
        void failed(String why);

        /** One line in place; null takes it away. */
        void tell(String why);

        /** Whether what is shown stands as of an earlier moment. */
        void faded(boolean cut);

        /** Takes the keyboard. */
        void focus();
    }

    private final Seat seat;
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private DeskReading<T> reading;
    private T read;

    protected ReadingDesk(Seat seat) {
        this.seat = seat;
    }

    /** The last thing that the desk which extends it does while it is made: from now on it is kept fresh. */
    protected final void begin(DeskReading.Source<T> source) {
        reading = new DeskReading<>(seat, source, this);
        reading.read();
    }

    protected final Seat seat() {
        return seat;
    }

    protected final DeskReading<T> reading() {
        return reading;
    }

    /** What was read last, null before. */
    protected final T read() {
        return read;
    }

    @Override
    public void read(T now) {
        read = now;
        show();
    }

    @Override
    public final void failed(String why) {
        if (why != null && read == null) {
            view().failed(why);
        } else {
            view().tell(why);
        }
    }

    @Override
    public final void tell(String why) {
        view().tell(why);
    }

    @Override
    public final void faded(boolean cut) {
        view().faded(cut);
    }

    /** Once more, as a person wishes. */
    public final void readAgain() {
        reading.readAgain();
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public abstract V view();

    @Override
    public final void shown() {
        reading.shown();
        view().focus();
    }

    @Override
    public final void hidden() {
        reading.hidden();
    }

    @Override
    public final void close() {
        reading.close();
        closed();
    }

    /** Ends what it subscribed to besides. */
    protected void closed() {}
}
