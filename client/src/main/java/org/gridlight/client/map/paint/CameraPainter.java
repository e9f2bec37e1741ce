package org.gridlight.client.map.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import org.gridlight.client.look.Palette;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.layers.Sheet;
import org.gridlight.model.register.CameraState;

/**
 * Cameras: points when far, small hollow symbols of ink when near, nearest with what they look at. One that gives no
 * picture is crossed out, one that was switched off is faint.
 */
final class CameraPainter {
    /** How far a camera reaches from its place at most, in pixels of the screen. */
    static final double REACH = 30;

    private static final double POINTS_FROM = 12;
    private static final double SYMBOLS_FROM = 14.5;
    private static final double SIGHT_FROM = 16.5;
    private static final double SIGHT = 26;
    private static final double SIGHT_ANGLE = 56;

    private CameraPainter() {}

    static void paint(TilePen pen, MapState state, Sheet sheet) {
        var left = state.stack().style(MapLayer.CAMERAS).left();
        var region = pen.region(pen.device(REACH));
        for (var camera : state.content().field().cameras()) {
            if (pen.zoom() >= POINTS_FROM && region.covers(camera.x(), camera.y())
                    && !left.contains(camera.state().name())) {
                paint(pen, camera, state.colours());
            }
        }
    }

    private static void paint(TilePen pen, CameraMark camera, MapColours colours) {
        var graphics = pen.graphics();
        double x = pen.x(camera.x());
        double y = pen.y(camera.y());
        var ink = camera.state() == CameraState.OFF ? colours.grey() : colours.symbol();
        if (pen.zoom() < SYMBOLS_FROM) {
            double radius = pen.device(1.5);
            graphics.setColor(ink);
            graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            return;
        }
        if (pen.zoom() >= SIGHT_FROM && camera.heading() != null && camera.state() == CameraState.WORKING) {
            sight(pen, x, y, camera.heading(), colours.accent());
        }
        symbol(pen, x, y, camera, ink, colours.paper());
    }

    /** What it looks at, about. */
    private static void sight(TilePen pen, double x, double y, int heading, Color colour) {
        double radius = pen.device(SIGHT);
        // Arcs are counted from the east and against the clock.
        double from = 90 - heading - SIGHT_ANGLE / 2;
        pen.graphics().setColor(Palette.faded(colour, 0.16));
        pen.graphics().fill(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, from, SIGHT_ANGLE,
                Arc2D.PIE));
    }

    private static void symbol(TilePen pen, double x, double y, CameraMark camera, Color ink, Color paper) {
        double unit = pen.device(1);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(unit, unit);
        var body = place.createTransformedShape(new RoundRectangle2D.Double(-6, -3.5, 8, 7, 2, 2));
        var lens = new Path2D.Double();
        lens.moveTo(2, -1);
        lens.lineTo(6, -3.4);
        lens.lineTo(6, 3.4);
        lens.lineTo(2, 1);
        var graphics = pen.graphics();
        graphics.setStroke(new BasicStroke((float) (3.6 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(paper);
        graphics.draw(body);
        graphics.draw(place.createTransformedShape(lens));
        graphics.fill(body);
        graphics.setStroke(new BasicStroke((float) (1.3 * unit), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(ink);
        graphics.draw(body);
        graphics.draw(place.createTransformedShape(lens));
        if (camera.state() == CameraState.FAULTY) {
            var stroke = new Path2D.Double();
            stroke.moveTo(-6, 6);
            stroke.lineTo(6, -6);
            graphics.draw(place.createTransformedShape(stroke));
        }
    }
}
