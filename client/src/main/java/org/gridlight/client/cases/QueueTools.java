package org.gridlight.client.cases;

import java.util.List;
import javafx.scene.Node;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;

/** Tools over the list of the queue. On the FX thread. */
public interface QueueTools {
    /** Stands in the bar over the list. */
    Node button();

    /** Stands under that bar, managed only while there is something to say. */
    Node strip();

    /** Everything is shown again. */
    void clear();

    /** What may be done with the list now, with its keys. */
    List<Command> commands();

    /** The section is closed. */
    void close();

    /** Makes them for a queue. */
    @FunctionalInterface
    interface Maker {
        QueueTools make(Seat seat, QueueDoor queue);
    }
}
