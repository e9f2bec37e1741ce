package org.gridlight.client.map.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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

    private final TilePainter<S> painter;
    private final TileStore store;
    private final Runnable tileMade;
    private final Executor worker;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicReference<List<TileKey>> wanted = new AtomicReference<>(List.of());
    private final AtomicLong pictures = new AtomicLong();
    private final Map<MapGroup, AtomicLong> drawn = new EnumMap<>(MapGroup.class);
    private final Object changing = new Object();
    private final List<Change> changes = new ArrayList<>();
    /** Used by the worker alone. */
    private final int[] room = new int[TileKey.SIDE * TileKey.SIDE * 2];
    private volatile boolean closed;
    private volatile Set<TileKey> seen = Set.of();
    private State<S> state;

    /** @param opacity of each group, 0 to 1; a group at 0 is not drawn */
    private record State<S>(S drawn, Map<MapGroup, Double> opacity) {}

    private record Change(Set<MapGroup> groups, Collection<Envelope> regions, double reach) {}

    /**
     * @param worker   one thread of low priority; whoever gives it ends it
     * @param tileMade told on the worker's thread after each tile
     */
    public TilePress(TilePainter<S> painter, TileStore store, Executor worker, S first, Map<MapGroup, Double> opacity,
            Runnable tileMade) {
        this.painter = painter;
        this.store = store;
        this.tileMade = tileMade;
        this.state = new State<>(first, Map.copyOf(opacity));
        this.worker = worker;
        for (var group : MapGroup.values()) {
            drawn.put(group, new AtomicLong());
        }
    }

    public TileStore store() {
        return store;
    }

    /** How many tiles of a group were drawn so far: work is counted, not timed. */
    public long drawn(MapGroup group) {
        return drawn.get(group).get();
    }

    /** How many pictures were put together so far. */
    public long pictures() {
        return pictures.get();
    }

    /** Says which tiles are wanted, the most wanted first; those wanted before and not named are dropped. */
    public void want(List<TileKey> tiles) {
        want(tiles, List.of());
    }

    /**
     * The same, and then those around, which may be seen next: only their pictures are kept, not the groups they were put
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
     * @param groups  what has to be drawn anew
     * @param regions where, in units of the world
     * @param reach   how far symbols reach beyond their place, in device pixels
     */
    public void change(S next, Set<MapGroup> groups, Collection<Envelope> regions, double reach) {
        synchronized (changing) {
            state = new State<>(next, state.opacity());
            changes.add(new Change(groups, regions, reach));
            store.invalidate(groups, regions, reach);
        }
        tileMade.run();
    }

    /** The same everywhere. */
    public void change(S next, Set<MapGroup> groups) {
        change(next, groups, List.of(new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE)), 0);
    }

    /** Shows groups more or less: nothing is drawn anew but what was not seen before. */
    public void fade(S next, Map<MapGroup, Double> opacity) {
        synchronized (changing) {
            state = new State<>(next, Map.copyOf(opacity));
            changes.add(new Change(EnumSet.noneOf(MapGroup.class),
                    List.of(new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE)), 0));
            store.markPictures();
        }
        tileMade.run();
    }

    private void work() {
        try {
            for (var next = next(); next != null; next = next()) {
                make(next);
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
        for (var group : MapGroup.values()) {
            double opacity = now.opacity().getOrDefault(group, 1.0);
            if (opacity > 0) {
                group(now.drawn(), group, tile).over(pixels, opacity);
            }
        }
        synchronized (changing) {
            // What changed while it was drawn counts against it.
            for (var change : changes) {
                store.invalidate(change.groups(), change.regions(), change.reach());
            }
            boolean stale = changes.stream()
                    .anyMatch(change -> TileStore.touches(tile, change.regions(), change.reach()));
            store.putPicture(new TilePicture(tile, pixels, pictures.incrementAndGet(), stale));
        }
    }

    private GroupPixels group(S drawing, MapGroup group, TileKey tile) {
        var kept = store.group(tile, group);
        if (kept != null) {
            return kept;
        }
        var pixels = GroupPixels.of(painter.paint(drawing, group, tile), room);
        drawn.get(group).incrementAndGet();
        if (seen.contains(tile)) {
            store.putGroup(tile, group, pixels);
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
