package org.gridlight.client.field;

import java.time.Duration;
import java.time.Instant;

/** The time in which the simulated field lives, and waiting in it. */
public interface Pace {
    /** What time it is there. */
    Instant now();

    /** Waits for a moment there, at most for a short while; returns at once when the thread is interrupted. */
    void until(Instant moment);

    /** Waits in real time, after trouble. */
    void rest(Duration real);
}
