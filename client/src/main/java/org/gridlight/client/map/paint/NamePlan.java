package org.gridlight.client.map.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.map.tiles.TileKey;

/**
 * Where names stand at one scale: placed once for many tiles, so that a name that crosses the border of tiles is the same
 * on both, and so that none lies on another. Built by one thread, then only read.
 */
final class NamePlan {
    /** How a name looks. */
    enum Style {
        AREA,
        SMALL_AREA,
        ROAD,
        WATER
    }

    /** One letter: its middle in device pixels from the corner of the world, and how it is turned. */
    record Glyph(String letter, double x, double y, double turn, double size) {}

    /** A name in its place. */
    record Name(Style style, List<Glyph> glyphs) {}

    private static final int CELL = 64;
    private static final double ROOM = 0.72;

    private final Map<Long, List<Name>> byTile = new HashMap<>();
    private final Map<Long, List<Glyph>> taken = new HashMap<>();
    private final Map<String, List<Glyph>> byName = new HashMap<>();

    /**
     * Sets a name down unless it would lie on another.
     *
     * @param again how far from the same name, in device pixels
     * @return whether there was room
     */
    boolean add(String text, Style style, List<Glyph> glyphs, double again) {
        var middle = glyphs.get(glyphs.size() / 2);
        boolean near = byName.getOrDefault(text, List.of()).stream()
                .anyMatch(other -> Math.hypot(other.x - middle.x, other.y - middle.y) < again);
        if (near || glyphs.stream().anyMatch(this::isTaken)) {
            return false;
        }
        byName.computeIfAbsent(text, _ -> new ArrayList<>(1)).add(middle);
        var name = new Name(style, List.copyOf(glyphs));
        var tiles = new HashSet<Long>();
        for (var glyph : glyphs) {
            cells(glyph).forEach(cell -> taken.computeIfAbsent(cell, _ -> new ArrayList<>(2)).add(glyph));
            tiles.addAll(tiles(glyph));
        }
        tiles.forEach(tile -> byTile.computeIfAbsent(tile, _ -> new ArrayList<>(4)).add(name));
        return true;
    }

    /** Nothing is added any more: what was only needed for that is let go. */
    void close() {
        taken.clear();
        byName.clear();
    }

    private boolean isTaken(Glyph glyph) {
        for (long cell : cells(glyph)) {
            for (var other : taken.getOrDefault(cell, List.of())) {
                double room = (glyph.size + other.size) * ROOM;
                if (Math.abs(glyph.x - other.x) < room && Math.abs(glyph.y - other.y) < room) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Long> cells(Glyph glyph) {
        return squares(glyph, CELL);
    }

    private static Set<Long> tiles(Glyph glyph) {
        return squares(glyph, TileKey.SIDE);
    }

    private static Set<Long> squares(Glyph glyph, int side) {
        var found = new HashSet<Long>(4);
        for (double x : new double[]{glyph.x - glyph.size, glyph.x + glyph.size}) {
            for (double y : new double[]{glyph.y - glyph.size, glyph.y + glyph.size}) {
                found.add((long) Math.floor(x / side) << 32 | (long) Math.floor(y / side) & 0xFFFFFFFFL);
            }
        }
        return found;
    }

    /** Names that are seen in a tile, wholly or in part. */
    List<Name> in(TileKey tile) {
        return byTile.getOrDefault((long) tile.column() << 32 | tile.row() & 0xFFFFFFFFL, List.of());
    }
}
