package org.gridlight.model.grid;

import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The coordinate system in which a file gives its points, and how to come from it to degrees. It also knows what a
 * point that cannot be right looks like: latitude and longitude exchanged, metres taken for degrees, another country.
 *
 * @param name  as it is named to people, e.g. EPSG:4490
 * @param datum what the degrees refer to after the change
 * @param kind  what its points are
 * @param zone  the projection when the points are metres of a zone
 * @param use   where it is in use, in degrees
 */
public record SourceCrs(String name, Datum datum, Kind kind, Optional<GroundProjection> zone, Envelope use) {
    /** What the points of a system are. */
    public enum Kind {
        /** True degrees. */
        DEGREES(PointChange.NONE),
        /** Metres of a transverse Mercator zone: Gauss–Krüger (高斯-克吕格) or UTM. */
        ZONE(PointChange.NONE),
        /** Metres of the web's maps, EPSG:3857. */
        WEB_MERCATOR(WebMercator.METRES),
        /** Shifted degrees of Chinese public maps (火星坐标). No file says so; it counts only when named. */
        GCJ_02(PublicMapOffset.GCJ_02),
        /** Shifted degrees of Baidu's map. No file says so; it counts only when named. */
        BD_09(PublicMapOffset.BD_09);

        private final PointChange change;

        Kind(PointChange change) {
            this.change = change;
        }

        /** Whether points are metres, not degrees. */
        public boolean inMetres() {
            return this == ZONE || this == WEB_MERCATOR;
        }
    }

    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);

    /** No city lies outside these latitudes; a file that seems to has exchanged its two numbers. */
    private static final double SOUTHERNMOST_CITY = -56;

    private static final double NORTHERNMOST_CITY = 79;

    /** Beyond this a number is no degree by any mistake. */
    private static final double NO_DEGREE = 360;

    /** Points in degrees as RFC 7946 wants them when a file names nothing. */
    static final SourceCrs UNNAMED = degrees(Datum.WGS84, WORLD);

    /**
     * The system of this name: EPSG:4490, EPSG:4326, CRS84 (degrees, longitude first whatever the register says about
     * the order of axes), EPSG:4513–4554, a UTM zone or EPSG:3857, also in the long form urn:ogc:def:crs:…; GCJ-02 or
     * BD-09.
     *
     * @throws Refusal when the name is none of them
     */
    public static SourceCrs named(String name) {
        return known(name).orElseThrow(() -> Refusal.wrongUse("grid.crs.unknown", name.strip()));
    }

    /** The same, empty when the name is none of them. */
    public static Optional<SourceCrs> known(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT)
                .replaceFirst("^(URN:OGC:DEF:CRS:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/)([A-Z]+)[:/][^:/]*[:/]", "$2:");
        return switch (plain) {
            case "EPSG:4490" -> Optional.of(degrees(Datum.CGCS2000, GroundProjection.CHINA));
            case "EPSG:4326", "CRS84", "OGC:CRS84" -> Optional.of(UNNAMED);
            case "EPSG:3857", "EPSG:900913" -> Optional.of(
                    new SourceCrs("EPSG:3857", Datum.WGS84, Kind.WEB_MERCATOR, Optional.empty(), WORLD));
            case "GCJ-02", "GCJ02" -> Optional.of(publicMap("GCJ-02", Kind.GCJ_02));
            case "BD-09", "BD09" -> Optional.of(publicMap("BD-09", Kind.BD_09));
            default -> GroundProjection.named(plain).map(SourceCrs::projected);
        };
    }

    /** The system of a projection that has no number in the register. */
    public static SourceCrs of(GroundProjection zone, Datum datum) {
        return new SourceCrs(zone.name(), datum, Kind.ZONE, Optional.of(zone),
                datum == Datum.CGCS2000 ? GroundProjection.CHINA : WORLD);
    }

    private static SourceCrs degrees(Datum datum, Envelope use) {
        return new SourceCrs(datum.crs(), datum, Kind.DEGREES, Optional.empty(), use);
    }

    private static SourceCrs projected(GroundProjection ground) {
        return of(ground, ground.name().startsWith("EPSG:45") ? Datum.CGCS2000 : Datum.WGS84);
    }

    private static SourceCrs publicMap(String name, Kind kind) {
        return new SourceCrs(name, Datum.CGCS2000, kind, Optional.empty(), GroundProjection.CHINA);
    }

    /**
     * A copy in degrees of a geometry whose points are of this system. Nothing is checked.
     *
     * @throws Refusal when a point is so far off that the projection has no answer
     */
    public Geometry inDegrees(Geometry points) {
        return kind == Kind.DEGREES ? points : PointChange.applied(points, change()::toDegrees);
    }

    /** A copy in this system of a geometry in degrees. @throws Refusal when a point is so far off that there is none */
    public Geometry ofDegrees(Geometry degrees) {
        return kind == Kind.DEGREES ? degrees : PointChange.applied(degrees, change()::fromDegrees);
    }

    private PointChange change() {
        return zone.<PointChange>map(ground -> ground).orElse(kind.change);
    }

    /**
     * The outline in degrees.
     *
     * @param feature how to name the area to a person
     * @throws Refusal when a point cannot be right in this system: exchanged, in metres, outside
     */
    MultiPolygon toDegrees(MultiPolygon outline, String feature) {
        if (kind.inMetres()) {
            refuseDegreesAsMetres(outline.getEnvelopeInternal(), feature);
        }
        var degrees = (MultiPolygon) inDegrees(outline);
        for (Coordinate point : degrees.getCoordinates()) {
            refuseImpossible(point, feature);
        }
        return degrees;
    }

    private void refuseDegreesAsMetres(Envelope points, String feature) {
        if (WORLD.contains(points)) {
            throw Refusal.failed("grid.crs.degrees", feature, Place.of(points.centre()), name);
        }
    }

    private void refuseImpossible(Coordinate point, String feature) {
        boolean fits = use.contains(point) && (use != WORLD || inhabited(point.y));
        if (fits) {
            return;
        }
        if (Math.abs(point.x) > NO_DEGREE || Math.abs(point.y) > NO_DEGREE) {
            throw Refusal.failed("grid.crs.metres", feature, point.x + ", " + point.y, likelyProjection(point));
        }
        if (use.contains(point.y, point.x) && inhabited(point.x)) {
            throw Refusal.failed("grid.crs.exchanged", feature, Place.of(point));
        }
        if (!use.contains(point)) {
            throw Refusal.failed("grid.crs.outside", feature, Place.of(point), name);
        }
    }

    /** Whether there can be a city at this latitude. */
    public static boolean inhabited(double latitude) {
        return latitude >= SOUTHERNMOST_CITY && latitude <= NORTHERNMOST_CITY;
    }

    /** Which names to try for a point in metres. An easting with a zone number before it tells its zone. */
    private static String likelyProjection(Coordinate metres) {
        long zone = (long) Math.floor(metres.x / 1_000_000);
        if (zone >= 25 && zone <= 45) {
            return "EPSG:" + (4513 + zone - 25);
        }
        return "EPSG:4534–4554, EPSG:32601–32660";
    }
}
