package org.gridlight.model.alarm;

/** What can happen to an alarm. The words for people stand in the messages under {@code alarmHappening.NAME}. */
public enum AlarmHappening {
    /** It came, or came back after a recovery. */
    RAISE,
    /** It became worse than it ever was in this life. */
    RISE,
    /** Nothing is the matter any more, for long enough. */
    CLEAR,
    /** Somebody took it on. */
    ACKNOWLEDGE,
    /** Somebody took his acknowledgement back. */
    UNACKNOWLEDGE,
    /** The time of an acknowledgement is over. */
    ACKNOWLEDGEMENT_END,
    /** Somebody put it aside. */
    SHELVE,
    /** Somebody took it back before its time. */
    UNSHELVE,
    /** The time it was put aside for is over. */
    SHELF_END,
    /** The maintenance mode began. */
    MAINTENANCE_BEGIN,
    /** The maintenance mode ended. */
    MAINTENANCE_END,
    /** It called again because nobody answered. */
    NAG;

    /** Key of its word. */
    public String word() {
        return "alarmHappening." + name();
    }

    /** Whether a person does it. */
    public boolean isByPerson() {
        return switch (this) {
            case ACKNOWLEDGE, UNACKNOWLEDGE, SHELVE, UNSHELVE -> true;
            default -> false;
        };
    }
}
