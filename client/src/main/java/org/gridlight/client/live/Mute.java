package org.gridlight.client.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Whether this seat is muted (静音), and until when: a silence always has an end. What is urgent is heard all the same.
 * Safe for many threads; listeners are told on the caller's.
 */
public final class Mute {
    /** As long as one is not asked. */
    public static final Duration USUAL = Duration.ofMinutes(15);
    /** Nobody is deaf for longer than that by one press. */
    public static final Duration LONGEST = Duration.ofMinutes(60);

    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Instant until = Instant.EPOCH;
    private volatile boolean deaf;
    private volatile Runnable test = () -> {};

    public Mute(InstantSource clock) {
        this.clock = clock;
    }

    /** @param time counted from now, no longer than {@link #LONGEST} */
    public void begin(Duration time) {
        until = clock.instant().plus(time.compareTo(LONGEST) > 0 ? LONGEST : time);
        listeners.forEach(Runnable::run);
    }

    public void end() {
        until = Instant.EPOCH;
        listeners.forEach(Runnable::run);
    }

    /** Muted: heard again; else mute for the usual time (Ctrl+U). */
    public void turn() {
        if (isOn()) {
            end();
        } else {
            begin(USUAL);
        }
    }

    public boolean isOn() {
        return clock.instant().isBefore(until);
    }

    /** The machine turned out to have no sound. */
    public void nothingIsHeard() {
        deaf = true;
        listeners.forEach(Runnable::run);
    }

    /** Whether the machine is known to have no sound. */
    public boolean isDeaf() {
        return deaf;
    }

    /** @param sound what sounds when a person asks to hear the tones */
    public void onTest(Runnable sound) {
        test = sound;
    }

    /** Sounds the tones once, for a person to hear (试音); comes back at once. */
    public void test() {
        test.run();
    }

    /** How long it goes on; zero when it is over. */
    public Duration left() {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Calls the listener when it begins and when somebody ends it, until the answer is closed; not when it runs out. */
    public OpenCases.Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
