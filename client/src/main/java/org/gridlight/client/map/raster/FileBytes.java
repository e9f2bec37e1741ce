package org.gridlight.client.map.raster;

import java.io.IOException;
import java.nio.file.Path;
import org.gridlight.db.map.MbTiles;
import org.gridlight.model.words.Refusal;

/** Tiles in one file of the form MBTiles. */
final class FileBytes implements TileBytes {
    private final MbTiles tiles;

    /** @throws Refusal when there is no such file */
    FileBytes(Path file) {
        this.tiles = new MbTiles(file);
    }

    @Override
    public byte[] read(int zoom, int column, int row) throws IOException {
        return tiles.picture(zoom, column, row);
    }

    @Override
    public void close() {
        tiles.close();
    }
}
