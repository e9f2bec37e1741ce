package org.gridlight.client.map;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.edit.DraftSteps;
import org.gridlight.client.map.edit.GridDraft;
import org.gridlight.client.map.edit.NearGrids;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.grid.GridChangeStore;
import org.gridlight.model.grid.BoundsInWords;
import org.gridlight.model.grid.GroundProjection;
import org.gridlight.model.grid.change.ChangeOutcome;
import org.gridlight.model.grid.change.ChangePlan;
import org.gridlight.model.grid.change.ChangeRules;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.GridChanges;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.grid.change.Snapping;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The tool that changes grids (编辑网格): splits, merges, redraws and assigns them. What is drawn is worked out at once and
 * shown as it would be; nothing is kept before it is submitted. On the FX thread.
 */
final class GridEditor implements MapTool, AutoCloseable {
    /** Corners and edges draw the pointer over so many pixels. */
    private static final double REACH = 10;
    private static final int MOST_CHANGES = 40;
    private static final double CORNERS_FROM = 1.5;

    private final MapStage stage;
    private final Seat seat;
    private final GridChangeStore store;
    private final Stand stand;
    private final GridEditPanel panel;
    private final DraftSteps steps = new DraftSteps(GridChange.Kind.SPLIT);
    private final NearGrids near = new NearGrids();
    private final Set<Long> asked = new HashSet<>();
    private final javafx.event.EventHandler<KeyEvent> undoKey = this::undoKey;
    private List<LargerGrid> larger = List.of();
    private GridChanges changes;
    private MapIndex index;
    private MapView looked;
    private boolean far;
    private GridPreview preview = GridPreview.NONE;
    private Snapping.Snapped hover;
    private Coordinate grabbed;
    private Coordinate cornerOne;
    private Coordinate cornerTwo;
    private Region callout;
    private Tasks.Running loading = () -> {};
    private Tasks.Running working = () -> {};

    /** Where the editor stands on the screen. @param side what to show beside the map; null for what stood there before */
    record Stand(Consumer<Region> side, Called call) {}

    /** Words beside a place of the map. */
    interface Called {
        void at(Region callout, double x, double y);
    }

    GridEditor(MapStage stage, Stand stand) {
        this.stage = stage;
        this.seat = stage.seat();
        this.store = new GridChangeStore(seat.database());
        this.stand = stand;
        this.panel = new GridEditPanel(seat.words(), new GridEditPanel.Acts(this::begin, this::undoStep,
                () -> begin(steps.now().kind()), this::submit, this::takeBack));
    }

    /** Whether the account may change grids. May block. */
    boolean isAllowed() {
        return store.mayPlan();
    }

    @Override
    public String name() {
        return "editGrids";
    }

    @Override
    public Icon icon() {
        return Icon.EDIT;
    }

    @Override
    public void taken() {
        stand.side.accept(panel);
        stage.canvas().addEventHandler(KeyEvent.KEY_PRESSED, undoKey);
        begin(steps.now().kind());
        seat.tasks().run("grid changes", () -> new Standing(store.today(), store.largerGrids()), standing -> {
            larger = standing.larger;
            panel.begin(standing.today);
        }, this::failed);
        listChanges();
    }

    private record Standing(LocalDate today, List<LargerGrid> larger) {}

    @Override
    public void ended() {
        stage.canvas().removeEventHandler(KeyEvent.KEY_PRESSED, undoKey);
        working.cancel();
        steps.begin(steps.now().kind());
        preview = GridPreview.NONE;
        call(null);
        stand.side.accept(null);
    }

    private void begin(GridChange.Kind kind) {
        steps.begin(kind);
        grabbed = null;
        cornerOne = null;
        forget();
    }

    private void forget() {
        working.cancel();
        preview = GridPreview.NONE;
        call(null);
        tell();
    }

    private void listChanges() {
        seat.tasks().run("grid changes", () -> store.changes(MOST_CHANGES), panel::list, this::failed);
    }

    private void failed(Exception failure) {
        panel.failed(seat.told(failure));
    }

    // What is seen and pointed at

    private Coordinate place(double x, double y) {
        var seen = stage.seen();
        return new Coordinate(World.longitude(seen.worldX(x)), World.latitude(seen.worldY(y)));
    }

    private Snapping.Snapped snapped(MouseEvent event) {
        var seen = stage.seen();
        double radius = World.longitude(seen.worldX(REACH)) - World.longitude(seen.worldX(0));
        return near.snapping().snap(place(event.getX(), event.getY()), radius);
    }

