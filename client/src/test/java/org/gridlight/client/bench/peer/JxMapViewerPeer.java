package org.gridlight.client.bench.peer;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import org.gridlight.client.bench.MapPeer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;
import org.jxmapviewer.JXMapViewer;
import org.jxmapviewer.painter.CompoundPainter;
import org.jxmapviewer.painter.Painter;
import org.jxmapviewer.viewer.DefaultWaypoint;
import org.jxmapviewer.viewer.GeoPosition;
import org.jxmapviewer.viewer.TileFactoryInfo;
import org.jxmapviewer.viewer.Waypoint;
import org.jxmapviewer.viewer.WaypointPainter;
import org.jxmapviewer.viewer.empty.EmptyTileFactory;

/** JXMapViewer2 with painters as its samples write them, without a base map, painted into an image. */
public final class JxMapViewerPeer implements MapPeer {
    private static final int TOTAL_ZOOM = 19;
    private static final int MOST_WAYPOINTS = 100_000;

    @Override
    public String name() {
        return "JXMapViewer2";
    }

    @Override
    public String draws() {
        return "grids, cases, 100,000 components";
    }

    @Override
    public double[] frames(MapIndex index, List<CaseMark> cases, MapView view, int frames) {
        var viewer = new JXMapViewer();
        viewer.setTileFactory(new EmptyTileFactory(new TileFactoryInfo(0, TOTAL_ZOOM - 2, TOTAL_ZOOM, 256, true, true,
                "", "x", "y", "z")));
        viewer.setSize((int) view.width(), (int) view.height());
        viewer.setZoom((int) Math.round(TOTAL_ZOOM - view.scale().zoom()));
        viewer.setOverlayPainter(new CompoundPainter<>(List.of(grids(index), waypoints(index, cases))));
        var image = new BufferedImage((int) view.width(), (int) view.height(), BufferedImage.TYPE_INT_RGB);
        var times = new double[frames];
        for (int i = 0; i < frames; i++) {
            var moved = view.dragged(3.0 * i, i);
            viewer.setCenterPosition(
                    new GeoPosition(World.latitude(moved.centreY()), World.longitude(moved.centreX())));
            var graphics = image.createGraphics();
            long from = System.nanoTime();
            viewer.paint(graphics);
            times[i] = (System.nanoTime() - from) / 1e6;
            graphics.dispose();
        }
        return times;
    }

    /** As RoutePainter of its samples does: each corner by the tile factory, each time. */
    private static Painter<JXMapViewer> grids(MapIndex index) {
        var outlines = index.ground().gridOutlines();
        var corners = new GeoPosition[outlines.count()][];
        for (int grid = 0; grid < corners.length; grid++) {
            int first = outlines.firstPoint(outlines.firstPart(grid));
            int end = outlines.endPoint(outlines.firstPart(grid));
            corners[grid] = new GeoPosition[end - first];
            for (int i = first; i < end; i++) {
                corners[grid][i - first] = new GeoPosition(World.latitude(outlines.y(i)),
                        World.longitude(outlines.x(i)));
            }
        }
        return (graphics, viewer, width, height) -> {
            var copy = (Graphics2D) graphics.create();
            Rectangle window = viewer.getViewportBounds();
            copy.translate(-window.x, -window.y);
            copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (var ring : corners) {
                var path = new Path2D.Double();
                for (int i = 0; i < ring.length; i++) {
                    var at = viewer.getTileFactory().geoToPixel(ring[i], viewer.getZoom());
                    if (i == 0) {
                        path.moveTo(at.getX(), at.getY());
                    } else {
                        path.lineTo(at.getX(), at.getY());
                    }
                }
                path.closePath();
                if (path.intersects(window)) {
                    copy.setColor(Color.LIGHT_GRAY);
                    copy.fill(path);
                    copy.setColor(Color.GRAY);
                    copy.draw(path);
                }
            }
            copy.dispose();
        };
    }

    private static Painter<JXMapViewer> waypoints(MapIndex index, List<CaseMark> cases) {
        var points = new HashSet<Waypoint>();
        cases.forEach(one -> points.add(new DefaultWaypoint(World.latitude(one.y()), World.longitude(one.x()))));
        var components = index.ground().components();
        int step = Math.max(1, components.count() / MOST_WAYPOINTS);
        for (int i = 0; i < components.count(); i += step) {
            points.add(new DefaultWaypoint(World.latitude(components.y(i)), World.longitude(components.x(i))));
        }
        var painter = new WaypointPainter<Waypoint>();
        painter.setWaypoints(points);
        painter.setRenderer((graphics, viewer, point) -> {
            var at = viewer.getTileFactory().geoToPixel(point.getPosition(), viewer.getZoom());
            graphics.setColor(Color.DARK_GRAY);
            graphics.fillOval((int) at.getX() - 2, (int) at.getY() - 2, 4, 4);
        });
        return painter;
    }
}
