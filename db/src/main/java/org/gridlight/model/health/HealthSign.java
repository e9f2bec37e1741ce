package org.gridlight.model.health;

import java.time.Instant;

/**
 * One thing by which it is seen whether the centre runs well, as the server says it.
 *
 * @param name   of the workstation and who sits there; null for what is the server's
 * @param number the figure, see {@link Kind}; null when it is not known
 * @param most   what it is compared with; null for nothing
 * @param at     when; null for never
 * @param words  what more there is to say; null for nothing
 */
public record HealthSign(Kind kind, String name, Long number, Long most, Instant at, String words) {
    /** What it is about. */
    public enum Kind {
        /** Connections in use, and how many there may be; words: version of the server. */
        CONNECTIONS,
        /** Slow statements, and for how many seconds the server runs; words: from how many seconds on they are slow. */
        SLOW,
        /** Percent of the disk that is free. */
        DISK,
        /** Bytes of the last backup; most: 1 when it is encrypted. */
        BACKUP,
        /** The row up to which the audit was found sound; words: what is wrong with the next. */
        CHAIN,
        /** The last change. */
        FEED,
        /** How far the clock of a workstation is ahead, and how old what it had not heard, milliseconds; words: its program. */
        SEAT
    }
}
