package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.map.PackedShapes;

/**
 * Planning control lines (五线): each kind has a colour, dashes and a letter of its own, so that nobody needs the colour to
 * tell them. Used by one thread at a time.
 */
final class LinePainter implements LayerPainter {
    private static final double WIDTH = 2;
    private static final double FAR_WIDTH = 1.3;
    private static final double LETTERS_FROM = 13.5;
    private static final double LETTER_EVERY = 340;
    private static final double LETTER = 10.5;
    private static final double INSIDE = 0.09;

    private final MapLetters letters;

    LinePainter(MapLetters letters) {
        this.letters = letters;
    }

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        var marks = state.content().field().lines();
        var left = state.stack().style(MapLayer.CONTROL_LINES).left();
        var region = pen.region(pen.device(LETTER));
        for (int i = 0; i < marks.lines().size(); i++) {
            var line = marks.lines().get(i);
            if (!left.contains(line.kind().name()) && marks.shapes().extent(i).intersects(region)) {
                paint(pen, marks.shapes(), i, line, state.colours());
            }
        }
    }

    private void paint(TilePen pen, PackedShapes shapes, int shape, ControlMarks.Line line, MapColours colours) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        pen.trace(path, shapes, shape, line.closed());
        var colour = colours.of(line.kind());
        var graphics = pen.graphics();
        if (line.closed()) {
            graphics.setColor(Palette.faded(colour, INSIDE));
            graphics.fill(path);
        }
        graphics.setColor(colour);
        graphics.setStroke(stroke(pen, line.kind()));
        graphics.draw(path);
        if (pen.zoom() >= LETTERS_FROM) {
            letters(pen, shapes, shape, line, colour, colours.halo());
        }
    }

    private static BasicStroke stroke(TilePen pen, ControlLine.Kind kind) {
        double[] dashes = switch (kind) {
            case BLUE -> new double[]{11, 4};
            case GREEN -> new double[]{9, 3, 2, 3};
            case RED -> new double[]{18, 3};
            case PURPLE -> new double[]{5, 3};
            case YELLOW -> new double[]{9, 3, 2, 3, 2, 3};
        };
        var device = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            device[i] = (float) pen.device(dashes[i]);
        }
        return new BasicStroke((float) pen.device(pen.zoom() < LETTERS_FROM ? FAR_WIDTH : WIDTH), BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND, 1, device, 0);
    }

    /** Counted from the beginning of each part, so that all tiles set the same ones. */
    private void letters(TilePen pen, PackedShapes shapes, int shape, ControlMarks.Line line, Color colour,
            Color halo) {
        double every = pen.device(LETTER_EVERY);
        double reach = pen.device(LETTER);
        for (int part = shapes.firstPart(shape); part < shapes.endPart(shape); part++) {
            double next = every / 3;
            double walked = 0;
            for (int i = shapes.firstPoint(part) + 1; i < shapes.endPoint(part); i++) {
                double fromX = pen.x(shapes.x(i - 1));
                double fromY = pen.y(shapes.y(i - 1));
                double toX = pen.x(shapes.x(i));
                double toY = pen.y(shapes.y(i));
                double length = Math.hypot(toX - fromX, toY - fromY);
                for (; next <= walked + length; next += every) {
                    double share = (next - walked) / length;
                    double x = fromX + share * (toX - fromX);
                    double y = fromY + share * (toY - fromY);
                    if (x > -reach && y > -reach && x < TileKey.SIDE + reach && y < TileKey.SIDE + reach) {
                        letter(pen, line.letter(), x, y, colour, halo);
                    }
                }
                walked += length;
            }
        }
    }

    private void letter(TilePen pen, String letter, double x, double y, Color colour, Color halo) {
        double radius = pen.device(8);
        var graphics = pen.graphics();
        var disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        graphics.setColor(halo);
        graphics.fill(disc);
        graphics.setStroke(new BasicStroke((float) pen.device(1.2)));
        graphics.setColor(colour);
        graphics.draw(disc);
        graphics.fill(AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(letters.outline(letter, pen.device(LETTER))));
    }
}
