package org.gridlight.client.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gridlight.model.words.Words;

/** Moments and days as the desks of duty write them. Immutable, safe for many threads. */
final class DutyWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Words words;
    private final ZoneId zone;

    DutyWords(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    ZoneId zone() {
        return zone;
    }

    /** 07-16 16:40. */
    String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    /** 16:40. */
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** 16:40:05. */
    String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** From a shift's begin to its end, the second day only when it is another. */
    String shift(Instant from, Instant to) {
        return say("duty.shift", minute(from), day(from).equals(day(to)) ? time(to) : minute(to));
    }
}
