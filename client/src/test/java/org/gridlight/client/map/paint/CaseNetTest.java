package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;

class CaseNetTest {
    private static final int CASES = 3_000;
    /** A district of about 20 km. */
    private static final int SIDE = 1_000_000;
    private static final int WEST = World.x(116.2);
    private static final int NORTH = World.y(40.05);

    private final Random chance = new Random(7);
    private final List<CaseMark> cases = IntStream.range(0, CASES).mapToObj(i -> new CaseMark(i + 1L,
            WEST + chance.nextInt(SIDE), NORTH + chance.nextInt(SIDE), Light.GREEN, 1)).toList();
    private final CaseNet net = new CaseNet(cases);
    private int looked;

    /** Whatever is pointed at, at whatever scale: the same case that a look at all of them finds. */
    @Test
    void theNearestIsFound() {
        for (int i = 0; i < 2_000; i++) {
            double x = WEST + chance.nextInt(SIDE);
            double y = NORTH + chance.nextInt(SIDE);
            double reach = Math.pow(10, 2 + 3 * chance.nextDouble());
            var plain = cases.stream().filter(one -> Math.hypot(one.x() - x, one.y() - y) <= reach)
                    .min(Comparator.comparingDouble(one -> Math.hypot(one.x() - x, one.y() - y)));
            assertThat(net.nearest(x, y, reach, _ -> true)).isEqualTo(plain);
        }
    }

    /** Eleven pixels at five metres a pixel: of three thousand cases a handful is looked at. */
    @Test
    void fewAreLookedAt() {
        double reach = 55 / World.metresAUnit(NORTH);
        int most = 0;
        for (int i = 0; i < 1_000; i++) {
            looked = 0;
            net.nearest(WEST + chance.nextInt(SIDE), NORTH + chance.nextInt(SIDE), reach, _ -> looked++ >= 0);
            most = Math.max(most, looked);
        }
        assertThat(most).isBetween(1, 20);
    }

    @Test
    void whatIsNotShownIsNotFound() {
        var first = cases.getFirst();
        assertThat(net.nearest(first.x(), first.y(), 1, one -> one.id() != first.id())).isEmpty();
        assertThat(net.nearest(first.x(), first.y(), 1, _ -> true)).contains(first);
        assertThat(CaseNet.NONE.nearest(first.x(), first.y(), 1e6, _ -> true)).isEmpty();
    }
}
