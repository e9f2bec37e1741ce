package org.gridlight.model.grid;

/** What a file of responsibility grids may say of one of them, in the words of {@code responsibility-grids.yaml}. */
public enum LargerGridField {
    /** Number, as the centre numbers it. */
    CODE,
    /** Name. */
    NAME,
    /** What this depth is called (责任网格、片区). */
    LEVEL,
    /** Code of a unit grid of it, in a list without shapes. */
    GRID
}
