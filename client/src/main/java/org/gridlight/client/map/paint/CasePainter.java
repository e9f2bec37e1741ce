package org.gridlight.client.map.paint;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import org.gridlight.client.look.LightShape;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.model.light.Light;
import org.locationtech.jts.geom.Envelope;

/**
 * Open cases: ■ ▲ ● ‖ with a halo, so that they stand out on any fill; clusters as rings that their lights share, the
 * total inside, the number overdue on a red flag.
 */
final class CasePainter implements LayerPainter {
    /** How far a symbol reaches from its place at most, in pixels of the screen. */
    static final double REACH = 26;

    private static final Envelope EVERYWHERE = new Envelope(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
    private static final double SIZE = 10;
    private static final double HALO = 1.6;
    private static final Light[] AROUND = {Light.RED, Light.YELLOW, Light.GREY, Light.GREEN};

    private final MapLetters letters;

    CasePainter(MapLetters letters) {
        this.letters = letters;
    }

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        boolean byStreet = CaseClusters.isByStreet(pen.key().scale());
        // Whole squares and streets: which cases stand together must not depend on the tile.
        var region = byStreet ? EVERYWHERE : pen.region(pen.device(CaseClusters.SQUARE + REACH));
        boolean running = sheet.holds(MapLayer.CASES);
        boolean suspended = sheet.holds(MapLayer.SUSPENDED);
        var near = state.cases().stream().filter(one -> one.light() == Light.GREY ? suspended : running)
                .filter(one -> region.covers(one.x(), one.y())).toList();
        var seen = byStreet
                ? CaseClusters.byStreet(near, state.index(), pen.key().scale())
                : CaseClusters.of(near, pen.key().scale());
        var place = pen.region(pen.device(REACH));
        for (var one : seen.singles()) {
            if (place.covers(one.x(), one.y())) {
                single(pen, one, state.colours());
            }
        }
        for (var cluster : seen.clusters()) {
            double x = cluster.x() - pen.key().left();
            double y = cluster.y() - pen.key().top();
            double reach = pen.device(REACH);
            if (x > -reach && y > -reach && x < TileKey.SIDE + reach && y < TileKey.SIDE + reach) {
                ring(pen, cluster, x, y, state.colours());
            }
        }
    }

    private static void single(TilePen pen, CaseMark one, MapColours colours) {
        var shape = LightShape.of(one.light()).at(pen.x(one.x()), pen.y(one.y()), pen.device(SIZE));
        var graphics = pen.graphics();
        graphics.setColor(colours.paper());
        graphics.setStroke(new BasicStroke((float) pen.device(2 * HALO), BasicStroke.CAP_ROUND,
                BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
        graphics.setColor(colours.of(one.light()));
        graphics.fill(shape);
        if (one.light() == Light.YELLOW) {
            graphics.setColor(colours.yellowEdge());
            graphics.setStroke(new BasicStroke((float) pen.device(1)));
            graphics.draw(shape);
        }
    }

    private void ring(TilePen pen, CaseClusters.Cluster cluster, double x, double y, MapColours colours) {
        int total = cluster.cases().size();
        double radius = pen.device(cluster.radius());
        double width = pen.device(total < 30 ? 3.4 : 4);
        var graphics = pen.graphics();
        graphics.setColor(colours.paper());
        graphics.fill(new Ellipse2D.Double(x - radius - pen.device(HALO), y - radius - pen.device(HALO),
                2 * (radius + pen.device(HALO)), 2 * (radius + pen.device(HALO))));
        double middle = radius - width / 2;
        double from = 90;
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        for (var light : AROUND) {
            double share = 360.0 * cluster.count(light) / total;
            if (share > 0) {
                graphics.setColor(colours.of(light));
                graphics.draw(new Arc2D.Double(x - middle, y - middle, 2 * middle, 2 * middle, from - share, share,
                        Arc2D.OPEN));
                from -= share;
            }
        }
        text(graphics, Integer.toString(total), x, y, pen.device(total < 100 ? 12.5 : 11.5), colours.text());
        flag(pen, cluster.count(Light.RED), x + radius * 0.72, y - radius * 0.95, colours);
    }

    private void flag(TilePen pen, long overdue, double left, double middle, MapColours colours) {
        if (overdue == 0) {
            return;
        }
        var text = Long.toString(overdue);
        double size = pen.device(10.5);
        double height = pen.device(13);
        double width = Math.max(height, letters.width(text, size) + pen.device(7));
        double top = middle - height / 2;
        var graphics = pen.graphics();
        graphics.setComposite(AlphaComposite.SrcOver);
        graphics.setColor(colours.paper());
        graphics.fill(new RoundRectangle2D.Double(left - pen.device(1), top - pen.device(1), width + pen.device(2),
                height + pen.device(2), pen.device(4), pen.device(4)));
        graphics.setColor(colours.red());
        graphics.fill(new RoundRectangle2D.Double(left, top, width, height, pen.device(3), pen.device(3)));
        text(graphics, text, left + width / 2, middle, size, colours.onRed());
    }

    private void text(Graphics2D graphics, String text, double x, double y, double size, Color colour) {
        graphics.setColor(colour);
        double at = x - letters.width(text, size) / 2;
        for (var letter : text.codePoints().mapToObj(Character::toString).toList()) {
            double step = letters.advance(letter, size);
            graphics.fill(AffineTransform.getTranslateInstance(at + step / 2, y)
                    .createTransformedShape(letters.outline(letter, size)));
            at += step;
        }
    }
}
