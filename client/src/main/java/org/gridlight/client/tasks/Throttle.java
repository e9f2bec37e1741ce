package org.gridlight.client.tasks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Merges many triggers into few: the first one acts at once, those that follow are done together at the next turn, five
 * times a second at most. Safe for many threads; acts on the FX thread.
 */
public final class Throttle implements AutoCloseable {
    /** A screen that changes more often than that is not read any better. */
    public static final Duration TURN = Duration.ofMillis(200);

    private final Tasks tasks;
    private final Runnable act;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean resting = new AtomicBoolean();
    private final Tasks.Running turns;

    public Throttle(String name, Tasks tasks, Runnable act) {
        this.tasks = tasks;
        this.act = act;
        this.turns = tasks.every(name, TURN, this::turn);
    }

    /** Something has changed. */
    public void trigger() {
        if (resting.compareAndSet(false, true)) {
            tasks.onScreen(act);
        } else {
            asked.set(true);
        }
    }

    private void turn() {
        if (asked.compareAndSet(true, false)) {
            tasks.onScreen(act);
        } else {
            resting.set(false);
        }
    }

    @Override
    public void close() {
        turns.cancel();
    }
}
