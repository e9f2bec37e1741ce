package org.gridlight.db.light;

/** What of a case puts it on a board beside the unit that handles it. */
public enum CasePart {
    /** 街道: the street in which it lies. */
    STREET,
    /** 社区. */
    COMMUNITY,
    /** 单元网格. */
    GRID,
    /** 小类. */
    CATEGORY,
    /** 问题来源. */
    SOURCE
}
