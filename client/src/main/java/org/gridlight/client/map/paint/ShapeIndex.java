package org.gridlight.client.map.paint;

import java.util.function.IntConsumer;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.ItemVisitor;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds shapes by place. Built once; then safe for use by many threads. */
final class ShapeIndex {
    private final PackedShapes shapes;
    private final STRtree tree = new STRtree();

    ShapeIndex(PackedShapes shapes) {
        this.shapes = shapes;
        for (int i = 0; i < shapes.count(); i++) {
            tree.insert(shapes.extent(i), i);
        }
        tree.build();
    }

    PackedShapes shapes() {
        return shapes;
    }

    /** Visits shapes whose extent meets the region, in no order. */
    void each(Envelope region, IntConsumer visitor) {
        if (shapes.count() > 0) {
            tree.query(region, (ItemVisitor) item -> visitor.accept((Integer) item));
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
}
