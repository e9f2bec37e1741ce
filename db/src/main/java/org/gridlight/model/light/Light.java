package org.gridlight.model.light;

import java.time.Instant;

/**
 * A light (灯), from the worst to the least. It is never colour alone: each has a shape and a word too (■ ▲ ● ‖). The
 * words for people stand in the glossary.
 */
public enum Light {
    /** 红灯: overdue, in the other preset stuck. */
    RED,
    /** 黄灯: near its end, in the other preset late. */
    YELLOW,
    /** 绿灯: in time, or without any limit. */
    GREEN,
    /** 灰灯: the clock stands (挂账). */
    GREY;

    /**
     * The light of one clock.
     *
     * @param yellow from when on it is yellow, null for never
     * @param red    from when on it is red, null for never
     * @param stands whether the clock stands
     */
    public static Light of(Instant now, Instant yellow, Instant red, boolean stands) {
        if (stands) {
            return GREY;
        }
        if (red != null && !now.isBefore(red)) {
            return RED;
        }
        return yellow != null && !now.isBefore(yellow) ? YELLOW : GREEN;
    }
}
