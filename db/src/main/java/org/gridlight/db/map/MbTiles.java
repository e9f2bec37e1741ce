package org.gridlight.db.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.gridlight.db.exchange.SqliteFile;
import org.gridlight.model.words.Refusal;

/** Imagery in one file of the form MBTiles, read only. Safe for use by many threads, one at a time. */
public final class MbTiles implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    /** @throws Refusal when there is no such file, or it holds no pictures */
    public MbTiles(Path file) {
        this.file = file;
        if (!Files.isRegularFile(file)) {
            throw Refusal.failed("raster.noFile", file);
        }
        try {
            connection = SqliteFile.openToRead(file);
        } catch (SQLException unreadable) {
            throw Refusal.failed(unreadable, "raster.notMbTiles", file);
        }
        try {
            tile(0, 0, 0);
            if (metadata("format").filter("pbf"::equals).isPresent()) {
                throw Refusal.failed("raster.vectors", file);
            }
        } catch (Refusal | SQLException unreadable) {
            close();
            throw unreadable instanceof Refusal refusal
                    ? refusal
                    : Refusal.failed(unreadable, "raster.notMbTiles", file);
        }
    }

    /** The picture of a tile as it stands in the file; null where there is none. @param row from the north */
    synchronized byte[] tile(int zoom, int column, int row) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?")) {
            statement.setInt(1, zoom);
            statement.setInt(2, column);
            // The form counts its rows from the south.
            statement.setInt(3, (1 << zoom) - 1 - row);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        }
    }

    /** The same where no SQL is spoken. @throws IOException when the file cannot be read */
    public byte[] picture(int zoom, int column, int row) throws IOException {
        try {
            return tile(zoom, column, row);
        } catch (SQLException unreadable) {
            throw new IOException(unreadable);
        }
    }

    /** What the file says about itself: name, attribution, minzoom, maxzoom. */
    public synchronized Optional<String> metadata(String name) {
        try (var statement = connection.prepareStatement("SELECT value FROM metadata WHERE name = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException untold) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            throw Refusal.failed(alreadyGone, "raster.notMbTiles", file);
        }
    }
}
