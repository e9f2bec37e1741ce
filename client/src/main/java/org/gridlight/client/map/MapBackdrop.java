package org.gridlight.client.map;

import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapPicture;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.tasks.Tasks;

/**
 * A still, dark picture of the grids of the centre, from the copy of the map that this workstation keeps; plain where it
 * has none yet. Stands beside the sign-in, before anybody may read the record. On the FX thread.
 */
public final class MapBackdrop extends Region {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1080;
    private static final int LEVEL = 29;

    private final ImageView picture = new ImageView();

    public MapBackdrop(Tasks tasks, MapGrounds grounds) {
        getChildren().add(picture);
        setMinSize(0, 0);
        picture.setPreserveRatio(false);
        // The picture is an ornament: without it the sign-in is whole.
        tasks.run("map backdrop", () -> draw(grounds), drawn -> drawn.ifPresent(this::show), failure -> {});
    }

    private static Optional<Image> draw(MapGrounds grounds) {
        return grounds.last().filter(index -> !index.extent().isNull()).map(index -> {
            var state = MapState.of(index, MapColours.of(Theme.DARK), LayerStack.only(MapLayer.GROUND,
                    MapLayer.UNIT_GRIDS, MapLayer.ROADS, MapLayer.STREETS, MapLayer.DISTRICTS));
            var middle = index.densest();
            var view = new MapView(middle.x, middle.y, new MapScale(LEVEL, 1), WIDTH, HEIGHT);
            var drawn = new MapPicture(new MapPainter(grounds.letters())).of(state, view);
            var pixels = ((DataBufferInt) drawn.getRaster().getDataBuffer()).getData();
            return new WritableImage(new PixelBuffer<>(WIDTH, HEIGHT, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance()));
        });
    }

    private void show(Image drawn) {
        picture.setImage(drawn);
        setOpacity(0.75);
        requestLayout();
    }

    /** Covers all of the room; what is too much is cut off. */
    @Override
    protected void layoutChildren() {
        double scale = Math.max(1, Math.max(getWidth() / WIDTH, getHeight() / HEIGHT));
        double width = Math.max(1, getWidth() / scale);
        double height = Math.max(1, getHeight() / scale);
        picture.setViewport(new Rectangle2D((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height));
        picture.setFitWidth(Math.max(1, getWidth()));
        picture.setFitHeight(Math.max(1, getHeight()));
    }
}
