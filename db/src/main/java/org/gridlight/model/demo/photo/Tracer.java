package org.gridlight.model.demo.photo;

import java.util.Arrays;

/** Makes the light of a scene, pixel by pixel. Used once, by one thread. */
final class Tracer {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private static final short GROUND = -1;
    private static final short WALL = -2;
    private static final short FAR = -3;

    private final Scene scene;
    private final Shadows shadows;
    private final double[] depth = new double[WIDTH * HEIGHT];
    private final short[] what = new short[WIDTH * HEIGHT];
    private final float[] light = new float[WIDTH * HEIGHT * 3];
    private final double[] ray = new double[3];
    private final double[] corner;
    private final double[] perColumn;
    private final double[] perRow;
    private final double[] far = new double[3];
    private final Touch touch = new Touch();

    Tracer(Scene scene) {
        this.scene = scene;
        this.shadows = new Shadows(scene.bodies(), scene.light());
        double high = (double) HEIGHT / WIDTH;
        this.corner = scene.view().ray(-1, high);
        this.perColumn = step(scene.view().ray(1, high), WIDTH);
        this.perRow = step(scene.view().ray(-1, -high), HEIGHT);
    }

    /** Rays of a picture differ evenly, from corner to corner. */
    private double[] step(double[] end, int count) {
        return new double[]{(end[0] - corner[0]) / count, (end[1] - corner[1]) / count, (end[2] - corner[2]) / count};
    }

