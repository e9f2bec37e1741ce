package org.gridlight.client.map;

import java.time.Duration;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.CameraMark;
import org.gridlight.client.map.paint.StaffMark;
import org.gridlight.client.map.paint.TrackMark;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.patrol.FieldLookPurpose;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.register.Camera;

/**
 * Cameras and inspectors under the pointer: names them while it rests on them, and shows the card of the one that is
 * pressed. No name stands on the map otherwise. On the FX thread.
 */
final class FieldDesk implements AutoCloseable {
    private static final double RING = 11;

    private final Seat seat;
    private final MapStage stage;
    private final MapScreenView view;
    private final FieldRecord record;
    private final FieldFollower follower;
    private final IdentifyPanel panel;
    private long staffId;
    private long cameraId;
    private long hinted;

    FieldDesk(MapStage stage, MapScreenView view, LayerTree tree, IdentifyPanel panel) {
        this.seat = stage.seat();
        this.stage = stage;
        this.view = view;
        this.panel = panel;
        this.record = new FieldRecord(seat.database());
        stage.over(this::draw);
        this.follower = new FieldFollower(stage, tree, record, stage::redraw);
        stage.canvas().addEventHandler(MouseEvent.MOUSE_MOVED, event -> hint(event.getX(), event.getY()));
        stage.canvas().addEventHandler(MouseEvent.MOUSE_EXITED, event -> unhint());
    }

    /** What stands may be another. */
    void renew() {
        follower.load();
    }

    /** The moment on the map is over, or now again: of people it shows only those of now. */
    void away(boolean wanted) {
        leave();
        follower.away(wanted);
    }

    /** Layers were laid otherwise. */
    void laid() {
        follower.look();
    }

    /** Where a press on a camera or an inspector points to. @param x in units of the world */
    record Pointed(double x, double y) {}

    /**
     * Takes a press if it is on an inspector, or on a camera.
     *
     * @return null when it is on neither
     */
    Pointed press(double x, double y) {
        var seen = stage.seen();
        var stack = stage.model().state().stack();
        var staff = FieldPicker.staff(follower.marks(), stack, seen, x, y);
        if (staff.isPresent()) {
            choose(staff.get());
            return new Pointed(staff.get().x(), staff.get().y());
        }
        var camera = FieldPicker.camera(follower.marks(), stack, seen, x, y);
        if (camera.isPresent()) {
            choose(camera.get());
            return new Pointed(camera.get().x(), camera.get().y());
        }
        return null;
    }

    /** Nothing of this is chosen any more. */
    void leave() {
        staffId = 0;
        cameraId = 0;
        panel.about(null);
        if (!follower.marks().track().points().isEmpty()) {
            follower.show(TrackMark.NONE);
        }
        stage.redraw();
    }

    /** Shows an inspector, as from the list of the nearest ones. */
    void choose(StaffMark one) {
        if (staffId != one.id()) {
            leave();
        }
        staffId = one.id();
        var card = new FieldCard[1];
        card[0] = FieldCard.of(seat, one, seat.clock().instant(), follower.standing().looking(),
                (purpose, reason) -> look(card[0], one, purpose, reason));
        panel.about(card[0]);
        stage.redraw();
    }

    private void look(FieldCard card, StaffMark one, FieldLookPurpose purpose, String reason) {
        var to = one.place().at().plus(Duration.ofMinutes(1));
        seat.tasks().run("track of an inspector",
                () -> FieldChanges.track(one.id(),
                        record.track(one.id(), to.minus(Shift.LONGEST), to, purpose, reason), seat.centre().zone()),
                track -> {
                    if (staffId != one.id()) {
                        return;
                    }
                    follower.show(track);
                    if (track.points().isEmpty()) {
                        card.tell(seat.say("map.staff.noTrack"), "t2");
                    } else {
                        card.tell(seat.say("map.staff.tracked", track.points().getFirst().label(),
                                track.points().getLast().label(), seat.say("map.purpose." + purpose)), "t2",
                                new HBox(Parts.button(seat.say("map.staff.untrack"), () -> {
                                    follower.show(TrackMark.NONE);
                                    card.tell("", "t2");
                                }, "small")));
                    }
                }, failure -> card.tell(seat.told(failure), "red"));
    }

    /** Shows a camera, as from the list of those that are near. */
    void choose(CameraMark mark) {
        leave();
        cameraId = mark.id();
        follower.standing().camera(mark.id()).ifPresent(camera -> {
            var card = new FieldCard[1];
            card[0] = FieldCard.of(seat, camera, follower.standing().opening(),
                    (purpose, reason) -> open(card[0], camera, purpose, reason));
            panel.about(card[0]);
        });
        stage.redraw();
    }

    private void open(FieldCard card, Camera camera, FieldLookPurpose purpose, String reason) {
        var player = seat.dialogs().player();
        seat.tasks().run("open a camera", () -> {
            var address = record.open(camera.id(), purpose, reason);
            player.play(address.whole());
            return address.shown();
        }, shown -> card.tell(seat.say("map.camera.opened", shown, seat.say("map.purpose." + purpose)), "t2"),
                failure -> card.tell(seat.told(failure), "red"));
    }

    /** The name of whom the pointer rests on. */
    private void hint(double x, double y) {
        var seen = stage.seen();
        var stack = stage.model().state().stack();
        var staff = FieldPicker.staff(follower.marks(), stack, seen, x, y);
        var camera = staff.isPresent()
                ? java.util.Optional.<CameraMark>empty()
                : FieldPicker.camera(follower.marks(), stack, seen, x, y);
        if (staff.isPresent()) {
            var place = staff.get().place();
            hint(staff.get().id(), staff.get().x(), staff.get().y(), place.name(), place.team());
        } else if (camera.isPresent()) {
            follower.standing().camera(camera.get().id()).ifPresent(one -> hint(-one.id(), camera.get().x(),
                    camera.get().y(), one.name(), seat.say("map.camera." + one.state())));
        } else {
            unhint();
        }
    }

    private void hint(long whom, double x, double y, String name, String about) {
        if (hinted != whom) {
            hinted = whom;
            var words = Parts.row(8, Parts.whole(name, "text-dense", "strong"),
                    Parts.whole(about == null ? "" : about, "text-caption", "t2"));
            words.getStyleClass().addAll("floating", "map-callout");
            view.hint(words, stage.seen().x(x) + 14, stage.seen().y(y) - 42);
        }
    }

    /** Whether the pointer is on somebody or a camera, who is named then. */
    boolean isHinting() {
        return hinted != 0;
    }

    private void unhint() {
        if (hinted != 0) {
            hinted = 0;
            view.hint(null, 0, 0);
        }
    }

    /** A ring round what is chosen; it goes with the inspector. */
    private void draw(GraphicsContext graphics, MapView seen) {
        follower.marks().staff().stream().filter(one -> one.id() == staffId)
                .forEach(one -> ring(graphics, seen.x(one.x()), seen.y(one.y())));
        follower.marks().cameras().stream().filter(one -> one.id() == cameraId)
                .forEach(one -> ring(graphics, seen.x(one.x()), seen.y(one.y())));
    }

    private void ring(GraphicsContext graphics, double x, double y) {
        graphics.setLineDashes((double[]) null);
        graphics.setStroke(stage.colour("pane"));
        graphics.setLineWidth(4.4);
        graphics.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        graphics.setStroke(stage.colour("accent"));
        graphics.setLineWidth(2.2);
        graphics.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
    }

    @Override
    public void close() {
        follower.close();
    }
}
