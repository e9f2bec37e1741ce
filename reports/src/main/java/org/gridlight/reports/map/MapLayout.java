package org.gridlight.reports.map;

import java.util.Optional;

/**
 * Where the parts of a printed map lie, in whole points from the corner of the paper.
 *
 * @param size  of letters and lines, A4 being 1
 * @param title the name of the map
 * @param about the line under it
 * @param map   the picture
 * @param side  legend, counts and inset: at the right of a map that lies across, under one that stands; empty when there is
 *              none of them
 * @param foot  who printed it when
 */
public record MapLayout(int width, int height, double size, Box title, Box about, Box map, Optional<Box> side,
        Box foot) {
    /** Inside the frames beside the picture. */
    static final double PAD = 7;

    private static final double MARGIN = 30;
    private static final double TITLE = 30;
    private static final double ABOUT = 16;
    private static final double FOOT = 14;
    private static final double GAP = 7;
    private static final double SIDE_WIDTH = 138;
    private static final double SIDE_HEIGHT = 132;
    private static final double INSET_SHARE = 0.8;

    /** A rectangle in points. */
    public record Box(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }
    }

    /** @param across whether the paper lies across; @param withSide whether there is a legend, counts or an inset */
    public static MapLayout of(MapPaper paper, boolean across, boolean withSide) {
        int width = across ? paper.longer() : paper.shorter();
        int height = across ? paper.shorter() : paper.longer();
        double size = paper.size();
        int margin = points(MARGIN, size);
        int gap = points(GAP, size);
        int inner = width - 2 * margin;
        var title = new Box(margin, margin, inner, points(TITLE, size));
        var about = new Box(margin, title.bottom(), inner, points(ABOUT, size));
        var foot = new Box(margin, height - margin - points(FOOT, size) + gap, inner, points(FOOT, size));
        int top = about.bottom() + gap / 2;
        int bottom = foot.y() - gap;
        if (!withSide) {
            return new MapLayout(width, height, size, title, about, new Box(margin, top, inner, bottom - top),
                    Optional.empty(), foot);
        }
        if (across) {
            int side = points(SIDE_WIDTH, size);
            return new MapLayout(width, height, size, title, about,
                    new Box(margin, top, inner - side - gap, bottom - top),
                    Optional.of(new Box(margin + inner - side, top, side, bottom - top)), foot);
        }
        int side = points(SIDE_HEIGHT, size);
        return new MapLayout(width, height, size, title, about,
                new Box(margin, top, inner, bottom - top - side - gap),
                Optional.of(new Box(margin, bottom - side, inner, side)), foot);
    }

    /** Room for the inset: at the lower end of an upright side, at the right of one that lies across. */
    public Optional<Box> inset() {
        int pad = points(PAD, size);
        return side.map(box -> {
            if (box.height() > box.width()) {
                int across = box.width() - 2 * pad;
                int down = (int) Math.round(across * INSET_SHARE);
                return new Box(box.x() + pad, box.bottom() - pad - down, across, down);
            }
            int down = box.height() - 2 * pad;
            int across = (int) Math.round(down / INSET_SHARE);
            return new Box(box.right() - pad - across, box.y() + pad, across, down);
        });
    }

    private static int points(double atA4, double size) {
        return (int) Math.round(atA4 * size);
    }
}
