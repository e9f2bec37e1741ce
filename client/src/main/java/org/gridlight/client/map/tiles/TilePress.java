package org.gridlight.client.map.tiles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.layers.SheetPlan;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes tiles, one at a time, on a worker beside the screen's (two make the screen stutter: measured,
 * design, Map). What is wanted is told anew with each movement: the nearest first; what is no longer wanted is never
 * begun. Safe for use by many threads.
 *
 * @param <S> what is drawn, an immutable value
 */
public final class TilePress<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TilePress.class);

    /** Of so many tiles it is known how long they took. */
    private static final int LAST = 32;

    private final TilePainter<S> painter;
    private final TileStore store;
    private final Runnable tileMade;
    private final Executor worker;
    private final LongSupplier nanos = System::nanoTime;
    private final Deque<Long> last = new ArrayDeque<>();
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicReference<List<TileKey>> wanted = new AtomicReference<>(List.of());
    private final AtomicLong pictures = new AtomicLong();
    private final Map<MapLayer, AtomicLong> drawn = new EnumMap<>(MapLayer.class);
    private final Object changing = new Object();
    private final List<Change> changes = new ArrayList<>();
    /** Used by the worker alone. */
    private final int[] room = new int[TileKey.SIDE * TileKey.SIDE * 2];
    private volatile boolean closed;
    private volatile Set<TileKey> seen = Set.of();
    private State<S> state;

    private record State<S>(S drawn, SheetPlan plan) {}

    private record Change(Set<MapLayer> layers, Collection<Envelope> regions, double reach) {}

    /**
     * @param worker   one thread of low priority; whoever gives it ends it
     * @param tileMade told on the worker's thread after each tile
     */
    public TilePress(TilePainter<S> painter, TileStore store, Executor worker, S first, SheetPlan plan,
            Runnable tileMade) {
        this.painter = painter;
        this.store = store;
        this.tileMade = tileMade;
        this.state = new State<>(first, plan);
        this.worker = worker;
        for (var layer : MapLayer.values()) {
            drawn.put(layer, new AtomicLong());
        }
    }

    public TileStore store() {
        return store;
    }

    /** How many tiles of a layer were drawn so far: work is counted, not timed. */
    public long drawn(MapLayer layer) {
        return drawn.get(layer).get();
    }

    /** How many pictures were put together so far. */
    public long pictures() {
        return pictures.get();
    }

    /** What was done and what waits. */
    public TileWork gauge() {
        var waiting = (int) wanted.get().stream().filter(tile -> !store.isReady(tile)).count();
        synchronized (last) {
            return new TileWork(waiting, pictures.get(), List.copyOf(last));
        }
    }

    private void took(long time) {
        synchronized (last) {
            last.addFirst(time);
            if (last.size() > LAST) {
                last.removeLast();
            }
        }
    }

    /** Says which tiles are wanted, the most wanted first; those wanted before and not named are dropped. */
    public void want(List<TileKey> tiles) {
        want(tiles, List.of());
    }

    /**
     * The same, and then those around, which may be seen next: only their pictures are kept, not the sheets they were put
     * together from.
     */
    public void want(List<TileKey> visible, List<TileKey> around) {
        var tiles = new ArrayList<>(visible);
        if (store.hasRoomFor(visible.size() + around.size())) {
            tiles.addAll(around);
        }
        seen = Set.copyOf(visible);
        store.hold(Set.copyOf(tiles));
        wanted.set(closed ? List.of() : tiles);
        if (!closed && tiles.stream().anyMatch(tile -> !store.isReady(tile)) && working.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    /**
     * What is drawn has changed.
     *
     * @param layers  what has to be drawn anew
     * @param regions where, in units of the world
     * @param reach   how far symbols reach beyond their place, in device pixels
     */
    public void change(S next, Set<MapLayer> layers, Collection<Envelope> regions, double reach) {
        synchronized (changing) {
            state = new State<>(next, state.plan());
            changes.add(new Change(layers, regions, reach));
            store.invalidate(layers, regions, reach);
        }
        tileMade.run();
    }

    /** The same everywhere. */
    public void change(S next, Set<MapLayer> layers) {
        change(next, layers, List.of(new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE)), 0);
    }

    /** Lays sheets otherwise, or shows them more or less: nothing is drawn anew but what was not seen before. */
    public void lay(S next, SheetPlan plan) {
        synchronized (changing) {
            state = new State<>(next, plan);
            changes.add(new Change(EnumSet.noneOf(MapLayer.class),
                    List.of(new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE)), 0));
            store.plan(plan);
        }
        tileMade.run();
    }

    private void work() {
        try {
            for (var next = next(); next != null; next = next()) {
                long began = nanos.getAsLong();
                make(next);
                took(nanos.getAsLong() - began);
                tileMade.run();
            }
        } catch (RuntimeException defect) {
            LOG.error("A tile of the map could not be drawn", defect);
            wanted.set(List.of());
        } finally {
            working.set(false);
        }
        // Something may have been wanted between the last look and the flag.
        if (next() != null && working.compareAndSet(false, true)) {
            worker.execute(this::work);
        }
    }

    private TileKey next() {
        for (var tile : wanted.get()) {
            if (!store.isReady(tile)) {
                return tile;
            }
        }
        return null;
    }

    private void make(TileKey tile) {
        State<S> now;
        synchronized (changing) {
            now = state;
            changes.clear();
        }
        var pixels = new int[TileKey.SIDE * TileKey.SIDE];
        for (var laid : now.plan().sheets(tile.scale().zoom())) {
            sheet(now.drawn(), laid.sheet(), tile).over(pixels, laid.opacity());
        }
        synchronized (changing) {
            // What changed while it was drawn counts against it.
            for (var change : changes) {
                store.invalidate(change.layers(), change.regions(), change.reach());
            }
            boolean stale = changes.stream()
                    .anyMatch(change -> TileStore.touches(tile, change.regions(), change.reach()));
            store.putPicture(new TilePicture(tile, pixels, pictures.incrementAndGet(), stale));
        }
    }

    private SheetPixels sheet(S drawing, Sheet sheet, TileKey tile) {
        var kept = store.sheet(tile, sheet);
        if (kept != null) {
            return kept;
        }
        var pixels = SheetPixels.of(painter.paint(drawing, sheet, tile), room);
        sheet.layers().forEach(layer -> drawn.get(layer).incrementAndGet());
        if (seen.contains(tile)) {
            store.putSheet(tile, sheet, pixels);
        }
        return pixels;
    }

    /** Nothing is wanted any more; a tile that was begun is finished. */
    @Override
    public void close() {
        closed = true;
        wanted.set(List.of());
    }
}
