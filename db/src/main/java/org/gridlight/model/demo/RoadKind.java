package org.gridlight.model.demo;

/** What a border of unit grids follows, the widest first. */
public enum RoadKind {
    /** Border of the district; no road. */
    BORDER,
    /** The bank of the river or lake. */
    RIVER,
    /** A brook. */
    STREAM,
    /** Avenue or ring road (快速路、主干路). */
    ARTERIAL,
    /** Street (次干路、支路). */
    STREET,
    /** Lane (巷). */
    LANE
}
