package org.gridlight.model.demo.photo;

/** Covers and grates in the ground. */
record Ironwork(Noise noise) {
    private static final Tint IRON = new Tint(0.115, 0.105, 0.095);
    private static final Tint RUST = new Tint(0.20, 0.095, 0.045);
    private static final Tint PIT = Tint.grey(0.006);
    private static final Tint FRAME = new Tint(0.20, 0.195, 0.185);

    private void iron(double u, double v, double pixel, double rust, double relief, Touch touch) {
        double spots = Math.clamp(rust + 0.9 * noise.cloud(u * 60, v * 60), 0, 1);
        touch.colour(IRON, 1 + 0.25 * noise.grain(u * 180, v * 180) * Math.min(1, 0.005 / pixel));
        touch.cover(RUST, 1 + 0.3 * noise.cloud(u * 130, v * 130), spots);
        touch.open = 1;
        touch.gloss = 0.25 * (1 - spots);
        touch.darken(1 + relief);
    }

    /**
     * A grate of a gully.
     *
     * @param gone   slats from this one on …
     * @param slats  … this many are missing
     */
    Coat grate(double x, double z, double halfX, double halfZ, int gone, int slats) {
        int count = 11;
        double rim = 0.035;
        return (u, v, pixel, touch) -> {
            double inX = halfX - Math.abs(u - x);
            double inZ = halfZ - Math.abs(v - z);
            if (inX < -0.07 || inZ < -0.07) {
                return;
            }
            if (inX < 0 || inZ < 0) {
                touch.cover(FRAME, 1 + 0.3 * noise.cloud(u * 50, v * 50) + 0.2 * noise.grain(u * 150, v * 150), 0.85);
                touch.darken(Math.min(inX, inZ) > -0.012 ? 0.45 : 1);
                return;
            }
            double across = (u - x + halfX - rim) / (2 * (halfX - rim)) * count;
            int slat = (int) Math.floor(across);
            double inSlat = across - slat;
            boolean frame = inX < rim || inZ < rim;
            boolean bar = !frame && Math.abs(v - z) < 0.018;
            boolean missing = slat >= gone && slat < gone + slats;
            boolean half = missing && slat == gone + slats - 1 && v < z - 0.1;
            double bevel = 0.5 * (0.5 - inSlat);
            if (frame || bar && !missing) {
                iron(u, v, pixel, 0.1, inX < 0.008 || inZ < 0.008 ? -0.5 : 0.15, touch);
            } else if (inSlat < 0.56 && (!missing || half)) {
                iron(u, v, pixel, 0.12, bevel, touch);
            } else {
                double wall = Math.clamp((halfZ - rim - (v - z)) / 0.16, 0, 1);
                double lit = missing ? 0.10 * (1 - wall) : 0;
                touch.colour(PIT, 1);
                touch.cover(FRAME, 0.6 + 0.5 * noise.cloud(u * 60, v * 90), lit * 2);
                if (missing && noise.grain(u * 38, v * 38) > 0.60) {
                    touch.cover(new Tint(0.10, 0.075, 0.04), 1, 0.5);
                }
                touch.open = missing ? 0.5 : 0.25;
                touch.gloss = 0;
            }
        };
    }

    /** The frame of a round cover with the pit in it. */
    Coat pit(double x, double z, double radius) {
        return (u, v, pixel, touch) -> {
            double away = Math.hypot(u - x, v - z);
            if (away < radius + 0.09) {
                touch.cover(FRAME, 0.9 + 0.35 * noise.cloud(u * 40, v * 40) + 0.2 * noise.grain(u * 150, v * 150), 0.8);
                double crack = Math.abs(noise.cloud(u * 34, v * 34)) < 0.03 ? 0.5 : 1;
                touch.darken(crack);
            }
            if (away < radius + 0.03) {
                iron(u, v, pixel, 0.3, away < radius + 0.006 ? -0.6 : 0.1, touch);
            }
            if (away < radius) {
                double deep = Math.clamp((radius - away + 0.35 * (z - v)) / 0.22 + 0.3, 0, 1);
                touch.colour(FRAME, (1 - deep) * (0.55 + 0.5 * noise.cloud(u * 60, v * 60)) + 0.02);
                touch.open = 0.6;
                touch.gloss = 0;
            }
        };
    }

    /** A round cover, wherever it lies. */
    Coat cover(double x, double z, double radius, double turn, double rust) {
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        return (u, v, pixel, touch) -> {
            double away = Math.hypot(u - x, v - z);
            if (away > radius) {
                double shade = Math.clamp(1 - (away - radius) / 0.035, 0, 1);
                touch.darken(1 - 0.7 * shade);
                return;
            }
            double a = ((u - x) * cos + (v - z) * sin) / radius;
            double b = ((v - z) * cos - (u - x) * sin) / radius;
            double rib = Math.cos(a * 34) * Math.cos(b * 34);
            boolean field = away < radius * 0.80 && Math.hypot(a, b) > 0.28;
            double relief = field ? Math.clamp(rib * 3, -0.55, 0.35) : 0.06;
            double ring = Math.abs(away - radius * 0.82) < 0.008 || Math.abs(away - radius * 0.27) < 0.008 ? -0.5 : 0;
            double eye = Math.hypot(a - 0.62, b) < 0.06 || Math.hypot(a + 0.62, b) < 0.06 ? -0.9 : 0;
            double letters = Math.hypot(a, b) < 0.25 && noise.grain(a * 26, b * 26) > 0.1 ? 0.35 : 0;
            iron(u, v, pixel, rust, Math.max(-0.9, relief * Math.min(1, 0.006 / pixel) + ring + eye + letters), touch);
            touch.darken(away > radius - 0.012 ? 0.55 : 1);
        };
    }
}
