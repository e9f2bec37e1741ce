package org.gridlight.client.map.tiles;

import org.gridlight.model.map.World;

/**
 * How large the world is drawn. Levels are half steps: two levels double the scale. At a level all tiles are drawn
 * sharp, in device pixels.
 *
 * @param level 0 shows the world in 256 pixels, each two levels twice as large
 * @param ratio device pixels to a pixel of the screen's own measure
 */
public record MapScale(int level, double ratio) {
    /** A whole province on the screen. */
    public static final int LEAST = 16;
    /** A kerb stone. */
    public static final int MOST = 41;

    private static final double UNITS_AT_LEVEL_0 = World.UNITS / 256;

    /** Device pixels to one unit of the world. */
    public double pixelsAUnit() {
        return ratio * Math.pow(2, level / 2.0) / UNITS_AT_LEVEL_0;
    }

    /** Metres on the ground to one pixel of the screen's own measure, at that place. */
    public double metresAPixel(double worldY) {
        return World.metresAUnit(worldY) / pixelsAUnit() * ratio;
    }

    /** The same as the number people know from web maps: 0 is the world, each step twice as large. */
    public double zoom() {
        return level / 2.0;
    }
}