    /** Red, green and blue of every pixel, linear. */
    float[] trace() {
        everywhere();
        for (short i = 0; i < scene.bodies().size(); i++) {
            body(i, scene.bodies().get(i));
        }
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                look(column, row);
                pixel(row * WIDTH + column);
            }
        }
        return softened();
    }

    private void look(int column, int row) {
        double across = column + 0.5;
        double down = row + 0.5;
        ray[0] = corner[0] + across * perColumn[0] + down * perRow[0];
        ray[1] = corner[1] + across * perColumn[1] + down * perRow[1];
        ray[2] = corner[2] + across * perColumn[2] + down * perRow[2];
    }

    private void everywhere() {
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                look(column, row);
                int at = row * WIDTH + column;
                double toGround = ray[1] < -1e-4 ? -scene.view().height() / ray[1] : Double.POSITIVE_INFINITY;
                double toWall = ray[2] > 0 ? scene.wall() / ray[2] : Double.POSITIVE_INFINITY;
                depth[at] = Math.min(toGround, toWall);
                what[at] = depth[at] > 80 ? FAR : toWall < toGround ? WALL : GROUND;
            }
        }
    }

    private void body(short number, Body body) {
        var ball = body.ball();
        var seen = new double[3];
        scene.view().project(ball.x(), ball.y(), ball.z(), seen);
        double room = seen[2] - ball.radius();
        int fromColumn = 0;
        int toColumn = WIDTH - 1;
        int fromRow = 0;
        int toRow = HEIGHT - 1;
        if (room > 0.05) {
            double wide = ball.radius() / (room * scene.view().wide()) * WIDTH / 2;
            double column = (1 + seen[0]) * WIDTH / 2;
            double row = HEIGHT / 2.0 - seen[1] * WIDTH / 2;
            fromColumn = Math.max(0, (int) (column - wide));
            toColumn = Math.min(WIDTH - 1, (int) (column + wide) + 1);
            fromRow = Math.max(0, (int) (row - wide));
            toRow = Math.min(HEIGHT - 1, (int) (row + wide) + 1);
        }
        double height = scene.view().height();
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                look(column, row);
                int at = row * WIDTH + column;
                double t = body.hit(0, height, 0, ray[0], ray[1], ray[2]);
                if (t < depth[at]) {
                    depth[at] = t;
                    what[at] = number;
                }
            }
        }
    }

    private void pixel(int at) {
        double t = depth[at];
        if (what[at] == FAR) {
            scene.backdrop().towards(ray[0], ray[1], ray[2], far);
            double strength = scene.light().isNight() ? 1 : 1.1;
            put(at, far[0] * strength, far[1] * strength, far[2] * strength);
            return;
        }
        touch.reset();
        touch.x = t * ray[0];
        touch.y = scene.view().height() + t * ray[1];
        touch.z = t * ray[2];
        double pixel = t * scene.view().wide() * 2 / WIDTH;
        double sun;
        double sky;
        if (what[at] == GROUND) {
            touch.normalX = 0;
            touch.normalY = 1;
            touch.normalZ = 0;
            scene.ground().over(touch.x, touch.z, pixel / Math.max(0.15, -ray[1]), touch);
            sun = shadows.sun(touch.x, touch.z);
            double toWall = scene.wall() - touch.z;
            sky = shadows.sky(touch.x, touch.z) * (toWall < 0.5 ? 0.55 + 0.9 * toWall : 1);
        } else if (what[at] == WALL) {
            touch.normalX = 0;
            touch.normalY = 0;
            touch.normalZ = -1;
            scene.front().over(touch.x, touch.y, pixel, touch);
            sun = 1;
            sky = touch.y < 0.4 ? 0.6 + touch.y : 1;
        } else {
            scene.bodies().get(what[at]).shade(touch, pixel);
            if (touch.normalX * ray[0] + touch.normalY * ray[1] + touch.normalZ * ray[2] > 0) {
                touch.normalX = -touch.normalX;
                touch.normalY = -touch.normalY;
                touch.normalZ = -touch.normalZ;
            }
            sun = 1;
            sky = Math.min(1, 0.5 + 1.4 * Math.max(0, touch.y));
        }
        lit(at, sun, sky);
    }

    private void lit(int at, double sunShare, double skyShare) {
        var day = scene.light();
        double towards = touch.normalX * day.sunX() + touch.normalY * day.sunY() + touch.normalZ * day.sunZ();
        double sun = Math.max(0, towards) * sunShare * touch.open;
        double sky = (0.62 + 0.38 * touch.normalY) * skyShare * touch.open;
        double red = day.sun().red() * sun + day.sky().red() * sky;
        double green = day.sun().green() * sun + day.sky().green() * sky;
        double blue = day.sun().blue() * sun + day.sky().blue() * sky;
        if (day.lamp() != null) {
            double x = day.lamp().x() - touch.x;
            double y = day.lamp().y() - touch.y;
            double z = day.lamp().z() - touch.z;
            double distance = Math.sqrt(x * x + y * y + z * z) + 0.2;
            double facing = (touch.normalX * x + touch.normalY * y + touch.normalZ * z) / distance;
            double lamp = day.lamp().power() * Math.max(0.05, facing) / (distance * distance) * skyShare;
            red += lamp;
            green += lamp * 0.8;
            blue += lamp * 0.48;
        }
        red *= touch.red;
        green *= touch.green;
        blue *= touch.blue;
        if (touch.gloss > 0 || touch.mirror > 0) {
            double along = 2 * (ray[0] * touch.normalX + ray[1] * touch.normalY + ray[2] * touch.normalZ);
            double x = ray[0] - along * touch.normalX;
            double y = ray[1] - along * touch.normalY;
            double z = ray[2] - along * touch.normalZ;
            double length = Math.sqrt(x * x + y * y + z * z);
            double shine = Math.max(0, (x * day.sunX() + y * day.sunY() + z * day.sunZ()) / length);
            double shine8 = shine * shine * (shine * shine) * (shine * shine) * (shine * shine);
            double bright = touch.gloss * (shine8 * shine8 * shine8 * sunShare * day.sun().green() * 2
                    + 0.12 * day.sky().green() * Math.max(0, y / length));
            red += bright;
            green += bright;
            blue += bright;
            if (touch.mirror > 0) {
                scene.backdrop().towards(x, Math.abs(y), z, far);
                red += touch.mirror * (far[0] - red);
                green += touch.mirror * (far[1] - green);
                blue += touch.mirror * (far[2] - blue);
            }
        }
        put(at, red + touch.glow, green + touch.glow * 0.86, blue + touch.glow * 0.6);
    }

    private void put(int at, double red, double green, double blue) {
        light[3 * at] = (float) red;
        light[3 * at + 1] = (float) green;
        light[3 * at + 2] = (float) blue;
    }

    /** Where one thing ends and another begins a pixel holds both. */
    private float[] softened() {
        var soft = Arrays.copyOf(light, light.length);
        for (int row = 1; row < HEIGHT - 1; row++) {
            for (int column = 1; column < WIDTH - 1; column++) {
                int at = row * WIDTH + column;
                if (what[at] != what[at - 1] || what[at] != what[at + 1] || what[at] != what[at - WIDTH]
                        || what[at] != what[at + WIDTH]) {
                    mean(soft, at);
                }
            }
        }
        return soft;
    }

    private void mean(float[] soft, int at) {
        for (int colour = 0; colour < 3; colour++) {
            int middle = 3 * at + colour;
            soft[middle] = 0.36f * light[middle]
                    + 0.16f * (light[middle - 3] + light[middle + 3] + light[middle - 3 * WIDTH]
                            + light[middle + 3 * WIDTH]);
        }
    }
}
