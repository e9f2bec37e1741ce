package org.gridlight.client.outbox;

import org.gridlight.model.outbox.OutboxMessage;

/** The lists of the desk, in the order of their tabs. */
enum OutboxList {
    /** What waits, is under way, or failed. */
    OWED,
    /** What was sent or has ended in these days. */
    SENT,
    /** The texts. */
    TEMPLATES;

    /** Key of what it is called. */
    String word() {
        return "outbox.list." + name();
    }

    /** The one after it, round. */
    OutboxList next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Whether a message stands in it. */
    boolean holds(OutboxMessage message) {
        return switch (message.state()) {
            case WAITING, TAKEN, FAILED -> this == OWED;
            case SENT, RECEIVED, GIVEN_UP, TOLD -> this == SENT;
        };
    }
}
