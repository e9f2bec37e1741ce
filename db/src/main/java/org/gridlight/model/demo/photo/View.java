package org.gridlight.model.demo.photo;

/**
 * Where the camera stands and looks: at x and z 0, in metres and radians.
 *
 * @param height over the ground
 * @param down   how far it looks down
 * @param turn   to the right
 * @param roll   how far it is held askew
 * @param wide   half of what it sees across, as a tangent
 */
record View(double height, double down, double turn, double roll, double wide) {
    /** The ray of a pixel, without its length. @param across and upwards -1 to 1 of half the width */
    double[] ray(double across, double upwards) {
        double right = wide * (across * Math.cos(roll) - upwards * Math.sin(roll));
        double up = wide * (across * Math.sin(roll) + upwards * Math.cos(roll));
        double ahead = up * Math.sin(down) + Math.cos(down);
        return new double[]{right * Math.cos(turn) + ahead * Math.sin(turn), up * Math.cos(down) - Math.sin(down),
            ahead * Math.cos(turn) - right * Math.sin(turn)};
    }

    /** Where a point is seen: across, upwards (-1 to 1 of half the width), and how far ahead. */
    void project(double x, double y, double z, double[] seen) {
        double right = x * Math.cos(turn) - z * Math.sin(turn);
        double level = x * Math.sin(turn) + z * Math.cos(turn);
        double below = y - height;
        double ahead = level * Math.cos(down) - below * Math.sin(down);
        double up = (level * Math.sin(down) + below * Math.cos(down)) / (ahead * wide);
        double across = right / (ahead * wide);
        seen[0] = across * Math.cos(roll) + up * Math.sin(roll);
        seen[1] = up * Math.cos(roll) - across * Math.sin(roll);
        seen[2] = ahead;
    }
}
