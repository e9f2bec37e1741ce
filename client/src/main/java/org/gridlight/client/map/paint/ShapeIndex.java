package org.gridlight.client.map.paint;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * Finds shapes by place: a packed tree of boxes in two arrays, because one of objects weighs seven times as much. Shapes
 * stand along a Hilbert curve, so that neighbours share a box. Built once; then safe for use by many threads.
 */
final class ShapeIndex {
    private static final int CHILDREN = 16;
    /** Of the curve: as fine as boxes of a district need. */
    private static final int ORDER = 15;

    private final PackedShapes shapes;
    /** West, north, east, south of each node: shapes first, then what encloses sixteen of those before, at last the root. */
    private final int[] boxes;
    /** The shape of a leaf. */
    private final int[] items;
    /** Where each level begins, and at last how many nodes there are. */
    private final int[] levels;

    ShapeIndex(PackedShapes shapes) {
        this.shapes = shapes;
        int count = shapes.count();
        this.levels = levels(count);
        this.boxes = new int[4 * levels[levels.length - 1]];
        this.items = sorted(shapes);
        for (int i = 0; i < count; i++) {
            put(i, shapes.extent(items[i]));
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                enclose(node, levels[level - 1] + (node - levels[level]) * CHILDREN, levels[level]);
            }
        }
    }

    private static int[] levels(int count) {
        int[] starts = {0, count};
        for (int width = count; width > 1;) {
            width = (width + CHILDREN - 1) / CHILDREN;
            starts = Arrays.copyOf(starts, starts.length + 1);
            starts[starts.length - 1] = starts[starts.length - 2] + width;
        }
        return starts;
    }

    private static int[] sorted(PackedShapes shapes) {
        var all = new Envelope();
        for (int i = 0; i < shapes.count(); i++) {
            all.expandToInclude(shapes.extent(i));
        }
        var keys = new long[shapes.count()];
        for (int i = 0; i < keys.length; i++) {
            var extent = shapes.extent(i);
            keys[i] = (extent.isNull()
                    ? 0
                    : alongCurve(share(extent.centre().x, all.getMinX(), all.getWidth()),
                            share(extent.centre().y, all.getMinY(), all.getHeight()))) << 32
                    | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private static int share(double at, double from, double width) {
        return width == 0 ? 0 : (int) ((at - from) / width * ((1 << ORDER) - 1));
    }

    /** How far along the Hilbert curve a place is. */
    private static long alongCurve(int x, int y) {
        long far = 0;
        for (int side = 1 << ORDER - 1; side > 0; side >>= 1) {
            int right = (x & side) > 0 ? 1 : 0;
            int below = (y & side) > 0 ? 1 : 0;
            far += (long) side * side * (3 * right ^ below);
            if (below == 0) {
                if (right == 1) {
                    x = side - 1 - x;
                    y = side - 1 - y;
                }
                int other = x;
                x = y;
                y = other;
            }
        }
        return far;
    }

    private void put(int node, Envelope extent) {
        boxes[4 * node] = extent.isNull() ? Integer.MAX_VALUE : (int) extent.getMinX();
        boxes[4 * node + 1] = extent.isNull() ? Integer.MAX_VALUE : (int) extent.getMinY();
        boxes[4 * node + 2] = extent.isNull() ? Integer.MIN_VALUE : (int) extent.getMaxX();
        boxes[4 * node + 3] = extent.isNull() ? Integer.MIN_VALUE : (int) extent.getMaxY();
    }

    private void enclose(int node, int first, int end) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        for (int child = first; child < Math.min(end, first + CHILDREN); child++) {
            box[0] = Math.min(box[0], boxes[4 * child]);
            box[1] = Math.min(box[1], boxes[4 * child + 1]);
            box[2] = Math.max(box[2], boxes[4 * child + 2]);
            box[3] = Math.max(box[3], boxes[4 * child + 3]);
        }
        System.arraycopy(box, 0, boxes, 4 * node, 4);
    }

    PackedShapes shapes() {
        return shapes;
    }

    /** Visits shapes whose extent meets the region, in no order. */
    void each(Envelope region, IntConsumer visitor) {
        if (shapes.count() > 0 && !region.isNull()) {
            visit(levels.length - 2, levels[levels.length - 2], region, visitor);
        }
    }

    private void visit(int level, int node, Envelope region, IntConsumer visitor) {
        if (boxes[4 * node] > region.getMaxX() || boxes[4 * node + 2] < region.getMinX()
                || boxes[4 * node + 1] > region.getMaxY() || boxes[4 * node + 3] < region.getMinY()) {
            return;
        }
        if (level == 0) {
            visitor.accept(items[node]);
            return;
        }
        int first = levels[level - 1] + (node - levels[level]) * CHILDREN;
        for (int child = first; child < Math.min(levels[level], first + CHILDREN); child++) {
            visit(level - 1, child, region, visitor);
        }
    }

    /** The first outline that holds a place; -1 for none. */
    int at(double x, double y) {
        int[] found = {-1};
        each(new Envelope(x, x, y, y), shape -> {
            if ((found[0] < 0 || shape < found[0]) && shapes.holds(shape, x, y)) {
                found[0] = shape;
            }
        });
        return found[0];
    }

    /** Bytes in memory, about, without those of the shapes. */
    long bytes() {
        return 4L * (boxes.length + items.length + levels.length);
    }
}
