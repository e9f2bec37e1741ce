package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.GeometryFactory;

class GridIndexTest {
    private static final Area WEST = Shapes.street(1, "西", "POLYGON ((0 0, 450 0, 530 1000, 0 1000, 0 0))");
    private static final Area EAST = Shapes.street(2, "东",
            "POLYGON ((450 0, 1000 0, 1000 1000, 530 1000, 450 0), (700 200, 900 200, 900 400, 700 400, 700 200))");
    private static final GridPlan PLAN = Shapes.cut(CutRules.USUAL, WEST, EAST);
    private static final GridIndex INDEX = new GridIndex(List.of(EAST, WEST), PLAN.grids());

    @Test
    void aPointOnACornerOrBorderBelongsToTheGridWithTheLowestCode() {
        for (var grid : PLAN.grids()) {
            var corners = grid.outline().getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                assertLowest(corners[i]);
                assertLowest(new CoordinateXY((corners[i - 1].x + corners[i].x) / 2,
                        (corners[i - 1].y + corners[i].y) / 2));
            }
        }
    }

    private static void assertLowest(Coordinate point) {
        var place = new GeometryFactory().createPoint(point);
        var expected = PLAN.grids().stream().filter(grid -> grid.outline().intersects(place)).map(UnitGrid::code)
                .findFirst();
        assertThat(INDEX.gridAt(point.x, point.y)).isEqualTo(expected);
    }

    @Property(tries = 500)
    void aPointIsFoundWhereALookAtEveryGridFindsIt(@ForAll @DoubleRange(min = -50, max = 1050) double x,
            @ForAll @DoubleRange(min = -50, max = 1050) double y) {
        var metres = new GeometryFactory().createPoint(new CoordinateXY(Shapes.EAST + x, Shapes.NORTH + y));
        var point = Shapes.GROUND.toDegrees(metres);
        var expected = PLAN.grids().stream().filter(grid -> grid.outline().intersects(point)).map(UnitGrid::code)
                .findFirst();
        assertThat(INDEX.gridAt(point.getCoordinate().x, point.getCoordinate().y)).isEqualTo(expected);
    }

    @Test
    void areasAreFoundByLevel() {
        var inWest = WEST.outline().getInteriorPoint().getCoordinate();
        assertThat(INDEX.areaAt(AreaLevel.STREET, inWest.x, inWest.y)).contains(WEST.code());
        assertThat(INDEX.areaAt(AreaLevel.DISTRICT, inWest.x, inWest.y)).isEmpty();
    }

    @Test
    void outsideInTheHoleAndNowhereIsNoGrid() {
        var hole = Shapes.GROUND.toDegrees(
                new GeometryFactory().createPoint(new CoordinateXY(Shapes.EAST + 800, Shapes.NORTH + 300)));
        assertThat(INDEX.gridAt(hole.getCoordinate().x, hole.getCoordinate().y)).isEmpty();
        assertThat(INDEX.gridAt(0, 0)).isEmpty();
        assertThat(INDEX.gridAt(Double.NaN, 40)).isEmpty();
        assertThat(INDEX.areaAt(AreaLevel.STREET, 117, Double.POSITIVE_INFINITY)).isEmpty();
        assertThat(new GridIndex(List.of(), List.of()).gridAt(117, 40)).isEqualTo(Optional.empty());
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        var points = PLAN.grids().stream().map(grid -> grid.outline().getInteriorPoint().getCoordinate()).toList();
        var fresh = new GridIndex(List.of(WEST, EAST), PLAN.grids());
        var found = IntStream.range(0, 40_000).parallel().mapToObj(i -> points.get(i % points.size()))
                .map(point -> fresh.gridAt(point.x, point.y).orElse("none")).toList();
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isEqualTo(PLAN.grids().get(i % points.size()).code());
        }
    }

    @Test
    void boundsAreToldInWords() {
        var bounds = new BoundsInWords(Words.of(Locale.SIMPLIFIED_CHINESE));
        assertThat(bounds.of(WEST.outline())).startsWith("东至117.006").contains("，南至39.734", "，西至117.00000°E，北至39.743");
    }
}
