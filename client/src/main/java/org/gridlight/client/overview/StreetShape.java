package org.gridlight.client.overview;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.grid.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * The outline of a street for a small map: degrees, thinned to what can be seen.
 *
 * @param name  of the street
 * @param rings outer rings, each x, y, x, y, …
 * @param x     where its name stands
 */
public record StreetShape(String name, List<double[]> rings, double x, double y) {
    /** No small map shows more points across. */
    private static final double ACROSS = 700;
    /** Endings that every street has; a map says which it is, not that it is one. */
    private static final int ENDING = 2;

    /** The streets of a district, for a small map. */
    static List<StreetShape> of(List<Area> streets) {
        return of(streets, ACROSS);
    }

    /** The streets of a district. @param across how many points can be told apart across the map, at most */
    public static List<StreetShape> of(List<Area> streets, double across) {
        double span = streets.stream().map(street -> street.outline().getEnvelopeInternal())
                .reduce((one, other) -> {
                    var both = one.copy();
                    both.expandToInclude(other);
                    return both;
                }).map(all -> Math.max(all.getWidth(), all.getHeight())).orElse(1.0);
        return streets.stream().map(street -> of(street, span / across)).toList();
    }

    /** Its name without the ending that every street has (望江街道 → 望江). */
    public String shortName() {
        return shortName(name);
    }

    /** A name without the ending that all of its kind have; one of another script stays whole. */
    public static String shortName(String name) {
        return name.length() > ENDING + 1 && Character.isIdeographic(name.codePointAt(0))
                ? name.substring(0, name.length() - ENDING)
                : name;
    }

    private static StreetShape of(Area street, double step) {
        MultiPolygon outline = street.outline();
        var rings = new ArrayList<double[]>();
        for (int part = 0; part < outline.getNumGeometries(); part++) {
            rings.add(thinned(((Polygon) outline.getGeometryN(part)).getExteriorRing().getCoordinates(), step));
        }
        // The middle, unless the outline bends away from it.
        var middle = outline.getCentroid();
        var inside = outline.contains(middle) ? middle : outline.getInteriorPoint();
        return new StreetShape(street.name(), rings, inside.getX(), inside.getY());
    }

    private static double[] thinned(Coordinate[] points, double step) {
        var kept = new ArrayList<Coordinate>();
        for (var point : points) {
            if (kept.isEmpty() || point.distance(kept.getLast()) >= step) {
                kept.add(point);
            }
        }
        var ring = new double[kept.size() * 2];
        for (int place = 0; place < kept.size(); place++) {
            ring[2 * place] = kept.get(place).x;
            ring[2 * place + 1] = kept.get(place).y;
        }
        return ring;
    }
}
