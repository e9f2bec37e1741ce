package org.gridlight.model.rules;

import java.time.Instant;

/**
 * A task outside the duty list that somebody asked to give all the same (准入例外).
 *
 * @param item    kind of task on the list, null when it is not on it
 * @param opinion why it was decided so, null before
 */
public record DutyException(long id, String department, String item, String task, String receiver, String reason,
        Instant asked, String askedBy, Decision decision, Instant decided, String decidedBy, String opinion) {
    /** How it stands. */
    public enum Decision {
        ASKED,
        APPROVED,
        REFUSED
    }

    /** How often a unit asked, and what became of it. */
    public record Count(long departmentId, String department, int asked, int approved, int refused) {}
}