    private void look(MapView seen) {
        if (stage.index() != index) {
            index = stage.index();
            var extent = index.extent();
            changes = new GridChanges(GroundProjection.around(new Envelope(World.longitude(extent.getMinX()),
                    World.longitude(extent.getMaxX()), World.latitude(extent.getMaxY()),
                    World.latitude(extent.getMinY()))),
                    ChangeRules.USUAL);
            asked.clear();
        } else if (seen.equals(looked)) {
            return;
        }
        looked = seen;
        var keys = NearGrids.keysIn(index, seen.extent());
        far = keys.size() > NearGrids.MOST;
        panel.far(far);
        var missing = far ? List.<Long>of() : near.missing(keys).stream().filter(asked::add).toList();
        if (!missing.isEmpty()) {
            loading = seat.tasks().run("grids near", () -> store.standing(missing), grids -> {
                near.add(grids);
                stage.redraw();
            }, this::failed);
        }
    }

    @Override
    public void moved(MouseEvent event) {
        hover = steps.now().kind() == GridChange.Kind.SPLIT && !steps.now().chosen().isEmpty()
                || steps.now().kind() == GridChange.Kind.REDRAW ? snapped(event) : null;
        stage.redraw();
    }

    @Override
    public boolean pressed(MouseEvent event) {
        if (far) {
            return false;
        }
        if (steps.now().kind() == GridChange.Kind.REDRAW) {
            var at = snapped(event);
            grabbed = at.to() == Snapping.To.NOTHING ? null : at.place();
            hover = at;
            return grabbed != null;
        }
        boolean chooses = steps.now().kind() != GridChange.Kind.SPLIT && event.isShiftDown();
        cornerOne = chooses ? place(event.getX(), event.getY()) : null;
        cornerTwo = cornerOne;
        return chooses;
    }

    @Override
    public void dragged(MouseEvent event) {
        cornerTwo = place(event.getX(), event.getY());
        hover = snapped(event);
        stage.redraw();
    }

    @Override
    public void released(MouseEvent event) {
        if (grabbed != null) {
            var to = snapped(event).place();
            var from = grabbed;
            grabbed = null;
            if (to.distance(from) > 0) {
                step(steps.now().moved(new GridChange.Shift(from, to)));
            }
        } else if (cornerOne != null) {
            var chosen = near.in(new Envelope(cornerOne, cornerTwo)).stream().map(StandingGrid::id).toList();
            cornerOne = null;
            if (steps.now().kind() != GridChange.Kind.ASSIGN || steps.now().larger() != 0) {
                step(steps.now().with(chosen));
            }
        }
        stage.redraw();
    }

    @Override
    public void clicked(MouseEvent event) {
        var draft = steps.now();
        var grid = near.at(place(event.getX(), event.getY()));
        switch (draft.kind()) {
            case SPLIT -> {
                if (draft.chosen().isEmpty()) {
                    grid.ifPresent(one -> step(draft.toggled(one.id())));
                } else if (event.getClickCount() == 2) {
                    step(draft.ended());
                } else {
                    step(draft.drawn(snapped(event).place()));
                }
            }
            case MERGE -> grid.ifPresent(one -> step(draft.toggled(one.id())));
            case ASSIGN -> grid.ifPresent(one -> step(draft.larger() == 0
                    ? draft.to(responsibilityOf(one.id()))
                    : draft.toggled(one.id())));
            case REDRAW, TREE -> {
                // A border is dragged, not clicked.
            }
        }
    }

    private long responsibilityOf(long grid) {
        int place = stage.index().gridPlace(grid);
        return place < 0 ? 0 : stage.index().ground().grids().get(place).responsibilityId();
    }

