package org.gridlight.model.theme;

import java.util.Arrays;

/**
 * Values in ascending order, each once, with how often it came: what ten thousand units have is often a dozen values.
 * Immutable.
 */
final class RankedValues {
    private final long[] values;
    private final long[] times;
    private final long total;

    private RankedValues(long[] values, long[] times, long total) {
        this.values = values;
        this.times = times;
        this.total = total;
    }

    /** @param ascending may repeat */
    static RankedValues of(long[] ascending) {
        var values = new long[ascending.length];
        var times = new long[ascending.length];
        int last = -1;
        for (long value : ascending) {
            if (last < 0 || values[last] != value) {
                values[++last] = value;
            }
            times[last]++;
        }
        return new RankedValues(Arrays.copyOf(values, last + 1), Arrays.copyOf(times, last + 1), ascending.length);
    }

    /** How many different ones there are. */
    int count() {
        return values.length;
    }

    long value(int rank) {
        return values[rank];
    }

    /** How often the value of a rank came. */
    long times(int rank) {
        return times[rank];
    }

    /** How many there are, with repetitions. */
    long total() {
        return total;
    }

    long least() {
        return values[0];
    }

    long most() {
        return values[values.length - 1];
    }
}
