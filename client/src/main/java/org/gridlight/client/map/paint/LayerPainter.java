package org.gridlight.client.map.paint;

import org.gridlight.client.map.layers.Sheet;

/** Draws the layers of one kind. Used by one thread at a time. */
@FunctionalInterface
interface LayerPainter {
    /** Draws a sheet of this painter's kind into a tile. Asks for the pen's graphics only when there is something to draw. */
    void paint(TilePen pen, MapState state, Sheet sheet);
}
