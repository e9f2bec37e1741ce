package org.gridlight.model.map;

/**
 * The plane of the display: Web Mercator (EPSG:3857) in whole units, 2³¹ of them around the equator, which is less than
 * 2 cm each. x grows to the east from 180° W, y to the south from 85° N. Only for drawing and pointing: lengths and areas
 * are measured on the ground projection.
 */
public final class World {
    /** Units around the world. */
    public static final double UNITS = 2_147_483_648.0;

    /** Metres around the equator of the sphere of Web Mercator. */
    private static final double EQUATOR_METRES = 2 * Math.PI * 6_378_137;
    private static final double FURTHEST_LATITUDE = 85.05;

    private World() {}

    /** @param longitude in degrees */
    public static int x(double longitude) {
        return (int) Math.clamp(Math.rint((longitude + 180) / 360 * UNITS), 0, Integer.MAX_VALUE);
    }

    /** @param latitude in degrees; beyond 85.05° it is taken as that */
    public static int y(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.clamp(latitude, -FURTHEST_LATITUDE, FURTHEST_LATITUDE)));
        double share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return (int) Math.clamp(Math.rint(share * UNITS), 0, Integer.MAX_VALUE);
    }

    /** In degrees. */
    public static double longitude(double x) {
        return x / UNITS * 360 - 180;
    }

    /** In degrees. */
    public static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y / UNITS))));
    }

    /** How many metres one unit is on the ground there. */
    public static double metresAUnit(double y) {
        return EQUATOR_METRES / UNITS * Math.cos(Math.toRadians(latitude(y)));
    }
}
