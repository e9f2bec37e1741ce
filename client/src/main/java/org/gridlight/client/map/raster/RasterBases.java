package org.gridlight.client.map.raster;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gridlight.db.CacheFolder;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.map.RasterSource;
import org.locationtech.jts.geom.Envelope;

/**
 * Which imagery lies under the map (影像底图): that of this seat, where a folder or file was named for it, else that of the
 * centre. Holds no state; safe for use by many threads.
 */
public final class RasterBases {
    private static final long MOST_MEMORY = 64L << 20;
    private static final long MOST_DISK = 512L << 20;

    private final Supplier<Optional<RasterSource>> ofSeat;
    private final Path cache;

    /** @param ofSeat what was set at this seat; @param cache folder for what comes from far */
    public RasterBases(Supplier<Optional<RasterSource>> ofSeat, Path cache) {
        this.ofSeat = ofSeat;
        this.cache = cache;
    }

    /** Only that of the centre. */
    public static RasterBases ofCentre() {
        return new RasterBases(Optional::empty, CacheFolder.path().resolve("imagery"));
    }

    /** Asks the record; may block. */
    Optional<RasterSource> source(Database database) {
        var own = ofSeat.get();
        return own.isPresent() ? own : new SettingStore(database).rasterSource();
    }

    /**
     * Opens a source; may block.
     *
     * @throws org.gridlight.model.words.Refusal when there is no such folder or file
     */
    RasterTiles open(RasterSource source, InstantSource clock, Consumer<Collection<Envelope>> changed) {
        var bytes = switch (source.kind()) {
            case FOLDER -> new FolderBytes(Path.of(source.address()));
            case MBTILES -> new FileBytes(Path.of(source.address()));
            case WMTS -> new WebBytes(source);
        };
        var disk = bytes.isFar()
                ? new DiskTiles(cache, Integer.toHexString(source.address().hashCode()), MOST_DISK)
                : null;
        return new RasterTiles(source, bytes, disk, clock, MOST_MEMORY, changed);
    }

    /** The same for pictures that are drawn once, as on the command line; no imagery when none is set. */
    public Optional<RasterTiles> openOnce(Database database, InstantSource clock) {
        return source(database).map(source -> open(source, clock, regions -> {}));
    }
}
