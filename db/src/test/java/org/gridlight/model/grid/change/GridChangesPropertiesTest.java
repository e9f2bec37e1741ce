package org.gridlight.model.grid.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gridlight.model.grid.change.MadeGrids.GROUND;
import static org.gridlight.model.grid.change.MadeGrids.PLAIN;
import static org.gridlight.model.grid.change.MadeGrids.degrees;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whatever is drawn: either it is refused with a place, or no ground is lost, none is doubled and no code comes back. */
class GridChangesPropertiesTest {
    private static final double METRES_A_DEGREE = 100_000;

    private final GridChanges changes = new GridChanges(GROUND, ChangeRules.USUAL);

    @Provide
    Arbitrary<List<Double>> stars() {
        return Arbitraries.doubles().between(60, 420).list().ofMinSize(4).ofMaxSize(20);
    }

    @Property(tries = 60)
    void splittingKeepsTheGroundAndMergingGivesItBack(@ForAll("stars") List<Double> radii,
            @ForAll @IntRange(max = 9_999) int which, @ForAll @IntRange(max = 179) int turned,
            @ForAll @DoubleRange(min = -40, max = 40) double aside) {
        var grids = MadeGrids.ofStar(radii);
        var grid = grids.get(which % grids.size());
        var outcome = changes.of(new GridChange.Split(grid, through(grid, Math.toRadians(turned), aside)),
                MadeGrids.codes(grids));
        if (outcome instanceof ChangeOutcome.Refused refused) {
            assertThat(refused.why().key()).isIn("grid.change.noDivision", "grid.change.small");
            return;
        }
        var plan = ((ChangeOutcome.Planned) outcome).plan();
        holds(plan, grids);
        var parts = standing(plan);
        var back = changes.of(new GridChange.Merge(parts), codes(grids, plan));
        assertThat(back).as("%s", back).isInstanceOf(ChangeOutcome.Planned.class);
        var whole = ((ChangeOutcome.Planned) back).plan();
        holds(whole, parts);
        assertThat(difference(whole.grids().getFirst().outline(), grid.outline())).isLessThan(0.1);
        assertThat(whole.grids().getFirst().code()).isNotIn(codes(grids, plan));
    }

    @Property(tries = 60)
    void mergingAnyGridsKeepsTheirGround(@ForAll("stars") List<Double> radii, @ForAll @IntRange(max = 9_999) int one,
            @ForAll @IntRange(max = 9_999) int other) {
        var grids = MadeGrids.ofStar(radii);
        var chosen = Stream.of(grids.get(one % grids.size()), grids.get(other % grids.size())).distinct().toList();
        var outcome = changes.of(new GridChange.Merge(chosen), MadeGrids.codes(grids));
        boolean neighbours = chosen.size() == 2
                && chosen.getFirst().communityCode().equals(chosen.getLast().communityCode())
                && OverlayNGRobust.overlay(chosen.getFirst().outline(), chosen.getLast().outline(),
                        OverlayNG.INTERSECTION).getDimension() == 1;
        assertThat(outcome instanceof ChangeOutcome.Planned).as("%s", outcome).isEqualTo(neighbours);
        if (outcome instanceof ChangeOutcome.Planned(var plan)) {
            holds(plan, grids);
        }
    }

    @Property(tries = 60)
    void movingAnyCornerIsRefusedOrKeepsTheGround(@ForAll("stars") List<Double> radii,
            @ForAll @IntRange(max = 9_999) int which, @ForAll @IntRange(max = 9_999) int corner,
            @ForAll @DoubleRange(min = -40, max = 40) double east,
            @ForAll @DoubleRange(min = -40, max = 40) double north) {
        var grids = MadeGrids.ofStar(radii);
        var corners = grids.get(which % grids.size()).outline().getCoordinates();
        var from = corners[corner % corners.length];
        var outcome = changes.of(new GridChange.Redraw(grids, List.of(new GridChange.Shift(from,
                new Coordinate(from.x + east / METRES_A_DEGREE, from.y + north / METRES_A_DEGREE)))),
                MadeGrids.codes(grids));
        if (outcome instanceof ChangeOutcome.Planned(var plan)) {
            holds(plan, grids);
        } else {
            assertThat(((ChangeOutcome.Refused) outcome).place().longitude()).isCloseTo(from.x, within(0.02));
        }
    }

