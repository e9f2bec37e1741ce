package org.gridlight.model.theme;

/** Where classes end, by rules that need no search. */
final class ClassBreaks {
    private ClassBreaks() {}

    /** Last values of classes of one width; fewer classes when the values lie closer than that. */
    static long[] equal(RankedValues values, int count) {
        if (values.count() == 0) {
            return new long[0];
        }
        long span = values.most() - values.least() + 1;
        int classes = (int) Math.min(count, span);
        var ends = new long[classes];
        for (int i = 0; i < classes; i++) {
            // The first ones are the wider ones when it does not come out even.
            ends[i] = values.least() + (span * (i + 1) + classes - 1) / classes - 1;
        }
        return ends;
    }

    /**
     * Last values of classes of one size. Equal values stay together; what that makes too large or too small is shared
     * out among the classes that follow, so that there are as many classes as can be.
     */
    static long[] quantile(RankedValues values, int count) {
        int classes = Math.min(count, values.count());
        var ends = new long[classes];
        long left = values.total();
        int rank = 0;
        for (int i = 0; i < classes; i++) {
            int after = classes - i - 1;
            double wanted = (double) left / (after + 1);
            long taken = values.times(rank++);
            while (values.count() - rank > after && closer(taken, values.times(rank), wanted)) {
                taken += values.times(rank++);
            }
            ends[i] = values.value(rank - 1);
            left -= taken;
        }
        return ends;
    }

    /** Whether the size comes closer to what is wanted with so many more; a tie takes them. */
    private static boolean closer(long taken, long more, double wanted) {
        return Math.abs(taken + more - wanted) <= Math.abs(taken - wanted);
    }
}
