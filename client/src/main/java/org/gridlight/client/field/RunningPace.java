package org.gridlight.client.field;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/** Time that runs so many times as fast as the real one, from the moment at which it was made. Immutable. */
final class RunningPace implements Pace {
    /** What others do is looked at as often as this. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    private final InstantSource clock;
    private final Instant start;
    private final double speed;

    RunningPace(InstantSource clock, double speed) {
        this.clock = clock;
        this.start = clock.instant();
        this.speed = speed;
    }

    @Override
    public Instant now() {
        double passed = Duration.between(start, clock.instant()).toMillis();
        return start.plusMillis(Math.round(passed * speed));
    }

    @Override
    public void until(Instant moment) {
        double wait = Duration.between(now(), moment).toMillis() / speed;
        rest(Duration.ofMillis(Math.clamp(Math.round(wait), 0, LONGEST.toMillis())));
    }

    @Override
    public void rest(Duration real) {
        LockSupport.parkNanos(real.toNanos());
    }
}
