package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureLayer.Shape;
import org.gridlight.model.exchange.WriteOptions;
import org.h2gis.functions.io.shp.internal.SHPDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** What is written here is read by programs that were written elsewhere. */
class SecondReaderTest {
    private static final Path FOLDER = Collected.folder(SecondReaderTest.class);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"POINT | POINT (116.4 39.9)",
        "LINE | MULTILINESTRING ((116.4 39.9, 116.5 39.9), (116.4 39.8, 116.5 39.8, 116.6 39.7))",
        "SURFACE | MULTIPOLYGON (((116 39, 116.5 39, 116.5 39.5, 116 39.5, 116 39), (116.1 39.1, 116.2 39.1, 116.2 39.2, 116.1 39.1)), ((117 39, 117.1 39, 117.1 39.1, 117 39)))"})
    void aShapefileIsReadByH2gis(Shape shape, String text) throws IOException {
        var file = FOLDER.resolve("second-" + shape + ".shp");
        var geometry = Collected.shape(text);
        write(file, shape, geometry);
        var driver = new SHPDriver();
        try {
            driver.initDriverFromFile(file.toFile(), "UTF-8");
            assertThat(driver.getRowCount()).isEqualTo(2);
            assertThat(driver.getFieldCount()).isEqualTo(3);
            for (long row = 0; row < 2; row++) {
                var read = ((org.h2.value.ValueGeometry) driver.getField(row, 0)).getGeometry();
                assertThat(read.norm().equalsExact(geometry.norm())).as("%s", read).isTrue();
                assertThat(driver.getField(row, 1).getString()).isEqualTo("井盖");
                assertThat(driver.getField(row, 2).getInt()).isEqualTo(7);
            }
        } finally {
            driver.close();
        }
    }

    @Test
    void aPackageHoldsWhatItsStandardAsksFor() throws SQLException, ParseException {
        var file = FOLDER.resolve("second.gpkg");
        var geometry = Collected.shape("POLYGON ((116 39, 116.5 39, 116.5 39.5, 116 39))");
        write(file, Shape.SURFACE, geometry);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            assertThat(text(statement, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(text(statement, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
            assertThat(text(statement, "PRAGMA application_id")).isEqualTo(String.valueOf(0x47504B47));
            assertThat(text(statement,
                    "SELECT group_concat(srs_id) FROM (SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1)"))
                    .isEqualTo("-1,0,4326,4490");
            assertThat(text(statement, "SELECT data_type || ' ' || min_x || ' ' || max_y FROM gpkg_contents"))
                    .isEqualTo("features 116.0 39.5");
            assertThat(text(statement, "SELECT geometry_type_name FROM gpkg_geometry_columns"))
                    .isEqualTo("MULTIPOLYGON");
            try (var row = statement.executeQuery("SELECT geom, \"名称\", N FROM second")) {
                assertThat(row.next()).isTrue();
                var bytes = row.getBytes(1);
                var read = new WKBReader().read(java.util.Arrays.copyOfRange(bytes, 8, bytes.length));
                assertThat(read.equalsTopo(geometry)).isTrue();
                assertThat(row.getString(2)).isEqualTo("井盖");
                assertThat(row.getInt(3)).isEqualTo(7);
            }
        }
    }

    private static String text(java.sql.Statement statement, String query) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aCollectionIsReadByJts() throws IOException, ParseException {
        var file = FOLDER.resolve("second.geojson");
        var geometry = Collected.shape(
                "POLYGON ((116 39, 116.5 39, 116.5 39.5, 116 39), (116.3 39.1, 116.4 39.1, 116.4 39.2, 116.3 39.1))");
        write(file, Shape.SURFACE, geometry);
        var read = new GeoJsonReader()
                .read(java.nio.file.Files.readString(file).replaceAll("\"crs\":\\{.*?\\}\\},", ""));
        assertThat(read.getNumGeometries()).isEqualTo(2);
        assertThat(read.getGeometryN(0).equalsExact(geometry)).isTrue();
    }

    private static void write(Path file, Shape shape, Geometry geometry) {
        var layer = new FeatureLayer("second", List.of(Column.text("名称"), Column.whole("N")), shape);
        var feature = new Feature(1, Map.of("名称", "井盖", "N", "7"), geometry);
        FeatureFiles.write(file, layer, WriteOptions.USUAL, Collected.supply(List.of(feature, feature)));
    }
}
