package org.gridlight.model.health;

import java.time.Duration;
import java.time.Instant;
import org.gridlight.model.health.HealthSign.Kind;

/**
 * Judges signs. Pure.
 *
 * @param now     by the clock of the server
 * @param program version of this program, with which others are compared
 */
public record HealthRule(Instant now, String program) {
    private static final double CROWDED = 0.7;
    private static final double FULL = 0.9;
    private static final double SLOW_A_DAY = 100;
    private static final double SECONDS_A_DAY = 86_400;
    private static final long LITTLE_FREE = 25;
    private static final long LEAST_FREE = 15;
    private static final Duration DAILY = Duration.ofHours(26);
    private static final Duration TWO_DAYS = Duration.ofHours(50);
    private static final long SKEW = 2_000;
    private static final long LAG = 5_000;

    /** How it is. */
    public enum State {
        GOOD,
        /** Somebody should see to it today. */
        WATCH,
        /** Somebody should see to it now. */
        WRONG
    }

    /** @param sign any */
    public State of(HealthSign sign) {
        return switch (sign.kind()) {
            case CONNECTIONS -> above(share(sign), CROWDED, FULL);
            case SLOW -> sign.number() == null || sign.number() * SECONDS_A_DAY > SLOW_A_DAY * Math.max(sign.most(),
                    SECONDS_A_DAY) ? State.WATCH : State.GOOD;
            case DISK -> sign.number() == null
                    ? State.WATCH
                    : above(-sign.number(), -LITTLE_FREE - 1.0, -LEAST_FREE - 1.0);
            case BACKUP -> sign.at() == null
                    ? State.WRONG
                    : older(sign.at(), TWO_DAYS)
                            ? State.WRONG
                            : older(sign.at(), DAILY) ? State.WATCH : State.GOOD;
            case CHAIN -> sign.words() != null
                    ? State.WRONG
                    : sign.at() == null || older(sign.at(), DAILY) ? State.WATCH : State.GOOD;
            case FEED -> State.GOOD;
            case SEAT -> Math.abs(sign.number()) > SKEW || sign.most() > LAG || !sign.words().equals(program)
                    ? State.WATCH
                    : State.GOOD;
        };
    }

    private static double share(HealthSign sign) {
        return sign.number() == null ? 1 : (double) sign.number() / Math.max(1, sign.most());
    }

    private static State above(double figure, double watch, double wrong) {
        return figure > wrong ? State.WRONG : figure > watch ? State.WATCH : State.GOOD;
    }

    private boolean older(Instant at, Duration age) {
        return at.plus(age).isBefore(now);
    }

    /** Whether it is the clock of a workstation that is wrong, before anything else of it. */
    public static boolean isSkewed(HealthSign sign) {
        return sign.kind() == Kind.SEAT && Math.abs(sign.number()) > SKEW;
    }

    /** Whether a workstation hears late. */
    public static boolean isLate(HealthSign sign) {
        return sign.kind() == Kind.SEAT && sign.most() > LAG;
    }
}
