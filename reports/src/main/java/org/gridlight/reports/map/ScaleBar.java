package org.gridlight.reports.map;

/**
 * The scale bar (比例尺) of a printed map.
 *
 * @param metres on the ground that the whole bar stands for
 * @param points its length on the paper
 */
public record ScaleBar(double metres, double points) {
    private static final double POINTS_A_METRE = 72 / 0.0254;
    private static final double[] STEPS = {1, 2, 4, 5, 10};

    /**
     * The longest bar of a round length that has room.
     *
     * @param denominator the map is 1 : this
     * @param room        in points
     */
    public static ScaleBar of(double denominator, double room) {
        double most = room / POINTS_A_METRE * denominator;
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        double metres = power;
        for (double step : STEPS) {
            if (step * power <= most) {
                metres = step * power;
            }
        }
        return new ScaleBar(metres, metres / denominator * POINTS_A_METRE);
    }
}
