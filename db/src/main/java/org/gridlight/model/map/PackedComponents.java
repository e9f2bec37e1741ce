package org.gridlight.model.map;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;

/**
 * Components (部件) in packed arrays, sorted into cells of a square net so that those of a region lie together: over a
 * million of them are searched in microseconds. Immutable as long as nobody writes to the arrays, which nobody may; then
 * safe for use by many threads.
 */
public final class PackedComponents {
    /** Side of a cell in units of the world: about 120 m in the middle latitudes. */
    private static final int CELL = 1 << 13;

    private final long[] ids;
    private final short[] classes;
    private final int[] xs;
    private final int[] ys;
    private final int[] cellStart;
    private final int firstColumn;
    private final int firstRow;
    private final int columns;
    private final int rows;

    private PackedComponents(long[] ids, short[] classes, int[] xs, int[] ys, Net net, int[] cellStart) {
        this.ids = ids;
        this.classes = classes;
        this.xs = xs;
        this.ys = ys;
        this.firstColumn = net.firstColumn;
        this.firstRow = net.firstRow;
        this.columns = net.columns;
        this.rows = net.rows;
        this.cellStart = cellStart;
    }

    private record Net(int firstColumn, int firstRow, int columns, int rows) {
        static Net over(int[] xs, int[] ys) {
            int west = Integer.MAX_VALUE;
            int north = Integer.MAX_VALUE;
            int east = 0;
            int south = 0;
            for (int i = 0; i < xs.length; i++) {
                west = Math.min(west, xs[i]);
                east = Math.max(east, xs[i]);
                north = Math.min(north, ys[i]);
                south = Math.max(south, ys[i]);
            }
            return xs.length == 0
                    ? new Net(0, 0, 0, 0)
                    : new Net(west / CELL, north / CELL, east / CELL - west / CELL + 1,
                            south / CELL - north / CELL + 1);
        }

        int cell(int x, int y) {
            return (y / CELL - firstRow) * columns + x / CELL - firstColumn;
        }
    }

    /**
     * Sorts components into cells; the arrays given are read only.
     *
     * @param classes the place of the class of each in the list of classes
     */
    public static PackedComponents of(long[] ids, short[] classes, int[] xs, int[] ys) {
        var net = Net.over(xs, ys);
        if ((long) net.columns * net.rows > 40_000_000) {
            throw new IllegalArgumentException("Components of one centre lie " + net.columns + " cells apart");
        }
        var start = new int[net.columns * net.rows + 1];
        for (int i = 0; i < xs.length; i++) {
            start[net.cell(xs[i], ys[i]) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        var next = Arrays.copyOf(start, start.length);
        var sorted = new PackedComponents(new long[xs.length], new short[xs.length], new int[xs.length],
                new int[xs.length], net, start);
        for (int i = 0; i < xs.length; i++) {
            int place = next[net.cell(xs[i], ys[i])]++;
            sorted.ids[place] = ids[i];
            sorted.classes[place] = classes[i];
            sorted.xs[place] = xs[i];
            sorted.ys[place] = ys[i];
        }
        return sorted;
    }

    public int count() {
        return ids.length;
    }

    /** Key in the record. */
    public long id(int i) {
        return ids[i];
    }

    /** Place of its class in the list of classes. */
    public int classOf(int i) {
        return classes[i];
    }

    public int x(int i) {
        return xs[i];
    }

    public int y(int i) {
        return ys[i];
    }

    long[] ids() {
        return ids;
    }

    short[] classes() {
        return classes;
    }

    int[] xs() {
        return xs;
    }

    int[] ys() {
        return ys;
    }

    /** Visits those inside a region of the world, borders included. */
    public void each(Envelope region, IntConsumer visitor) {
        if (ids.length == 0 || region.isNull()) {
            return;
        }
        int fromColumn = cellOf(region.getMinX(), firstColumn, columns);
        int toColumn = cellOf(region.getMaxX(), firstColumn, columns);
        for (int row = cellOf(region.getMinY(), firstRow, rows); row <= cellOf(region.getMaxY(), firstRow,
                rows); row++) {
            int end = cellStart[row * columns + toColumn + 1];
            for (int i = cellStart[row * columns + fromColumn]; i < end; i++) {
                if (region.covers(xs[i], ys[i])) {
                    visitor.accept(i);
                }
            }
        }
    }

    private static int cellOf(double at, int first, int count) {
        return (int) Math.clamp(Math.floor(at / CELL) - first, 0, count - 1);
    }

    /** Bytes in memory, about. */
    public long bytes() {
        return 18L * ids.length + 4L * cellStart.length;
    }
}
