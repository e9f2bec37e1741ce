package org.gridlight.client.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.look.Palette;
import org.gridlight.model.light.Light;

/**
 * Draws on a wall in the units of a monitor 1920 wide, whatever the real one has: a wall twice as wide shows the same
 * twice as large. It writes nothing that could not be read from eight metres. On the FX thread.
 */
final class WallPen {
    /** The smallest text of a wall, in its units (look, 大屏). */
    static final double LEAST = 28;

    /** Weights of the text, each a family of its own. */
    enum Weight {
        NORMAL("Noto Sans SC"),
        STRONG("Noto Sans SC Medium"),
        BOLD("Noto Sans SC Bold");

        private final String family;

        Weight(String family) {
            this.family = family;
        }
    }

    /** Where a text starts from its place. */
    enum Align {
        LEFT(TextAlignment.LEFT),
        CENTER(TextAlignment.CENTER),
        RIGHT(TextAlignment.RIGHT);

        private final TextAlignment text;

        Align(TextAlignment text) {
            this.text = text;
        }
    }

    /** A text that was written. @param size of its letters; @param room what it takes, both in units of the wall */
    record Written(String words, double size, Rectangle2D room) {}

    private final GraphicsContext sheet;
    private final double scale;
    private final Palette colours;
    /** What is written is of an earlier moment: it goes back to the faintest colour. */
    private final boolean stale;
    private final List<Written> written = new ArrayList<>();
    private final Text ruler = new Text();

    /** @param scale real pixels to a unit; @param stale whether what is written is of an earlier moment */
    WallPen(GraphicsContext sheet, double scale, Palette colours, boolean stale) {
        this.sheet = sheet;
        this.scale = scale;
        this.colours = colours;
        this.stale = stale;
        sheet.setTextBaseline(VPos.CENTER);
    }

    /** All that was written so far, in order. */
    List<Written> written() {
        return List.copyOf(written);
    }

    Color colour(String name) {
        return colours.colour("wall-" + name);
    }

    static String nameOf(Light light) {
        return switch (light) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREEN -> "green";
            case GREY -> "grey";
        };
    }

    private Font font(double size, Weight weight) {
        if (size < LEAST) {
            throw new IllegalArgumentException("Nobody reads text of " + size + " from eight metres");
        }
        return Font.font(weight.family, size * scale);
    }

    /** How wide it would be. */
    double widthOf(String words, double size, Weight weight) {
        ruler.setFont(font(size, weight));
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth() / scale;
    }

    /** @param y of the middle of the line; @param colour of the wall by its name. @return its width */
    double text(String words, double x, double y, double size, Weight weight, String colour, Align align) {
        double width = widthOf(words, size, weight);
        double from = switch (align) {
            case LEFT -> x;
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
        };
        sheet.setFont(font(size, weight));
        sheet.setFill(colour(stale ? "t3" : colour));
        sheet.setTextAlign(align.text);
        sheet.fillText(words, x * scale, y * scale);
        written.add(new Written(words, size, new Rectangle2D(from, y - size / 2, width, size)));
        return width;
    }

    /** The same from the left, shortened with an ellipsis where there is no room for all of it. */
    double fitted(String words, double x, double y, double room, double size, Weight weight, String colour) {
        var shown = words;
        while (shown.length() > 1 && widthOf(shown.equals(words) ? words : shown + "…", size, weight) > room) {
            shown = shown.substring(0, shown.length() - 1);
        }
        return text(shown.equals(words) ? words : shown + "…", x, y, size, weight, colour, Align.LEFT);
    }

    /** The shape of a light in its colour, its middle there. */
    void light(Light light, double x, double y, double size) {
        shape(light, x, y, size, nameOf(light));
    }

    /** The shape of a light in another colour: on its own area, and for what counts nothing. */
    void shape(Light light, double x, double y, double size, String colour) {
        LightShape.of(light).draw(sheet, x * scale, y * scale, size * scale, colour(colour), colour(colour));
    }

    void line(double x1, double y1, double x2, double y2, double width, String colour) {
        sheet.setStroke(colour(colour));
        sheet.setLineWidth(Math.max(1, width * scale));
        sheet.strokeLine(x1 * scale, y1 * scale, x2 * scale, y2 * scale);
    }

    void fill(double x, double y, double width, double height, String colour) {
        sheet.setFill(colour(colour));
        sheet.fillRect(Math.round(x * scale), Math.round(y * scale), Math.round(width * scale),
                Math.round(height * scale));
    }

    /** The edge of a box, drawn inside it. */
    void edge(double x, double y, double width, double height, double thick, String colour) {
        double half = thick / 2;
        sheet.setStroke(colour(colour));
        sheet.setLineWidth(Math.max(1, thick * scale));
        sheet.strokeRect((x + half) * scale, (y + half) * scale, (width - thick) * scale, (height - thick) * scale);
    }

    /** For what is drawn point by point. */
    GraphicsContext sheet() {
        return sheet;
    }

    double scale() {
        return scale;
    }
}
