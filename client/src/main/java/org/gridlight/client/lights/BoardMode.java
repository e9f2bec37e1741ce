package org.gridlight.client.lights;

/** How large a unit is shown. Words in the messages under {@code lights.mode.NAME}. */
enum BoardMode {
    /** 大块: counts, trend and time. */
    LARGE,
    /** 紧凑: name and counts. */
    COMPACT,
    /** 矩阵: a cell each, for hundreds and thousands. */
    MATRIX
}
