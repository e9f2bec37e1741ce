package org.gridlight.client.map.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TileStore;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/** Draws into one tile; places of the world become pixels of the tile. Not shared by threads. */
final class TilePen {
    private static final double NEAREST_POINTS = 0.6;

    private final TileKey key;
    private final double pixels;
    private final double left;
    private final double top;
    private final BufferedImage sheet;
    private BufferedImage image;
    private Graphics2D graphics;

    /** @param sheet what is drawn on; made clear before the first stroke */
    TilePen(TileKey key, BufferedImage sheet) {
        this.key = key;
        this.sheet = sheet;
        this.pixels = key.scale().pixelsAUnit();
        this.left = key.left();
        this.top = key.top();
    }

    TileKey key() {
        return key;
    }

    /** A measure of the screen in device pixels. */
    double device(double size) {
        return size * key.scale().ratio();
    }

    double zoom() {
        return key.scale().zoom();
    }

    /** Metres on the ground in device pixels. */
    double metres(double metres) {
        double middle = (top + TileKey.SIDE / 2.0) / pixels;
        return metres / key.scale().metresAPixel(middle) * key.scale().ratio();
    }

    /** The part of the world to draw, wider by so many device pixels. */
    Envelope region(double margin) {
        return key.extent(margin);
    }

    double x(double worldX) {
        return worldX * pixels - left;
    }

    double y(double worldY) {
        return worldY * pixels - top;
    }

    /** What is drawn to; asked for only when there is something to draw. */
    Graphics2D graphics() {
        if (graphics == null) {
            graphics = image().createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
        return graphics;
    }

    private BufferedImage image() {
        if (image == null) {
            image = sheet;
            Arrays.fill(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0);
        }
        return image;
    }

    /** The pixels themselves, for whoever sets them one by one. */
    int[] raster() {
        return ((DataBufferInt) image().getRaster().getDataBuffer()).getData();
    }

    /** Adds a line or an outline to a path; points nearer than can be seen are left out. */
    void trace(Path2D path, PackedShapes shapes, int shape, boolean closed) {
        for (int part = shapes.firstPart(shape); part < shapes.endPart(shape); part++) {
            int end = shapes.endPoint(part);
            double lastX = 0;
            double lastY = 0;
            for (int i = shapes.firstPoint(part); i < end; i++) {
                double x = x(shapes.x(i));
                double y = y(shapes.y(i));
                if (i == shapes.firstPoint(part)) {
                    path.moveTo(x, y);
                } else if (i == end - 1 || Math.abs(x - lastX) + Math.abs(y - lastY) > NEAREST_POINTS) {
                    path.lineTo(x, y);
                } else {
                    continue;
                }
                lastX = x;
                lastY = y;
            }
            if (closed) {
                path.closePath();
            }
        }
    }

    /** What was drawn. */
    int[] pixels() {
        if (graphics != null) {
            graphics.dispose();
        }
        return image == null ? TileStore.CLEAR : raster();
    }
}
