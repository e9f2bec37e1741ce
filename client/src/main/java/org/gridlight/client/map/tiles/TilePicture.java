package org.gridlight.client.map.tiles;

/**
 * The finished picture of a tile. Nobody writes to the pixels any more.
 *
 * @param pixels row by row, opaque
 * @param number differs for each picture that was ever made, so that whoever keeps an image of it knows a new one
 * @param stale  whether something changed since, so that a new one is wanted; until then it is shown
 */
public record TilePicture(TileKey key, int[] pixels, long number, boolean stale) {
    TilePicture outOfDate() {
        return stale ? this : new TilePicture(key, pixels, number, true);
    }
}
