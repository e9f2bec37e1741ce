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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The plane on which lengths and areas of a city are measured, in metres: in China the 3-degree Gauss–Krüger zone of
 * CGCS2000 (国家大地2000三度带), elsewhere the UTM zone. Built from its parameters as well-known text, never from the EPSG
 * database, whose first use costs seconds. A point makes the way there and back within a micrometre.
 *
 * <p>Immutable; GeoTools documents its transforms as safe for use by many threads.
 */
public final class GroundProjection implements PointChange {
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
            PARAMETER["central_meridian", %s], PARAMETER["latitude_of_origin", %s], PARAMETER["scale_factor", %s],
            PARAMETER["false_easting", %s], PARAMETER["false_northing", %s],
            UNIT["metre", 1], AXIS["Easting", EAST], AXIS["Northing", NORTH]]""";

    private final String name;
    private final TransverseMercator parameters;
    private final ProjectedCRS crs;
    private final MathTransform toMetres;
    private final MathTransform toDegrees;

    private GroundProjection(String name, Datum datum, TransverseMercator parameters) {
        this.name = name;
        this.parameters = parameters;
        try {
            this.crs = (ProjectedCRS) CRS.parseWKT(wellKnownText(name, datum, parameters));
            this.toMetres = crs.getConversionFromBase().getMathTransform();
            this.toDegrees = toMetres.inverse();
        } catch (FactoryException | TransformException defect) {
            throw new IllegalStateException("The projection " + name + " cannot be built", defect);
        }
    }

    private static String wellKnownText(String name, Datum datum, TransverseMercator numbers) {
        boolean chinese = datum == Datum.CGCS2000;
        return WELL_KNOWN_TEXT.formatted(name, chinese ? "CGCS2000" : "WGS 84", chinese ? "China 2000" : "WGS_1984",
                chinese ? "CGCS2000" : "WGS 84", chinese ? "298.257222101" : "298.257223563", numbers.meridian(),
                numbers.latitude(), numbers.scale(), numbers.falseEasting(), numbers.falseNorthing());
    }

    /**
     * A projection that has no number in the register: a city's own system, as the file beside a shapefile gives it.
     * Empty when its numbers are those of no place on earth.
     */
    public static Optional<GroundProjection> of(String name, Datum datum, TransverseMercator numbers) {
        boolean possible = Math.abs(numbers.meridian()) <= 180 && Math.abs(numbers.latitude()) < 90
                && numbers.scale() > 0.5 && numbers.scale() < 2 && Math.abs(numbers.falseEasting()) < 1e9
                && Math.abs(numbers.falseNorthing()) < 1e9;
        return possible ? Optional.of(new GroundProjection(plain(name), datum, numbers)) : Optional.empty();
    }

    /** A name that can stand between the quotation marks of a well-known text. */
    private static String plain(String name) {
        return name.replaceAll("[^\\p{L}\\p{N} _./:+-]", "_");
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
        return new GroundProjection("EPSG:" + code, Datum.CGCS2000,
                new TransverseMercator(meridian, 0, 1, falseEasting, 0));
    }

    private static GroundProjection utm(int zone, boolean north) {
        return new GroundProjection("EPSG:" + ((north ? 32600 : 32700) + zone), Datum.WGS84,
                new TransverseMercator(zone * 6 - 183, 0, UTM_SCALE, 500_000, north ? 0 : 10_000_000));
    }

    /** Its name, e.g. EPSG:4548. */
    public String name() {
        return name;
    }

    /** Its numbers. */
    public TransverseMercator parameters() {
        return parameters;
    }

    CoordinateReferenceSystem crs() {
        return crs;
    }

    /** A copy in metres, east and north, of a geometry in degrees. */
    public Geometry toMetres(Geometry degrees) {
        refuseOutside(degrees);
        return PointChange.applied(degrees, this::fromDegrees);
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
        return PointChange.applied(metres, this::toDegrees);
    }

    /** Area in m² of a geometry in degrees. */
    public double squareMetres(Geometry degrees) {
        return toMetres(degrees).getArea();
    }

    @Override
    public void toDegrees(double[] point) {
        change(point, toDegrees);
    }

    @Override
    public void fromDegrees(double[] degrees) {
        change(degrees, toMetres);
    }

    private void change(double[] point, MathTransform transform) {
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException cause) {
            throw Refusal.failed(cause, "grid.projection.outside", point[0] + ", " + point[1], name);
        }
    }
}
