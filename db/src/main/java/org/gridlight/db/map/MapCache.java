package org.gridlight.db.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridlight.db.CacheFolder;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapGroundFile;
import org.gridlight.model.map.MapVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of the map on this workstation, one file a record. A copy is a convenience: what cannot be read is fetched
 * again, what cannot be written is left, and the log says so. Holds geometry only, no cases and no names of people. Safe
 * for use by many threads and programs: a file appears whole or not at all.
 */
public final class MapCache {
    private static final Logger LOG = LoggerFactory.getLogger(MapCache.class);
    private static final String SUFFIX = ".map";

    private final Path folder;

    /** @param folder made when it is missing */
    public MapCache(Path folder) {
        this.folder = folder;
    }

    /** In the user's cache folder. */
    public static MapCache ofUser() {
        return new MapCache(CacheFolder.path().resolve("maps"));
    }

    /** The copy of this version; empty when there is none or it is of another version or broken. */
    public Optional<MapGround> ground(MapVersion version) {
        return read(file(version)).filter(ground -> ground.version().equals(version));
    }

    /** The copy of a record, of whatever version; empty when there is none or it is broken. */
    public Optional<MapGround> ofRecord(String record) {
        return read(folder.resolve(record + SUFFIX)).filter(ground -> ground.version().record().equals(record));
    }

    /** The copy that was made or used last, of whatever record: to show something before anybody signed in. */
    public Optional<MapGround> newest() {
        return files().stream().max(Comparator.comparing(MapCache::modified)).flatMap(this::read);
    }

    /** Keeps a copy in the place of an older one of the same record. */
    public void keep(MapGround ground) {
        try {
            Files.createDirectories(folder);
            new WholeFile(file(ground.version())).write(MapGroundFile.bytes(ground));
        } catch (IOException unwritable) {
            LOG.warn("No copy of the map is kept in {}: {}", folder, unwritable.toString());
        }
    }

    private Path file(MapVersion version) {
        return folder.resolve(version.record() + SUFFIX);
    }

    private Optional<MapGround> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MapGroundFile.ground(ByteBuffer.wrap(Files.readAllBytes(file))));
        } catch (IOException broken) {
            LOG.warn("The copy of the map in {} cannot be used ({}); the map is fetched again", file,
                    broken.getMessage());
            return Optional.empty();
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return new ArrayList<>(entries.filter(file -> file.toString().endsWith(SUFFIX)).toList());
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("Copies of maps in {} cannot be listed: {}", folder, unreadable.toString());
            return List.of();
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
