package org.gridlight.db.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class MbTilesTest {
    private final Path file = DatabaseFixture.target().resolve("tiles-" + UUID.randomUUID() + ".mbtiles");

    private void write(String format) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE metadata (name text, value text)");
            statement.execute(
                    "CREATE TABLE tiles (zoom_level integer, tile_column integer, tile_row integer, tile_data blob)");
            statement.execute("INSERT INTO metadata VALUES ('format', '" + format + "'), ('attribution', '© 院')");
            statement.execute("INSERT INTO tiles VALUES (3, 5, 7, x'0102')");
        }
    }

    @Test
    void rowsAreCountedFromTheNorth() throws SQLException {
        write("png");
        try (var tiles = new MbTiles(file)) {
            assertThat(tiles.tile(3, 5, 0)).containsExactly(1, 2);
            assertThat(tiles.tile(3, 5, 7)).isNull();
            assertThat(tiles.metadata("attribution")).contains("© 院");
            assertThat(tiles.metadata("minzoom")).isEmpty();
        }
    }

    @Test
    void whatHoldsNoPicturesIsRefused() throws SQLException, IOException {
        write("pbf");
        assertThatThrownBy(() -> new MbTiles(file)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MbTiles(file.resolveSibling("none.mbtiles"))).isInstanceOf(Refusal.class);
        var text = file.resolveSibling(UUID.randomUUID() + ".mbtiles");
        Files.writeString(text, "not a database at all, only words");
        assertThatThrownBy(() -> new MbTiles(text)).isInstanceOf(Refusal.class);
    }
}
