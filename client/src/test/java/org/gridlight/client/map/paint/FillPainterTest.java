package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TileStore;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.map.World;
import org.gridlight.model.theme.FillUnit;
import org.junit.jupiter.api.Test;

/** What fills, heat and lights of units draw, tile by tile. */
class FillPainterTest {
    private static final MapPainter PAINTER = new MapPainter();
    private static final MapIndex INDEX = DemoGround.index();
    private static final MapState STATE = MapState.of(INDEX, MapColours.of(Theme.LIGHT), LayerStack.usual())
            .with(DemoGround.content(2_000));
    private static final Sheet FILL = new Sheet(List.of(MapLayer.THEME));
    private static final Sheet HEAT = new Sheet(List.of(MapLayer.HEAT));

    private static List<TileKey> tiles(int level) {
        return new MapView(World.x(116.343), World.y(39.928), new MapScale(level, 1), 1_024, 512).tiles(0);
    }

    @Test
    void everyUnitHasTheColourOfItsClass() {
        var colours = STATE.colours().ramp(7, true);
        for (var unit : FillUnit.values()) {
            var units = INDEX.units(unit);
            var classes = new byte[units.count()];
            for (int i = 0; i < classes.length; i++) {
                classes[i] = (byte) (i % 8);
            }
            var fill = new ThematicFill(units, classes, 7, true, false);
            var state = STATE.with(STATE.content().with(fill));
            int seen = 0;
            for (var tile : tiles(32)) {
                var pixels = PAINTER.paint(state, FILL, tile).clone();
                for (int grid = 0; grid < INDEX.ground().grids().size(); grid++) {
                    var at = INDEX.gridExtent(grid).centre();
                    int x = (int) (at.x * tile.scale().pixelsAUnit() - tile.left());
                    int y = (int) (at.y * tile.scale().pixelsAUnit() - tile.top());
                    boolean inside = x > 4 && y > 4 && x < TileKey.SIDE - 4 && y < TileKey.SIDE - 4
                            && INDEX.gridAt(at.x, at.y) == grid;
                    if (!inside) {
                        continue;
                    }
                    int number = fill.classOfGrid(grid);
                    int pixel = pixels[y * TileKey.SIDE + x];
                    if (pixel != pixels[(y - 2) * TileKey.SIDE + x] || pixel != pixels[(y + 2) * TileKey.SIDE + x]
                            || pixel != pixels[y * TileKey.SIDE + x - 2]
                            || pixel != pixels[y * TileKey.SIDE + x + 2]) {
                        // On a border.
                        continue;
                    }
                    if (number == 0) {
                        assertThat(pixel).as("%s %s", unit, grid).isZero();
                    } else {
                        int alpha = pixel >>> 24;
                        int red = (pixel >> 16 & 0xFF) * 255 / alpha;
                        assertThat(red).as("%s %s", unit, grid).isCloseTo(colours.get(number - 1).getRed(),
                                within(3));
                    }
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(100);
        }
    }

    @Test
    void hatchingGoesOnFromTileToTile() {
        for (double left : new double[]{0, 512, 7 * 512, 123_456 * 512.0}) {
            for (double gap : new double[]{6, 8.25, 15}) {
                var here = crossings(Hatch.lines(left, 1_024, 512, gap, true), 512);
                var beside = crossings(Hatch.lines(left + 512, 1_024, 512, gap, true), 0);
                assertThat(here).as("%s %s", left, gap).isEqualTo(beside).isNotEmpty();
            }
        }
        assertThat(Hatch.gap(1, 5)).isZero();
        assertThat(Hatch.gap(2, 5)).isGreaterThan(Hatch.gap(5, 5));
        assertThat(Hatch.isCrossed(2, 5)).isFalse();
        assertThat(Hatch.isCrossed(5, 5)).isTrue();
    }

    /** Where lines cross an upright inside the tile, in tenths of a pixel. */
    private static TreeSet<Long> crossings(Path2D lines, double x) {
        var found = new TreeSet<Long>();
        var point = new double[6];
        double fromX = 0;
        double fromY = 0;
        for (PathIterator each = lines.getPathIterator(null); !each.isDone(); each.next()) {
            if (each.currentSegment(point) == PathIterator.SEG_MOVETO) {
                fromX = point[0];
                fromY = point[1];
            } else {
                double y = fromY + (point[1] - fromY) * (x - fromX) / (point[0] - fromX);
                if (y > 0.2 && y < 511.8) {
                    found.add(Math.round(y * 10));
                }
            }
        }
        return found;
    }

    @Test
    void heatHasNoSeamsBetweenTilesAndNothingWhereNothingIs() {
        var tiles = new ArrayList<>(tiles(30));
        for (var tile : tiles) {
            var beside = tiles.stream().filter(other -> other.left() == tile.left() + TileKey.SIDE
                    && other.top() == tile.top()).findFirst();
            if (beside.isEmpty()) {
                continue;
            }
            var left = PAINTER.paint(STATE, HEAT, tile).clone();
            var right = PAINTER.paint(STATE, HEAT, beside.get()).clone();
            assertThat(left).hasSize(TileKey.SIDE * TileKey.SIDE);
            for (int row = 0; row < TileKey.SIDE; row++) {
                int one = left[row * TileKey.SIDE + TileKey.SIDE - 1];
                int other = right[row * TileKey.SIDE];
                for (int shift = 0; shift < 32; shift += 8) {
                    assertThat(Math.abs((one >>> shift & 0xFF) - (other >>> shift & 0xFF))).isLessThanOrEqualTo(12);
                }
            }
        }
        var none = STATE.with(STATE.content().with(HeatMap.NONE));
        assertThat(PAINTER.paint(none, HEAT, tiles.getFirst())).isSameAs(TileStore.CLEAR);
    }

    @Test
    void theRadiusIsARoundNumberOfMetresAndNeverWiderThanItsReach() {
        for (int level = 16; level <= 41; level++) {
            double metresAPixel = new MapScale(level, 1).metresAPixel(World.y(39.9));
            assertThat(HeatMap.radius(metresAPixel)).isGreaterThanOrEqualTo(5);
            if (HeatMap.radius(metresAPixel) > 5) {
                assertThat(HeatMap.radius(metresAPixel) / metresAPixel).isBetween(20.0, HeatMap.REACH);
            }
        }
    }

    @Test
    void onlyLightsThatDifferAreDrawnAnew() {
        var lights = STATE.content().lights();
        var changed = new ArrayList<>(lights.streets());
        var first = changed.getFirst();
        changed.set(0, new UnitLights.Mark(first.id(), first.x(), first.y(), Light.GREY, LightCounts.NONE));

        var differing = new UnitLights(changed, lights.communities(), lights.grids().subList(1, lights.grids().size()))
                .differing(lights);

        assertThat(differing).extracting(UnitLights.Mark::id).containsExactlyInAnyOrder(first.id(),
                lights.grids().getFirst().id());
        assertThat(lights.differing(lights)).isEmpty();
    }
}
