package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;

/**
 * Inspectors on shift as blue rings, all of them alike and without a name; the track of the one that was chosen as a line
 * with its direction and the times of it. Used by one thread at a time.
 */
final class StaffPainter implements LayerPainter {
    /** How far a ring, or a time beside a track, reaches at most, in pixels of the screen. */
    static final double REACH = 44;

    private static final double RING = 5.6;
    private static final double DOT = 2.1;
    private static final double SMALL_FROM = 12.5;
    private static final double ARROW_EVERY = 64;
    private static final double LABEL = 11;

    private final MapLetters letters;

    StaffPainter(MapLetters letters) {
        this.letters = letters;
    }

    @Override
    public void paint(TilePen pen, MapState state, Sheet sheet) {
        for (var layer : sheet.layers()) {
            if (layer == MapLayer.TRACKS) {
                track(pen, state.content().field().track(), state.colours());
            } else {
                rings(pen, state);
            }
        }
    }

    private static void rings(TilePen pen, MapState state) {
        var region = pen.region(pen.device(REACH));
        for (var one : state.content().field().staff()) {
            if (region.covers(one.x(), one.y())) {
                ring(pen, one, state.colours());
            }
        }
    }

    private static void ring(TilePen pen, StaffMark one, MapColours colours) {
        double size = pen.device(pen.zoom() < SMALL_FROM ? RING * 0.72 : RING);
        double x = pen.x(one.x());
        double y = pen.y(one.y());
        var graphics = pen.graphics();
        graphics.setColor(colours.paper());
        graphics.fill(circle(x, y, size + pen.device(2.2)));
        graphics.setColor(colours.accent());
        float width = (float) pen.device(1.8);
        graphics.setStroke(one.stale()
                ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
                        new float[]{(float) pen.device(2.6), (float) pen.device(2.2)}, 0)
                : new BasicStroke(width));
        graphics.draw(circle(x, y, size));
        if (!one.stale()) {
            graphics.fill(circle(x, y, pen.device(pen.zoom() < SMALL_FROM ? DOT * 0.72 : DOT)));
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void track(TilePen pen, TrackMark track, MapColours colours) {
        var extent = track.extent();
        if (extent.isNull() || !pen.region(pen.device(REACH)).intersects(extent)) {
            return;
        }
        var path = new Path2D.Double();
        var arrows = new Path2D.Double();
        double walked = ARROW_EVERY / 2;
        TrackMark.Point before = null;
        for (var point : track.points()) {
            if (before == null || point.breaks()) {
                path.moveTo(pen.x(point.x()), pen.y(point.y()));
            } else {
                path.lineTo(pen.x(point.x()), pen.y(point.y()));
                walked = arrows(pen, arrows, before, point, walked);
            }
            before = point;
        }
        var graphics = pen.graphics();
        draw(graphics, path, pen.device(4.6), colours.paper());
        draw(graphics, path, pen.device(2.2), colours.accent());
        draw(graphics, arrows, pen.device(4.2), colours.paper());
        draw(graphics, arrows, pen.device(1.7), colours.accent());
        var region = pen.region(pen.device(REACH));
        track.points().stream().filter(point -> !point.label().isEmpty() && region.covers(point.x(), point.y()))
                .forEach(point -> time(pen, point, colours));
    }

    private static void draw(Graphics2D graphics, Path2D path, double width,
            java.awt.Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    /** Counted from the beginning of the track, so that all tiles set the same ones. @return how far since the last one */
    private static double arrows(TilePen pen, Path2D arrows, TrackMark.Point from, TrackMark.Point to, double since) {
        double fromX = pen.x(from.x());
        double fromY = pen.y(from.y());
        double length = Math.hypot(pen.x(to.x()) - fromX, pen.y(to.y()) - fromY);
        double every = pen.device(ARROW_EVERY);
        double at = every - pen.device(since);
        for (; at <= length; at += every) {
            double share = at / length;
            var place = AffineTransform.getTranslateInstance(fromX + share * (pen.x(to.x()) - fromX),
                    fromY + share * (pen.y(to.y()) - fromY));
            place.rotate(pen.x(to.x()) - fromX, pen.y(to.y()) - fromY);
            place.scale(pen.device(1), pen.device(1));
            var arrow = new Path2D.Double();
            arrow.moveTo(-2.6, -4);
            arrow.lineTo(2.6, 0);
            arrow.lineTo(-2.6, 4);
            arrows.append(place.createTransformedShape(arrow), false);
        }
        return (length - (at - every)) / pen.device(1);
    }

    private void time(TilePen pen, TrackMark.Point point, MapColours colours) {
        double x = pen.x(point.x());
        double y = pen.y(point.y());
        var graphics = pen.graphics();
        graphics.setColor(colours.paper());
        graphics.fill(circle(x, y, pen.device(4.4)));
        graphics.setColor(colours.accent());
        graphics.fill(circle(x, y, pen.device(2.8)));
        double size = pen.device(LABEL);
        double at = x + pen.device(7);
        var text = new Path2D.Double();
        for (var letter : point.label().codePoints().mapToObj(Character::toString).toList()) {
            double step = letters.advance(letter, size);
            text.append(AffineTransform.getTranslateInstance(at + step / 2, y - pen.device(7))
                    .createTransformedShape(letters.outline(letter, size)), false);
            at += step;
        }
        draw(graphics, text, pen.device(3), colours.halo());
        graphics.setColor(colours.text());
        graphics.fill(text);
    }
}
