package org.gridlight.model.demo.photo;

/** What streets are made of. */
record Grounds(Noise noise) {
    private static final Tint TAR = new Tint(0.115, 0.115, 0.118);
    private static final Tint CONCRETE = new Tint(0.33, 0.32, 0.30);
    private static final Tint EARTH = new Tint(0.17, 0.125, 0.08);

    private static double fine(double size, double pixel) {
        return Math.min(1, size / pixel);
    }

    Coat asphalt(double age) {
        return (u, v, pixel, touch) -> {
            double stone = noise.grain(u * 230, v * 230) * fine(0.004, pixel)
                    + 0.6 * noise.grain(u * 90, v * 90) * fine(0.009, pixel);
            double relief = (noise.grain(u * 160 + 0.8, v * 160 + 0.8) - noise.grain(u * 160, v * 160))
                    * fine(0.006, pixel);
            double wear = noise.cloud(u * 22, v * 9) + 0.5 * noise.cloud(u * 90, v * 90);
            touch.colour(TAR, (0.85 + 0.55 * age) * (1 + 0.34 * stone + 0.22 * wear));
            touch.tilt(0.30 * relief, 0, 0.30 * relief);
            touch.gloss = 0.05;
        };
    }

    /** Stones in rows, every second one moved by half. @param tone colour of the stones */
    Coat pavers(double width, double length, Tint tone, double uneven) {
        return (u, v, pixel, touch) -> {
            int row = (int) Math.floor(v / length);
            double along = u / width + (row & 1) * 0.5;
            int column = (int) Math.floor(along);
            double inX = (along - column) * width;
            double inZ = v - row * length;
            double edge = Math.min(Math.min(inX, width - inX), Math.min(inZ, length - inZ));
            double own = noise.of(column, row);
            double wear = noise.cloud(u * 40, v * 40);
            double speck = noise.grain(u * 210, v * 210) * fine(0.004, pixel);
            touch.colour(tone, (0.80 + 0.36 * own) * (1 + 0.26 * wear + 0.20 * speck));
            touch.tilt(uneven * (own - 0.5), 0, uneven * (noise.of(row, column) - 0.5));
            double joint = Math.clamp((0.006 + 0.6 * pixel - edge) / (0.004 + pixel), 0, 1)
                    * Math.min(1, 0.014 / (0.006 + pixel));
            touch.cover(EARTH, 0.45, 0.8 * joint);
            touch.open = 1 - 0.45 * joint;
        };
    }

    Coat concrete(double tone) {
        return (u, v, pixel, touch) -> {
            double wear = noise.cloud(u * 34, v * 34) + 0.4 * noise.cloud(u * 7, v * 120);
            touch.colour(CONCRETE,
                    tone * (1 + 0.22 * wear + 0.14 * noise.grain(u * 190, v * 190) * fine(0.005, pixel)));
        };
    }

    Coat grass(double dry) {
        return (u, v, pixel, touch) -> {
            double blade = noise.grain(u * 120, v * 70) * fine(0.012, pixel) + noise.grain(u * 44, v * 30);
            double tuft = noise.cloud(u * 26, v * 26);
            double bare = Math.clamp(dry * 2.2 - 0.9 + 1.5 * noise.cloud(u * 13 + 40, v * 13), 0, 1);
            double strength = Math.max(0.2, 1 + 0.55 * blade + 0.45 * tuft);
            touch.red = (0.062 + 0.05 * dry) * strength;
            touch.green = 0.105 * strength;
            touch.blue = 0.028 * strength;
            touch.cover(EARTH, 1 + 0.4 * blade, bare);
            touch.open = 0.8 + 0.2 * Math.clamp(blade + 0.5, 0, 1);
        };
    }

    /** A kerb along the way: left of it one coat, right of it another. */
    Coat kerb(double at, Coat left, Coat right) {
        double wide = 0.13;
        double face = 0.045;
        var stone = concrete(1.05);
        return (u, v, pixel, touch) -> {
            if (u < at - wide) {
                left.over(u, v, pixel, touch);
            } else if (u < at) {
                stone.over(u, v, pixel, touch);
                double joint = Math.abs(v - Math.rint(v / 0.75) * 0.75);
                touch.darken(joint < 0.005 + 0.5 * pixel ? 0.45 : 1);
                touch.darken(u - at + wide < 0.012 ? 0.6 : 1);
            } else if (u < at + face) {
                stone.over(u, v, pixel, touch);
                touch.darken(0.42);
            } else {
                right.over(u, v, pixel, touch);
                double dirt = Math.max(0, 1 - (u - at - face) / 0.3);
                touch.darken(1 - 0.45 * dirt * dirt * (0.8 + 0.6 * noise.cloud(u * 50, v * 30)));
            }
        };
    }

