package org.gridlight.model.demo.photo;

import java.util.SplittableRandom;

/** Irregularity that repeats every {@value #SIDE} cells, the same for the same seed. Immutable, safe for many threads. */
final class Noise {
    private static final int SIDE = 512;
    private static final int MASK = SIDE - 1;

    private final float[] rough = new float[SIDE * SIDE];
    private final float[] clouds = new float[SIDE * SIDE];

    Noise(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < rough.length; i++) {
            rough[i] = (float) (random.nextDouble() + random.nextDouble() - 1);
        }
        double share = 0.5;
        for (int step = SIDE / 8; step >= 1; step /= 2) {
            for (int i = 0; i < clouds.length; i++) {
                clouds[i] += (float) (share * between(i % SIDE / (double) step, i / SIDE / (double) step, SIDE / step));
            }
            share *= 0.62;
        }
    }

    /** The rough values of every n-th cell, joined smoothly. */
    private double between(double x, double y, int cells) {
        int left = (int) x;
        int top = (int) y;
        double dx = smooth(x - left);
        double dy = smooth(y - top);
        int right = (left + 1) % cells;
        int bottom = (top + 1) % cells;
        double upper = rough[top * SIDE + left] * (1 - dx) + rough[top * SIDE + right] * dx;
        double lower = rough[bottom * SIDE + left] * (1 - dx) + rough[bottom * SIDE + right] * dx;
        return upper * (1 - dy) + lower * dy;
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }

    /** Every cell for itself: sand, grains. About -1 to 1. */
    double grain(double x, double y) {
        return at(rough, x, y);
    }

    /** Large and small together: stains, wear. About -1 to 1. */
    double cloud(double x, double y) {
        return at(clouds, x, y);
    }

    private static double at(float[] field, double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        int left = (int) floorX & MASK;
        int top = ((int) floorY & MASK) * SIDE;
        int right = left + 1 & MASK;
        int bottom = top + SIDE & SIDE * SIDE - 1;
        double dx = x - floorX;
        double dy = y - floorY;
        double upper = field[top + left] + dx * (field[top + right] - field[top + left]);
        double lower = field[bottom + left] + dx * (field[bottom + right] - field[bottom + left]);
        return upper + dy * (lower - upper);
    }

    /** One value for a whole stone, brick or slat. From 0 to 1. */
    double of(int column, int row) {
        return 0.5 + 0.5 * rough[(row * 131 & MASK) * SIDE + (column * 57 + row * 19 & MASK)];
    }
}
