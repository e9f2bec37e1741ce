package org.gridlight.client.reports;

import java.util.stream.DoubleStream;

/**
 * How large pages are shown.
 *
 * @param fit   to what they are fitted, or NONE
 * @param share of their size on paper, where 96 pixels are an inch
 */
public record Zoom(Fit fit, double share) {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 4;
    static final double PIXELS_A_POINT = 96.0 / 72;

    private static final double[] STEPS = {0.25, 0.33, 0.5, 0.67, 0.75, 0.82, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3,
        4};

    /** To what pages are fitted. */
    public enum Fit {
        /** To nothing: a size of its own. */
        NONE,
        /** As wide as the desk. */
        WIDTH,
        /** A whole page is seen. */
        PAGE
    }

    public Zoom {
        share = Math.clamp(share, SMALLEST, LARGEST);
    }

    /** The next larger step. */
    public Zoom larger() {
        return new Zoom(Fit.NONE, DoubleStream.of(STEPS).filter(step -> step > share + 0.005).findFirst()
                .orElse(LARGEST));
    }

    /** The next smaller step. */
    public Zoom smaller() {
        return new Zoom(Fit.NONE, DoubleStream.of(STEPS).filter(step -> step < share - 0.005).reduce((a, b) -> b)
                .orElse(SMALLEST));
    }

    /** The share that fits, for pages of this size in points on a desk of this size in pixels. */
    Zoom fitted(int across, double pageWidth, double pageHeight, double deskWidth, double deskHeight) {
        double byWidth = (deskWidth - (across + 1) * PageLayout.GAP) / (across * pageWidth * PIXELS_A_POINT);
        double byHeight = (deskHeight - 2 * PageLayout.GAP) / (pageHeight * PIXELS_A_POINT);
        return switch (fit) {
            case NONE -> this;
            case WIDTH -> new Zoom(fit, byWidth);
            case PAGE -> new Zoom(fit, Math.min(byWidth, byHeight));
        };
    }

    /** For people: 82. */
    public long percent() {
        return Math.round(share * 100);
    }
}
