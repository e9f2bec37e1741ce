package org.gridlight.client.map.raster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridlight.model.words.Refusal;

/** Tiles in a folder, {@code {z}/{x}/{y}} with the ending of a picture. */
final class FolderBytes implements TileBytes {
    private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg", "webp");

    private final Path folder;

    /** @throws Refusal when there is no such folder */
    FolderBytes(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw Refusal.failed("raster.noFile", folder);
        }
    }

    @Override
    public byte[] read(int zoom, int column, int row) throws IOException {
        for (var ending : ENDINGS) {
            var file = folder.resolve(Integer.toString(zoom)).resolve(Integer.toString(column))
                    .resolve(row + "." + ending);
            if (Files.isRegularFile(file)) {
                if (Files.size(file) > TilePictures.MOST_BYTES) {
                    throw new IOException("too large");
                }
                return Files.readAllBytes(file);
            }
        }
        return null;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
