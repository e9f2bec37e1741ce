package org.gridlight.client.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;

/** What the tools and panels of an open map share. On the FX thread. */
final class MapStage {
    private final Seat seat;
    private final MapScreenModel model;
    private final MapCanvas canvas;
    private final MapMediator mediator;
    private final List<BiConsumer<GraphicsContext, MapView>> drawings = new ArrayList<>();

    MapStage(Seat seat, MapScreenModel model, MapCanvas canvas, MapMediator mediator) {
        this.seat = seat;
        this.model = model;
        this.canvas = canvas;
        this.mediator = mediator;
        dress();
    }

    Seat seat() {
        return seat;
    }

    MapScreenModel model() {
        return model;
    }

    MapCanvas canvas() {
        return canvas;
    }

    MapMediator mediator() {
        return mediator;
    }

    /** The ground as it is now: another one after grids were changed, so nobody keeps it. */
    MapIndex index() {
        return model.state().index();
    }

    /** What is seen now. */
    MapView seen() {
        return canvas.view();
    }

    /** The open cases that are shown: those of now, or of the moment that is replayed. Safe for many threads. */
    List<OpenCase> cases() {
        var past = mediator.replayed();
        return past == null ? seat.cases().all() : past.all();
    }

    /** One of them. */
    Optional<OpenCase> find(long caseId) {
        var past = mediator.replayed();
        return past == null ? seat.cases().find(caseId) : past.find(caseId);
    }

    /** The moment that is shown. */
    Instant now() {
        var past = mediator.replayed();
        return past == null ? seat.clock().instant() : past.at();
    }

    /** Whether it is one that is over. */
    boolean isReplaying() {
        return mediator.replayed() != null;
    }

    /** A colour of the theme by its name. */
    Color colour(String name) {
        return mediator.colour(name);
    }

    /** Adds something that is drawn over the tiles with every frame, above what was added before. */
    void over(BiConsumer<GraphicsContext, MapView> drawing) {
        drawings.add(drawing);
    }

    /** Draws the next frame anew; tiles that are ready stay as they are. */
    void redraw() {
        canvas.redraw();
    }

    /** Takes the colour of the ground from the theme, and draws anew. */
    void dress() {
        canvas.setOverlay(colour("ground"),
                (graphics, seen) -> drawings.forEach(drawing -> drawing.accept(graphics, seen)));
    }
}
