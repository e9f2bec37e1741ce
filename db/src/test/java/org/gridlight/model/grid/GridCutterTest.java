package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridCutterTest {
    private static final CutRules RULES = CutRules.USUAL;

    @Test
    void aStreetOfWholeSquaresGivesThemNumberedLikeAPage() {
        var street = Shapes.street(1, "甲", "POLYGON ((0 0, 300 0, 300 200, 0 200, 0 0))");
        var plan = Shapes.cut(RULES, street);
        assertThat(plan.grids()).hasSize(6).allSatisfy(
                grid -> assertThat(grid.areaSquareMetres()).isCloseTo(10_000, within(0.01)));
        assertThat(plan.grids()).extracting(UnitGrid::code).startsWith("110105001001001").endsWith("110105001001006");
        var first = plan.grids().getFirst().outline().getEnvelopeInternal();
        var third = plan.grids().get(2).outline().getEnvelopeInternal();
        var fourth = plan.grids().get(3).outline().getEnvelopeInternal();
        assertThat(first.getMinY()).isGreaterThan(fourth.centre().y);
        assertThat(first.getMinX()).isCloseTo(fourth.getMinX(), within(1e-6));
        assertThat(third.getMinX()).isGreaterThan(first.getMaxX());
        assertThat(Shapes.faults(RULES, plan, street)).isEmpty();
    }

    /** A shape, how many grids it gives, how many communities. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "L             | POLYGON ((0 0, 500 0, 500 100, 100 100, 100 500, 0 500, 0 0))                          | 9",
        "ring          | POLYGON ((0 0, 500 0, 500 500, 0 500, 0 0), (100 100, 400 100, 400 400, 100 400, 100 100)) | 16",
        "narrow ring   | POLYGON ((0 0, 500 0, 500 500, 0 500, 0 0), (10 10, 490 10, 490 490, 10 490, 10 10))   | -1",
        "thin strip    | POLYGON ((30 30, 1030 30, 1030 42, 30 42, 30 30))                                      | 3",
        "slanted strip | POLYGON ((0 0, 1000 700, 1000 707, 0 7, 0 0))                                          | -1",
        "diamond       | POLYGON ((250 0, 500 250, 250 500, 0 250, 250 0))                                      | -1",
        "speck         | POLYGON ((10 10, 15 10, 15 15, 10 15, 10 10))                                          | 1",
        "two islands   | MULTIPOLYGON (((0 0, 200 0, 200 100, 0 100, 0 0)), ((320 20, 330 20, 330 30, 320 30, 320 20))) | 3",
        "one point     | MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((100 100, 140 100, 140 140, 100 140, 100 100))) | 2",
        "off by half   | POLYGON ((50 50, 350 50, 350 350, 50 350, 50 50))                                      | -1",
        "by a hair     | POLYGON ((0.0000004 0, 200 0.0000003, 200.0000004 100, 0 99.9999996, 0.0000004 0))     | 2"})
    void shapesAreFilledExactly(String name, String text, int grids) {
        var street = Shapes.street(1, name, text);
        var plan = Shapes.cut(RULES, street);
        assertThat(Shapes.faults(RULES, plan, street)).isEmpty();
        assertThat(plan.communities()).hasSize(1);
        assertThat(plan.grids()).hasSizeBetween(grids < 0 ? 2 : grids, grids < 0 ? 1000 : grids);
    }

    @Test
    void sliversAreJoinedToTheNeighbourWithTheLongestBorder() {
        var street = Shapes.street(1, "甲", "POLYGON ((0 0, 100 0, 100 100, 215 100, 215 180, 0 180, 0 0))");
        var plan = Shapes.cut(RULES, street);
        assertThat(plan.grids()).hasSize(3);
        assertThat(plan.grids().get(1).areaSquareMetres()).isCloseTo(115 * 80, within(0.01));
    }

    @Test
    void neighbouringStreetsShareTheirCorners() {
        var west = Shapes.street(1, "西", "POLYGON ((0 0, 450 0, 530 1000, 0 1000, 0 0))");
        var east = Shapes.street(2, "东", "POLYGON ((450 0, 1000 0, 1000 1000, 530 1000, 450 0))");
        var plan = Shapes.cut(RULES, west, east);
        assertThat(Shapes.faults(RULES, plan, west, east)).isEmpty();
        assertThat(plan.grids().stream().mapToDouble(UnitGrid::areaSquareMetres).sum()).isCloseTo(1_000_000,
                within(0.01));
    }

    @Test
    void theOrderOfStreetsDoesNotMatter() {
        var west = Shapes.street(1, "西", "POLYGON ((0 0, 450 0, 530 1000, 0 1000, 0 0))");
        var east = Shapes.street(2, "东", "POLYGON ((450 0, 1000 0, 1000 1000, 530 1000, 450 0))");
        assertThat(Shapes.cut(RULES, east, west)).isEqualTo(Shapes.cut(RULES, west, east));
    }

    @Test
    void exactlyNineHundredGridsAreOneCommunityAndOneMoreMakesTwo() {
        var full = Shapes.street(1, "满", "POLYGON ((0 0, 3000 0, 3000 3000, 0 3000, 0 0))");
        assertThat(Shapes.cut(RULES, full).communities()).extracting(Area::name).containsExactly("满 1/1");

        var over = Shapes.street(1, "过",
                "POLYGON ((0 0, 3000 0, 3000 3000, 3100 3000, 3100 3100, 2900 3100, 2900 3000, 0 3000, 0 0))");
        var plan = Shapes.cut(RULES, over);
        assertThat(plan.communities()).extracting(Area::name).containsExactly("过 1/2", "过 2/2");
        var counts = plan.grids().stream()
                .collect(Collectors.groupingBy(UnitGrid::communityCode, Collectors.counting()));
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(360L, 541L));
        assertThat(Shapes.faults(RULES, plan, over)).isEmpty();
    }

    @Test
    void aStreetOfThousandsOfGridsIsCutIntoCompactAndAboutEqualCommunities() {
        var large = Shapes.street(1, "大", "POLYGON ((0 0, 9000 0, 9000 6000, 0 6000, 0 0))");
        var plan = Shapes.cut(RULES, large);
        assertThat(plan.grids()).hasSize(5400);
        assertThat(plan.communities()).hasSizeBetween(6, 7).allSatisfy(community -> {
            double roundness = community.outline().getEnvelope().getArea() / community.outline().getArea();
            assertThat(roundness).isCloseTo(1, within(0.01));
            assertThat(community.areaSquareMetres()).isBetween(7_000_000.0, 9_000_000.0);
        });
        assertThat(Shapes.faults(RULES, plan, large)).isEmpty();
    }

    @Test
    void whenSequencesOfTwoDigitsAreUsedCommunitiesHoldNinetyNine() {
        var lengths = new CodeLengths(6, 3, 3, 2);
        var rules = new CutRules(10_000, 0.25, 1.75, 99, lengths);
        var street = Shapes.street(1, "甲", "POLYGON ((0 0, 2000 0, 2000 1000, 0 1000, 0 0))");
        var plan = Shapes.cut(rules, street);
        assertThat(plan.communities()).hasSize(3);
        assertThat(plan.grids().getFirst().code()).hasSize(14);
        assertThat(catchThrowable(() -> new CutRules(10_000, 0.25, 1.75, 100, lengths))).isInstanceOf(Refusal.class);
    }

    @Test
    void moreCommunitiesThanNumbersAreRefused() {
        var rules = new CutRules(10_000, 0.25, 1.75, 9, new CodeLengths(6, 3, 1, 1));
        var street = Shapes.street(1, "甲", "POLYGON ((0 0, 2000 0, 2000 1000, 0 1000, 0 0))");
        var refused = catchThrowable(() -> Shapes.cut(rules, street));
        assertThat(((Refusal) refused).key()).isEqualTo("grid.code.full");
    }

    @ParameterizedTest
    @CsvSource({"2500, 400", "40000, 25", "12345, -1"})
    void theTargetIsAParameter(double target, int grids) {
        var street = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))");
        var rules = RULES.withTarget(target);
        var plan = Shapes.cut(rules, street);
        assertThat(Shapes.faults(rules, plan, street)).isEmpty();
        assertThat(plan.grids()).hasSizeBetween(grids < 0 ? 64 : grids, grids < 0 ? 100 : grids);
    }

    @Test
    void aTargetThatIsNoSizeIsRefused() {
        for (double target : List.of(0.0, -1.0, 99.0, 1e9, Double.NaN)) {
            assertThat(catchThrowable(() -> RULES.withTarget(target))).isInstanceOf(Refusal.class);
        }
    }
}
