package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.map.choose.ChoiceRegion;
import org.gridlight.client.map.choose.ChoiceUnit;
import org.gridlight.client.map.choose.Chooser;
import org.gridlight.client.map.choose.Combine;
import org.gridlight.client.map.choose.MapChoice;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.map.PackedShapes;
import org.locationtech.jts.geom.Envelope;

/**
 * What is chosen on this map and how it comes about: figures are searched off the FX thread, cases are those that are
 * marked at this seat, so that the queue and the map always show the same ones. On the FX thread.
 */
final class MapChoosing implements AutoCloseable {
    private static final double ROOM = 0.8;

    private final MapStage stage;
    private final Seat seat;
    private final CasesSeen cases;
    private final OpenCases.Subscription marked;
    private final List<Runnable> listeners = new ArrayList<>();
    private Tasks.Running searching = () -> {};
    private Tasks.Running edging = () -> {};
    private MapChoice now;
    private ChoiceMark mark;
    private boolean own;
    private boolean busy;

    MapChoosing(MapStage stage, CasesSeen cases) {
        this.stage = stage;
        this.seat = stage.seat();
        this.cases = cases;
        this.now = MapChoice.none(stage.index()).with(seat.marked().ids());
        this.mark = new ChoiceMark(now, nothing());
        this.marked = seat.marked().subscribe(this::markedElsewhere);
        stage.over((graphics, seen) -> mark.draw(graphics, seen, cases, stage.colour("accent"), stage.colour("pane")));
    }

    private static PackedShapes nothing() {
        return new PackedShapes.Packing().packed();
    }

    /** @param listener told after every change, and when a search begins or ends */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    MapChoice now() {
        return now;
    }

    /** Whether a figure is being searched. */
    boolean isBusy() {
        return busy;
    }

    /** Chooses what lies in a figure. */
    void in(ChoiceRegion region, Combine how) {
        search(chooser -> chooser.in(region), how);
    }

    /** Chooses the whole unit at a place of the world; nothing outside every grid. */
    void unit(ChoiceUnit unit, double worldX, double worldY, Combine how) {
        int grid = stage.index().gridAt(worldX, worldY);
        if (grid >= 0) {
            search(chooser -> chooser.of(unit, grid), how);
        }
    }

    private void search(Function<Chooser, MapChoice> wanted, Combine how) {
        if (how == Combine.REPLACE) {
            searching.cancel();
        }
        busy = true;
        tell();
        var state = stage.model().state();
        searching = seat.tasks().run("map choice", () -> wanted.apply(new Chooser(state)), found -> found(found, how),
                failure -> {
                    busy = false;
                    tell();
                });
    }

    private void found(MapChoice found, Combine how) {
        busy = false;
        var before = how == Combine.REPLACE ? now : now.on(found.index());
        take(before.combined(found, how));
    }

    /** @return whether anything was chosen */
    boolean clear() {
        boolean any = busy || now.gridCount() > 0 || now.componentCount() > 0 || !now.cases().isEmpty();
        searching.cancel();
        busy = false;
        take(MapChoice.none(stage.index()));
        return any;
    }

    /** The moment that is shown is another: other cases may be there. */
    void momentChanged() {
        tell();
    }

    /** The ground changed: what is still there stays chosen. */
    void groundChanged() {
        take(now.on(stage.index()));
    }

    private void take(MapChoice next) {
        now = next;
        own = true;
        seat.marked().set(next.cases());
        own = false;
        edging.cancel();
        var index = next.index();
        edging = seat.tasks().run("map choice edge",
                () -> new ChoiceMark(next, next.gridCount() == 0 ? nothing() : index.edgeAround(next::holdsGrid)),
                this::mark, failure -> {});
        tell();
    }

    private void mark(ChoiceMark next) {
        mark = next;
        stage.redraw();
    }

    /** Cases were marked in a list: they are chosen here as well, and brought into view when none of them is. */
    private void markedElsewhere(Set<Long> ids) {
        if (own) {
            return;
        }
        now = now.with(ids);
        mark = mark.with(now);
        stage.redraw();
        tell();
        var places = places();
        if (!places.isNull() && stage.seen() != null && placed().stream().noneMatch(this::isSeen)) {
            show(places);
        }
    }

    private boolean isSeen(long[] place) {
        return stage.seen().extent().covers(place[0], place[1]);
    }

    private List<long[]> placed() {
        return stage.model().state().cases().stream().filter(one -> now.cases().contains(one.id()))
                .map(one -> new long[]{one.x(), one.y()}).toList();
    }

    private Envelope places() {
        var extent = new Envelope();
        placed().forEach(place -> extent.expandToInclude(place[0], place[1]));
        return extent;
    }

    /** Brings all chosen cases into view; all else that is chosen when there are none. */
    void fit() {
        var places = places();
        show(places.isNull() ? new Chooser(stage.model().state()).extentOf(now) : places);
    }

    private void show(Envelope region) {
        if (region.isNull() || stage.seen() == null) {
            return;
        }
        var fitted = MapView.fitting(region, stage.seen().width() * ROOM, stage.seen().height() * ROOM,
                stage.canvas().ratio());
        stage.canvas().show(stage.seen().at(region.centre().x, region.centre().y,
                Math.min(PlacePointer.NEAR_LEVEL, fitted.scale().level())));
    }

    /** How many of the chosen cases are still open. */
    long caseCount() {
        return now.cases().stream().filter(id -> stage.find(id).isPresent()).count();
    }

    /** Whether the section of cases can list them: it knows those of now only. */
    boolean canList() {
        return !stage.isReplaying() && caseCount() > 0;
    }

    /** Lists the chosen cases in the section of cases. */
    void list() {
        var ids = now.cases();
        seat.navigation().listCases(new CaseSelection(seat.say("map.choice.listed"),
                (OpenCase one) -> ids.contains(one.id())));
    }

    CasesSeen casesSeen() {
        return cases;
    }

    private void tell() {
        stage.redraw();
        listeners.forEach(Runnable::run);
    }

    @Override
    public void close() {
        searching.cancel();
        edging.cancel();
        marked.close();
    }
}
