package org.gridlight.client.map;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.gridlight.model.grid.change.Effect;
import org.gridlight.model.grid.change.GridChange;
import org.gridlight.model.grid.change.GridChanges;
import org.gridlight.model.grid.change.KeptChange;
import org.gridlight.model.grid.change.LargerGrid;
import org.gridlight.model.grid.change.StandingGrid;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Envelope;

/**
 * Between a drawing of changed grids and the record: reads the grids that are seen, works out what is drawn at every step,
 * keeps what is submitted, takes back what is not wanted. On the FX thread.
 */
final class GridEditDesk implements AutoCloseable {
    private static final int MOST_CHANGES = 40;

    private final MapStage stage;
    private final Seat seat;
    private final GridChangeStore store;
    private final Stand stand;
    private final GridEditPanel panel;
    private final DraftSteps steps = new DraftSteps(GridChange.Kind.SPLIT);
    private final NearGrids near = new NearGrids();
    private final Set<Long> asked = new HashSet<>();
    private List<LargerGrid> larger = List.of();
    private GridChanges changes;
    private MapIndex index;
    private MapView looked;
    private boolean far;
    private GridPreview preview = GridPreview.NONE;
    private Region callout;
    private Tasks.Running loading = () -> {};
    private Tasks.Running working = () -> {};

    /**
     * Where the editor stands on the screen.
     *
     * @param side  what to show beside the map; null for what stood there before
     * @param quiet lets what was pointed at go, so that nothing else looks chosen
     */
    record Stand(Consumer<Region> side, Called call, Runnable quiet) {}

    /** Words beside a place of the map. */
    interface Called {
        void at(Region callout, double x, double y);
    }

    GridEditDesk(MapStage stage, Stand stand) {
        this.stage = stage;
        this.seat = stage.seat();
        this.store = new GridChangeStore(seat.database());
        this.stand = stand;
        this.panel = new GridEditPanel(seat.words(), new GridEditPanel.Acts(this::begin, this::undoStep,
                () -> begin(steps.now().kind()), this::submit, this::takeBack, this::tree));
    }

    /** Whether the account may change grids. May block. */
    boolean isAllowed() {
        return store.mayPlan();
    }

    void open() {
        stand.quiet.run();
        stand.side.accept(panel);
        begin(steps.now().kind());
        listChanges();
    }

    private record Standing(LocalDate today, List<LargerGrid> larger, List<KeptChange> latest) {}

    void leave() {
        begin(steps.now().kind());
        stand.side.accept(null);
    }

    private void begin(GridChange.Kind kind) {
        steps.begin(kind);
        forget();
    }

    private void forget() {
        working.cancel();
        preview = GridPreview.NONE;
        call(null);
        tell();
    }

    private void listChanges() {
        seat.tasks().run("grid changes", () -> new Standing(store.today(), store.largerGrids(),
                store.changes(MOST_CHANGES)), standing -> {
                    larger = standing.larger;
                    panel.begin(standing.today);
                    panel.larger(standing.larger);
                    panel.list(standing.latest);
                }, this::failed);
    }

    /** A node of the tree is drawn by its fields. */
    private void tree(GridChange.Tree tree) {
        if (steps.now().kind() == GridChange.Kind.TREE && (tree != null || preview != GridPreview.NONE)) {
            preview = tree == null
                    ? GridPreview.NONE
                    : new GridPreview(new ChangeOutcome.Planned(new ChangePlan(tree, List.of(), List.of())),
                            new Effect(0, 0));
            tell();
        }
    }

    private void failed(Exception failure) {
        panel.failed(seat.told(failure));
    }

    GridDraft draft() {
        return steps.now();
    }

    NearGrids near() {
        return near;
    }

    GridPreview preview() {
        return preview;
    }

    /** Whether the scale is too small to draw at. */
    boolean isFar() {
        return far;
    }

    /** Words that stand at the place where something is wrong; null when nothing is. */
    Region callout() {
        return callout;
    }

    void place(Region words, double x, double y) {
        stand.call.at(words, x, y);
    }

    /** Another part of the world is seen, or another ground. */
    void look(MapView seen) {
        if (stage.index() != index) {
            index = stage.index();
            var extent = index.extent();
            changes = new GridChanges(GroundProjection.around(new Envelope(World.longitude(extent.getMinX()),
                    World.longitude(extent.getMaxX()), World.latitude(extent.getMaxY()),
                    World.latitude(extent.getMinY()))),
                    ChangeRules.USUAL);
            asked.clear();
            near.clear();
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

    long responsibilityOf(long grid) {
        int place = stage.index().gridPlace(grid);
        return place < 0 ? 0 : stage.index().ground().grids().get(place).responsibilityId();
    }

    // What it comes to

    /** A step was drawn. */
    void step(GridDraft next) {
        if (steps.take(next)) {
            work();
        }
    }

    void undoStep() {
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

    /** What the drawing comes to, when it can be kept. */
    Optional<ChangePlan> plan() {
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

    @Override
    public void close() {
        loading.cancel();
        working.cancel();
    }
}
