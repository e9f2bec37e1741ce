package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class GroundProjectionTest {
    private static final GeometryFactory PLAIN = new GeometryFactory();

    /** Computed by Krüger's series to the sixth order of the flattening, by another program. */
    @ParameterizedTest
    @CsvSource({"EPSG:4548, 116.391, 39.907, 447924.4832, 4419380.4476",
        "EPSG:4547, 114.0579, 22.5431, 505955.8462, 2493941.2457",
        "EPSG:4538, 87.6168, 43.8256, 549615.9011, 4854629.6266",
        "EPSG:4549, 121.4737, 31.2304, 640412.3150, 3457455.4886",
        "EPSG:4554, 135.0, 48.4, 500000.0000, 5362905.2799",
        "EPSG:4527, 116.391, 39.907, 39447924.4832, 4419380.4476",
        "EPSG:32619, -71.0589, 42.3601, 330448.1065, 4691812.0595",
        "EPSG:32756, 151.2093, -33.8688, 334368.6336, 6250948.3454",
        "EPSG:32630, -0.1278, 51.5074, 699316.2343, 5710163.7581"})
    void pointsLieWhereAnIndependentComputationPutsThem(String crs, double longitude, double latitude, double east,
            double north) {
        var found = GroundProjection.named(crs).orElseThrow()
                .toMetres(PLAIN.createPoint(new CoordinateXY(longitude, latitude))).getCoordinate();
        assertThat(found.x).isCloseTo(east, within(0.0005));
        assertThat(found.y).isCloseTo(north, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({"116.4, 39.9, EPSG:4548", "73.6, 39.4, EPSG:4534", "134.9, 48.4, EPSG:4554", "121.5, 31.2, EPSG:4550",
        "121.4, 31.2, EPSG:4549", "-71.06, 42.36, EPSG:32619", "151.2, -33.9, EPSG:32756", "180, 0, EPSG:32660",
        "-180, 10, EPSG:32601"})
    void aPlaceIsMeasuredInItsZone(double longitude, double latitude, String zone) {
        var place = new Envelope(new CoordinateXY(longitude, latitude));
        assertThat(GroundProjection.around(place).name()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource({"EPSG:3857", "EPSG:4512", "EPSG:4555", "EPSG:32600", "EPSG:32661", "EPSG:32761", "Peking", "4548"})
    void otherNamesAreUnknown(String name) {
        assertThat(GroundProjection.named(name)).isEmpty();
    }

    @Property(tries = 300)
    void thereAndBackIsTheSamePointWithinAMillimetre(@ForAll @DoubleRange(min = 115, max = 119) double longitude,
            @ForAll @DoubleRange(min = 4, max = 53) double latitude) {
        var ground = Shapes.GROUND;
        var point = PLAIN.createPoint(new CoordinateXY(longitude, latitude));
        var metres = ground.toMetres(point);
        var back = ground.toDegrees(metres);
        assertThat(ground.toMetres(back).distance(metres)).isLessThan(0.001);
        assertThat(back.distance(point)).isLessThan(1e-9);
    }

    /** The ellipsoid's own area of the cell, by the authalic latitude; Gauss–Krüger enlarges by 1 + l²cos²φ/3 here. */
    @Test
    void aCellOfOneDegreeHasTheAreaOfTheEllipsoid() {
        var cell = PLAIN.toGeometry(new Envelope(116.5, 117.5, 39.5, 40.5));
        var dense = Densifier.densify(cell, 0.001);
        double ellipsoid = 9_481_553_109.4;
        assertThat(Shapes.GROUND.squareMetres(dense) / ellipsoid).isBetween(1.000000, 1.000020);
    }

    @Test
    void aPointThatNoProjectionTakesIsRefused() {
        var nowhere = PLAIN.createPoint(new CoordinateXY(Double.NaN, 40));
        var far = PLAIN.createPoint(new CoordinateXY(117, 540));
        assertThatThrownBy(() -> Shapes.GROUND.toMetres(nowhere)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Shapes.GROUND.toMetres(far)).isInstanceOf(Refusal.class);
    }
}
