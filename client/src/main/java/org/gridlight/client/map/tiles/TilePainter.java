package org.gridlight.client.map.tiles;

import org.gridlight.client.map.layers.Sheet;

/**
 * Draws one sheet of one tile.
 *
 * @param <S> what is to be drawn: an immutable value
 */
@FunctionalInterface
public interface TilePainter<S> {
    /**
     * @return the pixels of the tile, colours multiplied by their alpha; {@link TileStore#CLEAR} when nothing was drawn.
     *         They are the painter's own and hold until it is called again
     */
    int[] paint(S state, Sheet sheet, TileKey tile);
}
