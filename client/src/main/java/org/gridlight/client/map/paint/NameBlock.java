package org.gridlight.client.map.paint;

import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.TileKey;
import org.locationtech.jts.geom.Envelope;

/**
 * A square of tiles in which names are placed together: small enough to be planned in a moment, large enough that few
 * names are lost at its border, over which no name of a line reaches.
 */
record NameBlock(MapScale scale, int column, int row) {
    private static final int TILES = 8;
    private static final double SIDE = (double) TILES * TileKey.SIDE;

    static NameBlock of(TileKey tile) {
        return new NameBlock(tile.scale(), Math.floorDiv(tile.column(), TILES), Math.floorDiv(tile.row(), TILES));
    }

    /** What it shows of the world, in units. */
    Envelope extent() {
        double pixels = scale.pixelsAUnit();
        return new Envelope(column * SIDE / pixels, (column + 1) * SIDE / pixels, row * SIDE / pixels,
                (row + 1) * SIDE / pixels);
    }

    /** Whether a place in device pixels, with room round it, lies inside. */
    boolean holds(double x, double y, double room) {
        return x - room >= column * SIDE && x + room <= (column + 1) * SIDE && y - room >= row * SIDE
                && y + room <= (row + 1) * SIDE;
    }
}
