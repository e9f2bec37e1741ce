package org.gridlight.client.map.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/**
 * Tiles that were made, by what they weigh: of each the finished picture and the groups it was put together from, so that
 * a change in one group draws that group only. What was not used for longest goes first. Safe for use by many
 * threads.
 */
public final class TileStore {
    /** A group with nothing in this tile. */
    public static final int[] CLEAR = new int[0];

    private static final int SMALLEST_WEIGHT = 128;

    private final long mostBytes;
    private final Map<TileKey, TilePicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileKey, EnumMap<MapGroup, GroupPixels>> groups = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    /** @param mostBytes never more than this is kept, pictures and groups together */
    public TileStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The picture of a tile, also one that is out of date; empty when there is none. */
    public synchronized Optional<TilePicture> picture(TileKey key) {
        return Optional.ofNullable(pictures.get(key));
    }

    /** Whether a tile need not be made. */
    public synchronized boolean isReady(TileKey key) {
        var picture = pictures.get(key);
        return picture != null && !picture.stale();
    }

    /** Pictures at other scales that show part of a region, to be seen until the right ones are there. */
    public synchronized List<TilePicture> elsewhere(MapScale scale, Envelope region) {
        var found = new ArrayList<TilePicture>();
        for (var picture : pictures.values()) {
            if (!picture.key().scale().equals(scale) && picture.key().extent(0).intersects(region)) {
                found.add(picture);
            }
        }
        return found;
    }

    /** Pixels of a group of a tile, null when they must be drawn. */
    synchronized GroupPixels group(TileKey key, MapGroup group) {
        var own = groups.get(key);
        return own == null ? null : own.get(group);
    }

    synchronized void putGroup(TileKey key, MapGroup group, GroupPixels pixels) {
        var before = groups.computeIfAbsent(key, _ -> new EnumMap<>(MapGroup.class)).put(group, pixels);
        bytes += pixels.bytes() - (before == null ? 0 : before.bytes());
        evict(key);
    }

    synchronized void putPicture(TilePicture picture) {
        var before = pictures.put(picture.key(), picture);
        bytes += weight(picture.pixels()) - (before == null ? 0 : weight(before.pixels()));
        evict(picture.key());
    }

    private static long weight(int[] pixels) {
        return SMALLEST_WEIGHT + 4L * pixels.length;
    }

    private void evict(TileKey newest) {
        boolean more = true;
        while (bytes > mostBytes && more) {
            more = dropEldest(pictures, newest) || dropEldest(groups, newest);
        }
    }

    /** A tile goes with its picture and its groups. */
    private boolean dropEldest(Map<TileKey, ?> tiles, TileKey newest) {
        var keys = tiles.keySet().iterator();
        var eldest = keys.hasNext() ? keys.next() : null;
        if (eldest == null || eldest.equals(newest)) {
            return false;
        }
        var picture = pictures.remove(eldest);
        bytes -= picture == null ? 0 : weight(picture.pixels());
        var own = groups.remove(eldest);
        if (own != null) {
            own.values().forEach(pixels -> bytes -= pixels.bytes());
        }
        return true;
    }

    /**
     * Forgets a group wherever it shows one of these regions; the pictures stay to be seen and are marked.
     *
     * @param reach how far symbols reach beyond their place, in device pixels
     */
    synchronized void invalidate(Set<MapGroup> changed, Collection<Envelope> regions, double reach) {
        var touched = new ArrayList<TileKey>();
        for (var key : groups.keySet()) {
            if (touches(key, regions, reach)) {
                touched.add(key);
            }
        }
        for (var key : touched) {
            var own = groups.get(key);
            for (var group : changed) {
                var pixels = own.remove(group);
                bytes -= pixels == null ? 0 : pixels.bytes();
            }
        }
        pictures.replaceAll((key, picture) -> touches(key, regions, reach) ? picture.outOfDate() : picture);
    }

    static boolean touches(TileKey key, Collection<Envelope> regions, double reach) {
        var extent = key.extent(reach);
        return regions.stream().anyMatch(extent::intersects);
    }

    /** The pictures must be put together anew, from the groups that are there. */
    synchronized void markPictures() {
        pictures.replaceAll((_, picture) -> picture.outOfDate());
    }

    /** Bytes of all pixels that are kept. */
    public synchronized long bytes() {
        return bytes;
    }

    /** How many pictures are kept. */
    public synchronized int count() {
        return pictures.size();
    }
}
