package org.gridlight.model.map;

/** What a line of the base map (底图) is, the most important first. The order is that of stored numbers. */
public enum BaseLineKind {
    /** Avenue, ring road, main road (快速路、主干路). */
    ARTERIAL,
    /** Street (次干路、支路). */
    STREET,
    /** Lane (巷). */
    LANE,
    /** Middle of a river, which its name is written along; the water itself is an area. */
    RIVER,
    /** A brook, too narrow for an area. */
    STREAM
}
