package org.gridlight.db.embedded;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.gridlight.model.words.Refusal;

/** Waits for a condition that another process brings about and nobody announces. */
final class Patience {
    private static final Duration STEP = Duration.ofMillis(25);

    private Patience() {}

    /** Whether the condition came true within the time; it is asked at least once. */
    static boolean until(Duration time, BooleanSupplier condition) {
        var end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.failed(stopped, "embedded.interrupted");
        }
    }
}
