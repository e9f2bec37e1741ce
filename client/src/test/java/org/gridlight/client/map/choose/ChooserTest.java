package org.gridlight.client.map.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.DemoGround;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.look.Theme;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.PackedComponents;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** On the invented district: 8,562 grids, 140,000 components, 3,000 cases. Work is counted, not timed. */
class ChooserTest {
    private static final int CASES = 3_000;

    private final MapIndex index = DemoGround.index();
    private final MapState state = state(LayerStack.usual());

    private MapState state(LayerStack stack) {
        var chance = new Random(7);
        var extent = index.extent();
        var marks = IntStream.range(0, CASES).mapToObj(i -> {
            int x = (int) (extent.getMinX() + chance.nextDouble() * extent.getWidth());
            int y = (int) (extent.getMinY() + chance.nextDouble() * extent.getHeight());
            int grid = index.gridAt(x, y);
            return new CaseMark(i + 1L, x, y, i % 10 == 0 ? Light.GREY : Light.GREEN,
                    grid < 0 ? 0 : index.ground().grids().get(grid).id());
        }).toList();
        return MapState.of(index, MapColours.of(Theme.LIGHT), stack).with(marks);
    }

    private Envelope around(double share) {
        var middle = index.densest();
        double half = index.extent().getWidth() * share / 2;
        return new Envelope(middle.x - half, middle.x + half, middle.y - half, middle.y + half);
    }

    /** The same by looking at everything, one after the other. */
    private void assertIsAllIn(ChoiceRegion region, MapChoice chosen) {
        var components = index.ground().components();
        var shown = wanted(state);
        assertThat(chosen.components().boxed().toList()).isEqualTo(IntStream.range(0, components.count())
                .filter(i -> shown.test(components.classOf(i)) && region.holds(components.x(i), components.y(i)))
                .boxed().toList());
        assertThat(chosen.cases()).isEqualTo(new HashSet<>(state.cases().stream()
                .filter(one -> region.holds(one.x(), one.y())).map(CaseMark::id).toList()));
        var outlines = index.ground().gridOutlines();
        assertThat(chosen.grids().boxed().toList()).isEqualTo(IntStream.range(0, outlines.count()).filter(i -> {
            var middle = Chooser.middleOf(outlines, i);
            return region.holds(middle.x, middle.y);
        }).boxed().toList());
    }

    private IntPredicate wanted(MapState of) {
        return kind -> {
            var one = index.ground().classes().get(kind);
            var style = of.stack().style(MapLayer.ofMajorClass(one.majorCode()));
            return style.shown() && !style.left().contains(one.code());
        };
    }

    @Test
    void everyFigureChoosesWhatLiesInItAndNothingElse() {
        var box = new ChoiceRegion.Box(around(0.1));
        var circle = new ChoiceRegion.Circle(index.densest().x, index.densest().y, 900);
        var extent = around(0.12);
        var star = ChoiceRegion.Rings.drawn(List.of(new Coordinate(extent.getMinX(), extent.getMinY()),
                new Coordinate(extent.centre().x, extent.centre().y),
                new Coordinate(extent.getMaxX(), extent.getMinY()),
                new Coordinate(extent.centre().x, extent.getMaxY())));

        for (var region : List.of(box, circle, star)) {
            var chosen = new Chooser(state).in(region);
            assertThat(chosen.isEmpty()).isFalse();
            assertIsAllIn(region, chosen);
        }
    }

    @Test
    void aSmallFigureLooksAtFewOfTheManyThings() {
        var chooser = new Chooser(state);
        var chosen = chooser.in(new ChoiceRegion.Box(around(0.02)));

        assertThat(chosen.componentCount()).isPositive();
        assertThat(chooser.looked()).isLessThan(chosen.componentCount() + chosen.gridCount() + 400L)
                .isLessThan(index.ground().components().count() / 50);
    }

    @Test
    void aFigureSmallerThanAGridChoosesTheGridAroundIt() {
        var middle = Chooser.middleOf(index.ground().gridOutlines(), 4_000);
        var corner = index.ground().gridOutlines().x(index.ground().gridOutlines()
                .firstPoint(index.ground().gridOutlines().firstPart(4_000)));
        double x = (2 * middle.x + corner) / 3;

        var chosen = new Chooser(state).in(new ChoiceRegion.Circle(x, middle.y, 1));

        assertThat(chosen.grids().toArray()).containsExactly(index.gridAt(x, middle.y));
    }

    @Test
    void theWholeDistrictIsChosenWhenNothingStandsInTheWay() {
        var everything = new Chooser(state).in(new ChoiceRegion.Box(index.extent()));

        assertThat(everything.gridCount()).isEqualTo(index.ground().grids().size());
        assertThat(everything.cases()).hasSize(CASES);
        assertThat(everything.componentCount()).isGreaterThan(index.ground().components().count() / 2);
    }

