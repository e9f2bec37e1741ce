package org.gridlight.model.grid;

import java.util.Optional;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane on which lengths and areas of a city are measured, in metres: in China the 3-degree Gauss–Krüger zone of
 * CGCS2000 (国家大地2000三度带), elsewhere the UTM zone. Built from its parameters as well-known text, never from the EPSG
 * database, whose first use costs seconds. A point makes the way there and back within a micrometre.
 *
 * <p>Immutable; GeoTools documents its transforms as safe for use by many threads.
 */
public final class GroundProjection {
    /** Where CGCS2000 is in use, in degrees (the area of use that EPSG gives for 4490, rounded outwards). */
    static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);
    private static final Pattern EPSG = Pattern.compile("(?i)EPSG:(\\d{4,5})");
    private static final int FIRST_NUMBERED_ZONE = 4513;
    private static final int FIRST_MERIDIAN_ZONE = 4534;
    private static final int LAST_MERIDIAN_ZONE = 4554;
    private static final int FIRST_MERIDIAN = 75;
    private static final int FIRST_ZONE_NUMBER = 25;
    private static final double UTM_SCALE = 0.9996;

    private static final String WELL_KNOWN_TEXT = """
            PROJCS["%s", GEOGCS["%s", DATUM["%s", SPHEROID["%s", 6378137, %s]],
              PRIMEM["Greenwich", 0], UNIT["degree", 0.017453292519943295],
              AXIS["Longitude", EAST], AXIS["Latitude", NORTH]],
            PROJECTION["Transverse_Mercator"],
            PARAMETER["central_meridian", %s], PARAMETER["latitude_of_origin", 0], PARAMETER["scale_factor", %s],
            PARAMETER["false_easting", %s], PARAMETER["false_northing", %s],
            UNIT["metre", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]""";

    private final String name;
    private final ProjectedCRS crs;
    private final MathTransform toMetres;
    private final MathTransform toDegrees;

    private GroundProjection(String name, String wellKnownText) {
        this.name = name;
        try {
            this.crs = (ProjectedCRS) CRS.parseWKT(wellKnownText);
            this.toMetres = crs.getConversionFromBase().getMathTransform();
            this.toDegrees = toMetres.inverse();
        } catch (FactoryException | TransformException defect) {
            throw new IllegalStateException("The projection " + name + " cannot be built", defect);
        }
    }

    /** The projection for everything inside this envelope of degrees: the zone of its centre. */
    public static GroundProjection around(Envelope degrees) {
        var centre = degrees.centre();
        if (CHINA.contains(centre)) {
            long zone = Math.round((centre.x - FIRST_MERIDIAN) / 3);
            return gaussKrueger(Math.clamp(FIRST_MERIDIAN_ZONE + zone, FIRST_MERIDIAN_ZONE, LAST_MERIDIAN_ZONE));
        }
        int zone = Math.clamp((int) Math.floor((centre.x + 180) / 6) + 1, 1, 60);
        return utm(zone, centre.y >= 0);
    }

    /**
     * The projection of this name: EPSG:4513–4554 (CGCS2000, 3-degree zones) or EPSG:32601–32660 and 32701–32760 (UTM
     * on WGS 84). Empty for any other name.
     */
    public static Optional<GroundProjection> named(String crs) {
        var matched = EPSG.matcher(crs.strip());
        if (!matched.matches()) {
            return Optional.empty();
        }
        int code = Integer.parseInt(matched.group(1));
        if (code >= FIRST_NUMBERED_ZONE && code <= LAST_MERIDIAN_ZONE) {
            return Optional.of(gaussKrueger(code));
        }
        int zone = code % 100;
        boolean utm = (code / 100 == 326 || code / 100 == 327) && zone >= 1 && zone <= 60;
        return utm ? Optional.of(utm(zone, code / 100 == 326)) : Optional.empty();
    }

    private static GroundProjection gaussKrueger(int code) {
        boolean numbered = code < FIRST_MERIDIAN_ZONE;
        int nth = code - (numbered ? FIRST_NUMBERED_ZONE : FIRST_MERIDIAN_ZONE);
        int meridian = FIRST_MERIDIAN + 3 * nth;
        int falseEasting = 500_000 + (numbered ? 1_000_000 * (FIRST_ZONE_NUMBER + nth) : 0);
        return new GroundProjection("EPSG:" + code,
                WELL_KNOWN_TEXT.formatted("CGCS2000 / 3-degree Gauss-Kruger CM " + meridian + "E", "CGCS2000",
                        "China 2000", "CGCS2000", "298.257222101", meridian, 1, falseEasting, 0));
    }

    private static GroundProjection utm(int zone, boolean north) {
        return new GroundProjection("EPSG:" + ((north ? 32600 : 32700) + zone),
                WELL_KNOWN_TEXT.formatted("WGS 84 / UTM zone " + zone + (north ? "N" : "S"), "WGS 84", "WGS_1984",
                        "WGS 84", "298.257223563", zone * 6 - 183, UTM_SCALE, 500_000, north ? 0 : 10_000_000));
    }

    /** Its name, e.g. EPSG:4548. */
    public String name() {
        return name;
    }

    CoordinateReferenceSystem crs() {
        return crs;
    }

    /** A copy in metres, east and north, of a geometry in degrees. */
    public Geometry toMetres(Geometry degrees) {
        refuseOutside(degrees);
        return moved(degrees, toMetres);
    }

    /** GeoTools would write a warning to the console before it refuses. */
    private void refuseOutside(Geometry degrees) {
        for (var point : degrees.getCoordinates()) {
            if (!EARTH.contains(point)) {
                throw Refusal.failed("grid.projection.outside", point.x + ", " + point.y, name);
            }
        }
    }

    /** A copy in degrees, longitude first, of a geometry in metres. */
    public Geometry toDegrees(Geometry metres) {
        return moved(metres, toDegrees);
    }

    /** Area in m² of a geometry in degrees. */
    public double squareMetres(Geometry degrees) {
        return toMetres(degrees).getArea();
    }

    private Geometry moved(Geometry geometry, MathTransform transform) {
        var copy = geometry.copy();
        copy.apply(new EachPoint(transform, name));
        return copy;
    }

    private record EachPoint(MathTransform transform, String name) implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            double[] point = {points.getX(i), points.getY(i)};
            try {
                transform.transform(point, 0, point, 0, 1);
            } catch (TransformException cause) {
                throw Refusal.failed(cause, "grid.projection.outside", points.getX(i) + ", " + points.getY(i), name);
            }
            points.setOrdinate(i, CoordinateSequence.X, point[0]);
            points.setOrdinate(i, CoordinateSequence.Y, point[1]);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
