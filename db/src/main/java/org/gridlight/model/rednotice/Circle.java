package org.gridlight.model.rednotice;

/** How far a matter climbs (升级); names of the record. Words under {@code rednotice.circle.NAME}. */
public enum Circle {
    /** 微循环: from the grid to the community. */
    MICRO,
    /** 小循环: from the community to the street. */
    SMALL,
    /** 大循环: from the street to the district. */
    GREAT
}