    @Test
    void whatIsNotSeenIsNotChosen() {
        var quiet = state(LayerStack.only(MapLayer.CASES, MapLayer.UTILITIES));
        var chosen = new Chooser(quiet).in(new ChoiceRegion.Box(index.extent()));

        assertThat(chosen.cases()).hasSize(CASES - CASES / 10);
        assertThat(chosen.componentCount()).isEqualTo(index.componentsByLayer().get(MapLayer.UTILITIES));
        var without = new Chooser(quiet.with(quiet.stack().with(MapLayer.UTILITIES,
                style -> style.without(new HashSet<>(
                        index.ground().classes().stream().map(kind -> kind.code()).toList())))));
        assertThat(without.in(new ChoiceRegion.Box(index.extent())).componentCount()).isZero();
    }

    @Test
    void aThreadThatIsInterruptedLetsGo() {
        var chooser = new Chooser(state);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> chooser.in(new ChoiceRegion.Box(index.extent())))
                    .isInstanceOf(CancellationException.class);
            assertThat(chooser.looked()).isLessThan(20_000);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aUnitIsChosenWhole() {
        int grid = index.gridAt(index.densest().x, index.densest().y);
        var mark = index.ground().grids().get(grid);
        var chooser = new Chooser(state);

        assertThat(chooser.of(ChoiceUnit.UNIT_GRID, grid).grids().toArray()).containsExactly(grid);
        for (var unit : ChoiceUnit.values()) {
            var chosen = chooser.of(unit, grid);
            assertThat(chosen.grids().mapToObj(index.ground().grids()::get).map(unit::of)).isNotEmpty()
                    .containsOnly(unit.of(mark));
            assertThat(chosen.holdsGrid(grid)).isTrue();
        }
        assertThat(chooser.of(ChoiceUnit.STREET, grid).gridCount())
                .isGreaterThan(chooser.of(ChoiceUnit.COMMUNITY, grid).gridCount());
        var street = chooser.of(ChoiceUnit.STREET, grid);
        var components = index.ground().components();
        street.components().limit(500).forEach(i -> assertThat(
                street.holdsGrid(index.gridAt(components.x(i), components.y(i)))).isTrue());
    }

    @Test
    void shiftAddsAndCtrlTakesAway() {
        var chooser = new Chooser(state);
        var large = chooser.in(new ChoiceRegion.Box(around(0.1)));
        var small = chooser.in(new ChoiceRegion.Box(around(0.05)));

        var ring = large.combined(small, Combine.TAKE);
        assertThat(ring.componentCount()).isEqualTo(large.componentCount() - small.componentCount());
        assertThat(ring.gridCount()).isEqualTo(large.gridCount() - small.gridCount());
        assertThat(ring.cases()).doesNotContainAnyElementsOf(small.cases());
        var again = ring.combined(small, Combine.ADD);
        assertThat(again.componentCount()).isEqualTo(large.componentCount());
        assertThat(again.cases()).isEqualTo(large.cases());
        assertThat(large.combined(small, Combine.REPLACE)).isSameAs(small);
        assertThat(ring.isEmpty()).isFalse();
    }

    @Test
    void whatIsChosenStaysChosenOnAnotherStateOfTheGround() {
        var chosen = new Chooser(state).in(new ChoiceRegion.Box(around(0.05)));

        var moved = chosen.on(new MapIndex(index.ground()));

        assertThat(moved.grids().toArray()).isEqualTo(chosen.grids().toArray());
        assertThat(moved.componentCount()).isEqualTo(chosen.componentCount());
        assertThat(moved.cases()).isEqualTo(chosen.cases());
    }

    /** The demo city of the benches has ten times as many components. */
    @Test
    void oneMillionFourHundredThousandComponentsCostAsManyLooks() {
        var few = index.ground().components();
        int times = 10;
        int count = few.count() * times;
        var ids = new long[count];
        var classes = new short[count];
        var xs = new int[count];
        var ys = new int[count];
        for (int i = 0; i < count; i++) {
            int of = i / times;
            ids[i] = i + 1L;
            classes[i] = (short) few.classOf(of);
            xs[i] = few.x(of) + i % times * 40;
            ys[i] = few.y(of);
        }
        var old = index.ground();
        var ground = new MapGround(old.version(), old.areas(), old.areaOutlines(), old.grids(), old.gridOutlines(),
                old.lines(), old.lineShapes(), old.grounds(), old.groundShapes(), old.classes(),
                PackedComponents.of(ids, classes, xs, ys));
        var many = MapState.of(new MapIndex(ground), MapColours.of(Theme.LIGHT), LayerStack.usual());
        var chooser = new Chooser(many);

        var chosen = chooser.in(new ChoiceRegion.Circle(index.densest().x, index.densest().y, 500));

        assertThat(chosen.componentCount()).isGreaterThan(100);
        // The square round the circle, by the layers that are switched off.
        assertThat(chooser.looked()).isLessThan(count / 50);
        assertThat(chosen.index().ground().components().count()).isEqualTo(count);
    }
}
