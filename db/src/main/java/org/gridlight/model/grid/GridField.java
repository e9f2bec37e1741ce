package org.gridlight.model.grid;

/** What a file of unit grids may say of one of them, in the words of the mapping file {@code grids.yaml}. */
public enum GridField {
    /** Code of 15 digits (单元网格编码). */
    CODE,
    /** Name of its community (社区), for communities that the record does not know. */
    COMMUNITY,
    /** Land use class (用地类别代码). */
    LAND_USE,
    /** Management class (管理等级代码). */
    MANAGEMENT,
    /** Function (网格功能类型). */
    FUNCTION,
    /** Who answers where the duty table is silent (责任主体). */
    HOLDER,
    /** Bounds in words (四至). */
    BOUNDS
}
