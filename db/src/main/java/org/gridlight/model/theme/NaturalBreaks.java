package org.gridlight.model.theme;

/**
 * Natural breaks (自然断点): the classes with the least squares of distances from their means (Fisher 1958, known by
 * Jenks), found exactly. Where an optimal class begins never goes down as its end goes up, so each row of the table is
 * found by halving: classes × values × log values steps instead of their square. Of equally good classes those that end
 * first are taken.
 */
final class NaturalBreaks {
    private final RankedValues values;
    private final double[] weights;
    private final double[] sums;
    private final double[] squares;
    private double[] before;
    private double[] now;
    private int[] begins;

    private NaturalBreaks(RankedValues values) {
        this.values = values;
        int count = values.count();
        this.weights = new double[count + 1];
        this.sums = new double[count + 1];
        this.squares = new double[count + 1];
        double middle = middle();
        for (int i = 0; i < count; i++) {
            // Near zero, so that squares keep their digits.
            double value = values.value(i) - middle;
            weights[i + 1] = weights[i] + values.times(i);
            sums[i + 1] = sums[i] + values.times(i) * value;
            squares[i + 1] = squares[i] + values.times(i) * value * value;
        }
    }

    private double middle() {
        double sum = 0;
        for (int i = 0; i < values.count(); i++) {
            sum += (double) values.value(i) * values.times(i);
        }
        return Math.rint(sum / Math.max(1, values.total()));
    }

    /** Last values of the classes; as many classes as asked for, or as there are values. */
    static long[] ends(RankedValues values, int count) {
        return new NaturalBreaks(values).ends(Math.min(count, values.count()));
    }

    private long[] ends(int classes) {
        int count = values.count();
        var begin = new int[classes][];
        now = new double[count];
        for (int i = 0; i < count; i++) {
            now[i] = spread(0, i);
        }
        for (int k = 1; k < classes; k++) {
            before = now;
            now = new double[count];
            begins = new int[count];
            fill(k, count - 1, k, count - 1);
            begin[k] = begins;
        }
        var ends = new long[classes];
        int end = count - 1;
        for (int k = classes - 1; k >= 0; k--) {
            ends[k] = values.value(end);
            end = k == 0 ? -1 : begin[k][end] - 1;
        }
        return ends;
    }

    /** Finds for all ends in a span where the last class begins, knowing between which places it does. */
    private void fill(int first, int last, int least, int most) {
        if (first > last) {
            return;
        }
        int end = (first + last) / 2;
        double best = Double.POSITIVE_INFINITY;
        int at = least;
        for (int begin = least; begin <= Math.min(end, most); begin++) {
            double spread = before[begin - 1] + spread(begin, end);
            if (spread < best) {
                best = spread;
                at = begin;
            }
        }
        now[end] = best;
        begins[end] = at;
        fill(first, end - 1, least, at);
        fill(end + 1, last, at, most);
    }

    /** Squares of the distances from their mean, of the values from one rank to another. */
    private double spread(int from, int to) {
        double weight = weights[to + 1] - weights[from];
        double sum = sums[to + 1] - sums[from];
        return Math.max(0, squares[to + 1] - squares[from] - sum * sum / weight);
    }
}
