package org.gridlight.model.theme;

import java.util.Arrays;

/**
 * How dense places are (热点分布): kernel density with Silverman's quartic kernel, in places a square kilometre. Places are
 * gathered in cells of a quarter of the radius first, so that the work grows with the ground that is warm and not with the
 * number of cases. Immutable; safe for use by many threads.
 */
public final class HeatField {
    /** Cells to a radius. */
    private static final int CELLS = 4;
    private static final long MOST_CELLS = 4_000_000;
    private static final double SQUARE_KILOMETRE = 1e6;

    private final double cell;
    private final double radius;
    private final double metres;
    private final long[] keys;
    private final int[] counts;
    private final double top;

    private HeatField(double cell, double radius, double metres, long[] keys, int[] counts) {
        this.cell = cell;
        this.radius = radius;
        this.metres = metres;
        this.keys = keys;
        this.counts = counts;
        this.top = nice(highest());
    }

    /**
     * Of places.
     *
     * @param xs          in units of the world, likewise ys
     * @param radius      of the kernel, in metres on the ground
     * @param metresAUnit how long a unit of the world is there
     */
    public static HeatField of(int[] xs, int[] ys, double radius, double metresAUnit) {
        double units = radius / metresAUnit;
        double cell = units / CELLS;
        var all = new long[xs.length];
        for (int i = 0; i < xs.length; i++) {
            all[i] = key((int) Math.floor(xs[i] / cell), (int) Math.floor(ys[i] / cell));
        }
        Arrays.sort(all);
        var keys = new long[all.length];
        var counts = new int[all.length];
        int last = -1;
        for (long key : all) {
            if (last < 0 || keys[last] != key) {
                keys[++last] = key;
            }
            counts[last]++;
        }
        return new HeatField(cell, units, metresAUnit, Arrays.copyOf(keys, last + 1), Arrays.copyOf(counts, last + 1));
    }

    private static long key(int column, int row) {
        return (long) row << 32 | column & 0xFFFFFFFFL;
    }

    /** The density at which the colours end: a round number, so that it stays while cases come and go. 0 without places. */
    public double top() {
        return top;
    }

    /** How far a place warms its neighbours, in units of the world. */
    public double radius() {
        return radius;
    }

    /** How many cells hold places: what the work grows with. */
    public int cells() {
        return keys.length;
    }

    private double highest() {
        double highest = 0;
        if (keys.length <= MOST_CELLS) {
            for (long key : keys) {
                highest = Math.max(highest, at(((int) key + 0.5) * cell, ((int) (key >> 32) + 0.5) * cell));
            }
        }
        return highest;
    }

    private static double nice(double value) {
        if (value <= 0) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[]{1, 1.5, 2, 3, 5, 7}) {
            if (value <= step * power) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The density at one place; slow, for one. @param x in units of the world, likewise y */
    public double at(double x, double y) {
        double sum = 0;
        int firstRow = (int) Math.floor((y - radius) / cell - 0.5);
        int lastRow = (int) Math.ceil((y + radius) / cell + 0.5);
        for (int row = firstRow; row <= lastRow; row++) {
            int firstColumn = (int) Math.floor((x - radius) / cell - 0.5);
            for (int i = from(key(firstColumn, row)); i < keys.length && (int) (keys[i] >> 32) == row
                    && (int) keys[i] * cell <= x + radius; i++) {
                sum += counts[i] * weight((((int) keys[i]) + 0.5) * cell - x, (row + 0.5) * cell - y);
            }
        }
        return sum * perSquareKilometre();
    }

    /** First place in the keys that is not before a key. */
    private int from(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }

    private double weight(double dx, double dy) {
        double share = 1 - (dx * dx + dy * dy) / (radius * radius);
        return share <= 0 ? 0 : share * share;
    }

    /** The kernel's volume is one. */
    private double perSquareKilometre() {
        double ground = radius * metres;
        return 3 * SQUARE_KILOMETRE / (Math.PI * ground * ground);
    }

    /**
     * The densities of a lattice of points, row by row.
     *
     * @param left  of the first point, in units of the world, likewise top
     * @param step  from point to point
     * @return null where nothing is warm
     */
    public float[] lattice(double left, double top, double step, int columns, int rows) {
        float[] sums = null;
        int firstRow = (int) Math.floor((top - radius) / cell - 1);
        int lastRow = (int) Math.ceil((top + (rows - 1) * step + radius) / cell);
        int firstColumn = (int) Math.floor((left - radius) / cell - 1);
        double right = left + (columns - 1) * step + radius;
        for (int i = from(key(firstColumn, firstRow)); i < keys.length && (int) (keys[i] >> 32) <= lastRow; i++) {
            double x = ((int) keys[i] + 0.5) * cell;
            if (x < left - radius) {
                continue;
            }
            if (x > right) {
                // On to the next row.
                i = from(key(firstColumn, (int) (keys[i] >> 32) + 1)) - 1;
                continue;
            }
            sums = sums == null ? new float[columns * rows] : sums;
            warm(sums, columns, rows, (x - left) / step, (((int) (keys[i] >> 32)) + 0.5) * cell / step - top / step,
                    radius / step, counts[i]);
        }
        if (sums != null) {
            double factor = perSquareKilometre();
            for (int i = 0; i < sums.length; i++) {
                sums[i] = (float) (sums[i] * factor);
            }
        }
        return sums;
    }

    /** Adds what one cell gives to the points around it, all in steps of the lattice. */
    private static void warm(float[] sums, int columns, int rows, double x, double y, double reach, int count) {
        double square = reach * reach;
        for (int row = Math.max(0, (int) Math.ceil(y - reach)); row <= Math.min(rows - 1,
                (int) Math.floor(y + reach)); row++) {
            double rest = square - (row - y) * (row - y);
            double half = rest <= 0 ? -1 : Math.sqrt(rest);
            for (int column = Math.max(0, (int) Math.ceil(x - half)); column <= Math.min(columns - 1,
                    (int) Math.floor(x + half)); column++) {
                double share = (rest - (column - x) * (column - x)) / square;
                sums[row * columns + column] += (float) (count * share * share);
            }
        }
    }
}
