package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class GroundMeasureTest {
    private static final double WORLD_METRES = 2 * Math.PI * 6_378_137 / World.UNITS;

    private final GroundProjection plane = GroundProjection.around(new Envelope(116.3, 116.4, 39.9, 40));
    private final GroundMeasure measure = new GroundMeasure(plane);

    private static List<Coordinate> square(double west, double south, double degrees) {
        return List.of(new Coordinate(west, south), new Coordinate(west + degrees, south),
                new Coordinate(west + degrees, south + degrees), new Coordinate(west, south + degrees));
    }

    @Test
    void aSecondOfLatitudeHasTheLengthThatSurveyorsKnow() {
        var line = List.of(new Coordinate(116.35, 39.92), new Coordinate(116.35, 39.92 + 1 / 3600.0));

        // 30.843 m at 40° on the ellipsoid.
        assertThat(measure.length(line)).isEqualTo(30.843, within(0.005));
    }

    @Test
    void thePlaneOfTheDisplayWouldBeWrongByAThird() {
        var line = List.of(new Coordinate(116.30, 39.92), new Coordinate(116.34, 39.92), new Coordinate(116.34, 39.95));
        double displayed = 0;
        for (int i = 1; i < line.size(); i++) {
            displayed += WORLD_METRES * Math.hypot(World.x(line.get(i).x) - World.x(line.get(i - 1).x),
                    World.y(line.get(i).y) - World.y(line.get(i - 1).y));
        }

        assertThat(displayed / measure.length(line)).isBetween(1.29, 1.32);
        assertThat(measure.legs(line)).hasSize(2);
        assertThat(measure.legs(line).getFirst()).isEqualTo(3_419, within(3.0));
    }

    @Test
    void anAreaHasItsCircumferenceAndOneThatCrossesItselfIsTold() {
        var square = square(116.35, 39.92, 0.01);

        assertThat(measure.circumference(square)).isEqualTo(2 * (854.8 + 1_110.3), within(3.0));
        assertThat(measure.squareMetres(square)).isEqualTo(854.8 * 1_110.3, within(1_500.0));
        assertThat(measure.crossesItself(square)).isFalse();
        assertThat(measure.crossesItself(List.of(square.get(0), square.get(2), square.get(1), square.get(3)))).isTrue();
        assertThat(measure.squareMetres(square.subList(0, 2))).isZero();
        assertThat(measure.circumference(square.subList(0, 1))).isZero();
    }

    /** Where a figure begins and which way round it is drawn changes nothing. */
    @Property(tries = 200)
    void anAreaDoesNotDependOnHowItIsDrawn(@ForAll @Scale(6) @DoubleRange(min = 115.5, max = 117) double west,
            @ForAll @Scale(6) @DoubleRange(min = 39, max = 41) double south,
            @ForAll @Scale(6) @DoubleRange(min = 0.0005, max = 0.1) double side) {
        var square = square(west, south, side);
        var turned = List.of(square.get(2), square.get(1), square.get(0), square.get(3));

        assertThat(measure.squareMetres(turned)).isEqualTo(measure.squareMetres(square), within(1e-3));
        assertThat(measure.circumference(turned)).isEqualTo(measure.circumference(square), within(1e-6));
    }
}
