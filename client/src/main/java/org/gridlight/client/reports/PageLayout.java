package org.gridlight.client.reports;

/**
 * Where pages lie on the desk: one under the other, or two side by side like an open book. Pixels of the screen, not of
 * the device.
 *
 * @param pages  how many there are
 * @param across 1 or 2 side by side
 * @param width  of a page
 * @param height of a page
 */
record PageLayout(int pages, int across, double width, double height) {
    /** Between pages and around them. */
    static final double GAP = 20;

    /** How wide the desk has to be. */
    double deskWidth() {
        return across * width + (across + 1) * GAP;
    }

    /** How high it has to be. */
    double deskHeight() {
        return rows() * (height + GAP) + GAP;
    }

    private int rows() {
        return (pages + across - 1) / across;
    }

    /** Left edge of a page on a desk that may be wider than needed. */
    double left(int page, double deskWidth) {
        double spare = Math.max(0, (deskWidth - deskWidth()) / 2);
        return spare + GAP + page % across * (width + GAP);
    }

    double top(int page) {
        return GAP + page / across * (height + GAP);
    }

    /** The first and the last page that any part of is seen, -1 when there are none. */
    Span seen(double from, double until) {
        if (pages == 0) {
            return new Span(0, -1);
        }
        int first = (int) Math.floor((from - GAP) / (height + GAP));
        int last = (int) Math.floor((until - GAP) / (height + GAP));
        return new Span(clamp(first * across), clamp(last * across + across - 1));
    }

    /** The page that is being read: the first one with its middle in sight, else the one in the middle of what is seen. */
    int read(double from, double until) {
        var seen = seen(from, until);
        for (int page = seen.first(); page <= seen.last(); page++) {
            double middle = top(page) + height / 2;
            if (middle >= from && middle < until) {
                return page;
            }
        }
        int row = (int) Math.floor(((from + until) / 2 - GAP) / (height + GAP));
        return clamp(row * across);
    }

    private int clamp(int page) {
        return Math.clamp(page, 0, pages - 1);
    }

    /** Pages from a first to a last one, both included. */
    record Span(int first, int last) {
        /** One row more on both sides, so that a short scroll finds its page ready. */
        Span widened(int by, int pages) {
            return new Span(Math.max(0, first - by), Math.min(pages - 1, last + by));
        }

        boolean has(int page) {
            return page >= first && page <= last;
        }
    }
}
