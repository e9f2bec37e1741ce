package org.gridlight.model.imports;

/** What becomes of one thing in an import. Each has a form of its own on the picture, not a colour alone. */
public enum RowFate {
    /** The record did not have it. */
    ADDED,
    /** The record has it otherwise. */
    CHANGED,
    /** The record has it, the file has not. */
    GONE,
    /** The row cannot be taken. */
    REJECTED
}
