package org.gridlight.db;

import java.time.Duration;

/**
 * How long one answer of a central server may take, by what was asked. A server that hangs, or a network that swallows
 * everything, says nothing at all, so this alone ends the wait.
 */
enum Wait {
    /** An act is answered in some milliseconds; who waits for it has his hands tied. Longer than a wait for a lock. */
    ACT(Duration.ofSeconds(5)),
    /** The feed itself waits at the server for three seconds. */
    FEED(Duration.ofSeconds(8)),
    /** What a screen shows, whole lists at the start of a shift too. */
    READ(Duration.ofSeconds(20)),
    /**
     * The slowest question that a person asks, a month counted anew, has a minute (see the numbers to hold) and is given
     * twice that.
     */
    COUNT(Duration.ofMinutes(2)),
    /** An import sends a whole file, a migration rewrites a table. */
    BULK(Duration.ofMinutes(10));

    private final Duration longest;

    Wait(Duration longest) {
        this.longest = longest;
    }

    int milliseconds() {
        return Math.toIntExact(longest.toMillis());
    }
}