    @Override
    public boolean key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            step(steps.now().ended());
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            undoStep();
        } else {
            return false;
        }
        return true;
    }

    private void undoKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            undoStep();
            event.consume();
        }
    }

    // What it comes to

    private void step(GridDraft next) {
        if (steps.take(next)) {
            work();
        }
    }

    private void undoStep() {
        steps.undo();
        work();
    }

    private void work() {
        working.cancel();
        preview = GridPreview.NONE;
        call(null);
        tell();
        var draft = steps.now();
        var drawn = new GridDrawn(draft, near.of(draft.chosen()), near.all(), larger.stream()
                .filter(one -> one.id() == draft.larger()).findFirst());
        if (drawn.isEnough()) {
            var with = changes;
            working = seat.tasks().run("grid change", () -> drawn.preview(store, with), this::show, this::failed);
        }
    }

    private void show(GridPreview worked) {
        preview = worked;
        if (worked.outcome() instanceof ChangeOutcome.Refused refused && isTold(refused)) {
            var label = Parts.whole(refused.why().in(seat.words()), "text-dense", "red");
            callout = Parts.row(6, Icon.WARNING.node("red"), label);
            callout.getStyleClass().addAll("floating", "map-callout");
            callout.setId("grid-refusal");
        }
        tell();
    }

    /** A line on its way divides nothing yet. */
    private boolean isTold(ChangeOutcome.Refused refused) {
        return steps.now().done() || !refused.why().key().equals("grid.change.noDivision");
    }

    private void call(Region next) {
        callout = next;
        if (next == null) {
            stand.call.at(null, 0, 0);
        }
    }

    private void tell() {
        var name = larger.stream().filter(one -> one.id() == steps.now().larger()).map(LargerGrid::name).findFirst();
        panel.show(steps.now(), steps.canUndo(), near.of(steps.now().chosen()), name.orElse(""), preview);
        stage.redraw();
    }

    // What is kept

    private Optional<ChangePlan> plan() {
        return preview.outcome() instanceof ChangeOutcome.Planned(var plan) ? Optional.of(plan) : Optional.empty();
    }

    private void submit(LocalDate from, String note) {
        plan().ifPresent(plan -> {
            var id = UUID.randomUUID();
            var bounds = new BoundsInWords(seat.words());
            panel.busy();
            seat.tasks().run("grid change", () -> {
                long change = store.plan(id, plan, from, note, bounds::of);
                var became = store.became(change).stream().map(row -> row.id()).collect(Collectors.toSet());
                return new Kept(became, store.standing(became));
            }, kept -> {
                begin(plan.change().kind());
                renew(kept);
                panel.kept(from);
            }, failure -> {
                panel.show(steps.now(), steps.canUndo(), near.of(steps.now().chosen()), "", preview);
                failed(failure);
            });
        });
    }

    private record Kept(Set<Long> touched, List<StandingGrid> standing) {}

    private void renew(Kept kept) {
        near.remove(kept.touched);
        near.add(kept.standing);
        asked.addAll(kept.touched);
        listChanges();
        stage.redraw();
    }

    private void takeBack(long change) {
        seat.tasks().run("grid change", () -> {
            store.undo(UUID.randomUUID(), change);
            var became = store.became(change).stream().map(row -> row.id()).collect(Collectors.toSet());
            return new Kept(became, store.standing(became));
        }, kept -> {
            forget();
            renew(kept);
        }, this::failed);
    }

    // What is drawn

    @Override
    public void draw(GraphicsContext graphics, MapView seen) {
        look(seen);
        var pen = new GridEditPen(graphics, seen, stage.colour("accent"), stage.colour("pane"), stage.colour("red"),
                stage.colour("t1"));
        var draft = steps.now();
        if (draft.larger() != 0) {
            near.all().stream().filter(grid -> responsibilityOf(grid.id()) == draft.larger())
                    .forEach(grid -> pen.member(grid.outline()));
        }
        if (preview.outcome() instanceof ChangeOutcome.Planned(var plan) && !plan.grids().isEmpty()) {
            plan.grids().forEach(grid -> pen.planned(grid.outline(), seat.say("grid.edit.onMap",
                    grid.code().substring(grid.code().length() - 3), Math.round(grid.squareMetres()))));
        } else {
            near.of(draft.chosen()).forEach(grid -> pen.chosen(grid.outline()));
        }
        if (draft.kind() == GridChange.Kind.REDRAW && seen.metresAPixel() < CORNERS_FROM) {
            near.all().forEach(grid -> pen.corners(grid.outline()));
        }
        pen.line(draft.line(), hover == null || draft.done() || plan().isPresent() ? null : hover.place());
        draft.shifts().forEach(shift -> pen.shift(shift.from(), shift.to()));
        drawHand(pen);
        if (callout != null && preview.outcome() instanceof ChangeOutcome.Refused(var _, var at)) {
            var place = new Coordinate(at.longitude(), at.latitude());
            pen.wrong(place);
            stand.call.at(callout, seen.x(World.x(place.x)) + 20, seen.y(World.y(place.y)) - 16);
        }
    }

    private void drawHand(GridEditPen pen) {
        if (grabbed != null && hover != null) {
            pen.shift(grabbed, hover.place());
        }
        if (cornerOne != null && cornerTwo != null) {
            pen.rectangle(cornerOne, cornerTwo);
        }
        if (hover != null) {
            pen.snapped(hover);
        }
    }

    @Override
    public void close() {
        loading.cancel();
        working.cancel();
    }
}
