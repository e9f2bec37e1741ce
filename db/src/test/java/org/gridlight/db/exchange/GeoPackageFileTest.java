package org.gridlight.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class GeoPackageFileTest {
    private static final MapFiles FILES = MapFiles.of(GeoPackageFileTest.class);

    @Test
    void severalLayersHaveToBeToldApart() throws SQLException {
        var file = FILES.path("layers.gpkg");
        MapFiles.write(file, "a");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE b AS SELECT * FROM layers");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('b', 'geom', 'POINT', 4326, 0, 0)");
        }
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(file, MapFiles.HERE)), "exchange.layer", "b, layers");
        assertThat(Collected.of(file, MapFiles.HERE.ofLayer("layers")).features()).hasSize(2);
        assertThat(Collected.of(file, MapFiles.HERE.ofLayer("b")).reasons()).as("shapes of 4490 in a layer of 4326")
                .containsExactly("OTHER_SYSTEM", "OTHER_SYSTEM");
    }

    @Test
    void aPackageThatIsNoneIsRefused() throws IOException, SQLException {
        MapFiles.assertRefused(
                catchThrowable(() -> Collected.of(Collected.write(FILES.path("text.gpkg"), "hello"), MapFiles.HERE)),
                "exchange.gpkg.broken", "text.gpkg");
        var empty = FILES.path("empty.gpkg");
        Files.deleteIfExists(empty);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + empty);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE a (b)");
        }
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(empty, MapFiles.HERE)), "exchange.gpkg.noLayer",
                "empty.gpkg");
    }

    /** A view is computed when it is asked, and one made to do harm never ends. */
    @Test
    void aPackageThatTellsByViewsIsNotAsked() throws IOException, SQLException {
        var file = FILES.path("views.gpkg");
        MapFiles.write(file, "a");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE gpkg_geometry_columns");
            statement.execute("CREATE VIEW gpkg_geometry_columns AS WITH RECURSIVE endless(n) AS (SELECT 1 UNION ALL "
                    + "SELECT n FROM endless) SELECT n table_name, n column_name, n srs_id FROM endless");
        }
        MapFiles.assertRefused(catchThrowable(() -> Collected.of(file, MapFiles.HERE)), "exchange.gpkg.noLayer",
                "views.gpkg");
    }
}
