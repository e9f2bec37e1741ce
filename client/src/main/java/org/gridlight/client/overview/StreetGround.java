package org.gridlight.client.overview;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/**
 * From degrees to a sheet on which all streets fit: north up, a degree of longitude as long as it is here. Immutable.
 */
public final class StreetGround {
    private final double west;
    private final double north;
    private final double stretch;
    private final double scale;
    private final double left;
    private final double top;

    private StreetGround(double west, double north, double stretch, double scale, double left, double top) {
        this.west = west;
        this.north = north;
        this.stretch = stretch;
        this.scale = scale;
        this.left = left;
        this.top = top;
    }

    /** @param streets at least one; @param margin left free at each side, in the units of the sheet */
    public static StreetGround of(List<StreetShape> streets, double width, double height, double margin) {
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (var street : streets) {
            for (var ring : street.rings()) {
                for (int place = 0; place < ring.length; place += 2) {
                    west = Math.min(west, ring[place]);
                    east = Math.max(east, ring[place]);
                    south = Math.min(south, ring[place + 1]);
                    north = Math.max(north, ring[place + 1]);
                }
            }
        }
        double stretch = Math.cos(Math.toRadians((south + north) / 2));
        double scale = Math.min((width - 2 * margin) / ((east - west) * stretch),
                (height - 2 * margin) / (north - south));
        return new StreetGround(west, north, stretch, scale, (width - (east - west) * stretch * scale) / 2,
                (height - (north - south) * scale) / 2);
    }

    public double x(double longitude) {
        return left + (longitude - west) * stretch * scale;
    }

    public double y(double latitude) {
        return top + (north - latitude) * scale;
    }

    /** Begins a path around it, to be filled or stroked. */
    public void outline(GraphicsContext sheet, StreetShape street) {
        sheet.beginPath();
        for (var ring : street.rings()) {
            for (int place = 0; place < ring.length; place += 2) {
                if (place == 0) {
                    sheet.moveTo(x(ring[0]), y(ring[1]));
                } else {
                    sheet.lineTo(x(ring[place]), y(ring[place + 1]));
                }
            }
            sheet.closePath();
        }
    }

    /** Whether a place of the sheet lies in the street. */
    public boolean isInside(StreetShape street, double x, double y) {
        return street.rings().stream().anyMatch(ring -> isInside(ring, x, y));
    }

    private boolean isInside(double[] ring, double x, double y) {
        boolean inside = false;
        int before = ring.length - 2;
        for (int place = 0; place < ring.length; place += 2) {
            double x1 = x(ring[place]);
            double y1 = y(ring[place + 1]);
            double x2 = x(ring[before]);
            double y2 = y(ring[before + 1]);
            if (y1 > y != y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) {
                inside = !inside;
            }
            before = place;
        }
        return inside;
    }
}
