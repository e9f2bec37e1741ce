package org.gridlight.client.bench.peer;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapPoint;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import org.gridlight.client.bench.FrameTimes;
import org.gridlight.client.bench.MapPeer;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.model.map.World;

/** Gluon Maps with a layer of nodes as its samples write it, without a base map. */
public final class GluonPeer implements MapPeer {
    @Override
    public String name() {
        return "Gluon Maps";
    }

    @Override
    public String draws() {
        return "grids, cases, no components";
    }

    @Override
    public double[] frames(MapIndex index, List<CaseMark> cases, MapView view, int frames) {
        var map = Toolkit.onScreen(com.gluonhq.maps.MapView::new);
        var stage = Toolkit.onScreen(() -> {
            map.addLayer(new Nodes(index, cases));
            map.setZoom(view.scale().zoom());
            map.setCenter(World.latitude(view.centreY()), World.longitude(view.centreX()));
            var shown = new Stage();
            shown.setScene(new Scene(map, view.width(), view.height()));
            shown.show();
            return shown;
        });
        try {
            return FrameTimes.of(frames, frame -> {
                var moved = view.dragged(3.0 * frame, frame);
                map.setCenter(World.latitude(moved.centreY()), World.longitude(moved.centreX()));
            });
        } finally {
            Toolkit.onScreen(() -> {
                stage.close();
                return null;
            });
        }
    }

    /** A node for each grid and each case, put in its place at each movement. */
    private static final class Nodes extends MapLayer {
        private record Outline(MapPoint[] corners, Polygon node) {}

        private record Pin(MapPoint point, Circle node) {}

        private final List<Outline> outlines = new ArrayList<>();
        private final List<Pin> pins = new ArrayList<>();

        Nodes(MapIndex index, List<CaseMark> cases) {
            var shapes = index.ground().gridOutlines();
            for (int grid = 0; grid < shapes.count(); grid++) {
                int first = shapes.firstPoint(shapes.firstPart(grid));
                int end = shapes.endPoint(shapes.firstPart(grid));
                var corners = new MapPoint[end - first];
                for (int i = first; i < end; i++) {
                    corners[i - first] = new MapPoint(World.latitude(shapes.y(i)), World.longitude(shapes.x(i)));
                }
                var node = new Polygon();
                node.setFill(Color.LIGHTGRAY);
                node.setStroke(Color.GRAY);
                outlines.add(new Outline(corners, node));
                getChildren().add(node);
            }
            for (var one : cases) {
                var node = new Circle(5, Color.SEAGREEN);
                pins.add(new Pin(new MapPoint(World.latitude(one.y()), World.longitude(one.x())), node));
                getChildren().add(node);
            }
        }

        @Override
        protected void layoutLayer() {
            for (var outline : outlines) {
                var points = new ArrayList<Double>(outline.corners.length * 2);
                for (var corner : outline.corners) {
                    var at = getMapPoint(corner.getLatitude(), corner.getLongitude());
                    points.add(at.getX());
                    points.add(at.getY());
                }
                outline.node.getPoints().setAll(points);
            }
            for (var pin : pins) {
                var at = getMapPoint(pin.point.getLatitude(), pin.point.getLongitude());
                pin.node.setTranslateX(at.getX());
                pin.node.setTranslateY(at.getY());
            }
        }
    }
}
