package org.gridlight.client.map.paint;

import java.awt.geom.Path2D;

/**
 * Lines by which classes are told apart in grey print: the higher the class, the closer they lie; the upper half of the
 * classes has them crossed. The lowest class has none.
 */
public final class Hatch {
    private static final double WIDEST = 15;
    private static final double NARROWEST = 6;

    private Hatch() {}

    /** Pixels between the lines of a class; 0 for no lines. @param number of the class, from 1 */
    public static double gap(int number, int classes) {
        if (number <= 1 || classes < 2) {
            return 0;
        }
        return WIDEST - (WIDEST - NARROWEST) * (number - 1) / (classes - 1);
    }

    /** Whether a class has its lines crossed. */
    public static boolean isCrossed(int number, int classes) {
        return number > 1 && 2 * (number - 1) > classes - 1;
    }

    /**
     * Slanting lines through a square, continued in the squares beside it.
     *
     * @param left of the square in pixels of the world, likewise top
     * @param gap  between lines, in the same pixels
     */
    static Path2D lines(double left, double top, double side, double gap, boolean crossed) {
        var path = new Path2D.Double();
        double first = Math.ceil((left + top) / gap) * gap - (left + top);
        for (double at = first; at < 2 * side; at += gap) {
            path.moveTo(at, 0);
            path.lineTo(at - side, side);
        }
        if (crossed) {
            double other = Math.ceil((left - top - side) / gap) * gap - (left - top);
            for (double at = other; at < side; at += gap) {
                path.moveTo(at, 0);
                path.lineTo(at + side, side);
            }
        }
        return path;
    }
}
