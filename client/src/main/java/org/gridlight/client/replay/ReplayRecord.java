package org.gridlight.client.replay;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads days.
 *
 * @param <P> what the screen shows of one
 */
@FunctionalInterface
public interface ReplayRecord<P> {
    /**
     * Reads a day; may block, seconds where it lies long back.
     *
     * @param date  which day of the centre it is
     * @param until the moment after its last one: now, when it is today
     */
    ReplayCourse<P> open(LocalDate date, Instant from, Instant until);
}
