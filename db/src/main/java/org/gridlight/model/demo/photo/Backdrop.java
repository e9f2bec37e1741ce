package org.gridlight.model.demo.photo;

/** What is far away: the other side of the street, out of focus, and the sky. */
record Backdrop(Noise noise, double shift, boolean night) {
    private static final double STEP = 0.16;

    void towards(double x, double y, double z, double[] colour) {
        double flat = Math.sqrt(x * x + z * z);
        double side = Math.atan2(x, z) + shift;
        double up = y / Math.max(1e-6, flat);
        double haze = Math.clamp(up * 1.4, 0, 1);
        colour[0] = 0.80 - 0.36 * haze;
        colour[1] = 0.84 - 0.26 * haze;
        colour[2] = 0.88 - 0.10 * haze;
        houses(side, up, colour);
        trees(side, up, colour);
        if (night) {
            double lit = 0.035 + window(side, up);
            colour[0] *= lit;
            colour[1] *= lit * 0.95;
            colour[2] *= lit * (up > 0.3 ? 1.3 : 0.9);
        }
    }

    private void houses(double side, double up, double[] colour) {
        int house = (int) Math.floor(side / STEP);
        double high = 0.16 + 0.5 * noise.of(house, 3) * noise.of(house, 3);
        double edge = Math.clamp((high - up) / 0.012, 0, 1);
        double window = 0.86 + 0.14 * Math.sin(side * 190) * Math.sin(up * 150 + house);
        double grey = (0.20 + 0.34 * noise.of(house, 5)) * window;
        mix(colour, grey * 1.05, grey, grey * (0.86 + 0.2 * noise.of(house, 7)), edge * 0.88);
    }

    /** Some windows are lit, in rows. */
    private double window(double side, double up) {
        double column = side / 0.026;
        double row = up / 0.036;
        double inX = Math.abs(column - Math.floor(column) - 0.5);
        double inY = Math.abs(row - Math.floor(row) - 0.5);
        int house = (int) Math.floor(side / STEP);
        double high = 0.16 + 0.5 * noise.of(house, 3) * noise.of(house, 3);
        boolean lit = up > 0.14 && up < high - 0.03 && inX < 0.28 && inY < 0.27
                && noise.of((int) Math.floor(column), (int) Math.floor(row) + 40) > 0.66;
        return lit ? 0.9 * noise.of((int) Math.floor(row), (int) Math.floor(column)) : 0;
    }

    private void trees(double side, double up, double[] colour) {
        double round = Math.abs(Math.sin(side * 11 + 2 * noise.cloud(side * 20, 3)));
        double crown = 0.05 + 0.13 * round * (0.7 + 0.6 * noise.of((int) Math.floor(side * 3.5), 8))
                + 0.05 * noise.cloud(side * 190, up * 230);
        double edge = Math.clamp((crown - up) / 0.035, 0, 1);
        double leaf = 0.75 + 1.1 * noise.cloud(side * 120, up * 150) + 0.8 * (up - crown * 0.5);
        mix(colour, 0.055 * leaf + 0.02, 0.085 * leaf + 0.03, 0.03 * leaf + 0.02, edge);
    }

    private static void mix(double[] colour, double red, double green, double blue, double share) {
        colour[0] += share * (red - colour[0]);
        colour[1] += share * (green - colour[1]);
        colour[2] += share * (blue - colour[2]);
    }
}
