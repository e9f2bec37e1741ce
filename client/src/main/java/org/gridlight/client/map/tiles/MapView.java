package org.gridlight.client.map.tiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What is seen of the world: one immutable value that everybody who draws is handed, so that nobody draws half an old and
 * half a new one.
 *
 * @param centreX in units of the world
 * @param centreY in units of the world
 * @param width   of the window on the world, in pixels of the screen's own measure
 * @param height  likewise
 */
public record MapView(double centreX, double centreY, MapScale scale, double width, double height) {
    /** The largest scale at which all of a region is seen. */
    public static MapView fitting(Envelope region, double width, double height, double ratio) {
        int level = MapScale.LEAST;
        for (int larger = level; larger <= MapScale.MOST; larger++) {
            double pixels = new MapScale(larger, 1).pixelsAUnit();
            if (region.getWidth() * pixels <= width && region.getHeight() * pixels <= height) {
                level = larger;
            }
        }
        var centre = region.centre();
        return new MapView(centre.x, centre.y, new MapScale(level, ratio), width, height);
    }

    /**
     * The scale between the levels at which a region just fills a picture of so many device pixels; for pictures that
     * are drawn once.
     */
    public static MapView filling(Envelope region, double width, double height, double margin) {
        var coarse = fitting(region, width - 2 * margin, height - 2 * margin, 1);
        double pixels = coarse.scale.pixelsAUnit();
        double ratio = Math.min((width - 2 * margin) / region.getWidth() / pixels,
                (height - 2 * margin) / region.getHeight() / pixels);
        return new MapView(coarse.centreX, coarse.centreY, new MapScale(coarse.scale.level(), ratio), width / ratio,
                height / ratio);
    }

    /** Device pixels from the west edge of the world to the left edge of the window; whole, so that tiles stay sharp. */
    public double left() {
        return Math.rint(centreX * scale.pixelsAUnit() - width * scale.ratio() / 2);
    }

    /** Device pixels from the north edge of the world to the top of the window. */
    public double top() {
        return Math.rint(centreY * scale.pixelsAUnit() - height * scale.ratio() / 2);
    }

    /** Where a place of the world is seen, in pixels from the left of the window. */
    public double x(double worldX) {
        return (worldX * scale.pixelsAUnit() - left()) / scale.ratio();
    }

    /** Where a place of the world is seen, in pixels from the top of the window. */
    public double y(double worldY) {
        return (worldY * scale.pixelsAUnit() - top()) / scale.ratio();
    }

    /** Which place of the world is seen there. */
    public double worldX(double x) {
        return (left() + x * scale.ratio()) / scale.pixelsAUnit();
    }

    /** Which place of the world is seen there. */
    public double worldY(double y) {
        return (top() + y * scale.ratio()) / scale.pixelsAUnit();
    }

    /** The world pulled along by this many pixels. */
    public MapView dragged(double right, double down) {
        double units = scale.ratio() / scale.pixelsAUnit();
        return new MapView(centreX - right * units, centreY - down * units, scale, width, height);
    }

    /** Nearer or further by levels; the place under the pointer stays there. */
    public MapView zoomed(int levels, double x, double y) {
        int level = Math.clamp(scale.level() + levels, MapScale.LEAST, MapScale.MOST);
        var scaled = new MapScale(level, scale.ratio());
        double units = scale.ratio() / scaled.pixelsAUnit();
        return new MapView(worldX(x) - (x - width / 2) * units, worldY(y) - (y - height / 2) * units, scaled, width,
                height);
    }

    /** The same middle in a window of another size or on another screen. */
    public MapView sized(double newWidth, double newHeight, double ratio) {
        return new MapView(centreX, centreY, new MapScale(scale.level(), ratio), newWidth, newHeight);
    }

    /** Another middle at a level. */
    public MapView at(double worldX, double worldY, int level) {
        return new MapView(worldX, worldY, new MapScale(level, scale.ratio()), width, height);
    }

    /** Metres on the ground to a pixel, in the middle. */
    public double metresAPixel() {
        return scale.metresAPixel(centreY);
    }

    /** The part of the world that is seen, in units. */
    public Envelope extent() {
        return new Envelope(worldX(0), worldX(width), worldY(0), worldY(height));
    }

    /** The tiles that are seen, those nearest to the middle first. @param around how many more on each side */
    public List<TileKey> tiles(int around) {
        double side = TileKey.SIDE;
        int firstColumn = (int) Math.floor(left() / side) - around;
        int lastColumn = (int) Math.floor((left() + width * scale.ratio() - 1) / side) + around;
        int firstRow = (int) Math.floor(top() / side) - around;
        int lastRow = (int) Math.floor((top() + height * scale.ratio() - 1) / side) + around;
        var keys = new ArrayList<TileKey>();
        for (int row = firstRow; row <= lastRow; row++) {
            for (int column = firstColumn; column <= lastColumn; column++) {
                keys.add(new TileKey(scale, column, row));
            }
        }
        double middleX = left() + width * scale.ratio() / 2 - side / 2;
        double middleY = top() + height * scale.ratio() / 2 - side / 2;
        keys.sort(Comparator.comparingDouble(key -> Math.hypot(key.left() - middleX, key.top() - middleY)));
        return keys;
    }
}
