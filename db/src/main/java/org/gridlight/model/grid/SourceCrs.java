package org.gridlight.model.grid;

import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * The coordinate system in which a file gives its points, and how to come from it to degrees. It also knows what a
 * point that cannot be right looks like: latitude and longitude exchanged, metres taken for degrees, another country.
 *
 * @param name   as it is named to people, e.g. EPSG:4490
 * @param datum  what the degrees refer to after the change
 * @param metres the projection when the points are in metres; empty when they are degrees
 * @param use    where it is in use, in degrees
 */
public record SourceCrs(String name, Datum datum, Optional<GroundProjection> metres, Envelope use) {
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
     * the order of axes), EPSG:4513–4554 or a UTM zone; also in the long form urn:ogc:def:crs:….
     *
     * @throws Refusal when the name is none of them
     */
    public static SourceCrs named(String name) {
        var plain = name.strip().toUpperCase(Locale.ROOT).replaceFirst("^URN:OGC:DEF:CRS:([A-Z]+):[^:]*:", "$1:");
        return switch (plain) {
            case "EPSG:4490" -> degrees(Datum.CGCS2000, GroundProjection.CHINA);
            case "EPSG:4326", "CRS84", "OGC:CRS84" -> UNNAMED;
            default -> GroundProjection.named(plain).map(SourceCrs::projected)
                    .orElseThrow(() -> Refusal.wrongUse("grid.crs.unknown", name.strip()));
        };
    }

    private static SourceCrs degrees(Datum datum, Envelope use) {
        return new SourceCrs(datum.crs(), datum, Optional.empty(), use);
    }

    private static SourceCrs projected(GroundProjection ground) {
        boolean china = ground.name().startsWith("EPSG:45");
        return new SourceCrs(ground.name(), china ? Datum.CGCS2000 : Datum.WGS84, Optional.of(ground),
                china ? GroundProjection.CHINA : WORLD);
    }

    /**
     * The outline in degrees.
     *
     * @param feature how to name the area to a person
     * @throws Refusal when a point cannot be right in this system: exchanged, in metres, outside
     */
    MultiPolygon toDegrees(MultiPolygon outline, String feature) {
        var degrees = metres.map(ground -> {
            refuseDegreesAsMetres(outline.getEnvelopeInternal(), feature);
            return (MultiPolygon) ground.toDegrees(outline);
        }).orElse(outline);
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

    private static boolean inhabited(double latitude) {
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
