package org.gridlight.client.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetPixelsTest {
    @Test
    void whatIsKeptInRunsIsWhatWasDrawn() {
        var random = new Random(4);
        for (double full : new double[]{0, 0.02, 0.5, 1}) {
            var drawn = new int[TileKey.SIDE * TileKey.SIDE];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextDouble() < full ? 0x80402010 : 0;
            }
            var direct = new int[drawn.length];
            Arrays.fill(direct, 0xFFEEEEEE);
            var byRuns = direct.clone();
            Premultiplied.over(direct, drawn, 0.7);
            SheetPixels.of(drawn).over(byRuns, 0.7);
            assertThat(byRuns).isEqualTo(direct);
        }
    }

    @Test
    void whatIsMostlyClearWeighsLittle() {
        var drawn = new int[TileKey.SIDE * TileKey.SIDE];
        Arrays.fill(drawn, 1_000, 1_100, 0xFF112233);
        assertThat(SheetPixels.of(drawn).bytes()).isLessThan(1_000);
        assertThat(SheetPixels.of(TileStore.CLEAR).bytes()).isLessThan(200);
    }

    @Test
    void onSomethingOpaqueItStaysOpaque() {
        for (int alpha = 0; alpha < 256; alpha++) {
            assertThat(Premultiplied.over(alpha << 24, 0xFF808080) >>> 24).isEqualTo(255);
        }
        assertThat(Premultiplied.over(0, 0x40102030)).isEqualTo(0x40102030);
    }
}
