package org.gridlight.reports.map;

/** Papers a map is printed on (纸张), upright. */
public enum MapPaper {
    A4(595, 842, 300),
    A3(842, 1191, 300),
    A2(1191, 1684, 200),
    A1(1684, 2384, 150),
    A0(2384, 3370, 150);

    /** How much faster paper grows than what is written on it: a large sheet is read from further away. */
    private static final double GROWTH = 0.75;

    private final int shorter;
    private final int longer;
    private final int usualDots;

    MapPaper(int shorter, int longer, int usualDots) {
        this.shorter = shorter;
        this.longer = longer;
        this.usualDots = usualDots;
    }

    /** The shorter side in points of 1/72 inch. */
    public int shorter() {
        return shorter;
    }

    /** The longer side in points. */
    public int longer() {
        return longer;
    }

    /** Dots an inch when nobody chose: what hangs on a wall is not read with a lens. */
    public int usualDots() {
        return usualDots;
    }

    /** How large letters and lines are, A4 being 1. */
    public double size() {
        return Math.pow((double) shorter / A4.shorter, GROWTH);
    }
}
