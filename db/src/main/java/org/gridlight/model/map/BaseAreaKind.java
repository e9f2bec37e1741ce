package org.gridlight.model.map;

/** What an area of the base map (底图) is. The order is that of stored numbers. */
public enum BaseAreaKind {
    /** River, lake (水域). */
    WATER,
    /** Park (公园绿地). */
    GREEN,
    /** Hills and woods (山林). */
    WOODS,
    /** Footprints of buildings (建筑), those of one block together. */
    BUILDING
}
