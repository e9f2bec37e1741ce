package org.gridlight.model.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The order in which areas of irregular shape are numbered: west to east, north to south (自西向东、自北向南), as a page is
 * read.
 *
 * <p>The rule: the ground between the northernmost and the southernmost centre is divided into √n bands of equal
 * height (rounded, at least one), n being how many areas there are. Bands are read from north to south; inside a band
 * the centres are read from west to east; of two centres with the same easting the northern one comes first. It
 * depends on the centres alone, never on the order in which they come.
 */
public final class ReadingOrder {
    private ReadingOrder() {}

    /** The things in that order; the list that comes stays as it is. */
    public static <T> List<T> of(List<T> things, Function<T, Coordinate> centre) {
        var extent = new Envelope();
        things.forEach(thing -> extent.expandToInclude(centre.apply(thing)));
        int bands = Math.max(1, (int) Math.round(Math.sqrt(things.size())));
        var ordered = new ArrayList<>(things);
        ordered.sort(Comparator.comparingInt((T thing) -> band(centre.apply(thing).y, extent, bands))
                .thenComparingDouble(thing -> centre.apply(thing).x)
                .thenComparingDouble(thing -> -centre.apply(thing).y));
        return ordered;
    }

    private static int band(double northing, Envelope extent, int bands) {
        if (extent.getHeight() == 0) {
            return 0;
        }
        double fromNorth = (extent.getMaxY() - northing) / extent.getHeight();
        return Math.min(bands - 1, (int) Math.floor(fromNorth * bands));
    }
}
