package org.gridlight.model.grid.change;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A change of grids as the record keeps it.
 *
 * @param effectiveOn day of the centre from which it holds
 * @param closed      codes that end by it, between commas; empty when none
 * @param begun       codes that begin by it
 * @param larger      name of the larger grid that it assigns to, or of the node of the tree; null when neither
 * @param components  components that came to lie elsewhere; 0 before it is in force
 * @param cases       cases that came to lie elsewhere
 * @param enforcedAt  when it came into force or was found impossible; null before
 * @param undoneAt    null when nobody took it back
 * @param reason      why it could not come into force: a key of the messages; null else
 * @param about       code that the reason is about
 */
public record KeptChange(long id, GridChange.Kind kind, State state, LocalDate effectiveOn, String note, Instant madeAt,
        String madeBy, String closed, String begun, String larger, int components, int cases, Instant enforcedAt,
        Instant undoneAt, String undoneBy, String reason, String about) {
    /** How far it is. The words stand in the bundle under {@code grid.change.state.}. */
    public enum State {
        PLANNED,
        IN_FORCE,
        UNDONE,
        /** Found impossible on its day; nothing of it was done. */
        REFUSED
    }
}
