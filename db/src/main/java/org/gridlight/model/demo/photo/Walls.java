package org.gridlight.model.demo.photo;

/** What stands along streets. */
record Walls(Noise noise) {
    /** Old plaster over a darker foot. */
    Coat plaster(Tint tone) {
        return (u, v, pixel, touch) -> {
            double streak = noise.cloud(u * 60, v * 5) * Math.clamp(v / 1.5, 0.2, 1);
            double wear = noise.cloud(u * 17, v * 17) + 0.5 * noise.cloud(u * 90, v * 90);
            touch.colour(tone, 1 + 0.10 * wear + 0.12 * streak
                    + 0.05 * noise.grain(u * 170, v * 170) * Math.min(1, 0.006 / pixel));
            if (v < 0.55) {
                touch.cover(Tint.grey(0.17), 1 + 0.25 * wear, v < 0.53 ? 0.9 : 0.4);
            }
            double splash = Math.clamp(0.9 - v / 0.5 + 0.4 * wear, 0, 1);
            touch.darken(1 - 0.35 * splash);
        };
    }

    Coat bricks(Tint tone) {
        double length = 0.24;
        double height = 0.065;
        return (u, v, pixel, touch) -> {
            int row = (int) Math.floor(v / height);
            double along = u / length + (row & 1) * 0.5;
            int column = (int) Math.floor(along);
            double inX = (along - column) * length;
            double inY = v - row * height;
            double edge = Math.min(Math.min(inX, length - inX), Math.min(inY, height - inY));
            double own = noise.of(column, row);
            touch.colour(tone, (0.72 + 0.5 * own) * (1 + 0.3 * noise.cloud(u * 70, v * 70)));
            double joint = Math.clamp((0.006 + 0.5 * pixel - edge) / (0.003 + pixel), 0, 1)
                    * Math.min(1, 0.014 / (0.006 + pixel));
            touch.cover(new Tint(0.36, 0.35, 0.33), 1 + 0.2 * noise.cloud(u * 40, v * 40), 0.85 * joint);
            touch.darken(1 - 0.4 * Math.clamp(0.8 - v / 0.6, 0, 1));
        };
    }

    /** Shops: a shutter or window with a sign over it. @param wide of one shop, metres */
    Coat shops(double wide, double shift) {
        var plaster = plaster(new Tint(0.45, 0.43, 0.40));
        return (u, v, pixel, touch) -> {
            int shop = (int) Math.floor((u + shift) / wide);
            double in = (u + shift) - shop * wide;
            plaster.over(u, v, pixel, touch);
            boolean opening = in > 0.18 && in < wide - 0.18 && v < 2.35;
            if (v > 2.5 && v < 3.15) {
                sign(shop, in / wide, (v - 2.5) / 0.65, touch);
            } else if (opening && noise.of(shop, 21) < 0.4) {
                double slat = Math.sin(v * 78) * Math.min(1, 0.02 / pixel);
                touch.colour(new Tint(0.36, 0.38, 0.40), 0.9 + 0.16 * slat + 0.1 * noise.cloud(u * 30, v * 30));
                touch.gloss = 0.2;
            } else if (opening) {
                boolean bar = Math.abs(in - wide / 2) < 0.03 || Math.abs(v - 2.0) < 0.03 || in < 0.22
                        || in > wide - 0.22;
                touch.colour(Tint.grey(bar ? 0.35 : 0.035), 1);
                if (!bar) {
                    double goods = noise.of((int) Math.floor(in * 7), (int) Math.floor(v * 5) + shop * 9);
                    touch.cover(new Tint(0.10 + 0.25 * goods, 0.10 + 0.12 * noise.of(shop, (int) (in * 9)), 0.09), 1,
                            v < 1.9 ? 0.45 * goods : 0.1);
                    touch.mirror = 0.28;
                }
            }
        };
    }

    private void sign(int shop, double across, double up, Touch touch) {
        double hue = noise.of(shop, 33);
        touch.colour(hue < 0.35
                ? new Tint(0.42, 0.035, 0.03)
                : hue < 0.6
                        ? new Tint(0.03, 0.09, 0.28)
                        : hue < 0.8 ? new Tint(0.04, 0.2, 0.09) : new Tint(0.5, 0.33, 0.05),
                1);
        if (up > 0.22 && up < 0.78 && across > 0.2 && across < 0.8) {
            double letter = (across - 0.2) / 0.12;
            double in = letter - Math.floor(letter);
            boolean stroke = in > 0.12 && in < 0.88
                    && noise.of((int) (in * 6) + 17 * (int) letter, (int) (up * 11) + shop) > 0.48;
            touch.cover(new Tint(0.85, 0.80, 0.62), 1, stroke ? 0.9 : 0);
        }
    }

    /** Where something hung for long. */
    Coat ghost(double x, double y, double halfX, double halfY, double strength) {
        return (u, v, pixel, touch) -> {
            if (Math.abs(u - x) < halfX && Math.abs(v - y) < halfY) {
                touch.darken(1 + strength * (1 + 0.8 * noise.cloud(u * 60, v * 60)));
            }
        };
    }
}
