package org.gridlight.model.demo.photo;

/** A parked car, seen from its tail. @param turn radians, 0 away from the camera */
record Car(Noise noise, Things things, double x, double z, double turn, Tint tint) {
    void park() {
        var paint = new Skin(noise, tint, 0.03, 0, 1, 0.9);
        var glass = new Skin(noise, Tint.grey(0.025), 0.05, 0, 1, 1);
        var rubber = new Skin(noise, Tint.grey(0.018), 0.2, 0, 3, 0.05);
        block(0, 0.55, 0, 0.88, 0.27, 2.05, paint, tail());
        block(0, 0.80, 0.05, 0.84, 0.10, 1.9, paint, null);
        block(0, 1.10, 0.05, 0.70, 0.24, 0.95, glass, null);
        block(0, 1.33, 0.05, 0.66, 0.03, 0.85, paint, null);
        slope(-1.36, -0.86, paint);
        for (double side : new double[]{-0.70, 0.70}) {
            rod(side, 0.9, -1.55, side * 0.94, 1.33, -0.78, 0.045, paint);
            rod(side, 0.9, 1.30, side * 0.94, 1.33, 0.85, 0.045, paint);
            for (double end : new double[]{-1.3, 1.35}) {
                rod(side * 0.98, 0.31, end, side * 1.26, 0.31, end, 0.31, rubber);
            }
        }
        block(0, 0.36, -2.06, 0.86, 0.10, 0.06, new Skin(noise, Tint.grey(0.03), 0.1, 0, 2, 0.2), null);
    }

    /** The rear window between its posts. */
    private void slope(double from, double to, Skin paint) {
        double middle = (from + to) / 2;
        var at = place(0, middle);
        things.add(new Card(at[0], 1.10, at[1], 0.68 * Math.cos(turn), 0, 0.68 * Math.sin(turn),
                -0.3 * Math.sin(turn), 0.23, 0.3 * Math.cos(turn), 0, new Skin(noise, Tint.grey(0.03), 0.05, 0, 1, 1),
                null));
    }

    private Coat tail() {
        return (u, v, pixel, touch) -> {
            boolean lamp = Math.abs(u) > 0.58 && v > 0.02 && v < 0.2;
            boolean plate = Math.abs(u) < 0.24 && v > -0.14 && v < 0.0;
            touch.cover(new Tint(0.42, 0.015, 0.015), 1, lamp ? 0.95 : 0);
            touch.cover(new Tint(0.02, 0.08, 0.40), 1, plate ? 0.95 : 0);
            touch.darken(Math.abs(v + 0.18) < 0.01 || Math.abs(v - 0.235) < 0.006 ? 0.4 : 1);
        };
    }

    private double[] place(double across, double along) {
        return new double[]{x + across * Math.cos(turn) - along * Math.sin(turn),
            z + across * Math.sin(turn) + along * Math.cos(turn)};
    }

    private void block(double across, double up, double along, double halfX, double halfY, double halfZ, Skin skin,
            Coat face) {
        var at = place(across, along);
        things.add(new Block(at[0], up, at[1], halfX, halfY, halfZ, turn, skin, face));
    }

    private void rod(double across, double up, double along, double toAcross, double toUp, double toAlong,
            double radius,
            Skin skin) {
        var from = place(across, along);
        var to = place(toAcross, toAlong);
        things.rod(new double[]{from[0], up, from[1]}, new double[]{to[0], toUp, to[1]}, radius, skin);
    }
}
