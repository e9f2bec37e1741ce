package org.gridlight.client.map.print;

import java.util.Set;
import org.gridlight.reports.map.MapLayout;
import org.gridlight.reports.map.MapPaper;
import org.gridlight.reports.map.MapSheet.Part;

/**
 * What a person wants on paper.
 *
 * @param across      whether the paper lies across
 * @param dots        an inch
 * @param denominator the map is 1 : this; only counts for a region of kind SCALE
 * @param grey        for a black-and-white printer
 */
public record MapOrder(MapPaper paper, boolean across, int dots, String title, Set<Part> parts, PrintRegion region,
        double denominator, boolean grey) {
    /** A picture of more pixels than this is drawn coarser: the file would weigh more than anybody mails. */
    private static final double MOST_PIXELS = 80e6;
    private static final double POINTS_AN_INCH = 72;

    public MapOrder {
        parts = Set.copyOf(parts);
    }

    /** Where the parts of the sheet lie. */
    public MapLayout layout() {
        return MapLayout.of(paper, across,
                parts.contains(Part.LEGEND) || parts.contains(Part.COUNTS) || parts.contains(Part.INSET));
    }

    /** Dots an inch it is drawn with: those wanted, or as many as may be. */
    public int drawnDots() {
        var map = layout().map();
        double squareInches = map.width() * (double) map.height() / POINTS_AN_INCH / POINTS_AN_INCH;
        return (int) Math.min(dots, Math.floor(Math.sqrt(MOST_PIXELS / squareInches)));
    }

    /** The same drawn with other dots, as for a picture on the screen. */
    public MapOrder with(int otherDots) {
        return new MapOrder(paper, across, otherDots, title, parts, region, denominator, grey);
    }
}
