package org.gridlight.client.map.tiles;

/**
 * Draws one group of layers of one tile.
 *
 * @param <S> what is to be drawn: an immutable value
 */
@FunctionalInterface
public interface TilePainter<S> {
    /**
     * @return the pixels of the tile, colours multiplied by their alpha; {@link TileStore#CLEAR} when nothing was drawn.
     *         They are the painter's own and hold until it is called again
     */
    int[] paint(S state, MapGroup group, TileKey tile);
}
