package org.gridlight.client.bench;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;

/** A plain JavaFX canvas on which everything is drawn with each frame: what one would write first. */
public final class CanvasPeer implements MapPeer {
    private static final Palette PALETTE = Palette.of(Theme.LIGHT);

    @Override
    public String name() {
        return "JavaFX Canvas";
    }

    @Override
    public String draws() {
        return "grids, cases";
    }

    @Override
    public double[] frames(MapIndex index, List<CaseMark> cases, MapView view, int frames) {
        var canvas = new Canvas(view.width(), view.height());
        var stage = Toolkit.onScreen(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(new Pane(canvas), view.width(), view.height()));
            shown.show();
            return shown;
        });
        try {
            return FrameRun.of(frames, frame -> {
                draw(canvas.getGraphicsContext2D(), index, cases, view.dragged(frame * 3.0, frame));
                return true;
            }).sorted();
        } finally {
            Toolkit.onScreen(() -> {
                stage.close();
                return null;
            });
        }
    }

    private static void draw(GraphicsContext graphics, MapIndex index, List<CaseMark> cases, MapView view) {
        graphics.clearRect(0, 0, view.width(), view.height());
        Color fill = PALETTE.colour("map-fill-1");
        graphics.setFill(fill);
        graphics.setStroke(PALETTE.colour("map-grid"));
        var outlines = index.ground().gridOutlines();
        for (int grid = 0; grid < outlines.count(); grid++) {
            if (outlines.extent(grid).intersects(view.extent())) {
                for (int part = outlines.firstPart(grid); part < outlines.endPart(grid); part++) {
                    int first = outlines.firstPoint(part);
                    int count = outlines.endPoint(part) - first;
                    var xs = new double[count];
                    var ys = new double[count];
                    for (int i = 0; i < count; i++) {
                        xs[i] = view.x(outlines.x(first + i));
                        ys[i] = view.y(outlines.y(first + i));
                    }
                    graphics.fillPolygon(xs, ys, count);
                    graphics.strokePolygon(xs, ys, count);
                }
            }
        }
        cases.forEach(one -> graphics.fillOval(view.x(one.x()) - 5, view.y(one.y()) - 5, 10, 10));
    }
}
