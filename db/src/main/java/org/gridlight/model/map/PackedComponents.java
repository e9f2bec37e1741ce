package org.gridlight.model.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import org.locationtech.jts.geom.Envelope;

/**
 * Components (部件) in packed arrays, sorted into cells of a square net so that those of a region lie together: over a
 * million of them are searched in microseconds. Immutable as long as nobody writes to the arrays, which nobody may; then
 * safe for use by many threads.
 */
public final class PackedComponents {
    /** Nothing. */
    public static final PackedComponents NONE = of(new long[0], new short[0], new int[0], new int[0]);

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

    /** Takes one component. */
    @FunctionalInterface
    private interface Taker {
        void take(long id, short kind, int x, int y);
    }

    /** Says all components, each time in the same order. */
    @FunctionalInterface
    private interface Telling {
        void to(Taker taker);
    }

    private record Net(int firstColumn, int firstRow, int columns, int rows) {
        static Net over(Telling all) {
            // West, north, east, south, and how many.
            int[] seen = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0, 0};
            all.to((id, kind, x, y) -> {
                seen[0] = Math.min(seen[0], x);
                seen[1] = Math.min(seen[1], y);
                seen[2] = Math.max(seen[2], x);
                seen[3] = Math.max(seen[3], y);
                seen[4]++;
            });
            return seen[4] == 0
                    ? new Net(0, 0, 0, 0)
                    : new Net(seen[0] / CELL, seen[1] / CELL, seen[2] / CELL - seen[0] / CELL + 1,
                            seen[3] / CELL - seen[1] / CELL + 1);
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
        return of(taker -> {
            for (int i = 0; i < xs.length; i++) {
                taker.take(ids[i], classes[i], xs[i], ys[i]);
            }
        });
    }

    private static PackedComponents of(Telling all) {
        var net = Net.over(all);
        if ((long) net.columns * net.rows > 40_000_000) {
            throw new IllegalArgumentException("Components of one centre lie " + net.columns + " cells apart");
        }
        var start = new int[net.columns * net.rows + 1];
        all.to((id, kind, x, y) -> start[net.cell(x, y) + 1]++);
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int count = start[start.length - 1];
        var next = Arrays.copyOf(start, start.length);
        var sorted = new PackedComponents(new long[count], new short[count], new int[count], new int[count], net,
                start);
        all.to((id, kind, x, y) -> {
            int place = next[net.cell(x, y)]++;
            sorted.ids[place] = id;
            sorted.classes[place] = kind;
            sorted.xs[place] = x;
            sorted.ys[place] = y;
        });
        return sorted;
    }

    /**
     * The same with other components in the place of some. Only the new arrays are made, nothing between.
     *
     * @param touched keys of those that go
     * @param others  those that come
     * @param classes places of the classes of those in the list of classes of these
     */
    PackedComponents with(LongPredicate touched, PackedComponents others, short[] classes) {
        return of(taker -> {
            for (int i = 0; i < ids.length; i++) {
                if (!touched.test(ids[i])) {
                    taker.take(ids[i], this.classes[i], xs[i], ys[i]);
                }
            }
            for (int i = 0; i < others.ids.length; i++) {
                taker.take(others.ids[i], classes[others.classes[i]], others.xs[i], others.ys[i]);
            }
        });
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

    /**
     * The cells in which others differ from these. Places of classes are taken to mean the same in both.
     *
     * @return empty when so much differs that the net is another one
     */
    Optional<List<Envelope>> differences(PackedComponents others) {
        if (firstColumn != others.firstColumn || firstRow != others.firstRow || columns != others.columns
                || rows != others.rows) {
            return Optional.empty();
        }
        var cells = new ArrayList<Envelope>();
        for (int cell = 0; cell < columns * rows; cell++) {
            if (!sameIn(cell, others)) {
                double west = (firstColumn + cell % columns) * (double) CELL;
                double north = (firstRow + cell / columns) * (double) CELL;
                cells.add(new Envelope(west, west + CELL, north, north + CELL));
            }
        }
        return Optional.of(cells);
    }

    private boolean sameIn(int cell, PackedComponents others) {
        int first = cellStart[cell];
        int end = cellStart[cell + 1];
        int other = others.cellStart[cell];
        int otherEnd = others.cellStart[cell + 1];
        return Arrays.equals(ids, first, end, others.ids, other, otherEnd)
                && Arrays.equals(classes, first, end, others.classes, other, otherEnd)
                && Arrays.equals(xs, first, end, others.xs, other, otherEnd)
                && Arrays.equals(ys, first, end, others.ys, other, otherEnd);
    }

    /** Bytes in memory, about. */
    public long bytes() {
        return 18L * ids.length + 4L * cellStart.length;
    }
}
