package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.gridlight.model.grid.GridFault.Kind;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** A proof is worth what it finds: each test breaks a good cut in one way. */
class GridCheckTest {
    private static final CutRules RULES = CutRules.USUAL;
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final double METRE = 1e-5;

    private final Area street = Shapes.street(1, "甲", "POLYGON ((0 0, 1000 0, 1000 500, 0 500, 0 0))");
    private final GridPlan good = Shapes.cut(RULES, street);

    @Test
    void aGoodCutHasNoFault() {
        assertThat(Shapes.faults(RULES, good, street)).isEmpty();
    }

    @Test
    void aMissingGridLeavesItsCommunityUnfilledAtItsPlace() {
        var grids = new ArrayList<>(good.grids());
        var last = grids.removeLast();
        var faults = Shapes.faults(RULES, new GridPlan(good.communities(), grids), street);
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.COMMUNITY_NOT_FILLED);
            assertThat(fault.measure()).isBetween(9_999.0, 10_001.0);
            assertThat(last.outline().contains(
                    PLAIN.createPoint(new Coordinate(fault.place().longitude(), fault.place().latitude())))).isTrue();
        });
    }

    @Test
    void aGridMovedByAMetreOverlapsItsNeighbour() {
        var faults = kindsAfter(grid -> outlined(grid,
                (Polygon) AffineTransformation.translationInstance(METRE, 0).transform(grid.outline())));
        assertThat(faults).contains(Kind.OVERLAP, Kind.CORNERS, Kind.COMMUNITY_NOT_FILLED);
    }

    @Test
    void aCornerThatTheNeighbourLacksIsFoundEvenWhereNoGroundIsLost() {
        var faults = kindsAfter(grid -> {
            var points = new ArrayList<>(List.of(grid.outline().getCoordinates()));
            points.add(1, new Coordinate((points.get(0).x + points.get(1).x) / 2,
                    (points.get(0).y + points.get(1).y) / 2 + METRE / 10_000));
            return outlined(grid, PLAIN.createPolygon(points.toArray(Coordinate[]::new)));
        });
        assertThat(faults).contains(Kind.CORNERS);
    }

    @Test
    void anOutlineThatCrossesItselfIsFoundFirst() {
        var faults = kindsAfter(grid -> {
            var points = grid.outline().getCoordinates();
            return outlined(grid, PLAIN
                    .createPolygon(new Coordinate[]{points[0], points[2], points[1], points[3], points[0]}));
        });
        assertThat(faults).containsExactly(Kind.OUTLINE);
    }

    @Test
    void codesOutOfOrderAreFound() {
        assertThat(kindsAfter(grid -> new UnitGrid(grid.code(), grid.communityCode(), 7, grid.outline(),
                grid.areaSquareMetres()))).containsExactly(Kind.CODE);
        assertThat(kindsAfter(grid -> new UnitGrid("110105001001900", grid.communityCode(), grid.sequence(),
                grid.outline(), grid.areaSquareMetres()))).contains(Kind.CODE);
    }

    @Test
    void aGridOfNoCommunityIsFound() {
        assertThat(kindsAfter(grid -> new UnitGrid(grid.code(), "110105001002", grid.sequence(), grid.outline(),
                grid.areaSquareMetres()))).contains(Kind.NO_COMMUNITY);
    }

    @Test
    void aSizeThatIsNotTheOutlinesIsFound() {
        assertThat(kindsAfter(grid -> new UnitGrid(grid.code(), grid.communityCode(), grid.sequence(), grid.outline(),
                9_000))).containsExactly(Kind.SIZE);
    }

    @Test
    void aSliverWithANeighbourAndAGridTooLargeAreFound() {
        var rules = RULES.withTarget(4_000);
        assertThat(Shapes.faults(rules, good, street)).extracting(GridFault::kind).containsOnly(Kind.SIZE)
                .hasSize(good.grids().size());
        assertThat(Shapes.faults(RULES.withTarget(50_000), good, street)).extracting(GridFault::kind)
                .containsOnly(Kind.SIZE).hasSize(good.grids().size());
    }

    @Test
    void aStreetWithoutCommunitiesIsNotFilled() {
        var other = Shapes.street(2, "乙", "POLYGON ((2000 0, 3000 0, 3000 500, 2000 500, 2000 0))");
        assertThat(Shapes.faults(RULES, good, street, other)).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.STREET_NOT_FILLED);
            assertThat(fault.code()).isEqualTo(other.code());
        });
    }

    @Test
    void everyKindOfFaultHasItsSentence() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = new GridWords(Words.of(locale));
            for (var kind : Kind.values()) {
                assertThat(words.of(new GridFault(kind, "110105001001001", new Place(117, 39.5), 12.34)))
                        .startsWith("110105001001001").contains("117.000000, 39.500000").doesNotContain("{");
            }
        }
    }

    private List<Kind> kindsAfter(UnaryOperator<UnitGrid> change) {
        var grids = new ArrayList<>(good.grids());
        grids.set(22, change.apply(grids.get(22)));
        return Shapes.faults(RULES, new GridPlan(good.communities(), grids), street).stream().map(GridFault::kind)
                .distinct().toList();
    }

    private static UnitGrid outlined(UnitGrid grid, Polygon outline) {
        return new UnitGrid(grid.code(), grid.communityCode(), grid.sequence(), outline,
                outline.isValid() ? Shapes.GROUND.squareMetres(outline) : grid.areaSquareMetres());
    }
}