    @Property(tries = 200)
    void snappingNeverPullsFartherThanItsRadius(@ForAll @DoubleRange(min = -150, max = 350) double x,
            @ForAll @DoubleRange(min = -150, max = 350) double y,
            @ForAll @DoubleRange(min = 0, max = 50) double metres) {
        var outlines = List.of(MadeGrids.rectangle(0, 0, 100, 100), MadeGrids.rectangle(100, 0, 200, 100));
        double radius = metres / METRES_A_DEGREE;
        var place = degrees(x, y);
        var snapped = new Snapping(outlines).snap(place, radius);
        double stretch = 1 / Math.cos(Math.toRadians(place.y));
        assertThat(Math.hypot(place.x - snapped.place().x, (place.y - snapped.place().y) * stretch))
                .isLessThanOrEqualTo(radius * (1 + 1e-9));
        boolean isCorner = outlines.stream().flatMap(outline -> Stream.of(outline.getCoordinates()))
                .anyMatch(snapped.place()::equals2D);
        switch (snapped.to()) {
            case CORNER -> assertThat(isCorner).isTrue();
            case EDGE -> assertThat(outlines.stream().mapToDouble(outline -> outline.getBoundary()
                    .distance(PLAIN.createPoint(snapped.place()))).min().orElseThrow()).isLessThan(1e-12);
            case NOTHING -> assertThat(snapped.place()).isEqualTo(place);
        }
    }

    private static org.locationtech.jts.geom.LineString through(StandingGrid grid, double angle, double aside) {
        var middle = GROUND.toMetres(grid.outline()).getCentroid();
        double x = middle.getX() - aside * Math.sin(angle);
        double y = middle.getY() + aside * Math.cos(angle);
        var line = PLAIN.createLineString(new Coordinate[]{
            new Coordinate(x - 1_000 * Math.cos(angle), y - 1_000 * Math.sin(angle)),
            new Coordinate(x + 1_000 * Math.cos(angle), y + 1_000 * Math.sin(angle))});
        return (org.locationtech.jts.geom.LineString) GROUND.toDegrees(line);
    }

    private static List<StandingGrid> standing(ChangePlan plan) {
        return plan.grids().stream().map(grid -> new StandingGrid(1_000_000 + Long.parseLong(grid.code().substring(12)),
                grid.code(), grid.code().substring(0, 12), grid.outline())).toList();
    }

    private static List<String> codes(List<StandingGrid> grids, ChangePlan plan) {
        return Stream.concat(grids.stream().map(StandingGrid::code), plan.grids().stream().map(PlannedGrid::code))
                .toList();
    }

    /** Area conserved, cover equal, nothing doubled, codes new and each its own. */
    private static void holds(ChangePlan plan, List<StandingGrid> all) {
        double before = plan.closed().stream().mapToDouble(grid -> MadeGrids.squareMetres(grid.outline())).sum();
        assertThat(plan.grids().stream().mapToDouble(PlannedGrid::squareMetres).sum()).isCloseTo(before, within(1.0));
        var was = CoverageUnion.union(plan.closed().stream().map(StandingGrid::outline).toArray(Geometry[]::new));
        Geometry is = PLAIN.createPolygon();
        for (var grid : plan.grids()) {
            assertThat(grid.outline().isValid()).isTrue();
            is = OverlayNGRobust.overlay(is, grid.outline(), OverlayNG.UNION);
        }
        assertThat(difference(was, is)).isLessThan(1.0);
        var codes = plan.grids().stream().map(PlannedGrid::code).toList();
        assertThat(new HashSet<>(codes)).hasSameSizeAs(codes).doesNotContainAnyElementsOf(MadeGrids.codes(all));
    }

    private static double difference(Geometry one, Geometry other) {
        var parts = OverlayNGRobust.overlay(one, other, OverlayNG.SYMDIFFERENCE);
        double sum = 0;
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            if (parts.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                sum += MadeGrids.squareMetres(part);
            }
        }
        return sum;
    }
}
