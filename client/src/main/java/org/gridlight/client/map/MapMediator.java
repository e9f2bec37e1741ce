package org.gridlight.client.map;

import java.time.Duration;
import java.util.EnumSet;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.scene.paint.Color;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Palette;
import org.gridlight.client.look.Theme;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapContent;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.light.Light;

/**
 * Between the open cases and a map: takes what changed, five times a second at most, has drawn anew what it touches, and
 * follows theme and time. The only one that knows model and screen.
 */
final class MapMediator implements AutoCloseable {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Seat seat;
    private final MapScreenModel model;
    private final MapCanvas canvas;
    private final Runnable told;
    private final Throttle throttle;
    private final OpenCases.Subscription subscription;
    private final Tasks.Running clock;
    private final ChangeListener<Look> dressed = (value, before, now) -> dress();
    /** Null for now. Read by whoever takes the cases. */
    private volatile MapMoment replayed;
    private int taking;
    private Theme paletteOf;
    private Palette palette;

    /** @param told called on the FX thread after the cases or the theme changed */
    MapMediator(Seat seat, MapScreenModel model, MapCanvas canvas, Runnable told) {
        this.seat = seat;
        this.model = model;
        this.canvas = canvas;
        this.told = told;
        this.throttle = new Throttle("map cases", seat.tasks(), this::take);
        this.subscription = seat.cases().subscribe(changed -> live());
        // A light turns by itself when its time has come.
        this.clock = seat.tasks().every("map lights", SECOND, this::live);
        seat.look().addListener(dressed);
    }

    /** What is live waits while a moment is replayed: it is taken when that is over. */
    private void live() {
        if (replayed == null) {
            throttle.trigger();
        }
    }

    /** Shows the cases of a moment instead of those of now. @param moment null for now */
    void replay(MapMoment moment) {
        replayed = moment;
        take();
    }

    /** What is shown instead of now; null for now. */
    MapMoment replayed() {
        return replayed;
    }

    /** Whether something is being put on the map. */
    boolean isTaking() {
        return taking > 0;
    }

    private MapScreenModel.Taken shown() {
        var past = replayed;
        return past == null
                ? new MapScreenModel.Taken(seat.cases().all(), seat.clock().instant())
                : new MapScreenModel.Taken(past.cases().values(), past.at());
    }

    /** Puts the open cases on the map, as far as they are known, and from now on what changes. */
    void take() {
        taking++;
        seat.tasks().run("map cases", () -> model.take(this::shown), changes -> {
            taking--;
            changes.forEach(this::draw);
            if (!changes.isEmpty()) {
                told.run();
            }
        }, failure -> {
            taking--;
            throw new IllegalStateException("Open cases could not be put on the map", failure);
        });
    }

    private void dress() {
        model.dress(MapColours.of(seat.look().getValue().theme()));
        canvas.press().change(model.state(), EnumSet.allOf(MapLayer.class));
        told.run();
    }

    /** Lays the layers otherwise. */
    void lay(LayerStack stack) {
        var anew = model.lay(stack);
        canvas.press().lay(model.state(), stack);
        if (!anew.isEmpty()) {
            canvas.press().change(model.state(), anew);
        }
        // What follows the cases does so only while its layer is on.
        throttle.trigger();
    }

    /** Puts something else on the ground and draws what that touches. */
    void change(UnaryOperator<MapContent> next, MapScreenModel.Change touched) {
        model.change(next);
        draw(touched);
    }

    /** Draws what was touched as the model has it now. */
    void draw(MapScreenModel.Change touched) {
        canvas.press().change(model.state(), touched.layers(), touched.regions(), touched.reach() * canvas.ratio());
    }

    /** A colour of the theme by its name. Asked with every frame, so the palette is read once a theme. */
    Color colour(String name) {
        var theme = seat.look().getValue().theme();
        if (palette == null || paletteOf != theme) {
            palette = seat.look().getValue().palette();
            paletteOf = theme;
        }
        return palette.colour(name);
    }

    long count(boolean suspended) {
        return model.state().cases().stream().filter(one -> (one.light() == Light.GREY) == suspended).count();
    }

    @Override
    public void close() {
        subscription.close();
        throttle.close();
        clock.cancel();
        seat.look().removeListener(dressed);
    }
}
