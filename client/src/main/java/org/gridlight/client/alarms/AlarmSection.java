package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.Comparator;
import org.gridlight.model.alarm.Acknowledgement;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.Shelf;

/** The parts of the list, in the order in which they stand; each has an order of its own. */
enum AlarmSection {
    /** The most urgent first, of those the worst, of those the newest. */
    CALLING("light.active", Comparator.comparing(Alarm::priority, Comparator.reverseOrder())
            .thenComparing(Alarm::current, Comparator.reverseOrder())
            .thenComparing(Alarm::raisedAt, Comparator.reverseOrder())),
    /** What calls again soonest first. */
    ACKNOWLEDGED("light.acknowledged", Comparator.comparing(AlarmSection::callsAgain)),
    /** What has just recovered first. */
    RETURNED("light.latched", Comparator.comparing(Alarm::stateSince, Comparator.reverseOrder())),
    /** What comes back soonest first; what the maintenance mode holds back stands last. */
    SHELVED("light.shelved", Comparator.comparing(AlarmSection::comesBack));

    private final String word;
    private final Comparator<Alarm> order;

    AlarmSection(String word, Comparator<Alarm> order) {
        this.word = word;
        // Two that are alike in all of it keep their places.
        this.order = order.thenComparing(Alarm::id);
    }

    private static Instant callsAgain(Alarm alarm) {
        Acknowledgement taken = alarm.acknowledgement();
        return taken == null || taken.until() == null ? Instant.MAX : taken.until();
    }

    private static Instant comesBack(Alarm alarm) {
        Shelf shelf = alarm.shelf();
        return shelf == null ? Instant.MAX : shelf.until();
    }

    /** Key of its word. */
    String word() {
        return word;
    }

    Comparator<Alarm> order() {
        return order;
    }

    /** Where an alarm stands. @param state of one that is on the list */
    static AlarmSection of(AlarmState state) {
        return switch (state) {
            case UNACKNOWLEDGED -> CALLING;
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case RETURNED -> RETURNED;
            case SHELVED, SUPPRESSED -> SHELVED;
            case NORMAL -> throw new IllegalArgumentException("An alarm that is over stands nowhere");
        };
    }
}
