package org.gridlight.model.grid;

import java.util.Locale;
import org.gridlight.model.words.Words;
import org.locationtech.jts.geom.Geometry;

/**
 * Proposes the bounds in words (四至) of a grid or area: how far it reaches to the east, south, west and north. For
 * now by coordinates; a person writes the names of roads and rivers over it.
 */
public record BoundsInWords(Words words) {
    /** @param outline in degrees, longitude first, not empty */
    public String of(Geometry outline) {
        var extent = outline.getEnvelopeInternal();
        return words.say("grid.bounds", degrees(extent.getMaxX(), "E", "W"), degrees(extent.getMinY(), "N", "S"),
                degrees(extent.getMinX(), "E", "W"), degrees(extent.getMaxY(), "N", "S"));
    }

    private static String degrees(double value, String positive, String negative) {
        return String.format(Locale.ROOT, "%.5f°%s", Math.abs(value), value < 0 ? negative : positive);
    }
}
