package org.gridlight.client.map.raster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jxmapviewer.cache.FileBasedLocalCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tiles of a service, kept on this machine by JXMapViewer2's cache. It is given short addresses of our own: it cuts long ones,
 * so that two tiles would be one file, and a key in an address would stand in the names of files. What was kept is thrown
 * away from the oldest on when it weighs too much. Safe for use by many threads.
 */
final class DiskTiles {
    private static final Logger LOG = LoggerFactory.getLogger(DiskTiles.class);

    private final Path folder;
    private final String source;
    private final FileBasedLocalCache files;

    /** @param source what the folder is called, from the source's own name and address */
    DiskTiles(Path folder, String source, long mostBytes) {
        this.folder = folder.resolve(source);
        this.source = source;
        this.files = new FileBasedLocalCache(this.folder.toFile(), false);
        trim(mostBytes);
    }

    /** The file of a tile; null when it is not kept. */
    byte[] get(int zoom, int column, int row) {
        try (var kept = files.get(address(zoom, column, row))) {
            return kept == null ? null : kept.readNBytes(TilePictures.MOST_BYTES);
        } catch (IOException unreadable) {
            LOG.debug("A kept tile cannot be read", unreadable);
            return null;
        }
    }

    void put(int zoom, int column, int row, byte[] file) {
        try {
            files.put(address(zoom, column, row), new ByteArrayInputStream(file));
        } catch (IOException unwritable) {
            LOG.debug("A tile cannot be kept", unwritable);
        }
    }

    private URL address(int zoom, int column, int row) throws MalformedURLException {
        return URI.create("http://" + source + "/" + zoom + "/" + column + "/" + row).toURL();
    }

    private void trim(long mostBytes) {
        try (var walk = Files.walk(folder)) {
            List<Path> kept = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(DiskTiles::modified).reversed())
                    .toList();
            long bytes = 0;
            for (var file : kept) {
                bytes += Files.size(file);
                if (bytes > mostBytes) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            LOG.debug("Kept tiles cannot be counted", unreadable);
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
