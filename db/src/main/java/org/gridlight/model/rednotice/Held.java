package org.gridlight.model.rednotice;

/** Why a notice does not climb though its days are over; names of the record. Words under {@code rednotice.held.NAME}. */
public enum Held {
    /** The explanation is under review. */
    REVIEW,
    /** An order postpones all that is still red in it (批量顺延). */
    STORM,
    /** The light of the unit, or all cases of the notice, are no longer red. */
    NOT_RED
}
