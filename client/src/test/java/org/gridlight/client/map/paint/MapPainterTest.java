package org.gridlight.client.map.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerKind;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TileStore;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPainterTest {
    private static final MapIndex INDEX = DemoGround.index();
    private static final MapPainter PAINTER = new MapPainter();
    private static final MapState STATE = MapState.of(INDEX, MapColours.of(Theme.LIGHT), LayerStack.usual())
            .with(DemoGround.content(2_000));

    private static TileKey tile(int level) {
        return new MapView(World.x(116.343), World.y(39.928), new MapScale(level, 1), 1600, 900).tiles(0).getFirst();
    }

    private static List<Sheet> sheets(MapState state) {
        return state.stack().sheets(17).stream().map(Sheet.Laid::sheet).toList();
    }

    @Test
    void everySheetIsDrawnInTown() {
        // Imagery is there only where somebody has set it up; it parts the land from the waters.
        var all = STATE.with(LayerStack.only(MapLayer.values()).with(MapLayer.RASTER, false));
        var kinds = EnumSet.complementOf(EnumSet.of(LayerKind.RASTER));
        assertThat(sheets(all)).extracting(Sheet::kind).containsExactlyInAnyOrderElementsOf(kinds);
        var town = new MapView(World.x(116.343), World.y(39.928), new MapScale(32, 1), 4_000, 3_000).tiles(0);
        // What stands and moves outside is drawn in the tests of the field; nothing of it is in this state.
        var field = EnumSet.of(LayerKind.CONTROL_LINES, LayerKind.CAMERAS, LayerKind.STAFF);
        for (var sheet : sheets(all).stream().filter(one -> !field.contains(one.kind())).toList()) {
            assertThat(town).as(sheet.toString()).anyMatch(tile -> PAINTER.paint(all, sheet, tile).length == 512 * 512);
        }
    }

    @Test
    void aLayerThatIsLeftOutOfASheetIsNotDrawn() {
        var noGreen = STATE.with(LayerStack.only(MapLayer.GREENERY));
        assertThat(PAINTER.paint(noGreen, new Sheet(List.of(MapLayer.GREENERY)), tile(35)).clone())
                .isNotEqualTo(
                        PAINTER.paint(STATE, new Sheet(List.of(MapLayer.GREENERY, MapLayer.UTILITIES)), tile(35)));
        var codes = INDEX.ground().classes().stream().map(kind -> kind.code()).collect(Collectors.toSet());
        var none = STATE.with(LayerStack.usual().with(MapLayer.GREENERY, style -> style.without(codes)));
        assertThat(PAINTER.paint(none, new Sheet(List.of(MapLayer.GREENERY)), tile(35))).isSameAs(TileStore.CLEAR);
    }

    @Test
    void outsideTheDistrictThereIsNothingButGround() {
        var far = new MapView(World.x(100), World.y(30), new MapScale(33, 1), 512, 512).tiles(0).getFirst();
        for (var sheet : sheets(STATE)) {
            if (sheet.kind() != LayerKind.GROUND) {
                assertThat(PAINTER.paint(STATE, sheet, far)).as(sheet.toString()).isSameAs(TileStore.CLEAR);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 31, 35})
    void namesNeverLieOnEachOther(int level) {
        var letters = new MapLetters();
        var plans = new HashMap<NameBlock, NamePlan>();
        var names = new HashSet<NamePlan.Name>();
        for (var tile : new MapView(World.x(116.343), World.y(39.928), new MapScale(level, 1), 2_000, 2_000).tiles(0)) {
            var plan = plans.computeIfAbsent(NameBlock.of(tile),
                    block -> new NamePlanner(letters, INDEX, block).plan(NamePlanner.NAMED));
            names.addAll(plan.in(tile));
        }
        assertThat(names).isNotEmpty();
        var all = new ArrayList<>(names);
        for (int i = 0; i < all.size(); i++) {
            for (int k = i + 1; k < all.size(); k++) {
                assertThat(touch(all.get(i), all.get(k))).as("%s and %s", all.get(i), all.get(k)).isFalse();
            }
        }
    }

    private static boolean touch(NamePlan.Name one, NamePlan.Name other) {
        return one.glyphs().stream().anyMatch(a -> other.glyphs().stream().anyMatch(
                b -> Math.abs(a.x() - b.x()) < (a.size() + b.size()) / 2
                        && Math.abs(a.y() - b.y()) < (a.size() + b.size()) / 2));
    }

    @Test
    void aPickedGridHoldsThePlaceAndItIsTheOnlyOne() {
        var random = new Random(5);
        var extent = INDEX.extent();
        int inside = 0;
        for (int i = 0; i < 3_000; i++) {
            double x = extent.getMinX() + random.nextDouble() * extent.getWidth();
            double y = extent.getMinY() + random.nextDouble() * extent.getHeight();
            int picked = INDEX.gridAt(x, y);
            var outlines = INDEX.ground().gridOutlines();
            for (int grid = 0; grid < outlines.count(); grid += 97) {
                if (outlines.holds(grid, x, y)) {
                    assertThat(picked).isNotEqualTo(-1);
                }
            }
            if (picked >= 0) {
                inside++;
                assertThat(outlines.holds(picked, x, y)).isTrue();
            }
        }
        assertThat(inside).isGreaterThan(1_500);
    }

    @Test
    void componentsNearAPlaceComeNearestFirst() {
        var components = INDEX.ground().components();
        double x = components.x(70_000);
        double y = components.y(70_000);
        var near = INDEX.componentsNear(x, y, 60);
        assertThat(near.getFirst().metres()).isLessThan(0.1);
        assertThat(near).extracting(MapIndex.Near::metres).isSorted().allMatch(metres -> metres <= 60);
        long all = 0;
        for (int i = 0; i < components.count(); i++) {
            if (Math.hypot(components.x(i) - x, components.y(i) - y) * World.metresAUnit(y) <= 60) {
                all++;
            }
        }
        assertThat(near).hasSize((int) all);
    }

    @Test
    void everyCaseIsSeenOnceInARingOrAlone() {
        for (int level : new int[]{24, 28, 33, 40}) {
            var scale = new MapScale(level, 1);
            var seen = CaseClusters.isByStreet(scale)
                    ? CaseClusters.byStreet(STATE.cases(), INDEX, scale)
                    : CaseClusters.of(STATE.cases(), scale);
            var ids = new ArrayList<Long>();
            seen.singles().forEach(one -> ids.add(one.id()));
            seen.clusters().forEach(ring -> ring.cases().forEach(one -> ids.add(one.id())));
            assertThat(ids).as("level %s", level).doesNotHaveDuplicates().hasSize(STATE.cases().size());
            for (var ring : seen.clusters()) {
                assertThat(List.of(Light.values()).stream().mapToLong(ring::count).sum())
                        .isEqualTo(ring.cases().size());
            }
        }
    }

    @Test
    void gridsAreFilledByTheNumberOfTheirCases() {
        var counts = STATE.cases().stream().collect(Collectors.groupingBy(CaseMark::gridId, Collectors.counting()));
        for (int grid = 0; grid < INDEX.ground().grids().size(); grid++) {
            long count = counts.getOrDefault(INDEX.ground().grids().get(grid).id(), 0L);
            assertThat(STATE.content().fill().classOfGrid(grid))
                    .isEqualTo(count == 0 ? 0 : count < 3 ? 1 : count < 6 ? 2 : count < 10 ? 3 : 4);
        }
    }
}
