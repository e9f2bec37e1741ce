package org.gridlight.model.grid.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridlight.model.grid.change.MadeGrids.GROUND;
import static org.gridlight.model.grid.change.MadeGrids.PLAIN;
import static org.gridlight.model.grid.change.MadeGrids.degrees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** What can be drawn and what not, on two streets side by side of six grids of 100 m each. */
class GridChangesTest {
    private static final List<StandingGrid> WEST = MadeGrids.cut(MadeGrids.rectangle(0, 0, 300, 200), 1, 1);
    private static final List<StandingGrid> EAST = MadeGrids.cut(MadeGrids.rectangle(300, 0, 600, 200), 2, 11);
    private static final List<StandingGrid> ALL = Stream.concat(WEST.stream(), EAST.stream()).toList();
    private static final List<String> USED = MadeGrids.codes(ALL);

    private final GridChanges changes = new GridChanges(GROUND, ChangeRules.USUAL);

    static LineString line(double... metres) {
        return PLAIN.createLineString(IntStream.range(0, metres.length / 2)
                .mapToObj(i -> degrees(metres[2 * i], metres[2 * i + 1])).toArray(Coordinate[]::new));
    }

    private static StandingGrid at(double x, double y) {
        var point = PLAIN.createPoint(degrees(x, y));
        return ALL.stream().filter(grid -> grid.outline().contains(point)).findFirst().orElseThrow();
    }

    private ChangePlan planned(GridChange change) {
        var outcome = changes.of(change, USED);
        assertThat(outcome).as("%s", outcome).isInstanceOf(ChangeOutcome.Planned.class);
        return ((ChangeOutcome.Planned) outcome).plan();
    }

