package org.gridlight.client.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class MapViewTest {
    private static final double X = World.x(116.33);
    private static final double Y = World.y(39.93);

    private static MapView view(int level, double ratio) {
        return new MapView(X, Y, new MapScale(level, ratio), 1600, 900);
    }

    @Test
    void aPlaceComesBackFromTheScreen() {
        var random = new Random(7);
        for (int level = MapScale.LEAST; level <= MapScale.MOST; level++) {
            for (double ratio : new double[]{1, 1.25, 2}) {
                var seen = view(level, ratio);
                double x = random.nextDouble() * 1600;
                double y = random.nextDouble() * 900;
                assertThat(seen.x(seen.worldX(x))).isCloseTo(x, within(1e-6));
                assertThat(seen.y(seen.worldY(y))).isCloseTo(y, within(1e-6));
            }
        }
    }

    @Test
    void thePlaceUnderThePointerStaysWhileZooming() {
        var seen = view(30, 1);
        var nearer = seen.zoomed(3, 300, 700);
        assertThat(nearer.x(seen.worldX(300))).isCloseTo(300, within(1.0));
        assertThat(nearer.y(seen.worldY(700))).isCloseTo(700, within(1.0));
        assertThat(nearer.scale().level()).isEqualTo(33);
        assertThat(seen.zoomed(99, 0, 0).scale().level()).isEqualTo(MapScale.MOST);
    }

    @Test
    void draggingMovesTheWorldWithThePointer() {
        var seen = view(32, 2);
        var dragged = seen.dragged(40, -25);
        assertThat(dragged.x(X)).isCloseTo(seen.x(X) + 40, within(1.0));
        assertThat(dragged.y(Y)).isCloseTo(seen.y(Y) - 25, within(1.0));
    }

    @Test
    void tilesCoverTheWindowOnceAndTheNearestComeFirst() {
        for (double ratio : new double[]{1, 1.5}) {
            var seen = view(31, ratio);
            var tiles = seen.tiles(0);
            assertThat(new HashSet<>(tiles)).hasSameSizeAs(tiles);
            var random = new Random(3);
            for (int i = 0; i < 200; i++) {
                double x = seen.worldX(random.nextDouble() * 1600);
                double y = seen.worldY(random.nextDouble() * 900);
                assertThat(tiles.stream().filter(tile -> tile.extent(0).covers(x, y))).hasSizeBetween(1, 2);
            }
            assertThat(tiles.getFirst().extent(0).covers(X, Y)).isTrue();
            assertThat(tiles).allMatch(tile -> tile.extent(0).intersects(seen.extent()));
        }
    }

    @Test
    void tilesLieOnWholePixels() {
        var seen = view(33, 1.25).dragged(0.37, 0.81);
        assertThat(seen.left() % 1).isZero();
        assertThat(seen.top() % 1).isZero();
    }

    @Test
    void allOfARegionIsSeen() {
        var region = new Envelope(X, X + 900_000, Y, Y + 300_000);
        var seen = MapView.fitting(region, 1200, 800, 1);
        assertThat(seen.extent().contains(region)).isTrue();
        assertThat(seen.zoomed(1, 600, 400).extent().contains(region)).isFalse();
        var exact = MapView.filling(region, 204, 160, 10);
        assertThat(exact.width() * exact.scale().ratio()).isCloseTo(204, within(0.5));
        assertThat(exact.extent().contains(region)).isTrue();
    }
}
