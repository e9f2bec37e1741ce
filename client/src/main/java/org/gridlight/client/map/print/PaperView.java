package org.gridlight.client.map.print;

import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/**
 * What is seen on a picture for paper: a scale that is exact on the paper, letters and lines as large as they are read
 * there.
 *
 * @param view        whose device pixels are the dots of the paper
 * @param denominator the map is 1 : this in its middle
 * @param width       of the picture in dots
 * @param height      likewise
 */
record PaperView(MapView view, double denominator, int width, int height) {
    private static final double INCH_METRES = 0.0254;
    private static final double POINTS_AN_INCH = 72;
    private static final double SCREEN_DOTS = 96;
    /** Paper is held nearer than a screen, and its dots are finer. */
    private static final double LETTERS = 0.8;
    private static final double LETTERS_GROWTH = 0.8;
    private static final double MARGIN = 1.06;
    private static final double[] ROUND = {1, 1.2, 1.5, 1.8, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10};

    /** What an order shows. */
    static PaperView of(MapOrder order) {
        var box = order.layout().map();
        var region = order.region();
        double denominator = switch (region.kind()) {
            case SCALE -> order.denominator();
            case VIEW -> round(fitting(region.extent(), box.width(), box.height()));
            default -> round(MARGIN * fitting(region.extent(), box.width(), box.height()));
        };
        return of(region.extent(), denominator, box.width(), box.height(), order.dots(),
                LETTERS * Math.pow(order.layout().size(), LETTERS_GROWTH));
    }

    /** @param points of the picture across; @param down likewise; @param letters how large, 1 as on a screen */
    private static PaperView of(Envelope extent, double denominator, int points, int down, int dots, double letters) {
        var centre = extent.centre();
        double perUnit = dots / INCH_METRES * World.metresAUnit(centre.y) / denominator;
        double wanted = dots / SCREEN_DOTS * letters;
        int level = Math.clamp(Math.round(2 * Math.log(perUnit * World.UNITS / 256 / wanted) / Math.log(2)),
                MapScale.LEAST, MapScale.MOST);
        double ratio = perUnit / new MapScale(level, 1).pixelsAUnit();
        int width = (int) Math.round(points / POINTS_AN_INCH * dots);
        int height = (int) Math.round(down / POINTS_AN_INCH * dots);
        return new PaperView(new MapView(centre.x, centre.y, new MapScale(level, ratio), width / ratio, height / ratio),
                denominator, width, height);
    }

    /** The largest scale at which an extent is seen whole. @return its denominator */
    static double fitting(Envelope extent, int points, int down) {
        double metres = World.metresAUnit(extent.centre().y);
        double across = extent.getWidth() * metres / (points / POINTS_AN_INCH * INCH_METRES);
        double upright = extent.getHeight() * metres / (down / POINTS_AN_INCH * INCH_METRES);
        return Math.max(100, Math.max(across, upright));
    }

    /** The next round one: 8500 becomes 9000. */
    static double round(double denominator) {
        double power = Math.pow(10, Math.floor(Math.log10(denominator) + 1e-9));
        for (double step : ROUND) {
            if (step * power >= denominator * (1 - 1e-9)) {
                return Math.rint(step * power);
            }
        }
        return Math.rint(10 * power);
    }
}
