package org.gridlight.client.bench;

import java.util.Arrays;

/** How long many things took. @param sorted in milliseconds, the shortest first; at least one */
record Percentiles(double[] sorted) {
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    /** @param nanoseconds in any order; at least one */
    static Percentiles ofNanoseconds(long[] nanoseconds) {
        return new Percentiles(Arrays.stream(nanoseconds).sorted()
                .mapToDouble(each -> Math.round(each / NANOSECONDS_A_MILLISECOND * 100) / 100.0).toArray());
    }

    /** Below which so many of a hundred lie. */
    double at(double percent) {
        return sorted[Math.clamp((int) Math.ceil(sorted.length * percent / 100) - 1, 0, sorted.length - 1)];
    }

    double most() {
        return sorted[sorted.length - 1];
    }
}