    /** The refusal names its key and a place within five metres of the one expected. */
    private void refused(GridChange change, String key, double x, double y, double metres) {
        var outcome = changes.of(change, USED);
        assertThat(outcome).as("%s", outcome).isInstanceOf(ChangeOutcome.Refused.class);
        var refused = (ChangeOutcome.Refused) outcome;
        assertThat(refused.why().key()).isEqualTo(key);
        var expected = PLAIN.createPoint(degrees(x, y));
        var place = PLAIN.createPoint(new Coordinate(refused.place().longitude(), refused.place().latitude()));
        assertThat(GROUND.toMetres(place).distance(GROUND.toMetres(expected))).isLessThanOrEqualTo(metres);
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(refused.why().in(Words.of(locale))).doesNotContain("{", "grid.change", "\n");
        }
    }

    @Test
    void twelveGridsOfOneHectare() {
        assertThat(WEST).hasSize(6);
        assertThat(EAST).hasSize(6);
        assertThat(ALL).allSatisfy(grid -> assertThat(MadeGrids.squareMetres(grid.outline())).isCloseTo(10_000,
                within(1.0)));
    }

    @Test
    void aGridIsSplitByALineThatCrossesIt() {
        var grid = at(50, 50);
        var plan = planned(new GridChange.Split(grid, line(40, -10, 40, 110)));
        assertThat(plan.closed()).containsExactly(grid);
        assertThat(plan.grids()).extracting(PlannedGrid::code).containsExactly(grid.communityCode() + "007",
                grid.communityCode() + "008");
        assertThat(plan.grids().getFirst().squareMetres()).isCloseTo(4_000, within(1.0));
        assertThat(plan.grids().getLast().squareMetres()).isCloseTo(6_000, within(1.0));
        assertThat(plan.grids()).extracting(PlannedGrid::heirOf).containsOnly(grid.id());
    }

    @Test
    void aLineFromBorderToBorderIsEnough() {
        var grid = at(50, 50);
        var corners = grid.outline().getCoordinates();
        var diagonal = PLAIN.createLineString(new Coordinate[]{corners[0], corners[2]});
        assertThat(planned(new GridChange.Split(grid, diagonal)).grids()).hasSize(2);
        assertThat(planned(new GridChange.Split(grid, line(0, 30, 60, 50, 100, 30))).grids()).hasSize(2);
    }

    @Test
    void aLineThatDividesNothingIsRefusedAtItsEnd() {
        var grid = at(50, 50);
        refused(new GridChange.Split(grid, line(50, -10, 50, 60)), "grid.change.noDivision", 50, 60, 5);
        refused(new GridChange.Split(grid, line(20, 20, 80, 80)), "grid.change.noDivision", 80, 80, 5);
        refused(new GridChange.Split(grid, line(-20, 0, 120, 0)), "grid.change.noDivision", 120, 0, 5);
    }

    @Test
    void aSliverIsRefusedWhereItLies() {
        refused(new GridChange.Split(at(50, 50), line(0.5, -10, 0.5, 110)), "grid.change.small", 0.25, 50, 51);
    }

    @Test
    void neighboursAreMergedUnderANewCode() {
        var plan = planned(new GridChange.Merge(List.of(at(50, 50), at(150, 50), at(150, 150))));
        assertThat(plan.closed()).hasSize(3);
        assertThat(plan.grids()).singleElement().satisfies(grid -> {
            assertThat(grid.code()).isEqualTo(WEST.getFirst().communityCode() + "007");
            assertThat(grid.squareMetres()).isCloseTo(30_000, within(2.0));
            assertThat(grid.outline().getNumInteriorRing()).isZero();
        });
    }

    @Test
    void whatTouchesInAPointOrNotAtAllIsNotMerged() {
        refused(new GridChange.Merge(List.of(at(50, 50), at(150, 150))), "grid.change.apart", 100, 100, 80);
        refused(new GridChange.Merge(List.of(at(50, 50), at(250, 50))), "grid.change.apart", 150, 50, 110);
        refused(new GridChange.Merge(List.of(at(50, 50), at(50, 50))), "grid.change.one", 50, 50, 50);
    }

    @Test
    void gridsOfTwoCommunitiesAreNotMerged() {
        refused(new GridChange.Merge(List.of(at(250, 50), at(350, 50))), "grid.change.community", 350, 50, 60);
    }

    @Test
    void aSharedCornerMovesForAllThatShareIt() {
        var shift = new GridChange.Shift(degrees(100, 100), degrees(120, 110));
        var plan = planned(new GridChange.Redraw(ALL, List.of(shift)));
        assertThat(plan.closed()).hasSize(4);
        assertThat(plan.grids()).hasSize(4).allSatisfy(grid -> assertThat(grid.outline().getCoordinates())
                .anySatisfy(corner -> assertThat(corner.distance(shift.to())).isZero()));
        assertThat(plan.grids().stream().mapToDouble(PlannedGrid::squareMetres).sum()).isCloseTo(40_000, within(4.0));
        assertThat(plan.grids()).extracting(PlannedGrid::heirOf).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceOnASharedEdgeBecomesACorner() {
        var plan = planned(new GridChange.Redraw(ALL,
                List.of(new GridChange.Shift(degrees(100, 50), degrees(115, 50)))));
        assertThat(plan.grids()).hasSize(2);
        assertThat(plan.grids()).extracting(PlannedGrid::squareMetres)
                .anySatisfy(size -> assertThat(size).isCloseTo(10_750, within(2.0)))
                .anySatisfy(size -> assertThat(size).isCloseTo(9_250, within(2.0)));
    }

    @Test
    void theBorderOfACommunityDoesNotMove() {
        var inwards = new GridChange.Shift(degrees(300, 100), degrees(280, 100));
        refused(new GridChange.Redraw(ALL, List.of(inwards)), "grid.change.gap", 295, 100, 60);
        var outwards = new GridChange.Shift(degrees(0, 100), degrees(-20, 100));
        refused(new GridChange.Redraw(ALL, List.of(outwards)), "grid.change.outside", -5, 100, 60);
    }

    @Test
    void bordersThatCrossAreRefusedWhereTheyCross() {
        var over = new GridChange.Shift(degrees(100, 100), degrees(250, 250));
        var outcome = changes.of(new GridChange.Redraw(ALL, List.of(over)), USED);
        assertThat(((ChangeOutcome.Refused) outcome).why().key()).isIn("grid.change.crossing", "grid.change.overlap",
                "grid.change.outside");
        refused(new GridChange.Redraw(ALL, List.of(new GridChange.Shift(degrees(77, 33), degrees(80, 40)))),
                "grid.change.nothing", 77, 33, 5);
    }

    @Test
    void aRedrawThatLeavesOutANeighbourLeavesAGapThere() {
        var some = ALL.stream().filter(grid -> grid != at(50, 150)).toList();
        var outcome = changes.of(new GridChange.Redraw(some,
                List.of(new GridChange.Shift(degrees(100, 100), degrees(130, 90)))), USED);
        assertThat(((ChangeOutcome.Refused) outcome).why().key()).isIn("grid.change.gap", "grid.change.outside");
    }

    @Test
    void aCommunityWithoutNumbersIsNamed() {
        var full = new ArrayList<String>();
        var community = WEST.getFirst().communityCode();
        IntStream.rangeClosed(1, 999).forEach(n -> full.add(community + String.format("%03d", n)));
        var outcome = changes.of(new GridChange.Split(at(50, 50), line(50, -10, 50, 110)), full);
        assertThat(outcome).isInstanceOf(ChangeOutcome.Refused.class);
        assertThat(((ChangeOutcome.Refused) outcome).why().key()).isEqualTo("grid.code.full");
        assertThat(((ChangeOutcome.Refused) outcome).why().in(Words.of(Locale.SIMPLIFIED_CHINESE)))
                .contains(community).contains("999");
        full.remove(community + "500");
        full.remove(community + "998");
        var plan = ((ChangeOutcome.Planned) changes.of(new GridChange.Split(at(50, 50), line(50, -10, 50, 110)), full))
                .plan();
        assertThat(plan.grids()).extracting(PlannedGrid::code).containsExactly(community + "500", community + "998");
    }

    @Test
    void aLargerGridStaysInOnePiece() {
        var left = List.of(new GridChange.Remainder("甲", List.of(at(50, 50), at(50, 150))));
        assertThat(planned(new GridChange.Assign(7, "乙", List.of(at(150, 50)), List.of(at(250, 50)), left)).grids())
                .isEmpty();
        refused(new GridChange.Assign(7, "乙", List.of(at(50, 50)), List.of(at(250, 50)), List.of()),
                "grid.change.pieces", 150, 50, 110);
        refused(new GridChange.Assign(7, "乙", List.of(at(150, 50)), List.of(at(250, 50)),
                List.of(new GridChange.Remainder("甲", List.of(at(50, 50), at(250, 150))))), "grid.change.pieces", 150,
                100, 120);
        refused(new GridChange.Assign(7, "乙", List.of(at(150, 50)), List.of(at(250, 50)),
                List.of(new GridChange.Remainder("甲", List.of()))), "grid.change.empty", 150, 50, 60);
    }
}
