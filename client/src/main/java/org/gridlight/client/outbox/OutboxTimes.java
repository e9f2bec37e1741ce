package org.gridlight.client.outbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.gridlight.client.seat.Seat;

/** Moments of messages by the clocks of the centre: 07-16 09:11. Holds no state. */
final class OutboxTimes {
    private final DateTimeFormatter minutes;

    OutboxTimes(Seat seat) {
        minutes = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(seat.centre().zone());
    }

    /** @param at null reads as a hyphen */
    String minute(Instant at) {
        return at == null ? "-" : minutes.format(at);
    }
}
