package org.gridlight.client.map.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executor;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** Counts what is drawn; how long it takes is measured elsewhere. */
class TilePressTest {
    private static final long MUCH = 400L << 20;
    private static final MapView SEEN = new MapView(World.x(116.33), World.y(39.93), new MapScale(31, 1), 1600, 900);

    private final ArrayDeque<Runnable> turns = new ArrayDeque<>();
    private final List<TileKey> order = new ArrayList<>();

    private TilePress<Integer> press(long mostBytes, Executor worker) {
        return new TilePress<>((state, sheet, tile) -> {
            if (sheet.holds(MapLayer.GROUND)) {
                order.add(tile);
            }
            return sheet.kind() == LayerKind.COMPONENTS
                    ? TileStore.CLEAR
                    : filled(0xFF000000 | state << 8 | sheet.kind().ordinal());
        }, new TileStore(mostBytes), worker, 1, stack(1), () -> {});
    }

    private static int[] filled(int pixel) {
        var pixels = new int[TileKey.SIDE * TileKey.SIDE];
        Arrays.fill(pixels, pixel);
        return pixels;
    }

    private static LayerStack stack(double cases) {
        return LayerStack.usual().with(MapLayer.CASES, style -> style.faded(cases))
                .with(MapLayer.SUSPENDED, style -> style.faded(cases));
    }

    @Test
    void nearestFirstAndEachOnce() {
        var press = press(MUCH, Runnable::run);
        press.want(SEEN.tiles(0));
        press.want(SEEN.tiles(0));

        assertThat(order).containsExactlyElementsOf(SEEN.tiles(0));
        assertThat(press.drawn(MapLayer.CASES)).isEqualTo(SEEN.tiles(0).size());
    }

    @Test
    void whatIsNoLongerWantedIsNeverBegun() {
        var press = press(MUCH, turns::add);
        press.want(SEEN.tiles(0));
        var elsewhere = SEEN.dragged(40_000, 0);
        press.want(elsewhere.tiles(0));
        turns.removeFirst().run();

        assertThat(order).containsExactlyElementsOf(elsewhere.tiles(0));
    }

    @Test
    void aChangedCaseDrawsItsTileAndItsGroupOnly() {
        var press = press(MUCH, Runnable::run);
        var tiles = SEEN.tiles(0);
        press.want(tiles);
        var before = new EnumMap<MapLayer, Long>(MapLayer.class);
        for (var layer : MapLayer.values()) {
            before.put(layer, press.drawn(layer));
        }
        var place = tiles.getFirst().extent(-200).centre();

        press.change(2, EnumSet.of(MapLayer.CASES), List.of(new Envelope(place)), 72);
        assertThat(tiles).filteredOn(tile -> !press.store().isReady(tile)).containsExactly(tiles.getFirst());
        // The old picture is seen until the new one is there.
        assertThat(press.store().picture(tiles.getFirst())).isPresent();
        press.want(tiles);

        assertThat(press.drawn(MapLayer.CASES)).isEqualTo(before.get(MapLayer.CASES) + 1);
        for (var layer : EnumSet.complementOf(EnumSet.of(MapLayer.CASES, MapLayer.SUSPENDED))) {
            assertThat(press.drawn(layer)).as(layer.name()).isEqualTo(before.get(layer));
        }
        assertThat(press.store().picture(tiles.getFirst()).orElseThrow().pixels()[0])
                .isEqualTo(0xFF000200 | LayerKind.CASES.ordinal());
        assertThat(press.store().picture(tiles.getLast()).orElseThrow().pixels()[0])
                .isEqualTo(0xFF000100 | LayerKind.CASES.ordinal());
    }

    @Test
    void aCaseAtABorderTouchesBothTiles() {
        var press = press(MUCH, Runnable::run);
        var tiles = SEEN.tiles(0);
        press.want(tiles);
        var extent = tiles.getFirst().extent(0);

        press.change(2, EnumSet.of(MapLayer.CASES),
                List.of(new Envelope(extent.getMinX(), extent.getMinX(), extent.centre().y, extent.centre().y)), 72);

        assertThat(tiles).filteredOn(tile -> !press.store().isReady(tile)).hasSize(2);
    }

    @Test
    void aChangeWhileATileIsDrawnCountsAgainstIt() {
        var tile = SEEN.tiles(0).getFirst();
        var store = new TileStore(MUCH);
        var pressHolder = new ArrayList<TilePress<Integer>>();
        var changed = new ArrayList<Integer>();
        var press = new TilePress<Integer>((state, sheet, key) -> {
            if (sheet.holds(MapLayer.CASES) && changed.isEmpty()) {
                changed.add(1);
                pressHolder.getFirst().change(2, EnumSet.of(MapLayer.CASES), List.of(key.extent(0)), 0);
            }
            return filled(0xFF000000 | state);
        }, store, Runnable::run, 1, stack(1), () -> {});
        pressHolder.add(press);

        press.want(List.of(tile));

        assertThat(store.isReady(tile)).isTrue();
        assertThat(store.picture(tile).orElseThrow().pixels()[0]).isEqualTo(0xFF000002);
        assertThat(press.drawn(MapLayer.CASES)).isEqualTo(2);
        assertThat(press.drawn(MapLayer.GROUND)).isEqualTo(1);
    }

    @Test
    void fadingDrawsNothingAnew() {
        var press = press(MUCH, Runnable::run);
        press.want(SEEN.tiles(0));
        long drawn = press.drawn(MapLayer.CASES);
        press.lay(1, stack(0.5));
        press.want(SEEN.tiles(0));

        assertThat(press.drawn(MapLayer.CASES)).isEqualTo(drawn);
        assertThat(press.pictures()).isEqualTo(2L * SEEN.tiles(0).size());
    }

    @Test
    void whatIsKeptNeverWeighsMoreThanAllowed() {
        long most = 20L << 20;
        var press = press(most, Runnable::run);
        var view = SEEN;
        for (int step = 0; step < 30; step++) {
            press.want(view.tiles(0));
            assertThat(press.store().bytes()).isLessThanOrEqualTo(most);
            view = view.dragged(-700, 130);
        }
        assertThat(press.store().count()).isPositive();
    }

    /** What is dropped while it is looked at would be made again and again. */
    @Test
    void whatIsLookedAtIsKeptEvenWhereThereIsNoRoomForIt() {
        var press = press(3L << 20, Runnable::run);
        press.want(SEEN.tiles(0), SEEN.tiles(1));

        assertThat(SEEN.tiles(0)).allMatch(press.store()::isReady);
        assertThat(press.pictures()).isEqualTo(SEEN.tiles(0).size());
        assertThat(press.store().bytes()).isLessThan((SEEN.tiles(0).size() + 7L) << 20);
    }

    @Test
    void aClosedPressMakesNothing() {
        var press = press(MUCH, Runnable::run);
        press.close();
        press.want(SEEN.tiles(0));
        assertThat(order).isEmpty();
    }
}
