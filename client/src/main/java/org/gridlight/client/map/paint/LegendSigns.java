package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.UnaryOperator;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.light.Light;
import org.gridlight.reports.Grey;

/**
 * The signs of the map as a printed legend shows them, drawn around the origin with lines of print.
 *
 * @param colours those of the map
 * @param shade   what a colour is printed as, because of a black-and-white printer
 */
public record LegendSigns(MapColours colours, UnaryOperator<Color> shade) {
    private static final float HAIR = 0.4f;

    /** Draws a sign. */
    @FunctionalInterface
    public interface Sign {
        void draw(Graphics2D sheet, double width, double height);
    }

    /** A class of a thematic fill. @param number of the class, 0 for none; @param opacity of the layer */
    public Sign fill(ThematicFill fill, int number, double opacity) {
        return (sheet, width, height) -> {
            var box = new Rectangle2D.Double(-width / 2, -height / 2, width, height);
            sheet.setColor(shade.apply(number == 0
                    ? colours.land()
                    : mixed(colours.ramp(fill.count(), fill.late()).get(number - 1), colours.land(),
                            FillPainter.OPACITY * opacity)));
            sheet.fill(box);
            if (fill.hatched() && number > 0) {
                hatch(sheet, Hatch.gap(number, fill.count()), Hatch.isCrossed(number, fill.count()), box);
            }
            stroke(sheet, colours.gridLine(), HAIR);
            sheet.draw(box);
        };
    }

    private void hatch(Graphics2D sheet, double gap, boolean crossed, Rectangle2D box) {
        var lines = (Graphics2D) sheet.create();
        lines.clip(box);
        lines.setColor(shade.apply(mixed(colours.text(), colours.land(), FillPainter.HATCH_OPACITY)));
        lines.setStroke(new BasicStroke(HAIR));
        double step = gap * 0.6;
        for (double at = step / 2; step > 0 && at < box.getWidth() + box.getHeight(); at += step) {
            double x = box.getX() + at;
            lines.draw(new Line2D.Double(x, box.getY(), x - box.getHeight(), box.getMaxY()));
            if (crossed) {
                lines.draw(new Line2D.Double(x - box.getHeight(), box.getY(), x, box.getMaxY()));
            }
        }
        lines.dispose();
    }

    /** Paper knows no alpha: a colour on another one. */
    private static Color mixed(Color above, Color below, double opacity) {
        return Palette.mixed(below, above, opacity);
    }

    /** A light (■ ▲ ● ‖). */
    public Sign light(Light light) {
        return (sheet, width, height) -> {
            var shape = LightShape.of(light).at(0, 0, height * 0.9);
            sheet.setColor(shade.apply(colours.of(light)));
            sheet.fill(shape);
            if (light == Light.YELLOW) {
                stroke(sheet, colours.yellowEdge(), 0.6f);
                sheet.draw(shape);
            }
        };
    }

    /** Many cases in one ring. */
    public Sign ring() {
        return (sheet, width, height) -> {
            double side = height * 1.05;
            sheet.setStroke(new BasicStroke((float) height * 0.22f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            sheet.setColor(shade.apply(colours.inTime()));
            sheet.draw(new Ellipse2D.Double(-side / 2, -side / 2, side, side));
            sheet.setColor(shade.apply(colours.red()));
            sheet.draw(new Arc2D.Double(-side / 2, -side / 2, side, side, 30, 60, Arc2D.OPEN));
        };
    }

    /** Components of a layer. */
    public Sign component(MapLayer layer) {
        return (sheet, width, height) -> {
            var outline = ComponentSigns.outline(layer, height);
            sheet.setColor(Palette.grey(255));
            sheet.fill(outline);
            stroke(sheet, colours.symbol(), 0.7f);
            sheet.draw(outline);
            ComponentSigns.inner(layer, height).ifPresent(sheet::draw);
        };
    }

    /** Components from far away. */
    public Sign points() {
        return (sheet, width, height) -> {
            sheet.setColor(shade.apply(colours.symbol()));
            for (int i = -2; i <= 2; i++) {
                sheet.fill(new Rectangle2D.Double(i * width / 5.5, (i % 2) * height / 5, 1.1, 1.1));
            }
        };
    }

    /** A border or a line between grids. @param dashes none for one that is drawn through */
    public Sign line(Color colour, double thickness, float... dashes) {
        return (sheet, width, height) -> {
            sheet.setColor(shade.apply(colour));
            sheet.setStroke(dashes.length == 0
                    ? new BasicStroke((float) thickness)
                    : new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
            sheet.draw(new Line2D.Double(-width / 2, 0, width / 2, 0));
        };
    }

    /** A main road. */
    public Sign road() {
        return (sheet, width, height) -> {
            line(colours.mainRoadEdge(), 4.4).draw(sheet, width, height);
            line(colours.mainRoad(), 3.2).draw(sheet, width, height);
        };
    }

    /** Ground of a colour: water, green. */
    public Sign ground(Color colour) {
        return (sheet, width, height) -> {
            sheet.setColor(shade.apply(colour));
            sheet.fill(new Rectangle2D.Double(-width / 2, -height / 2, width, height));
        };
    }

    private void stroke(Graphics2D sheet, Color colour, float thickness) {
        sheet.setColor(shade.apply(colour));
        sheet.setStroke(new BasicStroke(thickness));
    }

    /** As a black-and-white printer has it, or as it is. */
    public static LegendSigns of(MapColours colours, boolean grey) {
        return new LegendSigns(colours, grey ? LegendSigns::inGrey : UnaryOperator.identity());
    }

    private static Color inGrey(Color colour) {
        return Palette.grey(Grey.level(colour.getRGB()));
    }
}
