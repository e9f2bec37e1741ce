package org.gridlight.model.grid;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A point named to a person: degrees, longitude first, to about a decimetre. */
public record Place(double longitude, double latitude) {
    /** A point in degrees, longitude first. */
    public static Place of(Coordinate degrees) {
        return new Place(degrees.x, degrees.y);
    }

    /** A point well inside the largest part of an outline in degrees, so that a map can be centred on it. */
    public static Place inside(Geometry degrees) {
        var largest = degrees;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            var part = degrees.getGeometryN(i);
            if (i == 0 || part.getArea() > largest.getArea()) {
                largest = part;
            }
        }
        return of(largest.getInteriorPoint().getCoordinate());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6f, %.6f", longitude, latitude);
    }
}
