package org.gridlight.client.map;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.Icon;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.map.IdentifyStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.CaseShots;
import org.gridlight.model.map.MapGround.GridMark;
import org.gridlight.model.map.PlaceRecord;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The tool that is in hand when no other is: points at a case or a place, and asks what is known of it. Follows the case
 * that is chosen, here or in another section. On the FX thread.
 */
final class PlacePointer implements MapTool, AutoCloseable {
    /** Where a case is told from its neighbours: about 1 m a pixel. */
    static final int NEAR_LEVEL = 34;

    private static final double ROOM = 0.8;

    private final MapStage stage;
    private final Seat seat;
    private final IdentifyStore store;
    private final MapScreenView view;
    private final MapHand hand;
    private final CaseTime time;
    private final IdentifyPanel identify;
    private final CaseStacks stacks;
    private final ChangeListener<Number> selected = (value, before, now) -> follow(now.longValue());
    private Tasks.Running asking = () -> {};
    private Callout callout;
    private FieldDesk field;
    private double placeX = Double.NaN;
    private double placeY = Double.NaN;

    PlacePointer(MapStage stage, MapScreenView view, MapHand hand, CaseTime time) {
        this.stage = stage;
        this.seat = stage.seat();
        this.store = new IdentifyStore(seat.database());
        this.view = view;
        this.hand = hand;
        this.time = time;
        this.identify = new IdentifyPanel(seat, time,
                new IdentifyPanel.Acts(this::choose, seat.navigation()::openCase, this::list, this::register,
                        camera -> field.choose(camera), staff -> field.choose(staff)));
        this.stacks = new CaseStacks(stage, view, new CasesSeen(stage), time);
        stage.over((graphics, seen) -> mark().draw(graphics, seen));
        seat.selected().addListener(selected);
        follow(seat.selected().get());
    }

    /** From now on cameras and inspectors can be pointed at too. */
    void with(FieldDesk desk) {
        field = desk;
    }

    /** What is known of the place that was pointed at. */
    IdentifyPanel panel() {
        return identify;
    }

    @Override
    public String name() {
        return "select";
    }

    @Override
    public Icon icon() {
        return Icon.HAND;
    }

    @Override
    public Cursor cursor() {
        return Cursor.DEFAULT;
    }

