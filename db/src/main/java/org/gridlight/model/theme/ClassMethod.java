package org.gridlight.model.theme;

/** How values are put into classes (分级方法). */
public enum ClassMethod {
    /** Bounds that people set (固定界限): the same from day to day. */
    FIXED,
    /** Each class as wide as the others (等间距). */
    EQUAL,
    /** Each class with as many units as the others, as far as equal values stay together (等数量). */
    QUANTILE,
    /** Values that lie close together in one class (自然断点). */
    NATURAL
}
