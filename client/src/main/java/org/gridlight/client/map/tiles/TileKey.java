package org.gridlight.client.map.tiles;

import org.locationtech.jts.geom.Envelope;

/** One square of the world at a scale, counted from the north-west corner of the world. */
public record TileKey(MapScale scale, int column, int row) {
    /** Side in device pixels. */
    public static final int SIDE = 512;

    /** Device pixels from the west edge of the world. */
    public double left() {
        return (double) column * SIDE;
    }

    /** Device pixels from the north edge of the world. */
    public double top() {
        return (double) row * SIDE;
    }

    /** The part of the world it shows, in units, wider by this many device pixels on each side. */
    public Envelope extent(double margin) {
        double pixels = scale.pixelsAUnit();
        return new Envelope((left() - margin) / pixels, (left() + SIDE + margin) / pixels, (top() - margin) / pixels,
                (top() + SIDE + margin) / pixels);
    }
}
