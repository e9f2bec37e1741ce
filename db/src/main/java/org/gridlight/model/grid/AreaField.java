package org.gridlight.model.grid;

/** What a file of areas may say of one of them, in the words of the mapping file {@code areas.yaml}. */
public enum AreaField {
    /** Code: district 6 digits, street 3 more, community 3 more. */
    CODE,
    /** Name. */
    NAME
}
