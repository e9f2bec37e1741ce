package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.util.List;

/**
 * Something that stands out in the figures of a period (异常提示). It accuses nobody; it says where to look.
 *
 * @param threshold from which figure on it is said
 * @param signs     the most striking ones, most first; at most {@value #MOST_NAMED}
 * @param all       how many there are
 */
public record Anomaly(Kind kind, BigDecimal threshold, List<Sign> signs, int all) {
    /** So many are named. */
    public static final int MOST_NAMED = 5;

    public Anomaly {
        signs = List.copyOf(signs);
    }

    /** What stands out. */
    public enum Kind {
        /** Units whose share of overdue cases is high (超期率). */
        OVERDUE,
        /** Places where the same comes again (重复地点). */
        REPEATED,
        /** A class that makes up much of all reports (类别占比). */
        SHARE,
        /** Reports without a place in words (无地点描述). */
        UNPLACED,
        /** Inspectors who report very differently much (上报量差异). No one is named. */
        SPREAD
    }

    /**
     * One of them.
     *
     * @param name    unit, place or class; empty where there is none to name
     * @param detail  the class at a place; empty otherwise
     * @param count   of so many cases; of inspectors for the spread
     * @param percent the figure that stands out; of repeated places the count
     */
    public record Sign(String name, String detail, long count, BigDecimal percent) {}
}
