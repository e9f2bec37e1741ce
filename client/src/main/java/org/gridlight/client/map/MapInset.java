package org.gridlight.client.map;

import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapPicture;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapView;

/** The whole centre, small, with a frame round what the map shows. A click goes there. On the FX thread. */
final class MapInset extends StackPane {
    static final double WIDTH = 204;
    static final double HEIGHT = 160;
    private static final double MARGIN = 10;

    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private MapView whole;
    private Image picture;
    private Color edge;

    MapInset(MapCanvas map) {
        getStyleClass().add("map-inset");
        getChildren().add(canvas);
        setMaxSize(WIDTH + 2, HEIGHT + 2);
        setOnMouseClicked(click -> {
            if (whole != null && map.view() != null) {
                double ratio = whole.scale().ratio();
                map.show(map.view().at(whole.worldX(click.getX() / ratio), whole.worldY(click.getY() / ratio),
                        map.view().scale().level()));
            }
        });
    }

    /** The picture of a state: only land, waters and borders. Takes time, off the FX thread. */
    static Image picture(MapState state, MapPainter painter) {
        var quiet = state.with(LayerStack.only(MapLayer.GROUND, MapLayer.ROADS, MapLayer.STREETS,
                MapLayer.DISTRICTS));
        var drawn = new MapPicture(painter).of(quiet, view(state));
        var pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(drawn.getWidth(), drawn.getHeight(), IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance()));
    }

    private static MapView view(MapState state) {
        return MapView.filling(state.index().extent(), WIDTH, HEIGHT, MARGIN);
    }

    void dress(MapState state, Image drawn, Color frame) {
        whole = view(state);
        picture = drawn;
        edge = frame;
    }

    void tell(MapView seen) {
        var graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, WIDTH, HEIGHT);
        if (picture == null) {
            return;
        }
        graphics.drawImage(picture, 0, 0);
        var extent = seen.extent();
        double ratio = whole.scale().ratio();
        double left = Math.clamp(whole.x(extent.getMinX()) * ratio, 1, WIDTH - 5);
        double top = Math.clamp(whole.y(extent.getMinY()) * ratio, 1, HEIGHT - 5);
        double right = Math.clamp(whole.x(extent.getMaxX()) * ratio, left + 4, WIDTH - 1);
        double bottom = Math.clamp(whole.y(extent.getMaxY()) * ratio, top + 4, HEIGHT - 1);
        graphics.setStroke(edge);
        graphics.setLineWidth(1.6);
        graphics.strokeRect(left, top, right - left, bottom - top);
        graphics.setFill(edge.deriveColor(0, 1, 1, 0.16));
        graphics.fillRect(left, top, right - left, bottom - top);
    }
}
