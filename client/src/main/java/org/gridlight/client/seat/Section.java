package org.gridlight.client.seat;

import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;

/** A section of the frame: a view and what may be done in it. Made when it is first shown; on the FX thread. */
public interface Section extends AutoCloseable {
    /** Always the same node. It may be moved to another window. */
    Parent view();

    /** What may be done here, with its keys; asked whenever a key is pressed or the key map is shown. */
    default List<Command> commands() {
        return List.of();
    }

    /** It is in front now: begins what only a person who looks needs. */
    default void shown() {}

    /** It is not in front any more. */
    default void hidden() {}

    /** Ends all that it subscribed to. */
    @Override
    void close();

    /** A section that shows one case. */
    interface ShowsCase {
        void showCase(long caseId);
    }

    /** A section that shows all marked cases together. */
    interface ShowsMarked {
        void showMarked();
    }

    /** A section that shows a place. */
    interface ShowsPlace {
        void showPlace(double longitude, double latitude);
    }

    /** A section that lists open cases. */
    interface ListsCases {
        void list(CaseSelection which);
    }

    /** The number beside a section's name that keeps itself fresh until it is closed with its frame. */
    interface Badge extends ObservableIntegerValue, AutoCloseable {
        @Override
        void close();
    }
}
