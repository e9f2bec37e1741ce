package org.gridlight.model.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class PackedComponentsTest {
    @Property(tries = 60)
    void aRegionHoldsExactlyThoseThatLieInIt(@ForAll long seed, @ForAll @IntRange(max = 400) int count) {
        var random = new Random(seed);
        var ids = new long[count];
        var classes = new short[count];
        var xs = new int[count];
        var ys = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = i + 1L;
            classes[i] = (short) random.nextInt(9);
            xs[i] = 1_700_000_000 + random.nextInt(200_000);
            ys[i] = 800_000_000 + random.nextInt(150_000);
        }
        double x = 1_700_000_000 + random.nextInt(220_000) - 10_000;
        double y = 800_000_000 + random.nextInt(170_000) - 10_000;
        var region = new Envelope(x, x + random.nextInt(60_000), y, y + random.nextInt(60_000));

        var found = new TreeSet<Long>();
        var packed = PackedComponents.of(ids, classes, xs, ys);
        packed.each(region, i -> {
            found.add(packed.id(i));
            int before = (int) packed.id(i) - 1;
            assertThat(packed.x(i)).isEqualTo(xs[before]);
            assertThat(packed.y(i)).isEqualTo(ys[before]);
            assertThat(packed.classOf(i)).isEqualTo(classes[before]);
        });

        var expected = new TreeSet<Long>();
        for (int i = 0; i < count; i++) {
            if (region.covers(xs[i], ys[i])) {
                expected.add(ids[i]);
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void noComponentsAreNoTrouble() {
        var none = PackedComponents.of(new long[0], new short[0], new int[0], new int[0]);
        none.each(new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE), i -> {
            throw new AssertionError();
        });
        assertThat(none.count()).isZero();
    }
}
