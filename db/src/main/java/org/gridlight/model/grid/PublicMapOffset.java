package org.gridlight.model.grid;

import java.util.function.Consumer;

/**
 * The shifted degrees of public maps in China: GCJ-02 (火星坐标) and Baidu's BD-09, some hundred metres beside the true
 * place. Neither is published; these are the formulas that everybody uses and that agree with the maps to some
 * decimetres. The way back has no formula and is found by iteration, to less than a millimetre.
 */
public final class PublicMapOffset implements PointChange {
    /** The shift of GCJ-02. */
    public static final PointChange GCJ_02 = new PublicMapOffset(PublicMapOffset::toGcj);
    /** The shift of BD-09. */
    public static final PointChange BD_09 = new PublicMapOffset(degrees -> {
        toGcj(degrees);
        fromGcjToBaidu(degrees);
    });

    /** Krasovsky's ellipsoid, on which the shift is computed. */
    private static final double RADIUS = 6_378_245;

    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final double BAIDU_PI = Math.PI * 3000 / 180;

    /** In degrees: a tenth of a millimetre. */
    private static final double EXACT = 1e-9;

    private static final int MOST_STEPS = 30;

    private final Consumer<double[]> shift;

    private PublicMapOffset(Consumer<double[]> shift) {
        this.shift = shift;
    }

    @Override
    public void fromDegrees(double[] degrees) {
        shift.accept(degrees);
    }

    @Override
    public void toDegrees(double[] point) {
        double[] found = point.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] shifted = found.clone();
            shift.accept(shifted);
            double east = point[0] - shifted[0];
            double north = point[1] - shifted[1];
            found[0] += east;
            found[1] += north;
            if (Math.abs(east) < EXACT && Math.abs(north) < EXACT) {
                break;
            }
        }
        point[0] = found[0];
        point[1] = found[1];
    }

    private static void toGcj(double[] degrees) {
        double x = degrees[0] - 105;
        double y = degrees[1] - 35;
        double latitude = Math.toRadians(degrees[1]);
        double sine = Math.sin(latitude);
        double magic = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double metresNorth = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x)
                + (20 * Math.sin(y * Math.PI) + 40 * Math.sin(y / 3 * Math.PI)) * 2 / 3
                + (160 * Math.sin(y / 12 * Math.PI) + 320 * Math.sin(y * Math.PI / 30)) * 2 / 3;
        double metresEast = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x)
                + (20 * Math.sin(x * Math.PI) + 40 * Math.sin(x / 3 * Math.PI)) * 2 / 3
                + (150 * Math.sin(x / 12 * Math.PI) + 300 * Math.sin(x / 30 * Math.PI)) * 2 / 3;
        degrees[0] += Math.toDegrees(metresEast / (RADIUS / Math.sqrt(magic) * Math.cos(latitude)));
        degrees[1] += Math.toDegrees(
                metresNorth / (RADIUS * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic))));
    }

    private static double waves(double x) {
        return (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2 / 3;
    }

    private static void fromGcjToBaidu(double[] degrees) {
        double distance = Math.hypot(degrees[0], degrees[1]) + 0.00002 * Math.sin(degrees[1] * BAIDU_PI);
        double angle = Math.atan2(degrees[1], degrees[0]) + 0.000003 * Math.cos(degrees[0] * BAIDU_PI);
        degrees[0] = distance * Math.cos(angle) + 0.0065;
        degrees[1] = distance * Math.sin(angle) + 0.006;
    }
}
