package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.light.Light;

/**
 * The lights of units: a plate with the shape of the unit's own light, then the three counts each after its shape. A red
 * plate has a filled head and a strong edge, a yellow one an edge, a green one none; a count of zero is hollow and grey.
 */
final class UnitLightPainter implements LayerPainter {
    /** How far a plate reaches from the middle of its unit, in pixels of the screen. */
    static final double REACH = 96;

    private static final List<Light> COUNTED = List.of(Light.RED, Light.YELLOW, Light.GREEN);
    private static final double HEIGHT = 20;
    private static final double HEAD = 20;
    private static final double SHAPE = 8;
    private static final double FIGURES = 11.5;
    /** Below the name of the area. */
    private static final double BELOW = 21;

    private final MapLetters letters;

    UnitLightPainter(MapLetters letters) {
        this.letters = letters;
    }

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        boolean near = pen.zoom() >= UnitLights.GRIDS_FROM;
        double reach = pen.device(REACH);
        for (var mark : state.content().lights().at(pen.zoom())) {
            double x = pen.x(mark.x());
            double y = pen.y(mark.y()) + (near ? 0 : pen.device(BELOW));
            if (x > -reach && y > -reach && x < TileKey.SIDE + reach && y < TileKey.SIDE + reach) {
                plate(pen, mark, x, y, near, state.colours());
            }
        }
    }

    private void plate(TilePen pen, UnitLights.Mark mark, double x, double y, boolean shortened, MapColours colours) {
        var shown = COUNTED.stream().filter(light -> !shortened || mark.counts().of(light) > 0).toList();
        // The head has said it already.
        boolean bare = shown.equals(List.of(mark.light()));
        double shapes = bare ? 0 : pen.device(SHAPE + 3);
        double width = pen.device(HEAD + 4) + shown.stream()
                .mapToDouble(light -> shapes + step(pen, mark.counts().of(light))).sum();
        double height = pen.device(HEIGHT);
        double left = Math.round(x - width / 2);
        double top = Math.round(y - height / 2);
        var graphics = pen.graphics();
        var plate = new RoundRectangle2D.Double(left, top, width, height, pen.device(4), pen.device(4));
        graphics.setColor(colours.paper());
        graphics.fill(plate);
        head(pen, mark.light(), plate, colours);
        double at = left + pen.device(HEAD + 4);
        for (var light : shown) {
            int count = mark.counts().of(light);
            if (!bare) {
                shape(pen, light, count, at + pen.device(SHAPE / 2), top + height / 2, colours);
            }
            text(graphics, Integer.toString(count), at + shapes, top + height / 2, pen.device(FIGURES),
                    count == 0 ? colours.grey() : colours.text());
            at += shapes + step(pen, count);
        }
    }

    /** How much room a figure takes, and the gap after it. */
    private double step(TilePen pen, int count) {
        return pen.device(6) + letters.width(Integer.toString(count), pen.device(FIGURES));
    }

    private static void head(TilePen pen, Light light, RoundRectangle2D plate, MapColours colours) {
        var graphics = pen.graphics();
        var edge = switch (light) {
            case RED -> colours.red();
            case YELLOW -> colours.yellowEdge();
            case GREEN, GREY -> colours.border();
        };
        double x = plate.getX() + pen.device(HEAD / 2 + 1);
        double y = plate.getCenterY();
        if (light == Light.RED) {
            var before = graphics.getClip();
            graphics.clip(plate);
            graphics.setColor(colours.red());
            graphics.fill(new Rectangle2D.Double(plate.getX(), plate.getY(), pen.device(HEAD + 1),
                    plate.getHeight()));
            graphics.setClip(before);
            graphics.setColor(colours.onRed());
            graphics.fill(LightShape.of(light).at(x, y, pen.device(11)));
        } else {
            shape(graphics, light, x, y, pen.device(11), pen.device(1), colours);
        }
        graphics.setColor(edge);
        graphics.setStroke(new BasicStroke((float) pen.device(light == Light.RED
                ? 2
                : light == Light.YELLOW
                        ? 1.4
                        : 0.8)));
        graphics.draw(plate);
    }

    private static void shape(Graphics2D graphics, Light light, double x, double y, double size, double line,
            MapColours colours) {
        var shape = LightShape.of(light).at(x, y, size);
        graphics.setColor(colours.of(light));
        graphics.fill(shape);
        if (light == Light.YELLOW) {
            graphics.setColor(colours.yellowEdge());
            graphics.setStroke(new BasicStroke((float) line));
            graphics.draw(shape);
        }
    }

    private static void shape(TilePen pen, Light light, int count, double x, double y, MapColours colours) {
        if (count == 0) {
            pen.graphics().setColor(colours.grey());
            pen.graphics().setStroke(new BasicStroke((float) pen.device(1)));
            pen.graphics().draw(LightShape.of(light).at(x, y, pen.device(SHAPE - 1)));
        } else {
            shape(pen.graphics(), light, x, y, pen.device(SHAPE), pen.device(1), colours);
        }
    }

    private void text(Graphics2D graphics, String text, double left, double y, double size, Color colour) {
        graphics.setColor(colour);
        double at = left;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            double step = letters.advance(letter, size);
            graphics.fill(AffineTransform.getTranslateInstance(at + step / 2, y)
                    .createTransformedShape(letters.outline(letter, size)));
            at += step;
        }
    }
}
