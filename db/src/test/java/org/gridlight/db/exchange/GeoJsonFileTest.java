package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.grid.Datum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonFileTest {
    private static final MapFiles FILES = MapFiles.of(GeoJsonFileTest.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,40],[116.5,39.9],[116.4,40],[116.4,39.9]]] | CROSSING | 116.45",
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,39.9],[116.5,40],[116.4,40]]] | RING_OPEN | 116.4, 40",
        "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,39.9],[116.4,39.9]]] | TOO_FEW_POINTS | 116.4",
        "\"type\":\"Polygon\",\"coordinates\":[[],[[116.4,39.9],[116.5,39.9],[116.5,40],[116.4,39.9]]] | BROKEN_SHAPE |",
        "\"type\":\"Polygon\",\"coordinates\":[] | NO_PLACE |",
        "\"type\":\"Point\",\"coordinates\":[NaN,39.9] | NO_NUMBER | NaN",
        "\"type\":\"Point\",\"coordinates\":[Infinity,39.9] | NO_NUMBER | Infinity",
        "\"type\":\"Point\",\"coordinates\":[116.4] | NO_NUMBER | 116.4",
        "\"type\":\"Point\",\"coordinates\":[\"116.4\",39.9] | NO_NUMBER | NaN",
        "\"type\":\"Point\",\"coordinates\":{} | BROKEN_SHAPE |", "\"type\":\"Point\" | BROKEN_SHAPE |",
        "\"type\":\"Circle\",\"coordinates\":[1,2] | UNKNOWN_SHAPE | Circle",
        "\"type\":\"GeometryCollection\",\"geometries\":[] | UNKNOWN_SHAPE | GeometryCollection",
        "\"coordinates\":[[[116.4,39.9],7]],\"type\":\"Polygon\" | BROKEN_SHAPE |",
        "\"type\":\"Point\",\"coordinates\":[116.4,39.9],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"GCJ-02\"}} | OTHER_SYSTEM | GCJ-02"})
    void aShapeThatIsNoneIsListed(String geometry, String reason, String shown) {
        var read = Collected
                .of(FILES.json("shape", MapFiles.feature("1", "\"type\":\"Point\",\"coordinates\":[116.4,39.9,55]"),
                        MapFiles.feature("2", geometry),
                        MapFiles.feature("3", "\"coordinates\":[116.4,39.9],\"type\":\"Point\"")), MapFiles.HERE);
        assertThat(read.reasons()).containsExactly(reason);
        assertThat(read.faults().getFirst().line()).isEqualTo(2);
        assertThat(read.faults().getFirst().value()).contains(shown == null ? "" : shown);
        assertThat(read.features()).extracting(feature -> feature.attributes().get("n")).containsExactly("1", "3");
    }

    @Test
    void crossingOutlinesAreGivenToWhoeverMendsThem() {
        var crossing = FILES.json("mend", MapFiles.feature("1",
                "\"type\":\"Polygon\",\"coordinates\":[[[116.4,39.9],[116.5,40],[116.5,39.9],[116.4,40],[116.4,39.9]]]"));
        assertThat(Collected.of(crossing, MapFiles.HERE.withCrossings()).features()).hasSize(1);
        assertThat(Collected.of(crossing, MapFiles.HERE).reasons()).containsExactly("CROSSING");
    }

    @Test
    void valuesOfAnyKindBecomeText() {
        var read = Collected.of(
                FILES.json("values",
                        "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[116.4,39.9]},"
                                + "\"properties\":{\"t\":\" 井盖 \",\"n\":1.50,\"b\":true,\"z\":null,\"o\":{\"a\":[1,2]}}}"),
                MapFiles.HERE);
        assertThat(read.features().getFirst().attributes())
                .isEqualTo(Map.of("t", "井盖", "n", "1.50", "b", "true", "o", "{\"a\":[1,2]}"));
    }

    @Test
    void aCollectionNamesItsSystemAndOneThatDoesNotIsWgs84() {
        var point = MapFiles.feature("1", "\"type\":\"Point\",\"coordinates\":[447924.4832,4419380.4476]");
        var named = Collected.write(FILES.path("named.geojson"),
                ("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\","
                        + "\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4548\"}},\"features\":[" + point + "]}"));
        var found = Collected.of(named, MapFiles.HERE).features().getFirst().geometry();
        assertThat(found.distance(Collected.shape("POINT (116.391 39.907)"))).isLessThan(1e-8);
        var late = Collected.write(FILES.path("late.geojson"), ("{\"type\":\"FeatureCollection\",\"features\":["
                + MapFiles.feature("1", "\"type\":\"Point\",\"coordinates\":[116.4,39.9]").repeat(1)
                + "],\"crs\":{\"type\":\"name\","
                + "\"properties\":{\"name\":\"EPSG:4490\"}}}"));
        try (var source = FeatureFiles.open(late, MapFiles.HERE)) {
            assertThat(source.datum()).isEqualTo(Datum.CGCS2000);
        }
        try (var source = FeatureFiles.open(
                FILES.json("plain", MapFiles.feature("1", "\"type\":\"Point\",\"coordinates\":[116,39]")),
                MapFiles.HERE)) {
            assertThat(source.datum()).isEqualTo(Datum.WGS84);
            assertThat(source.columns()).containsExactly("n");
            assertThat(source.estimatedFeatures()).isEqualTo(1);
        }
    }
}
