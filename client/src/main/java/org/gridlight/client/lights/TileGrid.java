package org.gridlight.client.lights;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * Tiles of one size in as many columns as fit; they share what is left of the width. A foot stands in the rest of the
 * last row when there is room for it, else below. On the FX thread.
 */
final class TileGrid extends Region {
    private static final double GAP = 6;
    /** Between small tiles, so that hundreds stand on one screen. */
    private static final double SMALL_GAP = 4;
    private static final double SMALL = 60;
    private static final int FOOT_COLUMNS = 3;
    private static final double FOOT_LEAST = 30;

    private List<TileNode> tiles = List.of();
    private Region foot;
    private double least = 160;
    private double height = 92;

    /** @return whether their order was another one */
    boolean show(List<TileNode> now) {
        if (now.equals(tiles)) {
            return false;
        }
        tiles = List.copyOf(now);
        // A tile whose words change is laid out alone: its size comes from here.
        tiles.forEach(tile -> tile.setManaged(false));
        fill();
        return true;
    }

    /** @param node what stands after the tiles; null for nothing */
    void foot(Region node) {
        if (foot != node) {
            foot = node;
            fill();
        }
    }

    private void fill() {
        getChildren().setAll(tiles);
        if (foot != null) {
            getChildren().add(foot);
        }
        requestLayout();
    }

    /** @param width the narrowest of a tile */
    void size(double width, double tall) {
        if (least != width || height != tall) {
            least = width;
            height = tall;
            requestLayout();
        }
    }

    List<TileNode> tiles() {
        return tiles;
    }

    private double gap() {
        return height < SMALL ? SMALL_GAP : GAP;
    }

    private int columns(double width) {
        return Math.max(1, (int) ((width + gap()) / (least + gap())));
    }

    private int footColumns() {
        return (int) Math.ceil(FOOT_COLUMNS * 160 / Math.max(160, least)) + (least < 140 ? 2 : 0);
    }

    private boolean footFits(int columns) {
        int used = tiles.size() % columns;
        return foot != null && used > 0 && columns - used >= footColumns() && height > FOOT_LEAST;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int rows = (tiles.size() + columns - 1) / columns;
        double tall = rows == 0 ? 0 : rows * (height + gap()) - gap();
        return foot == null || footFits(columns) ? tall : tall + gap() + foot.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double wide = Math.floor((getWidth() - (columns - 1) * gap()) / columns);
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).resizeRelocate(i % columns * (wide + gap()), i / columns * (height + gap()), wide, height);
        }
        if (foot != null) {
            layoutFoot(columns, wide);
        }
    }

    private void layoutFoot(int columns, double wide) {
        int used = tiles.size() % columns;
        if (footFits(columns)) {
            double from = used * (wide + gap());
            foot.resizeRelocate(from, tiles.size() / columns * (height + gap()),
                    columns * (wide + gap()) - gap() - from,
                    height);
        } else {
            int rows = (tiles.size() + columns - 1) / columns;
            foot.resizeRelocate(0, rows * (height + gap()), getWidth(), foot.prefHeight(getWidth()));
        }
    }

}
