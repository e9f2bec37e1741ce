package org.gridlight.model.intake;

/** What became of a report in the inbox (收件). */
public enum IntakeState {
    /** Waits to be registered (待登记). */
    WAITING,
    /** Waits for a person who adds what is missing (待补充). */
    BY_HAND,
    /** Registered: it has an acceptance number (已登记). */
    TAKEN,
    /** Not accepted (不予受理). */
    REFUSED
}
