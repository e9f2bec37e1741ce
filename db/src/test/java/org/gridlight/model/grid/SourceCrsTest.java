package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SourceCrsTest {
    private static final GeometryFactory PLAIN = new GeometryFactory();
    private static final double METRES_A_DEGREE = 111_320;

    /** The numbers that the widespread implementations agree on, computed by one of them. */
    @ParameterizedTest
    @CsvSource({"GCJ-02, 116.404, 39.915, 116.41024449916938, 39.91640428150164"})
    void degreesAreShiftedAsPublicMapsShiftThem(String crs, double longitude, double latitude, double x, double y) {
        var shifted = SourceCrs.named(crs).ofDegrees(point(longitude, latitude)).getCoordinate();
        assertThat(shifted.x).isCloseTo(x, within(1e-9));
        assertThat(shifted.y).isCloseTo(y, within(1e-9));
    }

    /** From the first to the second public map, by the same implementation. */
    @Test
    void baiduShiftsWhatIsShifted() {
        var truth = SourceCrs.named("GCJ02").inDegrees(point(116.404, 39.915));
        var baidu = SourceCrs.named("BD09").ofDegrees(truth).getCoordinate();
        assertThat(baidu.x).isCloseTo(116.41036949371029, within(1e-8));
        assertThat(baidu.y).isCloseTo(39.92133699351021, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 0", "116.391, 39.907, 12956586.8529, 4852436.9620",
        "-71.0589, 42.3601, -7910240.5643, 5215074.2397",
        "180, 0, 20037508.342789, 0"})
    void theWebsMetresAreThoseOfItsRegister(double longitude, double latitude, double x, double y) {
        var metres = SourceCrs.named("EPSG:3857").ofDegrees(point(longitude, latitude)).getCoordinate();
        assertThat(metres.x).isCloseTo(x, within(0.01));
        assertThat(metres.y).isCloseTo(y, within(0.01));
    }

    @Property(tries = 300)
    void theWayBackFromAShiftEndsWhereItBegan(@ForAll @DoubleRange(min = 74, max = 135) double longitude,
            @ForAll @DoubleRange(min = 4, max = 53) double latitude) {
        for (var name : new String[]{"GCJ-02", "BD-09", "EPSG:3857", "EPSG:4490"}) {
            var crs = SourceCrs.named(name);
            var back = crs.inDegrees(crs.ofDegrees(point(longitude, latitude))).getCoordinate();
            assertThat(back.distance(new Coordinate(longitude, latitude)) * METRES_A_DEGREE).as(name).isLessThan(0.001);
        }
    }

    /** A shift of public maps is some hundred metres everywhere in China, never nothing and never a kilometre. */
    @Property(tries = 300)
    void aShiftIsSomeHundredMetres(@ForAll @DoubleRange(min = 98, max = 122) double longitude,
            @ForAll @DoubleRange(min = 22, max = 48) double latitude) {
        var shifted = SourceCrs.named("GCJ-02").ofDegrees(point(longitude, latitude)).getCoordinate();
        assertThat(shifted.distance(new Coordinate(longitude, latitude)) * METRES_A_DEGREE).isBetween(20.0, 1_500.0);
    }

    /** The same point, with the number of the zone before its easting and without. */
    @Property(tries = 100)
    void bothNamesOfAZoneMeanOnePlace(@ForAll @DoubleRange(min = 115.5, max = 118.5) double longitude,
            @ForAll @DoubleRange(min = 20, max = 50) double latitude) {
        var plain = SourceCrs.named("EPSG:4548").ofDegrees(point(longitude, latitude)).getCoordinate();
        var numbered = SourceCrs.named("EPSG:4527").ofDegrees(point(longitude, latitude)).getCoordinate();
        assertThat(numbered.x - plain.x).isCloseTo(39_000_000, within(1e-6));
        var back = SourceCrs.named("EPSG:4527").inDegrees(point(numbered.x, numbered.y)).getCoordinate();
        assertThat(back.distance(new Coordinate(longitude, latitude))).isLessThan(1e-9);
    }

    @ParameterizedTest
    @CsvSource({"urn:ogc:def:crs:EPSG::4490, EPSG:4490", "http://www.opengis.net/def/crs/EPSG/0/4548, EPSG:4548",
        "urn:ogc:def:crs:OGC:1.3:CRS84, EPSG:4326", "epsg:900913, EPSG:3857", "gcj-02, GCJ-02", "BD09, BD-09"})
    void longNamesAreKnown(String given, String name) {
        assertThat(SourceCrs.named(given).name()).isEqualTo(name);
    }

    private static Geometry point(double x, double y) {
        return PLAIN.createPoint(new CoordinateXY(x, y));
    }
}