    /** A painted line, worn. */
    Coat line(double from, double wide) {
        return (u, v, pixel, touch) -> {
            if (u > from && u < from + wide) {
                double worn = Math.clamp(0.86 + 0.9 * noise.cloud(u * 60, v * 60)
                        + 0.35 * noise.grain(u * 160, v * 160) * fine(0.006, pixel), 0, 1);
                touch.cover(Tint.grey(0.62), 1, worn * 0.9);
            }
        };
    }

    /** Dirt that fades to its edge. @param wet 0 dry to 1 shining */
    Coat stain(double x, double z, double radiusX, double radiusZ, Tint tint, double strength, double wet) {
        return (u, v, pixel, touch) -> {
            double away = Math.hypot((u - x) / radiusX, (v - z) / radiusZ);
            if (away < 1.6) {
                double share = Math.clamp((1.05 - away + 0.75 * noise.cloud(u * 34, v * 34)) * 1.6, 0, 1) * strength;
                touch.cover(tint, 1, share);
                touch.gloss += wet * share * 0.8;
            }
        };
    }

    /** Standing water with the houses in it. */
    Coat puddle(double x, double z, double radiusX, double radiusZ) {
        return (u, v, pixel, touch) -> {
            double away = Math.hypot((u - x) / radiusX, (v - z) / radiusZ)
                    - 0.55 * noise.cloud(u * 15, v * 15) - 0.2 * noise.cloud(u * 60, v * 60);
            double damp = Math.clamp((1.18 - away) / 0.16, 0, 1);
            double water = Math.clamp((1 - away) / 0.05, 0, 1);
            touch.darken(1 - 0.48 * damp);
            if (water > 0) {
                touch.normalX = 0.012 * noise.cloud(u * 60, v * 60);
                touch.normalZ = 0.02 * noise.cloud(u * 50 + 9, v * 50);
                touch.normalY = 1;
                touch.cover(new Tint(0.05, 0.045, 0.035), 1, water * 0.8);
                touch.mirror = water * 0.55;
                touch.gloss = 0;
            }
        };
    }

    /** Cracks that branch. */
    Coat cracks(double x, double z, double radius) {
        return (u, v, pixel, touch) -> {
            double away = Math.hypot(u - x, v - z) / radius;
            if (away < 1) {
                double bend = 0.6 * noise.cloud(u * 30, v * 30);
                double one = Math.abs(noise.cloud(u * 26 + bend, v * 26));
                double other = Math.abs(noise.cloud(u * 40 + 77, v * 40 + bend * 4));
                double wide = 0.045 * (1 - away) + 0.012;
                double share = Math.clamp((wide - Math.min(one, other)) / (0.03 + 3 * pixel), 0, 1)
                        * Math.min(1, 3 - 3 * away);
                touch.cover(Tint.grey(0.02), 1, 0.9 * share);
                touch.open *= 1 - 0.7 * share;
            }
        };
    }

    /** A hole in the road with broken edges and gravel in it. */
    Coat pothole(double x, double z, double radiusX, double radiusZ) {
        return (u, v, pixel, touch) -> {
            double away = Math.hypot((u - x) / radiusX, (v - z) / radiusZ) - 0.9 * noise.cloud(u * 34, v * 34)
                    - 0.5 * noise.cloud(u * 110, v * 110);
            if (away < 1.25) {
                double depth = Math.clamp((1 - away) / 0.14, 0, 1);
                double lit = Math.clamp((u - x) / radiusX * 0.5 + (v - z) / radiusZ * 0.5, -0.6, 0.6);
                double gravel = noise.grain(u * 75, v * 75) + 0.6 * noise.grain(u * 160, v * 160) * fine(0.006, pixel);
                touch.cover(EARTH, 0.95 + 0.55 * gravel, 0.9 * depth);
                touch.open *= 1 - depth * (0.38 - 0.4 * lit);
                double rim = depth > 0 && depth < 1 ? 1 : 0;
                touch.darken(1 - 0.5 * rim);
                double crumbs = away > 1 && noise.grain(u * 110 + 5, v * 110) > 0.62 ? 1 : 0;
                touch.cover(Tint.grey(0.16), 1, crumbs * fine(0.01, pixel));
            }
        };
    }

    /** New asphalt, cut square. */
    Coat patch(double x, double z, double halfX, double halfZ) {
        return (u, v, pixel, touch) -> {
            double edge = Math.min(halfX - Math.abs(u - x), halfZ - Math.abs(v - z));
            double crooked = edge + 0.012 * noise.cloud(u * 40, v * 40);
            if (crooked > 0) {
                double stone = noise.grain(u * 230 + 3, v * 230) * fine(0.004, pixel)
                        + 0.5 * noise.grain(u * 80, v * 80);
                touch.colour(Tint.grey(0.052), 1 + 0.30 * stone + 0.12 * noise.cloud(u * 20, v * 20));
                touch.cover(Tint.grey(0.018), 1, crooked < 0.035 ? 0.75 : 0);
                touch.gloss = 0.10;
            }
        };
    }
}
