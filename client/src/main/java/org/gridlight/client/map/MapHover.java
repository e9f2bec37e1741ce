package org.gridlight.client.map;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseClusters.Cluster;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.light.Light;

/**
 * A few words on what lies under a pointer that rests: a case, a ring of cases, a component, else the unit grid. The words
 * stay while the pointer goes over the same thing. On the FX thread.
 */
final class MapHover {
    private static final Duration REST = Duration.millis(300);
    private static final double RIGHT = 14;
    private static final double BELOW = 16;
    private static final double ROOM_RIGHT = 240;
    private static final double ROOM_BELOW = 70;
    private static final double NEAR_PIXELS = 8;
    private static final double COMPONENTS_TOLD_BELOW = 1.2;

    private final MapStage stage;
    private final Seat seat;
    private final MapScreenView view;
    private final CasesSeen cases;
    private final CaseTime time;
    private final PauseTransition rest = new PauseTransition(REST);
    private Object shown;
    private double x;
    private double y;

    /** @param wanted whether the tool in hand leaves room for it */
    MapHover(MapStage stage, MapScreenView view, CasesSeen cases, CaseTime time, BooleanSupplier wanted) {
        this.stage = stage;
        this.seat = stage.seat();
        this.view = view;
        this.cases = cases;
        this.time = time;
        rest.setOnFinished(rested -> {
            if (wanted.getAsBoolean()) {
                restAt(x, y);
            }
        });
        var canvas = stage.canvas();
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, left -> hide());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> hide());
        canvas.addEventHandler(ScrollEvent.SCROLL, turned -> hide());
    }

    /** What is pointed at, so that the same thing is known again. @param words lines of it, the first one strong */
    private record Thing(Object key, String first, String second) {}

    private void moved(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        if (shown != null && stage.seen() != null
                && thingAt(x, y).filter(thing -> thing.key.equals(shown)).isPresent()) {
            return;
        }
        hide();
        rest.playFromStart();
    }

    /** The pointer rests there. */
    void restAt(double restX, double restY) {
        if (stage.seen() == null) {
            return;
        }
        thingAt(restX, restY).ifPresent(thing -> {
            shown = thing.key;
            var words = new VBox(Parts.whole(thing.first, "text-dense", "strong"));
            if (!thing.second.isEmpty()) {
                words.getChildren().add(Parts.whole(thing.second, "text-caption", "t2"));
            }
            words.getStyleClass().addAll("floating", "map-callout");
            words.setId("map-hover");
            var seen = stage.seen();
            view.rest(words, restX + RIGHT > seen.width() - ROOM_RIGHT ? restX - ROOM_RIGHT : restX + RIGHT,
                    restY + BELOW > seen.height() - ROOM_BELOW ? restY - ROOM_BELOW : restY + BELOW);
        });
    }

    void hide() {
        rest.stop();
        shown = null;
        view.rest(null, 0, 0);
    }

    private Optional<Thing> thingAt(double atX, double atY) {
        var seen = stage.seen();
        return cases.single(seen, atX, atY).flatMap(this::told)
                .or(() -> cases.ring(seen, atX, atY).map(this::told))
                .or(() -> component(seen, atX, atY))
                .or(() -> grid(seen, atX, atY));
    }

    private Optional<Thing> told(CaseMark mark) {
        return stage.find(mark.id())
                .map(one -> new Thing("case" + one.id(), CaseTime.shortNumber(one) + "  " + one.category(),
                        seat.say("state." + one.state().name()) + "  " + time.remaining(one, stage.now())));
    }

    private Thing told(Cluster ring) {
        return new Thing("ring" + ring.cases().stream().mapToLong(CaseMark::id).sum(),
                seat.say("map.hover.ring", ring.cases().size()),
                seat.say("map.hover.ring.lights", ring.count(Light.RED), ring.count(Light.YELLOW)));
    }

    private Optional<Thing> component(MapView seen, double atX, double atY) {
        if (seen.metresAPixel() > COMPONENTS_TOLD_BELOW) {
            return Optional.empty();
        }
        var ground = stage.index().ground();
        var stack = stage.model().state().stack();
        return stage.index().componentsNear(seen.worldX(atX), seen.worldY(atY), NEAR_PIXELS * seen.metresAPixel())
                .stream().filter(near -> {
                    var kind = ground.classes().get(ground.components().classOf(near.component()));
                    var style = stack.style(MapLayer.ofMajorClass(kind.majorCode()));
                    return style.isSeenAt(seen.scale().zoom()) && !style.left().contains(kind.code());
                }).findFirst().map(near -> {
                    var kind = ground.classes().get(ground.components().classOf(near.component()));
                    return new Thing("component" + near.component(), kind.name(), seat.say("object.component"));
                });
    }

    private Optional<Thing> grid(MapView seen, double atX, double atY) {
        var index = stage.index();
        int grid = index.gridAt(seen.worldX(atX), seen.worldY(atY));
        if (grid < 0) {
            return Optional.empty();
        }
        var mark = index.ground().grids().get(grid);
        long open = stage.model().state().cases().stream().filter(one -> one.gridId() == mark.id()).count();
        return Optional.of(new Thing("grid" + mark.id(), mark.code(),
                index.area(mark.communityId()).map(area -> area.name() + "  ").orElse("")
                        + seat.say("map.hover.open", open)));
    }
}