    @Override
    public void clicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            hand.zoom(2, event.getX(), event.getY());
            return;
        }
        if (stacks.open(event.getX(), event.getY(), this::choose)) {
            return;
        }
        var seen = stage.seen();
        var hit = stacks.seen().single(seen, event.getX(), event.getY());
        var pointed = field == null || hit.isPresent() ? null : field.press(event.getX(), event.getY());
        if (pointed != null) {
            seat.selected().set(0);
            point(pointed.x(), pointed.y());
            return;
        }
        if (field != null) {
            field.leave();
        }
        if (hit.isPresent()) {
            choose(hit.get().id());
        } else {
            seat.selected().set(0);
            point(seen.worldX(event.getX()), seen.worldY(event.getY()));
        }
    }

    private Highlight mark() {
        int grid = Double.isNaN(placeX) ? -1 : stage.index().gridAt(placeX, placeY);
        return new Highlight(stage.index(), grid, placeX, placeY, stage.colour("accent"), stage.colour("pane"),
                stage.colour("t1"));
    }

    private void choose(long caseId) {
        if (seat.selected().get() == caseId) {
            follow(caseId);
        } else {
            seat.selected().set(caseId);
        }
    }

    /** A case was chosen, here or in another section. */
    private void follow(long caseId) {
        stage.find(caseId).filter(one -> one.longitude() != null && one.latitude() != null)
                .ifPresentOrElse(one -> {
                    point(World.x(one.longitude()), World.y(one.latitude()));
                    callout = new Callout(seat, time, one, stage.now());
                    placeCallout();
                    if (!stage.seen().extent().contains(placeX, placeY)) {
                        stage.canvas().show(stage.seen().at(placeX, placeY, stage.seen().scale().level()));
                    }
                }, () -> {
                    callout = null;
                    view.call(null, 0, 0);
                });
    }

    /** Another part of the world is seen. */
    void placeCallout() {
        if (callout != null && stage.seen() != null) {
            view.call(callout, stage.seen().x(placeX) + 20, stage.seen().y(placeY) - 58);
        }
    }

    /** Nothing is pointed at any more. */
    void forget() {
        seat.selected().set(0);
        asking.cancel();
        placeX = Double.NaN;
        placeY = Double.NaN;
        callout = null;
        view.call(null, 0, 0);
        identify.nothing();
        stage.redraw();
    }

    /** Where somebody pointed at last; null for nowhere. */
    Coordinate pointed() {
        return Double.isNaN(placeX) ? null : new Coordinate(placeX, placeY);
    }

    /** Points at a place of the world and asks what is known of it. */
    void point(double worldX, double worldY) {
        placeX = worldX;
        placeY = worldY;
        callout = null;
        view.call(null, 0, 0);
        stage.redraw();
        ask();
    }

    /** The ground is another one: what was pointed at may be another grid now. */
    void askAgain() {
        if (!Double.isNaN(placeX)) {
            ask();
        }
    }

    /** Another moment is shown. @param rests whether it stays for a while */
    void momentChanged(boolean rests) {
        stacks.close();
        if (callout != null) {
            callout = stage.find(seat.selected().get()).map(one -> new Callout(seat, time, one, stage.now()))
                    .orElse(null);
            view.call(callout, 0, 0);
            placeCallout();
        }
        if (rests) {
            askAgain();
        }
    }

    /** What memory knows stands there at once; the record is asked once, and no more when another place is pointed at. */
    private void ask() {
        asking.cancel();
        var now = seat.clock().instant();
        var shown = stage.now();
        var zone = seat.centre().zone();
        var chosen = seat.selected().get();
        var glance = PlaceGlance.of(stage.index(), stage.cases(),
                stage.model().state().content().field(), placeX, placeY);
        identify.show(glance, Optional.empty(), chosen, shown);
        asking = seat.tasks().run("map place",
                () -> new Answer(store.of(glance.grid().map(GridMark::id).orElse(0L),
                        glance.components().stream().map(PlaceGlance.NearComponent::id).toList(), PlaceDetails.DAYS,
                        now, zone), chosen == 0 ? CaseShots.NONE : store.shots(chosen)),
                answer -> {
                    identify.show(glance, Optional.of(answer.record), chosen, shown);
                    stage.find(chosen).ifPresent(one -> identify.show(CaseTime.shortNumber(one),
                            answer.shots));
                }, failure -> identify.failed());
    }

    private record Answer(PlaceRecord record, CaseShots shots) {}

    private void list() {
        int grid = stage.index().gridAt(placeX, placeY);
        if (grid >= 0) {
            var mark = stage.index().ground().grids().get(grid);
            long id = mark.id();
            seat.navigation().listCases(new CaseSelection(seat.say("map.listed", mark.code()),
                    one -> one.unitGridId() == id));
        }
    }

    private void register() {
        if (Double.isNaN(placeX)) {
            seat.navigation().register(null, null);
        } else {
            seat.navigation().register(World.longitude(placeX), World.latitude(placeY));
        }
    }

    /** What stands together on the map. */
    CaseStacks stacks() {
        return stacks;
    }

    /** Brings a region into the middle and asks what lies there. */
    void go(Envelope region) {
        var seen = stage.seen();
        var fitted = MapView.fitting(region, seen.width() * ROOM, seen.height() * ROOM, stage.canvas().ratio());
        stage.canvas().show(seen.at(region.centre().x, region.centre().y,
                Math.min(NEAR_LEVEL, fitted.scale().level())));
        point(region.centre().x, region.centre().y);
    }

    /** Chooses a case and brings it into view, near enough to tell it from others. */
    void showCase(long caseId) {
        choose(caseId);
        locateSelected();
    }

    /** Brings the chosen case into the middle. */
    void locateSelected() {
        stage.find(seat.selected().get()).filter(one -> one.longitude() != null && one.latitude() != null)
                .ifPresent(this::centre);
    }

    private void centre(OpenCase one) {
        stage.canvas().show(stage.seen().at(World.x(one.longitude()), World.y(one.latitude()),
                Math.max(NEAR_LEVEL, stage.seen().scale().level())));
    }

    @Override
    public void close() {
        asking.cancel();
        seat.selected().removeListener(selected);
    }
}
