package org.gridlight.client.map;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.map.World;

/**
 * A piece of the map beside other work: one place in the middle, its grid outlined, a dashed ring round it, the other
 * open cases around. It can be dragged and zoomed. On the FX thread.
 */
public final class MapPiece implements AutoCloseable {
    private static final long TILE_BYTES = 32L << 20;
    private static final int LEVEL = 34;
    private static final int BARS = 3;

    private final Seat seat;
    private final StackPane root = new StackPane();
    private final MapGrounds grounds;
    private MapScreenModel model;
    private MapCanvas canvas;
    private MapMediator mediator;
    private GroundFollower follower;
    private Place wanted;
    private boolean closed;

    private record Place(long caseId, double x, double y, long gridId) {}

    private record Loaded(MapIndex index, MapLetters letters) {}

    /** @param grounds shared by all maps of the program */
    public MapPiece(Seat seat, MapGrounds grounds) {
        this.seat = seat;
        this.grounds = grounds;
        root.getStyleClass().add("map-piece");
        root.setMinSize(0, 0);
        var clip = new Rectangle();
        clip.widthProperty().bind(root.widthProperty());
        clip.heightProperty().bind(root.heightProperty());
        root.setClip(clip);
        root.getChildren().add(new LoadingBars(BARS));
        seat.tasks().run("map piece", () -> new Loaded(grounds.of(seat.database()), grounds.letters()), this::open,
                failure -> say("map.failed"));
    }

    /** Always the same node; takes the room it is given. */
    public Node node() {
        return root;
    }

    private void open(Loaded loaded) {
        if (closed) {
            return;
        }
        if (loaded.index.extent().isNull()) {
            say("map.empty");
            return;
        }
        model = new MapScreenModel(loaded.index, MapColours.of(seat.look().getValue().theme()), LayerStack.usual());
        model.follow(new FillModel(loaded.index));
        canvas = new MapCanvas(seat.tasks(), new MapPainter(loaded.letters), model.state(), TILE_BYTES);
        mediator = new MapMediator(seat, model, canvas, this::highlight);
        follower = new GroundFollower(seat, grounds, model, mediator, this::highlight);
        new MapHand(canvas, this::centre).attach();
        mediator.take();
        place();
    }

    private void say(String key) {
        var words = Parts.text(seat.say(key), "text-dense", "t3");
        words.setWrapText(true);
        root.getChildren().setAll(words);
    }

    /**
     * Shows a place.
     *
     * @param caseId     the case it is about, 0 for none
     * @param longitude  degrees; null when the place is not known
     * @param latitude   degrees, null with the longitude
     * @param unitGridId key of its grid, 0 when outside every grid
     */
    public void show(long caseId, Double longitude, Double latitude, long unitGridId) {
        wanted = longitude == null || latitude == null
                ? null
                : new Place(caseId, World.x(longitude), World.y(latitude), unitGridId);
        place();
    }

    private void place() {
        if (canvas == null) {
            return;
        }
        if (wanted == null) {
            say("map.noPlace");
            return;
        }
        if (!root.getChildren().contains(canvas)) {
            root.getChildren().setAll(canvas);
        }
        centre();
        highlight();
    }

    private void centre() {
        if (wanted == null) {
            return;
        }
        var seen = canvas.view();
        canvas.show(seen == null
                ? new MapView(wanted.x, wanted.y, new MapScale(LEVEL, 1), 1, 1)
                : seen.at(wanted.x, wanted.y, LEVEL));
    }

    private void highlight() {
        if (wanted != null) {
            var mark = new Highlight(model.state().index(), model.state().index().gridPlace(wanted.gridId), wanted.x,
                    wanted.y,
                    mediator.colour("accent"), mediator.colour("pane"), mediator.colour("t1"));
            canvas.setOverlay(mediator.colour("ground"), mark::draw);
        }
    }

    /** Ends what it subscribed to and lets go of its tiles. */
    @Override
    public void close() {
        closed = true;
        if (canvas != null) {
            follower.close();
            mediator.close();
            canvas.close();
        }
    }
}
