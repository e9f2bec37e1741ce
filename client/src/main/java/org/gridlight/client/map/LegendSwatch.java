package org.gridlight.client.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.paint.FillPainter;
import org.gridlight.client.map.paint.Hatch;
import org.gridlight.client.map.paint.MapColours;

/** A class of a thematic map as it looks on the land, lines and all; the class of none is the land alone. */
final class LegendSwatch {
    private LegendSwatch() {}

    /** @param number of the class, 0 for none */
    static Canvas of(MapColours colours, int number, int classes, boolean late, boolean hatched, double width,
            double height) {
        var canvas = new Canvas(width, height);
        var sheet = canvas.getGraphicsContext2D();
        sheet.setFill(Palette.onScreen(colours.land()));
        sheet.fillRect(0, 0, width, height);
        if (number > 0) {
            sheet.setFill(Palette.onScreen(Palette.faded(colours.ramp(classes, late).get(number - 1),
                    FillPainter.OPACITY)));
            sheet.fillRect(0, 0, width, height);
            if (hatched) {
                hatch(sheet, colours, Hatch.gap(number, classes), Hatch.isCrossed(number, classes), width, height);
            }
        }
        edge(sheet, colours, width, height);
        return canvas;
    }

    private static void hatch(GraphicsContext sheet, MapColours colours, double gap, boolean crossed, double width,
            double height) {
        sheet.setStroke(Palette.onScreen(Palette.faded(colours.text(), FillPainter.HATCH_OPACITY)));
        sheet.setLineWidth(0.8);
        for (double at = gap / 2; gap > 0 && at < width + height; at += gap) {
            sheet.strokeLine(at, 0, at - height, height);
            if (crossed) {
                sheet.strokeLine(at - height, 0, at, height);
            }
        }
    }

    /** From thin to dense, as the map shades it. @param shades 0xAARRGGBB, multiplied by their alpha, over the land */
    static Canvas shaded(MapColours colours, int[] shades, double width, double height) {
        var canvas = new Canvas(width, height);
        var sheet = canvas.getGraphicsContext2D();
        sheet.setFill(Palette.onScreen(colours.land()));
        sheet.fillRect(0, 0, width, height);
        for (int x = 0; x < width; x++) {
            int shade = shades[(int) (x / (width - 1) * (shades.length - 1))];
            if (shade >>> 24 > 0) {
                sheet.setFill(Palette.ofPixel(shade));
                sheet.fillRect(x, 0, 1, height);
            }
        }
        edge(sheet, colours, width, height);
        return canvas;
    }

    private static void edge(GraphicsContext sheet, MapColours colours, double width, double height) {
        sheet.setStroke(Palette.onScreen(colours.gridLine()));
        sheet.setLineWidth(1);
        sheet.strokeRect(0.5, 0.5, width - 1, height - 1);
    }
}
