package org.gridlight.client.map.paint;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.grid.PublicMapOffset;
import org.gridlight.model.map.World;

/**
 * Imagery: the tiles of the nearest level, put together and then stretched at once, so that no seam shows between them.
 * Where one is missing the coarser one that is there is stretched, and where there is none the land is seen. Used by one
 * thread.
 */
final class RasterPainter implements LayerPainter {
    private static final int SIDE = 256;
    private static final int COARSEST = 6;
    private static final int MOST_CELLS = 6;

    private final BufferedImage room = new BufferedImage(MOST_CELLS * SIDE, MOST_CELLS * SIDE,
            BufferedImage.TYPE_INT_ARGB_PRE);

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        var pictures = state.content().raster();
        if (pictures.mostZoom() < pictures.leastZoom()) {
            return;
        }
        double nearest = Math.log(pen.key().scale().pixelsAUnit() * World.UNITS / SIDE) / Math.log(2);
        int zoom = Math.clamp(Math.round(nearest), pictures.leastZoom(), pictures.mostZoom());
        if (nearest < pictures.leastZoom() - 1.5) {
            return;
        }
        paint(pen, pictures, zoom);
    }

    private void paint(TilePen pen, RasterPictures pictures, int zoom) {
        var place = toLevel(pen.key(), pictures.isShifted(), zoom);
        var corner = new double[]{0, 0, TileKey.SIDE, TileKey.SIDE};
        place.transform(corner, 0, corner, 0, 2);
        int firstColumn = (int) Math.floor((corner[0] - 1) / SIDE);
        int firstRow = (int) Math.floor((corner[1] - 1) / SIDE);
        int columns = Math.min(MOST_CELLS, (int) Math.floor((corner[2] + 1) / SIDE) - firstColumn + 1);
        int rows = Math.min(MOST_CELLS, (int) Math.floor((corner[3] + 1) / SIDE) - firstRow + 1);
        var cells = room.createGraphics();
        cells.setComposite(AlphaComposite.Clear);
        cells.fillRect(0, 0, columns * SIDE, rows * SIDE);
        cells.setComposite(AlphaComposite.SrcOver);
        smooth(cells);
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                any |= cell(cells, pictures, zoom, firstColumn + column, firstRow + row, column * SIDE, row * SIDE);
            }
        }
        cells.dispose();
        if (any) {
            stretch(pen, place, firstColumn, firstRow, room.getSubimage(0, 0, columns * SIDE, rows * SIDE));
        }
    }

    /** From pixels of our tile to pixels of the level, counted from the north-west corner of the world. */
    private static AffineTransform toLevel(TileKey tile, boolean shifted, int zoom) {
        var extent = tile.extent(0);
        double pixels = SIDE * Math.pow(2, zoom) / World.UNITS;
        var northWest = place(extent.getMinX(), extent.getMinY(), shifted);
        var northEast = place(extent.getMaxX(), extent.getMinY(), shifted);
        var southWest = place(extent.getMinX(), extent.getMaxY(), shifted);
        double side = TileKey.SIDE;
        return new AffineTransform((northEast[0] - northWest[0]) * pixels / side,
                (northEast[1] - northWest[1]) * pixels / side, (southWest[0] - northWest[0]) * pixels / side,
                (southWest[1] - northWest[1]) * pixels / side, northWest[0] * pixels, northWest[1] * pixels);
    }

    /** Where a place of the world stands in the imagery, in units of the world with fractions. */
    private static double[] place(double worldX, double worldY, boolean shifted) {
        if (!shifted) {
            return new double[]{worldX, worldY};
        }
        double[] own = {World.longitude(worldX), World.latitude(worldY)};
        var moved = own.clone();
        PublicMapOffset.GCJ_02.fromDegrees(moved);
        // Our units are whole: what matters is how far it moved.
        return new double[]{worldX + (double) World.x(moved[0]) - World.x(own[0]),
            worldY + (double) World.y(moved[1]) - World.y(own[1])};
    }

    /** @return whether anything was drawn */
    private static boolean cell(Graphics2D cells, RasterPictures pictures, int zoom, int column, int row, int left,
            int top) {
        int width = 1 << zoom;
        if (row < 0 || row >= width) {
            return false;
        }
        int around = Math.floorMod(column, width);
        var exact = pictures.picture(zoom, around, row, true);
        if (exact.isPresent()) {
            var image = exact.get();
            cells.drawImage(image, left, top, left + SIDE, top + SIDE, 0, 0, image.getWidth(), image.getHeight(), null);
            return true;
        }
        for (int up = 1; up <= Math.min(COARSEST, zoom - pictures.leastZoom()); up++) {
            var coarser = pictures.picture(zoom - up, around >> up, row >> up, false);
            if (coarser.isPresent()) {
                var image = coarser.get();
                double part = image.getWidth() / (double) (1 << up);
                int x = (int) ((around & (1 << up) - 1) * part);
                int y = (int) ((row & (1 << up) - 1) * part);
                int side = (int) Math.max(1, part);
                cells.drawImage(image, left, top, left + SIDE, top + SIDE, x, y, x + side, y + side, null);
                return true;
            }
        }
        return false;
    }

    private static void stretch(TilePen pen, AffineTransform place, int firstColumn, int firstRow,
            BufferedImage cells) {
        try {
            var back = place.createInverse();
            back.translate((double) firstColumn * SIDE, (double) firstRow * SIDE);
            var graphics = (Graphics2D) pen.graphics().create();
            smooth(graphics);
            graphics.drawImage(cells, back, null);
            graphics.dispose();
        } catch (NoninvertibleTransformException flat) {
            throw new IllegalStateException("A tile without a size", flat);
        }
    }

    private static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    }
}
