package org.gridlight.client.map.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.gridlight.client.map.paint.RasterPictures;
import org.gridlight.model.map.RasterSource;
import org.gridlight.model.map.World;
import org.jxmapviewer.viewer.Tile;
import org.jxmapviewer.viewer.TileFactory;
import org.jxmapviewer.viewer.TileFactoryInfo;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tiles of one source, behind JXMapViewer2's tile factory, of which the loading is our own: theirs never forgets a tile,
 * waits for ever, asks three times, and keeps its threads when it is let go. Here what is kept is weighed in bytes, each tile
 * is asked for once, the newest wish first, what is out of view is not asked for any more, and a source that fails is left in
 * peace for a while. Safe for use by many threads; drawing never waits for it.
 */
public final class RasterTiles extends TileFactory implements RasterPictures, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RasterTiles.class);
    private static final int SIDE = 256;
    private static final int MOST_WISHES = 400;
    private static final int MOST_MISSING = 20_000;
    private static final int FAILURES_IN_A_ROW = 3;
    private static final Duration REST = Duration.ofSeconds(20);

    private final RasterSource source;
    private final TileBytes bytes;
    private final DiskTiles disk;
    private final InstantSource clock;
    private final long mostBytes;
    private final Consumer<Collection<Envelope>> changed;
    private final ExecutorService threads;
    private final Map<Key, Picture> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final LinkedHashSet<Key> missing = new LinkedHashSet<>();
    private final Map<Key, Instant> failed = new HashMap<>();
    private final LinkedHashSet<Key> wishes = new LinkedHashSet<>();
    private final LinkedHashSet<Key> asking = new LinkedHashSet<>();
    private long weight;
    private int failuresInARow;
    private Instant restUntil = Instant.MIN;
    private String trouble;
    private boolean closed;

    /** One tile, as web maps count. */
    record Key(int zoom, int column, int row) {
        /** What it shows of the world, in units. */
        Envelope extent() {
            double side = World.UNITS / (1L << zoom);
            return new Envelope(column * side, (column + 1) * side, row * side, (row + 1) * side);
        }
    }

    /** A tile with a picture of its own, because theirs may be lost at any moment. */
    private static final class Picture extends Tile {
        private final BufferedImage image;

        Picture(Key key, int theirZoom, BufferedImage image) {
            super(key.column, key.row, theirZoom);
            this.image = image;
        }

        @Override
        public synchronized boolean isLoaded() {
            return true;
        }

        @Override
        public BufferedImage getImage() {
            return image;
        }

        long weight() {
            return 4L * image.getWidth() * image.getHeight();
        }
    }

    /**
     * @param disk      keeps what comes from far; null for none
     * @param mostBytes of pictures in memory
     * @param changed   told on any thread which regions look otherwise now
     */
    RasterTiles(RasterSource source, TileBytes bytes, DiskTiles disk, InstantSource clock, long mostBytes,
            Consumer<Collection<Envelope>> changed) {
        super(new TileFactoryInfo(source.name(), 0, source.mostZoom(), source.mostZoom(), SIDE, true, true, "", "x",
                "y",
                "z"));
        this.source = source;
        this.bytes = bytes;
        this.disk = disk;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.changed = changed;
        this.threads = Executors.newFixedThreadPool(bytes.atOnce(),
                Thread.ofPlatform().name("map-raster-", 1).daemon().priority(Thread.MIN_PRIORITY).factory());
    }

    @Override
    public int leastZoom() {
        return source.leastZoom();
    }

    @Override
    public int mostZoom() {
        return source.mostZoom();
    }

    @Override
    public boolean isShifted() {
        return source.shifted();
    }

    @Override
    public String attribution() {
        return source.attribution();
    }

    @Override
    public synchronized Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted) {
        var key = new Key(zoom, column, row);
        var found = kept.get(key);
        if (found == null && wanted) {
            wish(key);
        }
        return Optional.ofNullable(found).map(Picture::getImage);
    }

    /** Their way to ask: by a level that counts from the finest. An empty tile is given until the picture is there. */
    @Override
    public Tile getTile(int column, int row, int theirZoom) {
        int zoom = source.mostZoom() - theirZoom;
        var key = new Key(zoom, column, row);
        synchronized (this) {
            var found = kept.get(key);
            if (found != null) {
                return found;
            }
        }
        var empty = new Tile(column, row, theirZoom);
        startLoading(empty);
        return empty;
    }

    @Override
    protected void startLoading(Tile tile) {
        synchronized (this) {
            wish(new Key(source.mostZoom() - tile.getZoom(), tile.getX(), tile.getY()));
        }
    }

    private void wish(Key key) {
        if (closed || missing.contains(key) || failed.containsKey(key) || asking.contains(key)) {
            return;
        }
        if (clock.instant().isBefore(restUntil)) {
            failed.put(key, restUntil);
            return;
        }
        // Wished again, it is the newest wish.
        boolean known = wishes.remove(key);
        wishes.add(key);
        if (wishes.size() > MOST_WISHES) {
            wishes.removeFirst();
        }
        if (!known) {
            try {
                threads.execute(this::load);
            } catch (RejectedExecutionException closing) {
                LOG.debug("A tile was wished for after the end", closing);
            }
        }
    }

    /** The newest wish that is still one. */
    private void load() {
        Key key;
        synchronized (this) {
            if (wishes.isEmpty() || closed) {
                return;
            }
            key = wishes.removeLast();
            asking.add(key);
        }
        boolean came = false;
        try {
            came = fetch(key);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                asking.remove(key);
            }
        }
        if (came) {
            changed.accept(List.of(key.extent()));
        }
    }

    /** @return whether there is a picture now that was not there before */
    private boolean fetch(Key key) throws InterruptedException {
        var near = fromDisk(key);
        if (near != null) {
            keep(key, near);
            return true;
        }
        try {
            var file = bytes.read(key.zoom, key.column, key.row);
            if (file == null) {
                miss(key);
                return false;
            }
            var image = TilePictures.of(file);
            if (disk != null) {
                disk.put(key.zoom, key.column, key.row, file);
            }
            keep(key, image);
            return true;
        } catch (IOException failure) {
            fail(key, failure);
            return false;
        }
    }

    private BufferedImage fromDisk(Key key) {
        var file = disk == null ? null : disk.get(key.zoom, key.column, key.row);
        if (file == null) {
            return null;
        }
        try {
            return TilePictures.of(file);
        } catch (IOException torn) {
            LOG.debug("A kept tile is broken and is asked for again", torn);
            return null;
        }
    }

    private void keep(Key key, BufferedImage image) {
        Picture picture = new Picture(key, source.mostZoom() - key.zoom, image);
        synchronized (this) {
            if (closed) {
                return;
            }
            failuresInARow = 0;
            trouble = null;
            var before = kept.put(key, picture);
            weight += picture.weight() - (before == null ? 0 : before.weight());
            var eldest = kept.entrySet().iterator();
            while (weight > mostBytes && kept.size() > 1) {
                weight -= eldest.next().getValue().weight();
                eldest.remove();
            }
        }
        fireTileLoadedEvent(picture);
    }

    private synchronized void miss(Key key) {
        failuresInARow = 0;
        missing.add(key);
        if (missing.size() > MOST_MISSING) {
            missing.removeFirst();
        }
    }

    private synchronized void fail(Key key, IOException failure) {
        LOG.debug("Tile {} of {} did not come", key, source.name(), failure);
        var again = clock.instant().plus(REST);
        failed.put(key, again);
        if (++failuresInARow >= FAILURES_IN_A_ROW) {
            restUntil = again;
            wishes.forEach(one -> failed.put(one, again));
            wishes.clear();
        }
        trouble = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Why the last tile did not come, in the words of whoever failed; empty when all is well. */
    public synchronized Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Another part of the world is seen: what is not, is not asked for any more, and will be when it is seen again. */
    void look(Envelope seen, double zoom) {
        var dropped = new ArrayList<Envelope>();
        synchronized (this) {
            wishes.removeIf(key -> {
                boolean unseen = Math.abs(key.zoom - zoom) > 1.5 || !key.extent().intersects(seen);
                if (unseen) {
                    dropped.add(key.extent());
                }
                return unseen;
            });
        }
        if (!dropped.isEmpty()) {
            changed.accept(dropped);
        }
    }

    /** Time has passed: what failed may be asked for again. */
    void retry() {
        var again = new ArrayList<Envelope>();
        synchronized (this) {
            var now = clock.instant();
            failed.entrySet().removeIf(one -> {
                boolean over = !now.isBefore(one.getValue());
                if (over) {
                    again.add(one.getKey().extent());
                }
                return over;
            });
        }
        if (!again.isEmpty()) {
            changed.accept(again);
        }
    }

    /** For a picture that is drawn once: each tile is waited for, unless the source fails again and again. */
    @Override
    public RasterPictures patient() {
        var all = this;
        return new RasterPictures() {
            @Override
            public Optional<BufferedImage> picture(int zoom, int column, int row, boolean wanted) {
                var ready = all.picture(zoom, column, row, false);
                if (ready.isPresent() || !wanted || !all.mayAsk(new Key(zoom, column, row))) {
                    return ready;
                }
                try {
                    all.fetch(new Key(zoom, column, row));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                return all.picture(zoom, column, row, false);
            }

            @Override
            public int leastZoom() {
                return all.leastZoom();
            }

            @Override
            public int mostZoom() {
                return all.mostZoom();
            }

            @Override
            public boolean isShifted() {
                return all.isShifted();
            }

            @Override
            public String attribution() {
                return all.attribution();
            }
        };
    }

    private synchronized boolean mayAsk(Key key) {
        return !closed && !missing.contains(key) && !failed.containsKey(key) && !clock.instant().isBefore(restUntil);
    }

    /** Bytes of the pictures in memory. */
    public synchronized long bytes() {
        return weight;
    }

    /** How many tiles are wished for and not there. */
    synchronized int waiting() {
        return wishes.size() + asking.size();
    }

    /** Ends its threads and lets go of all pictures. */
    @Override
    public void dispose() {
        synchronized (this) {
            closed = true;
            wishes.clear();
            kept.clear();
            weight = 0;
        }
        threads.shutdownNow();
        bytes.close();
    }

    @Override
    public void close() {
        dispose();
    }
}
