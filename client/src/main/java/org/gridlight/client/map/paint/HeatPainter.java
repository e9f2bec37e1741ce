package org.gridlight.client.map.paint;

import java.awt.Color;
import java.util.List;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;

/** Where cases are dense: the blue ramp let through, from nothing to three quarters; smooth, without contours. */
final class HeatPainter {
    /** Device pixels from one point of the lattice to the next. */
    private static final int STEP = 4;
    private static final int POINTS = TileKey.SIDE / STEP + 1;
    private static final int SHADES = 256;
    private static final double MOST_OPACITY = 0.86;
    /** What is thinner than that share of the densest is not seen. */
    private static final double LEAST = 0.03;

    private HeatPainter() {}

    static void paint(TilePen pen, MapState state, Sheet sheet) {
        var heat = state.content().heat();
        var scale = pen.key().scale();
        var region = pen.region(0);
        var field = heat.field(HeatMap.radius(scale.metresAPixel(state.index().extent().centre().y)));
        double step = STEP / scale.pixelsAUnit();
        float[] lattice = field.lattice(region.getMinX(), region.getMinY(), step, POINTS, POINTS);
        if (lattice != null && field.top() > 0) {
            shade(pen.raster(), lattice, field.top(), shades(state.colours(), heat.isLate()));
        }
    }

    /** Colours from thin to dense, multiplied by their alpha. */
    static int[] shades(MapColours colours, boolean late) {
        List<Color> ramp = colours.ramp(late ? 3 : 4, late);
        var shades = new int[SHADES];
        for (int i = 0; i < SHADES; i++) {
            double share = i / (SHADES - 1.0);
            // Rises fast, so that the thin ends of a hot place can be seen, but without an edge.
            double rise = Math.pow(Math.max(0, (share - LEAST) / (1 - LEAST)), 0.75);
            double alpha = MOST_OPACITY * Math.min(1, 1.9 * rise);
            var colour = MapColours.along(ramp, share);
            shades[i] = (int) Math.round(alpha * 255) << 24 | part(colour.getRed(), alpha) << 16
                    | part(colour.getGreen(), alpha) << 8 | part(colour.getBlue(), alpha);
        }
        return shades;
    }

    private static int part(int colour, double alpha) {
        return (int) Math.round(colour * alpha);
    }

    private static void shade(int[] pixels, float[] lattice, double top, int[] shades) {
        double factor = (SHADES - 1) / top;
        for (int y = 0; y < TileKey.SIDE; y++) {
            int row = y / STEP * POINTS;
            float down = (y % STEP) / (float) STEP;
            for (int x = 0; x < TileKey.SIDE; x++) {
                int at = row + x / STEP;
                float right = (x % STEP) / (float) STEP;
                float above = lattice[at] + (lattice[at + 1] - lattice[at]) * right;
                float below = lattice[at + POINTS] + (lattice[at + POINTS + 1] - lattice[at + POINTS]) * right;
                double density = above + (below - above) * down;
                if (density > 0) {
                    pixels[y * TileKey.SIDE + x] = shades[(int) Math.min(SHADES - 1, density * factor)];
                }
            }
        }
    }
}
