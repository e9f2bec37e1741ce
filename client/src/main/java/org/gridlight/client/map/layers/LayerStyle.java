package org.gridlight.client.map.layers;

import java.util.Set;

/**
 * How one layer is seen. Immutable.
 *
 * @param shown     whether it is on
 * @param opacity   above 0 to 1
 * @param leastZoom the furthest zoom at which it is drawn, as web maps count; 0 for any
 * @param mostZoom  the nearest one; {@link #NEAREST} for any
 * @param left      codes of what a filter leaves out, such as minor classes of components; empty for nothing
 */
public record LayerStyle(MapLayer layer, boolean shown, double opacity, double leastZoom, double mostZoom,
        Set<String> left) {
    /** Nearer than any map goes. */
    public static final double NEAREST = 24;

    private static final double FAINTEST = 0.05;

    public LayerStyle {
        if (!(opacity >= FAINTEST && opacity <= 1) || !(leastZoom <= mostZoom)) {
            throw new IllegalArgumentException(layer + ": opacity " + opacity + ", zoom " + leastZoom + "–" + mostZoom);
        }
        left = Set.copyOf(left);
    }

    /** As it is when nobody chose anything. */
    public static LayerStyle usual(MapLayer layer) {
        return new LayerStyle(layer, layer.isShownAtFirst(), 1, 0, NEAREST, Set.of());
    }

    public LayerStyle on(boolean now) {
        return new LayerStyle(layer, now, opacity, leastZoom, mostZoom, left);
    }

    public LayerStyle faded(double share) {
        return new LayerStyle(layer, shown, Math.clamp(share, FAINTEST, 1), leastZoom, mostZoom, left);
    }

    public LayerStyle between(double least, double most) {
        return new LayerStyle(layer, shown, opacity, least, Math.max(least, most), left);
    }

    public LayerStyle without(Set<String> codes) {
        return new LayerStyle(layer, shown, opacity, leastZoom, mostZoom, codes);
    }

    /** Whether it is drawn at a zoom. */
    public boolean isSeenAt(double zoom) {
        return shown && zoom >= leastZoom && zoom <= mostZoom;
    }
}
