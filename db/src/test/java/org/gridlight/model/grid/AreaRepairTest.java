package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

class AreaRepairTest {
    private static final String BOW_TIE = "POLYGON ((0 0, 1000 1000, 1000 0, 0 1000, 0 0))";
    private static final String SQUARE = "POLYGON ((2000 0, 3000 0, 3000 1000, 2000 1000, 2000 0))";

    private final AreaRepair strict = new AreaRepair(Shapes.GROUND, false);
    private final AreaRepair mending = new AreaRepair(Shapes.GROUND, true);

    @Test
    void withoutRepairEveryCrossingAreaIsNamedInOneLine() {
        var areas = List.of(outline("甲", BOW_TIE), outline("乙", SQUARE), outline("丙", BOW_TIE));
        var refusal = (Refusal) catchThrowable(() -> strict.uncross(areas));
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains("2 outlines", "甲 (117.0058", "丙 (117.0058", "39.7")
                .doesNotContain("乙", "\n");
    }

    @Test
    void withRepairACrossingOutlineIsTakenApartWhereItCrosses() {
        var result = mending.uncross(List.of(outline("甲", BOW_TIE), outline("乙", SQUARE)));
        assertThat(result.areas()).allSatisfy(area -> assertThat(area.outline().isValid()).isTrue());
        assertThat(result.areas().getFirst().outline().getNumGeometries()).isEqualTo(2);
        assertThat(result.mendings()).singleElement().isInstanceOfSatisfying(Mending.Uncrossed.class, mended -> {
            assertThat(mended.area()).isEqualTo("甲");
            assertThat(mended.fault()).isEqualTo(OutlineFault.CROSSING);
            assertThat(mended.before()).isCloseTo(0, within(1.0));
            assertThat(mended.after()).isCloseTo(500_000, within(1.0));
        });
    }

    @Test
    void dustAndPinholesGoAndAreListed() {
        var speckled = """
                MULTIPOLYGON (((0 0, 1000 0, 1000 1000, 0 1000, 0 0), (10 10, 12 10, 12 12, 10 12, 10 10),
                  (20 20, 30 20, 30 30, 20 30, 20 20)), ((2000 0, 2003 0, 2003 3, 2000 3, 2000 0)))""";
        var result = mending.uncross(List.of(outline("甲", speckled)));
        assertThat(Shapes.GROUND.squareMetres(result.areas().getFirst().outline())).isCloseTo(999_900, within(0.1));
        assertThat(result.mendings()).hasSize(2).anySatisfy(hole -> assertThat(hole)
                .isInstanceOfSatisfying(Mending.HoleFilled.class,
                        filled -> assertThat(filled.squareMetres()).isCloseTo(4, within(0.01))))
                .anySatisfy(part -> assertThat(part).isInstanceOfSatisfying(Mending.PartDropped.class,
                        dropped -> assertThat(dropped.squareMetres()).isCloseTo(9, within(0.01))));
    }

    @Test
    void anAreaThatIsAllDustIsRefused() {
        var dust = List.of(outline("甲", "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))"));
        assertThat(((Refusal) catchThrowable(() -> mending.uncross(dust))).key()).isEqualTo("grid.area.vanished");
    }

    @Test
    void aLargeOverlapIsRefusedWithBothNamesAndWithRepairLeftToTheSmallerCode() {
        var first = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        var second = Shapes.street(2, "乙", "POLYGON ((990 0, 2000 0, 2000 1000, 990 1000, 990 0))");
        var refusal = (Refusal) catchThrowable(() -> strict.settleOverlaps(List.of(second, first)));
        assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains("甲 / 乙", "10000 m²", "117.0116");

        var result = mending.settleOverlaps(List.of(second, first));
        assertThat(result.areas()).extracting(Area::name).containsExactly("甲", "乙");
        assertThat(result.areas().getFirst().areaSquareMetres()).isEqualTo(first.areaSquareMetres());
        assertThat(result.areas().getLast().areaSquareMetres()).isCloseTo(1_000_000, within(1.0));
        assertThat(result.mendings()).singleElement().isInstanceOfSatisfying(Mending.OverlapRemoved.class,
                removed -> assertThat(removed.keeper()).isEqualTo("甲"));
    }

    @Test
    void crumbsThatARemovedOverlapLeavesAreDroppedToo() {
        var first = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        var second = Shapes.street(2, "乙",
                "POLYGON ((990 -2, 992 -2, 992 10, 2000 10, 2000 990, 990 990, 990 -2))");
        var result = mending.settleOverlaps(List.of(first, second));
        assertThat(result.areas().getLast().outline().getNumGeometries()).isEqualTo(1);
        assertThat(result.mendings()).hasSize(2).last().isInstanceOfSatisfying(Mending.PartDropped.class,
                dropped -> assertThat(dropped.squareMetres()).isCloseTo(4, within(0.01)));
    }

    @Test
    void borderNoiseIsSettledWithoutAskingAndListed() {
        var first = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        var second = Shapes.street(2, "乙", "POLYGON ((999.95 0, 2000 0, 2000 1000, 999.95 1000, 999.95 0))");
        var result = strict.settleOverlaps(List.of(first, second));
        assertThat(result.mendings()).hasSize(1);
        assertThat(result.areas().getLast().areaSquareMetres()).isCloseTo(1_000_000, within(0.5));
    }

    @Test
    void anAreaInsideAnotherIsRefused() {
        var outer = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        var inner = Shapes.street(2, "乙", "POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))");
        assertThat(((Refusal) catchThrowable(() -> mending.settleOverlaps(List.of(outer, inner)))).key())
                .isEqualTo("grid.area.covered");
    }

    private static NamedOutline outline(String name, String metres) {
        return new NamedOutline(1, name, Optional.empty(), Shapes.street(1, name, metres).outline());
    }
}
