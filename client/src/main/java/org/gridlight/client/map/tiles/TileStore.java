package org.gridlight.client.map.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private Set<TileKey> held = Set.of();
    private long bytes;

    /** @param mostBytes never more than this is kept, unless what is looked at alone weighs more */
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
        evict();
    }

    synchronized void putPicture(TilePicture picture) {
        var before = pictures.put(picture.key(), picture);
        bytes += weight(picture.pixels()) - (before == null ? 0 : weight(before.pixels()));
        evict();
    }

    private static long weight(int[] pixels) {
        return SMALLEST_WEIGHT + 4L * pixels.length;
    }

    /**
     * Names the tiles that are looked at: their pictures stay, whatever they weigh, because what is dropped while it is
     * wanted would be made again and again.
     */
    synchronized void hold(Set<TileKey> wanted) {
        held = wanted;
    }

    /** Whether so many pictures may be kept at once. */
    boolean hasRoomFor(int tiles) {
        return tiles * (SMALLEST_WEIGHT + 4L * TileKey.SIDE * TileKey.SIDE) <= mostBytes;
    }

    private void evict() {
        boolean more = true;
        while (bytes > mostBytes && more) {
            more = dropEldest() || dropGroups();
        }
    }

    /** A tile that nobody looks at goes with its picture and its groups. */
    private boolean dropEldest() {
        var eldest = Stream.concat(pictures.keySet().stream(), groups.keySet().stream())
                .filter(key -> !held.contains(key)).findFirst();
        eldest.ifPresent(key -> {
            var picture = pictures.remove(key);
            bytes -= picture == null ? 0 : weight(picture.pixels());
            forget(key);
        });
        return eldest.isPresent();
    }

    /** Of one that is looked at only the groups go, and must be drawn anew when something changes. */
    private boolean dropGroups() {
        var eldest = groups.keySet().stream().findFirst();
        eldest.ifPresent(this::forget);
        return eldest.isPresent();
    }

    private void forget(TileKey key) {
        var own = groups.remove(key);
        if (own != null) {
            own.values().forEach(pixels -> bytes -= pixels.bytes());
        }
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
