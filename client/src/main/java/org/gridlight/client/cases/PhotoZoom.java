package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;

/** What part of a photo is looked at; both of a pair show the same part. On one thread. */
final class PhotoZoom {
    private static final double MOST = 8;

    private final List<Runnable> listeners = new ArrayList<>();
    private double scale = 1;
    private double x = 0.5;
    private double y = 0.5;

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    double scale() {
        return scale;
    }

    /** Middle of what is shown, as a share of the width. */
    double x() {
        return x;
    }

    /** Middle of what is shown, as a share of the height. */
    double y() {
        return y;
    }

    void zoom(double factor) {
        scale = Math.clamp(scale * factor, 1, MOST);
        moveTo(x, y);
    }

    /** @param right share of the picture's width */
    void move(double right, double down) {
        moveTo(x + right, y + down);
    }

    private void moveTo(double toX, double toY) {
        double half = 0.5 / scale;
        x = Math.clamp(toX, half, 1 - half);
        y = Math.clamp(toY, half, 1 - half);
        listeners.forEach(Runnable::run);
    }

    /** The whole of it again. */
    void reset() {
        scale = 1;
        moveTo(0.5, 0.5);
    }
}
