package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.gridlight.model.map.PackedShapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class ShapeIndexTest {
    private final Random chance = new Random(11);

    private PackedShapes shapes(int count) {
        var packing = new PackedShapes.Packing();
        var factory = new GeometryFactory();
        for (int i = 0; i < count; i++) {
            double x = 116 + chance.nextDouble();
            double y = 39 + chance.nextDouble();
            packing.add(i % 50 == 7
                    ? factory.createLineString()
                    : factory.createLineString(new Coordinate[]{new Coordinate(x, y),
                        new Coordinate(x + chance.nextDouble() / 50, y + chance.nextDouble() / 50)}));
        }
        return packing.packed();
    }

    /** However many there are: what a look at all of them finds, each once. */
    @Test
    void aRegionHoldsWhatMeetsIt() {
        for (int count : new int[]{0, 1, 2, 15, 16, 17, 255, 256, 257, 4_000}) {
            var shapes = shapes(count);
            var index = new ShapeIndex(shapes);
            for (int i = 0; i < 60; i++) {
                var region = region();
                Set<Integer> plain = new HashSet<>();
                for (int shape = 0; shape < count; shape++) {
                    if (shapes.extent(shape).intersects(region)) {
                        plain.add(shape);
                    }
                }
                Set<Integer> found = new HashSet<>();
                index.each(region, shape -> assertThat(found.add(shape)).as("once").isTrue());
                assertThat(found).as("of %s", count).isEqualTo(plain);
            }
        }
    }

    private Envelope region() {
        double x = org.gridlight.model.map.World.x(116 + chance.nextDouble());
        double y = org.gridlight.model.map.World.y(39 + chance.nextDouble());
        double side = Math.pow(10, 1 + 6 * chance.nextDouble());
        return new Envelope(x, x + side, y, y + side);
    }

    @Test
    void itWeighsAFewNumbersAShape() {
        var index = new ShapeIndex(shapes(4_000));
        assertThat(index.bytes() / 4_000).isBetween(20L, 24L);
    }
}
