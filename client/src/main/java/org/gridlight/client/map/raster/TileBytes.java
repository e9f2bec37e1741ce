package org.gridlight.client.map.raster;

import java.io.IOException;

/** Where the files of tiles come from. Safe for use by many threads; every call may block. */
interface TileBytes extends AutoCloseable {
    /**
     * The picture of a tile as a file.
     *
     * @return null where the source has none
     * @throws IOException when the source does not answer, or with something else
     */
    byte[] read(int zoom, int column, int row) throws IOException, InterruptedException;

    /** How many may be asked for at once; one where they lie on this machine. */
    default int atOnce() {
        return 1;
    }

    /** Whether it is worth keeping on this machine what came. */
    default boolean isFar() {
        return false;
    }

    @Override
    void close();
}
