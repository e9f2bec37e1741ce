package org.gridlight.client.seat;

import java.time.Instant;
import java.time.YearMonth;
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

    /** It stands in a window of its own now (第二屏), or in the first one again. */
    default void inOwnWindow(boolean own) {}

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

    /** A section that shows the lights per unit where the units lie. */
    interface ShowsUnitLights {
        void showUnitLights();
    }

    /** A section that replays a day (回放) where things lie. */
    interface ShowsReplay {
        /** Stops at a moment of it, with the lights per unit. */
        void showReplay(Instant at);
    }

    /** A section that shows a place. */
    interface ShowsPlace {
        void showPlace(double longitude, double latitude);
    }

    /** A section that lists open cases. */
    interface ListsCases {
        void list(CaseSelection which);
    }

    /** A section that shows the red notices (红灯通知) of units. */
    interface ShowsRedNotice {
        /** The one of today, or the last one of this unit. @param unitId key of the department */
        void showRedNotice(long unitId);
    }

    /** A section that shows the record of the lights (灯号记录) of units. */
    interface ShowsLightRecord {
        /** That of a month. @param departmentId key of the unit; @param name as it is called */
        void showLightRecord(long departmentId, String name, YearMonth month);
    }

    /** One of several desks that share a section: a switch on top leads from one to the next. */
    interface Desk extends Section {
        /** What the switch calls it, in the person's language. */
        String name();

        /** What waits there for this person, shown beside the name; zero is not shown. Always the same value. */
        ObservableIntegerValue waiting();
    }

    /** The number beside a section's name that keeps itself fresh until it is closed with its frame. */
    interface Badge extends ObservableIntegerValue, AutoCloseable {
        @Override
        void close();
    }
}
