package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Whatever the outline, its grids fill it, overlap nowhere and are numbered without a hole. */
class GridCutterPropertiesTest {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final CutRules RULES = new CutRules(10_000, 0.25, 1.75, 50, CodeLengths.USUAL);

    /** Radii of a star, at equal angles around its centre, in metres. */
    @Provide
    Arbitrary<List<Double>> stars() {
        return Arbitraries.doubles().between(3, 900).list().ofMinSize(3).ofMaxSize(40);
    }

    @Property(tries = 150)
    void aStarIsFilledExactly(@ForAll("stars") List<Double> radii, @ForAll @DoubleRange(min = 0, max = 100) double x,
            @ForAll @DoubleRange(min = 0, max = 100) double y) {
        var street = Shapes.street(1, "星", star(radii, x, y));
        var plan = Shapes.cut(RULES, street);
        assertThat(Shapes.faults(RULES, plan, street)).isEmpty();
        assertThat(plan.grids().stream().mapToDouble(UnitGrid::areaSquareMetres).sum())
                .isCloseTo(street.areaSquareMetres(), within(0.01));
    }

    @Property(tries = 80)
    void twoStreetsWithACommonBorderAreFilledAsOne(@ForAll("stars") List<Double> radii,
            @ForAll @DoubleRange(min = -300, max = 300) double x) {
        var whole = star(radii, 0, 0);
        var west = PLAIN.createPolygon(new Coordinate[]{new Coordinate(-2000, -2000), new Coordinate(x, -2000),
            new Coordinate(x / 2, 2000), new Coordinate(-2000, 2000), new Coordinate(-2000, -2000)});
        var first = OverlayNGRobust.overlay(whole, west, OverlayNG.INTERSECTION);
        var second = OverlayNGRobust.overlay(whole, west, OverlayNG.DIFFERENCE);
        if (first.getArea() < 1 || second.getArea() < 1) {
            return;
        }
        var one = Shapes.street(1, "西", first);
        var two = Shapes.street(2, "东", second);
        var plan = Shapes.cut(RULES, two, one);
        assertThat(Shapes.faults(RULES, plan, one, two)).isEmpty();
        assertThat(plan).isEqualTo(Shapes.cut(RULES, one, two));
    }

    private static Geometry star(List<Double> radii, double x, double y) {
        var points = new ArrayList<Coordinate>();
        for (int i = 0; i < radii.size(); i++) {
            double angle = 2 * Math.PI * i / radii.size();
            points.add(new Coordinate(x + radii.get(i) * Math.cos(angle), y + radii.get(i) * Math.sin(angle)));
        }
        points.add(points.getFirst());
        return PLAIN.createPolygon(points.toArray(Coordinate[]::new));
    }
}
