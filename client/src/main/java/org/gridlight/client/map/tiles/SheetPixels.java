package org.gridlight.client.map.tiles;

import java.util.Arrays;

/**
 * The pixels of one sheet of a tile. Most sheets leave most of a tile clear, so only the runs that are not are kept: where
 * one begins, how many pixels it has, the pixels. Immutable.
 */
final class SheetPixels {
    private static final SheetPixels NONE = new SheetPixels(TileStore.CLEAR);
    private static final int HEAD = 2;
    private static final int FIXED_BYTES = 128;
    /** So far it is quicker to look at one after the other. */
    private static final int NEAR = 16;
    /** Only compared with. */
    private static final int[] ALL_CLEAR = new int[TileKey.SIDE * TileKey.SIDE];

    private final int[] runs;

    private SheetPixels(int[] runs) {
        this.runs = runs;
    }

    /** @param pixels of a whole tile, or {@link TileStore#CLEAR} */
    static SheetPixels of(int[] pixels) {
        if (pixels.length == 0) {
            return NONE;
        }
        // Every second pixel clear is the most that runs can need.
        return of(pixels, new int[pixels.length / 2 * (HEAD + 1) + HEAD + 1]);
    }

    /** The same with room to work in, so that none has to be made each time. */
    static SheetPixels of(int[] pixels, int[] runs) {
        int size = 0;
        int at = 0;
        while (at < pixels.length) {
            at = drawnFrom(pixels, at);
            int from = at;
            while (at < pixels.length && pixels[at] != 0) {
                at++;
            }
            if (at > from) {
                int needed = size + HEAD + at - from;
                runs[size] = from;
                runs[size + 1] = at - from;
                System.arraycopy(pixels, from, runs, size + HEAD, at - from);
                size = needed;
            }
        }
        return size == 0 ? NONE : new SheetPixels(Arrays.copyOf(runs, size));
    }

    /** Most of a sheet is clear: long clear runs are passed over many pixels at once. @return the length when none follows */
    private static int drawnFrom(int[] pixels, int from) {
        int near = Math.min(from + NEAR, pixels.length);
        for (int at = from; at < near; at++) {
            if (pixels[at] != 0) {
                return at;
            }
        }
        int end = Math.min(pixels.length, near + ALL_CLEAR.length);
        int drawn = Arrays.mismatch(pixels, near, end, ALL_CLEAR, 0, end - near);
        if (drawn >= 0) {
            return near + drawn;
        }
        return end == pixels.length ? end : drawnFrom(pixels, end);
    }

    /** Bytes in memory, about. */
    long bytes() {
        return FIXED_BYTES + 4L * runs.length;
    }

    /** Lays them over others. @param opacity 0 to 1 */
    void over(int[] below, double opacity) {
        for (int at = 0; at < runs.length; at += HEAD + runs[at + 1]) {
            Premultiplied.over(below, runs[at], runs, at + HEAD, runs[at + 1], opacity);
        }
    }
}
