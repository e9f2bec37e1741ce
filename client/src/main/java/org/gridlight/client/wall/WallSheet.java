package org.gridlight.client.wall;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Theme;

/** A part of a wall that is drawn anew when what it shows has changed, and at no other time. On the FX thread. */
final class WallSheet extends Region {
    private static final Palette COLOURS = Palette.of(Theme.DARK);

    private final Canvas canvas = new Canvas();
    private final Painter painter;
    private double scale = 1;
    private boolean stale;
    private List<WallPen.Written> written = List.of();

    /** Draws all of it on an empty sheet; width and height in units of the wall. */
    @FunctionalInterface
    interface Painter {
        void paint(WallPen pen, double width, double height);
    }

    WallSheet(Painter painter) {
        this.painter = painter;
        getChildren().add(canvas);
    }

    /** @param pixels to a unit of the wall */
    void scale(double pixels) {
        scale = pixels;
    }

    /** @param now whether what it shows is of an earlier moment */
    void stale(boolean now) {
        stale = now;
    }

    void redraw() {
        var sheet = canvas.getGraphicsContext2D();
        sheet.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            var pen = new WallPen(sheet, scale, COLOURS, stale);
            painter.paint(pen, canvas.getWidth() / scale, canvas.getHeight() / scale);
            written = pen.written();
        }
    }

    /** What was written at the last drawing. */
    List<WallPen.Written> written() {
        return written;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            redraw();
        }
    }
}
