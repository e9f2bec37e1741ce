package org.gridlight.client.bench;

import java.util.function.LongSupplier;

/** Times work. @param nanoseconds a clock that only goes forward */
public record Stopwatch(LongSupplier nanoseconds) {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    /** How long the work took, in seconds to the millisecond. */
    double seconds(Runnable work) {
        long before = nanoseconds.getAsLong();
        work.run();
        return Math.round((nanoseconds.getAsLong() - before) / NANOSECONDS_A_MILLISECOND) / 1000.0;
    }
}
