package org.gridlight.client.map.tiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.layers.SheetPlan;
import org.locationtech.jts.geom.Envelope;

/**
 * Tiles that were made, by what they weigh: of each the finished picture and the sheets it was put together from, so that
 * a change in one layer draws its sheet only. What was not used for longest goes first. Safe for use by many
 * threads.
 */
public final class TileStore {
    /** A sheet with nothing in this tile. */
    public static final int[] CLEAR = new int[0];

    private static final int SMALLEST_WEIGHT = 128;

    private final long mostBytes;
    private final Map<TileKey, TilePicture> pictures = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<TileKey, Map<Sheet, SheetPixels>> sheets = new LinkedHashMap<>(64, 0.75f, true);
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

    /** Pixels of a sheet of a tile, null when they must be drawn. */
    synchronized SheetPixels sheet(TileKey key, Sheet sheet) {
        var own = sheets.get(key);
        return own == null ? null : own.get(sheet);
    }

    synchronized void putSheet(TileKey key, Sheet sheet, SheetPixels pixels) {
        var before = sheets.computeIfAbsent(key, _ -> new HashMap<>()).put(sheet, pixels);
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
            more = dropEldest() || dropSheets();
        }
    }

    /** A tile that nobody looks at goes with its picture and its sheets. */
    private boolean dropEldest() {
        var eldest = Stream.concat(pictures.keySet().stream(), sheets.keySet().stream())
                .filter(key -> !held.contains(key)).findFirst();
        eldest.ifPresent(key -> {
            var picture = pictures.remove(key);
            bytes -= picture == null ? 0 : weight(picture.pixels());
            forget(key);
        });
        return eldest.isPresent();
    }

    /** Of one that is looked at only the sheets go, and must be drawn anew when something changes. */
    private boolean dropSheets() {
        var eldest = sheets.keySet().stream().findFirst();
        eldest.ifPresent(this::forget);
        return eldest.isPresent();
    }

    private void forget(TileKey key) {
        var own = sheets.remove(key);
        if (own != null) {
            own.values().forEach(pixels -> bytes -= pixels.bytes());
        }
    }

    /**
     * Forgets what was drawn of layers wherever it shows one of these regions; the pictures stay to be seen and are
     * marked.
     *
     * @param reach how far symbols reach beyond their place, in device pixels
     */
    synchronized void invalidate(Set<MapLayer> changed, Collection<Envelope> regions, double reach) {
        sheets.forEach((key, own) -> {
            if (touches(key, regions, reach)) {
                forget(own, sheet -> changed.stream().anyMatch(sheet::holds));
            }
        });
        pictures.replaceAll((key, picture) -> touches(key, regions, reach) ? picture.outOfDate() : picture);
    }

    private void forget(Map<Sheet, SheetPixels> own, Predicate<Sheet> which) {
        own.entrySet().removeIf(sheet -> {
            boolean goes = which.test(sheet.getKey());
            bytes -= goes ? sheet.getValue().bytes() : 0;
            return goes;
        });
    }

    static boolean touches(TileKey key, Collection<Envelope> regions, double reach) {
        var extent = key.extent(reach);
        return regions.stream().anyMatch(extent::intersects);
    }

    /** Other sheets are wanted now: the pictures must be put together anew, from those that are there. */
    synchronized void plan(SheetPlan plan) {
        sheets.forEach((key, own) -> {
            var wanted = plan.sheets(key.scale().zoom()).stream().map(Sheet.Laid::sheet).toList();
            forget(own, sheet -> !wanted.contains(sheet));
        });
        pictures.replaceAll((_, picture) -> picture.outOfDate());
    }

    /** What may be kept at most, unless what is looked at alone weighs more. */
    public long mostBytes() {
        return mostBytes;
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
