package org.gridlight.model.clock;

import java.time.Instant;

/**
 * A piece of working time on the line of time, as it is published to the database.
 *
 * @param start            counts itself
 * @param end              no longer counts
 * @param cumulativeMillis working time of the calendar before it, from a beginning far in the past
 * @param dayNumber        running number of its working day
 * @param midnight         where 00:00 would lie by the zone's offset during the slot: the time of day counts from there
 */
public record WorkSlot(Instant start, Instant end, long cumulativeMillis, int dayNumber, Instant midnight) {}
