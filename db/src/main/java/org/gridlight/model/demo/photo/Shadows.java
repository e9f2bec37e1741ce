package org.gridlight.model.demo.photo;

import java.util.List;

/** How much light things take from the ground: the sun's, sharp, and the sky's, soft around their feet. */
final class Shadows {
    private static final int CELLS = 220;
    private static final double LOW = 0.45;

    private final float[] sun;
    private final float[] sky;
    private final double left;
    private final double near;
    private final double cell;

    Shadows(List<Body> bodies, Daylight light) {
        double least = Double.POSITIVE_INFINITY;
        double nearest = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double farthest = Double.NEGATIVE_INFINITY;
        for (var body : bodies) {
            var ball = body.ball();
            double shiftX = -light.sunX() / light.sunY() * (ball.y() + ball.radius());
            double shiftZ = -light.sunZ() / light.sunY() * (ball.y() + ball.radius());
            least = Math.min(least, ball.x() - ball.radius() + Math.min(0, shiftX));
            most = Math.max(most, ball.x() + ball.radius() + Math.max(0, shiftX));
            nearest = Math.min(nearest, ball.z() - ball.radius() + Math.min(0, shiftZ));
            farthest = Math.max(farthest, ball.z() + ball.radius() + Math.max(0, shiftZ));
        }
        cell = bodies.isEmpty() ? 1 : (Math.max(most - least, farthest - nearest) + 0.6) / CELLS;
        left = least - 0.3;
        near = nearest - 0.3;
        sun = bodies.isEmpty() ? null : new float[CELLS * CELLS];
        sky = bodies.isEmpty() ? null : new float[CELLS * CELLS];
        if (!bodies.isEmpty()) {
            bodies.forEach(body -> throwSun(body, light));
            bodies.forEach(this::throwSky);
            blur(sun, 1);
            int wide = (int) Math.max(1, 0.05 / cell);
            blur(sky, wide);
            blur(sky, wide);
        }
    }

    private void throwSun(Body body, Daylight light) {
        var ball = body.ball();
        double slopeX = light.sunX() / light.sunY();
        double slopeZ = light.sunZ() / light.sunY();
        double low = Math.max(0, ball.y() - ball.radius());
        double high = ball.y() + ball.radius();
        double fromX = Math.min(-slopeX * low, -slopeX * high) + ball.x() - ball.radius();
        double toX = Math.max(-slopeX * low, -slopeX * high) + ball.x() + ball.radius();
        double fromZ = Math.min(-slopeZ * low, -slopeZ * high) + ball.z() - ball.radius();
        double toZ = Math.max(-slopeZ * low, -slopeZ * high) + ball.z() + ball.radius();
        fill(sun, body, new double[]{fromX, toX, fromZ, toZ},
                new double[]{light.sunX(), light.sunY(), light.sunZ(), Double.POSITIVE_INFINITY});
    }

    private void throwSky(Body body) {
        var ball = body.ball();
        fill(sky, body, new double[]{ball.x() - ball.radius(), ball.x() + ball.radius(), ball.z() - ball.radius(),
            ball.z() + ball.radius()}, new double[]{0.001, 1, 0.001, LOW});
    }

    private void fill(float[] map, Body body, double[] area, double[] ray) {
        int fromColumn = Math.max(0, (int) ((area[0] - left) / cell));
        int toColumn = Math.min(CELLS - 1, (int) ((area[1] - left) / cell) + 1);
        int fromRow = Math.max(0, (int) ((area[2] - near) / cell));
        int toRow = Math.min(CELLS - 1, (int) ((area[3] - near) / cell) + 1);
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                if (map[row * CELLS + column] < 1 && body.hit(left + (column + 0.5) * cell, -0.004,
                        near + (row + 0.5) * cell, ray[0], ray[1], ray[2]) < ray[3]) {
                    map[row * CELLS + column] = 1;
                }
            }
        }
    }

    /** Both ways, each cell the mean of those around it. */
    private static void blur(float[] map, int wide) {
        var line = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            blurLine(map, line, i * CELLS, 1, wide);
        }
        for (int i = 0; i < CELLS; i++) {
            blurLine(map, line, i, CELLS, wide);
        }
    }

    private static void blurLine(float[] map, float[] line, int start, int step, int wide) {
        float sum = 0;
        for (int i = -wide; i < CELLS; i++) {
            sum += i + wide < CELLS ? map[start + (i + wide) * step] : 0;
            if (i >= 0) {
                line[i] = sum / (2 * wide + 1);
                sum -= i - wide >= 0 ? map[start + (i - wide) * step] : 0;
            }
        }
        for (int i = 0; i < CELLS; i++) {
            map[start + i * step] = line[i];
        }
    }

    /** Share of the sun that reaches the ground there. */
    double sun(double x, double z) {
        return 1 - of(sun, x, z);
    }

    /** Share of the sky's light that does. */
    double sky(double x, double z) {
        return 1 - 0.8 * of(sky, x, z);
    }

    private double of(float[] map, double x, double z) {
        double column = (x - left) / cell - 0.5;
        double row = (z - near) / cell - 0.5;
        if (map == null || !(column >= 0) || !(row >= 0) || column >= CELLS - 1 || row >= CELLS - 1) {
            return 0;
        }
        int at = (int) row * CELLS + (int) column;
        double dx = column - (int) column;
        double dz = row - (int) row;
        return (map[at] * (1 - dx) + map[at + 1] * dx) * (1 - dz)
                + (map[at + CELLS] * (1 - dx) + map[at + CELLS + 1] * dx) * dz;
    }
}
