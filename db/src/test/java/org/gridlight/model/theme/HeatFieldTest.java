package org.gridlight.model.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeatFieldTest {
    private static final double METRES = 0.0143;

    @Property(tries = 200)
    void theLatticeIsTheFieldAtItsPointsAndTheFieldTheCellsByHand(@ForAll long seed,
            @ForAll @IntRange(min = 0, max = 120) int count, @ForAll @IntRange(min = 30, max = 2_000) int radius) {
        var random = new SplittableRandom(seed);
        var xs = random.ints(count, 1_000_000, 1_300_000).toArray();
        var ys = random.ints(count, 2_000_000, 2_300_000).toArray();
        var field = HeatField.of(xs, ys, radius, METRES);
        double step = 9_000;

        float[] lattice = field.lattice(1_020_000, 2_010_000, step, 30, 31);

        for (int i = 0; i < 30 * 31; i++) {
            double x = 1_020_000 + i % 30 * step;
            double y = 2_010_000 + i / 30 * step;
            double slow = slow(xs, ys, radius / METRES, x, y);
            assertThat(field.at(x, y)).isCloseTo(slow, within(1e-6 * Math.max(1, slow)));
            assertThat(lattice == null ? 0 : lattice[i]).isCloseTo((float) slow, within((float) (1e-3 * Math.max(1,
                    slow))));
        }
        assertThat(field.cells()).isLessThanOrEqualTo(count);
        assertThat(field.top() > 0).isEqualTo(count > 0);
    }

    /** Every place moved to the middle of its cell, then the kernel by its definition. */
    private static double slow(int[] xs, int[] ys, double radius, double x, double y) {
        double cell = radius / 4;
        double sum = 0;
        for (int i = 0; i < xs.length; i++) {
            double dx = (Math.floor(xs[i] / cell) + 0.5) * cell - x;
            double dy = (Math.floor(ys[i] / cell) + 0.5) * cell - y;
            double share = 1 - (dx * dx + dy * dy) / (radius * radius);
            sum += share <= 0 ? 0 : share * share;
        }
        double metres = radius * METRES;
        return sum * 3 * 1e6 / (Math.PI * metres * metres);
    }

    @Test
    void allOfAFieldIsAllPlaces() {
        var field = HeatField.of(new int[]{1_000_000, 1_000_100, 1_200_000}, new int[]{2_000_000, 2_000_000, 2_100_000},
                400, METRES);
        double step = 1_000;
        float[] lattice = field.lattice(900_000, 1_900_000, step, 400, 400);
        double sum = 0;
        for (float one : lattice) {
            sum += one;
        }

        double squareKilometres = step * METRES * step * METRES / 1e6;
        assertThat(sum * squareKilometres).isCloseTo(3, within(0.01));
    }

    @Test
    void theWorkGrowsWithTheGroundAndNotWithTheCases() {
        var random = new SplittableRandom(1);
        var xs = random.ints(100_000, 1_000_000, 1_100_000).toArray();
        var ys = random.ints(100_000, 2_000_000, 2_100_000).toArray();

        var field = HeatField.of(xs, ys, 400, METRES);

        assertThat(field.cells()).isLessThan(300);
        assertThat(field.top()).isGreaterThan(field.at(1_050_000, 2_050_000) * 0.9);
        assertThat(HeatField.of(new int[0], new int[0], 400, METRES).lattice(0, 0, 100, 10, 10)).isNull();
    }
}
