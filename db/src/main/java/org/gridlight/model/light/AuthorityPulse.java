package org.gridlight.model.light;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The sign of life of the one authority (统一判定) that evaluates lights, alarms and notices for all workstations.
 *
 * @param lastTurn when it last did, by the clock of the database; empty before the first time
 * @param turns    how often it did so far
 * @param holder   the server on which it did
 * @param trouble  which part failed in it and why, for those who look after the server; empty when none did
 * @param asked    when this was read, by the clock of the database
 */
public record AuthorityPulse(Optional<Instant> lastTurn, long turns, String holder, Optional<Trouble> trouble,
        Instant asked) {
    /** After so long without a turn nobody evaluates: the event stands still, or its server is away. */
    public static final Duration SILENCE = Duration.ofSeconds(5);

    /** A part that failed. @param message as the database says it */
    public record Trouble(String message, Instant at) {}

    /** Whether somebody evaluates. */
    public boolean isAlive() {
        return lastTurn.isPresent() && lastTurn.get().plus(SILENCE).isAfter(asked);
    }
}
