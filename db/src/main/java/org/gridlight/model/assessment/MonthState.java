package org.gridlight.model.assessment;

/** How far a month of assessment is. Its word stands in the glossary under {@code score.}. */
public enum MonthState {
    /** It is running and counted from the record (进行中). */
    OPEN,
    /** It is over, or was opened again, and its sheets are filled in (初评). */
    DRAFT,
    /** Its sheets are published and units may appeal (公布、申诉期). */
    PUBLISHED,
    /** It stands still: it prints from what was kept when it was locked (定稿). */
    LOCKED;

    /** Key of its word. */
    public String word() {
        return "score." + name();
    }

    /** Whether assessors may still enter lines. */
    public boolean takesEntries() {
        return this == OPEN || this == DRAFT;
    }
}
