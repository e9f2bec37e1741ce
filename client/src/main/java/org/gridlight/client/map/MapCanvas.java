package org.gridlight.client.map;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.map.tiles.TileKey;
import org.gridlight.client.map.tiles.TilePicture;
import org.gridlight.client.map.tiles.TilePress;
import org.gridlight.client.map.tiles.TileStore;
import org.gridlight.client.tasks.Tasks;

/**
 * The map itself: ready tiles put together on one canvas of the window's size, and over them what is chosen. Nothing of
 * the world is drawn on this thread; a tile that is not ready is shown from a coarser or finer scale until it is. Each
 * frame begins with a full clearing, because a canvas keeps every image drawn since the last one. On the FX thread.
 */
public final class MapCanvas extends Region implements AutoCloseable {
    private static final int FRAMES_AT_REST = 30;
    private static final int IMAGES_KEPT = 32;
    private static final int AROUND = 1;

    private final Canvas canvas = new Canvas();
    private final Tasks tasks;
    private final Tasks.Worker worker;
    private final TilePress<MapState> press;
    private final ReadOnlyObjectWrapper<MapView> view = new ReadOnlyObjectWrapper<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Map<TileKey, Shown> images = new LinkedHashMap<>(IMAGES_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, Shown> eldest) {
            return size() > IMAGES_KEPT;
        }
    };
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private BiConsumer<GraphicsContext, MapView> overlay = (graphics, seen) -> {};
    private Color outside;
    private boolean dirty;
    private boolean drawing;
    private boolean inStep;
    private int atRest;

    private record Shown(long number, WritableImage image) {}

    /** @param mostBytes what the tiles may weigh */
    public MapCanvas(Tasks tasks, MapPainter painter, MapState state, long mostBytes) {
        this.tasks = tasks;
        this.worker = tasks.worker("map-tiles");
        this.press = new TilePress<>(painter, new TileStore(mostBytes), worker, state, state.stack(),
                this::tileMade);
        getChildren().add(canvas);
        getStyleClass().add("map-canvas");
        setMinSize(0, 0);
        // What was asked for while it was off the screen, as behind a case that was loading, is drawn once it is back.
        sceneProperty().addListener((value, before, now) -> {
            if (now != null && dirty) {
                redraw();
            }
        });
    }

    /** Where tiles are made: changes of what is drawn go there. */
    public TilePress<MapState> press() {
        return press;
    }

    /** What is seen; null before the map has a size. */
    public ReadOnlyObjectProperty<MapView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public MapView view() {
        return view.get();
    }

    /** Shows another part of the world. */
    public void show(MapView next) {
        view.set(next);
        redraw();
    }

    /** @param drawn called after the tiles of each frame; @param ground what lies where no tile is */
    public void setOverlay(Color ground, BiConsumer<GraphicsContext, MapView> drawn) {
        outside = ground;
        overlay = drawn;
        redraw();
    }

    /**
     * For what changes all the time: all tiles of a change are shown together, so that no frame mixes two moments, and
     * nothing is made ready that is not seen.
     */
    void inStep(boolean wanted) {
        inStep = wanted;
        redraw();
    }

    /** Whether all that is seen is as it was last told. */
    boolean isReady() {
        return view.get() != null && view.get().tiles(0).stream().allMatch(press.store()::isReady);
    }

    /** Draws with the next frame; without a window at once, for pictures. */
    public void redraw() {
        dirty = true;
        if (isOnScreen()) {
            atRest = 0;
            frames.start();
        } else if (getScene() != null && !drawing) {
            frame();
        }
    }

    private boolean isOnScreen() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    /** Told by the worker; many tiles are one frame. */
    private void tileMade() {
        if (told.compareAndSet(false, true)) {
            tasks.onScreen(() -> {
                told.set(false);
                if (inStep && isOnScreen() && view.get() != null && !isReady()) {
                    press.want(view.get().tiles(0));
                } else {
                    redraw();
                }
            });
        }
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.floor(getWidth()));
        double height = Math.max(1, Math.floor(getHeight()));
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        if (view.get() != null) {
            show(view.get().sized(width, height, ratio()));
        }
    }

    /** Device pixels to a pixel of this screen. */
    public double ratio() {
        return isOnScreen() ? getScene().getWindow().getRenderScaleX() : 1;
    }

    private void frame() {
        if (dirty && view.get() != null) {
            dirty = false;
            draw(view.get());
            atRest = 0;
        } else if (++atRest > FRAMES_AT_REST) {
            frames.stop();
        }
    }

    private void draw(MapView seen) {
        drawing = true;
        try {
            var tiles = seen.tiles(0);
            press.want(tiles, !inStep && isOnScreen()
                    ? seen.tiles(AROUND).stream().filter(tile -> !tiles.contains(tile)).toList()
                    : List.of());
            var graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            graphics.setImageSmoothing(false);
            if (tiles.stream().anyMatch(tile -> press.store().picture(tile).isEmpty())) {
                if (outside != null) {
                    graphics.setFill(outside);
                    graphics.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
                }
                drawFromElsewhere(graphics, seen);
            }
            tiles.forEach(tile -> press.store().picture(tile).ifPresent(picture -> draw(graphics, seen, picture)));
            overlay.accept(graphics, seen);
        } finally {
            drawing = false;
        }
    }

    /** Tiles of the nearest scale that has any here, the coarser of two. */
    private void drawFromElsewhere(GraphicsContext graphics, MapView seen) {
        var others = press.store().elsewhere(seen.scale(), seen.extent());
        int nearest = others.stream().mapToInt(other -> distance(seen, other)).min().orElse(0);
        List<TilePicture> chosen = others.stream().filter(other -> distance(seen, other) == nearest).toList();
        chosen.forEach(picture -> draw(graphics, seen, picture));
    }

    private static int distance(MapView seen, TilePicture other) {
        int levels = other.key().scale().level() - seen.scale().level();
        // Finer ones are smaller and more: they cover less of the window.
        return levels < 0 ? -2 * levels : 2 * levels + 1;
    }

    private void draw(GraphicsContext graphics, MapView seen, TilePicture picture) {
        double enlarged = seen.scale().pixelsAUnit() / picture.key().scale().pixelsAUnit();
        double ratio = seen.scale().ratio();
        double x = (picture.key().left() * enlarged - seen.left()) / ratio;
        double y = (picture.key().top() * enlarged - seen.top()) / ratio;
        double side = TileKey.SIDE * enlarged / ratio;
        graphics.drawImage(image(picture), x, y, side, side);
    }

    private WritableImage image(TilePicture picture) {
        var known = images.get(picture.key());
        if (known == null || known.number != picture.number()) {
            var buffer = new PixelBuffer<>(TileKey.SIDE, TileKey.SIDE, IntBuffer.wrap(picture.pixels()),
                    PixelFormat.getIntArgbPreInstance());
            known = new Shown(picture.number(), new WritableImage(buffer));
            images.put(picture.key(), known);
        }
        return known.image;
    }

    /** Ends the worker and lets go of all pictures. */
    @Override
    public void close() {
        frames.stop();
        press.close();
        worker.close();
        images.clear();
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    }
}
