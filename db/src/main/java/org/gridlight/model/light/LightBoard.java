package org.gridlight.model.light;

/** The boards whose lights the record keeps (红绿灯看板). */
public enum LightBoard {
    /** 处置单位: the units that handle. */
    UNIT,
    /** 街道: the streets in which the cases lie, whoever handles them. */
    STREET,
    /** 社区. */
    COMMUNITY,
    /** 大厅环节: the stages of the hall; its units are the numbers of the stages, see {@code Stage.number()}. */
    HALL
}
