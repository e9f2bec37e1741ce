package org.gridlight.client.system;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.health.HealthRule;
import org.gridlight.model.health.HealthSign;

/** Signs of the server in words. On the FX thread. */
final class HealthWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final double SECOND = 1_000;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final double DAY = 86_400;

    private final Seat seat;

    HealthWords(Seat seat) {
        this.seat = seat;
    }

    String name(HealthSign sign) {
        return sign.name() == null ? seat.say("health.name." + sign.kind()) : sign.name();
    }

    String value(HealthSign sign) {
        var key = "health.value." + sign.kind();
        return switch (sign.kind()) {
            case CONNECTIONS -> seat.say(key, sign.number(), sign.most(), sign.words());
            case SLOW -> seat.say(key, sign.number(), number(sign.most() / DAY),
                    new BigDecimal(sign.words()).stripTrailingZeros().toPlainString());
            case DISK -> sign.number() == null ? seat.say("health.unknown") : seat.say(key, sign.number());
            case BACKUP -> sign.at() == null
                    ? seat.say("health.never")
                    : seat.say(key, minute(sign.at()), number(sign.number() / MEGABYTE), seat.say(sign.most() == 1
                            ? "health.encrypted"
                            : "health.plain"));
            case CHAIN -> sign.at() == null
                    ? seat.say("health.never")
                    : seat.say(key, minute(sign.at()), sign.number());
            case FEED -> sign.at() == null ? seat.say("health.never") : seat.say(key, minute(sign.at()), sign.number());
            case SEAT -> seat.say(key, number(sign.number() / SECOND), number(sign.most() / SECOND), sign.words(),
                    minute(sign.at()));
        };
    }

    /** What to do; nothing where all is well. */
    String todo(HealthSign sign, HealthRule.State state) {
        if (state == HealthRule.State.GOOD) {
            return "";
        }
        if (HealthRule.isSkewed(sign)) {
            return seat.say("health.todo.clock");
        }
        return seat.say(HealthRule.isLate(sign) ? "health.todo.late" : "health.todo." + sign.kind());
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(seat.centre().zone()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
