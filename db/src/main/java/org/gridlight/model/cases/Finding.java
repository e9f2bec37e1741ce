package org.gridlight.model.cases;

/**
 * What cannot be right, or is worth knowing, about a case that came from a file (存疑). The case is kept as it came;
 * the finding is kept beside it. The words for people stand in the messages under {@code finding.NAME}.
 */
public enum Finding {
    /** Closed before it was reported. */
    CLOSED_BEFORE_REPORTED,
    /** Reported after the moment of the import. */
    REPORTED_IN_FUTURE,
    /** Due before it was reported. */
    DUE_BEFORE_REPORTED,
    /** Its position is a point that the source uses when it knows none. */
    FALLBACK_POINT,
    /** A text holds the mark of a letter that was lost before the file reached us (U+FFFD). */
    BROKEN_LETTERS,
    /** It has no position. */
    NO_POSITION,
    /** Its position lies in no area of the centre. */
    OUTSIDE_AREAS,
    /** Latitude and longitude fit an area of the centre only when they are exchanged. */
    SWAPPED_POSITION,
    /** A time that the clock of its zone skipped when summer time began. */
    SKIPPED_TIME,
    /** A later copy of a case that the record has, with other times; the record was kept. */
    DIFFERS_FROM_RECORD
}
