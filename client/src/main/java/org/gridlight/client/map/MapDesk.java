package org.gridlight.client.map;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLayer;
import org.gridlight.client.map.paint.MapLayers;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.light.Light;
import org.gridlight.model.map.World;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A map that is loaded: puts its parts together and lets them know of each other. On the FX thread. */
final class MapDesk implements AutoCloseable {
    private static final long TILE_BYTES = 96L << 20;
    /** Where a case is told from its neighbours: about 1 m a pixel. */
    private static final int NEAR_LEVEL = 34;
    private static final int FIRST_LEVEL = 31;
    private static final double PICK_PIXELS = 11;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Seat seat;
    private final MapIndex index;
    private final MapStore store;
    private final MapScreenModel model;
    private final MapCanvas canvas;
    private final MapMediator mediator;
    private final MapChrome chrome;
    private final MapInset inset;
    private final LayerTree tree;
    private final MapLegend legend;
    private final IdentifyPanel identify;
    private final MapScreenView view;
    private final CaseTime time;
    private final ChangeListener<Number> selected = (value, before, now) -> follow(now.longValue());
    private Tasks.Running asking = () -> {};
    private Callout callout;
    private double placeX = Double.NaN;
    private double placeY = Double.NaN;

    MapDesk(Seat seat, MapIndex index, MapLetters letters) {
        this.seat = seat;
        this.index = index;
        this.store = new MapStore(seat.database());
        this.time = new CaseTime(seat.words(), seat.centre().zone(), seat.centre().clocks());
        this.model = new MapScreenModel(index, MapColours.of(seat.look().getValue().theme()), MapLayers.usual());
        this.canvas = new MapCanvas(seat.tasks(), new MapPainter(letters), model.state(), TILE_BYTES);
        this.inset = new MapInset(canvas);
        this.tree = new LayerTree(seat.words(), model.state().layers(), this::show, this::fade);
        this.legend = new MapLegend(seat.words());
        this.identify = new IdentifyPanel(seat.words(), time, this::choose, seat.navigation()::openCase, this::list,
                this::register);
        var hand = new MapHand(canvas, this::home, this::click).attach();
        this.chrome = new MapChrome(seat.words(), () -> hand.zoom(1), () -> hand.zoom(-1), this::home);
        var tools = Parts.row(8, Parts.text(seat.say("map.thematic"), "text-dense", "t3"),
                Parts.text(seat.say("map.thematic.openCases"), "text-dense", "strong"));
        this.view = new MapScreenView(seat.words(), tools, tree, legend, identify);
        view.setMap(canvas, chrome, inset);
        view.search().setOnAction(enter -> find());
        this.mediator = new MapMediator(seat, model, canvas, this::tell);
        canvas.viewProperty().addListener((value, before, now) -> tell(now));
        var first = first();
        canvas.show(new MapView(first.x, first.y, new MapScale(FIRST_LEVEL, 1), 1, 1));
        drawInset(letters);
        count();
        tell();
        mediator.take();
        seat.selected().addListener(selected);
        follow(seat.selected().get());
    }

    Parent view() {
        return view;
    }

    /** Where most lies that has to be done; else the middle. */
    private Coordinate first() {
        var counts = new HashMap<Long, Integer>();
        seat.cases().all().forEach(one -> counts.merge(one.unitGridId(), 1, Integer::sum));
        return counts.entrySet().stream().filter(entry -> index.gridPlace(entry.getKey()) >= 0)
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> index.gridExtent(index.gridPlace(entry.getKey())).centre())
                .orElse(index.extent().centre());
    }

    private void drawInset(MapLetters letters) {
        var state = model.state();
        seat.tasks().run("map inset", () -> MapInset.picture(state, new MapPainter(letters)), picture -> {
            inset.dress(state, picture, mediator.colour("accent"));
            inset.tell(canvas.view());
        }, failure -> inset.setVisible(false));
    }

    private void count() {
        tree.count(MapLayer.STREETS, index.areaCount(AreaLevel.STREET));
        tree.count(MapLayer.COMMUNITIES, index.areaCount(AreaLevel.COMMUNITY));
        tree.count(MapLayer.RESPONSIBILITY_GRIDS, index.responsibilityCount());
        tree.count(MapLayer.UNIT_GRIDS, index.ground().grids().size());
        index.componentsByLayer().forEach((layer, count) -> tree.count(layer, count));
    }

    private void show(MapLayer layer, boolean on) {
        mediator.show(layer, on);
    }

    private void fade(MapLayer layer, double opacity) {
        mediator.fade(layer, opacity);
    }

    /** The cases or the theme changed. */
    private void tell() {
        tree.count(MapLayer.CASES, mediator.count(false));
        tree.count(MapLayer.SUSPENDED, mediator.count(true));
        legend.tell(model.state().gridsByClass());
        highlight();
    }

    /** Another part of the world is seen. */
    private void tell(MapView seen) {
        chrome.tell(seen);
        inset.tell(seen);
        placeCallout();
    }

    private void highlight() {
        int grid = Double.isNaN(placeX) ? -1 : index.gridAt(placeX, placeY);
        var mark = new Highlight(index, grid, placeX, placeY, mediator.colour("accent"), mediator.colour("pane"),
                mediator.colour("t1"));
        canvas.setOverlay(mediator.colour("ground"), mark::draw);
    }

    private void home() {
        canvas.show(MapView.fitting(index.extent(), canvas.getWidth(), canvas.getHeight(), canvas.ratio()));
    }

    private void click(double x, double y) {
        var seen = canvas.view();
        var hit = caseAt(seen, x, y);
        if (hit.isPresent()) {
            choose(hit.get().id());
        } else {
            seat.selected().set(0);
            point(seen.worldX(x), seen.worldY(y));
        }
    }

    /** The nearest case whose symbol lies under the pointer. */
    private Optional<CaseMark> caseAt(MapView seen, double x, double y) {
        return model.state().cases().stream().filter(this::isShown)
                .filter(one -> Math.hypot(seen.x(one.x()) - x, seen.y(one.y()) - y) <= PICK_PIXELS)
                .min(Comparator.comparingDouble(one -> Math.hypot(seen.x(one.x()) - x, seen.y(one.y()) - y)));
    }

    private boolean isShown(CaseMark one) {
        return model.state().layers().shows(one.light() == Light.GREY ? MapLayer.SUSPENDED : MapLayer.CASES);
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
        seat.cases().find(caseId).filter(one -> one.longitude() != null && one.latitude() != null)
                .ifPresentOrElse(one -> {
                    point(World.x(one.longitude()), World.y(one.latitude()));
                    callout = new Callout(seat, time, one);
                    placeCallout();
                    if (!canvas.view().extent().contains(placeX, placeY)) {
                        canvas.show(canvas.view().at(placeX, placeY, canvas.view().scale().level()));
                    }
                }, () -> {
                    callout = null;
                    view.call(null, 0, 0);
                });
    }

    private void placeCallout() {
        if (callout != null && canvas.view() != null) {
            view.call(callout, canvas.view().x(placeX) + 20, canvas.view().y(placeY) - 58);
        }
    }

    private void point(double worldX, double worldY) {
        placeX = worldX;
        placeY = worldY;
        callout = null;
        view.call(null, 0, 0);
        highlight();
        ask();
    }

    private void ask() {
        asking.cancel();
        double x = placeX;
        double y = placeY;
        Instant now = seat.clock().instant();
        var open = seat.cases().all();
        asking = seat.tasks().run("map place",
                () -> PlaceFacts.of(index, store, open, x, y, now, seat.centre().zone()),
                facts -> identify.show(facts, seat.selected().get(), seat.clock().instant()),
                failure -> identify.failed());
    }

    private void list() {
        int grid = index.gridAt(placeX, placeY);
        if (grid >= 0) {
            long id = index.ground().grids().get(grid).id();
            seat.navigation().listCases(new CaseSelection(
                    seat.say("map.listed", index.ground().grids().get(grid).code()), one -> one.unitGridId() == id));
        }
    }

    private void register() {
        if (Double.isNaN(placeX)) {
            seat.navigation().register(null, null);
        } else {
            seat.navigation().register(World.longitude(placeX), World.latitude(placeY));
        }
    }

    /** Chooses a case and brings it into view, near enough to tell it from others. */
    void showCase(long caseId) {
        choose(caseId);
        locateSelected();
    }

    /** Brings the chosen case into the middle. */
    void locateSelected() {
        seat.cases().find(seat.selected().get()).filter(one -> one.longitude() != null && one.latitude() != null)
                .ifPresent(this::centre);
    }

    private void centre(OpenCase one) {
        canvas.show(canvas.view().at(World.x(one.longitude()), World.y(one.latitude()),
                Math.max(NEAR_LEVEL, canvas.view().scale().level())));
    }

    void search() {
        view.search().requestFocus();
    }

    private void find() {
        new MapSearch(index).find(view.search().getText()).ifPresentOrElse(this::go,
                () -> view.search().pseudoClassStateChanged(WRONG, true));
    }

    /** Brings a region into the middle and asks what lies there. */
    void go(Envelope region) {
        view.search().pseudoClassStateChanged(WRONG, false);
        var fitted = MapView.fitting(region, canvas.getWidth() * 0.8, canvas.getHeight() * 0.8, canvas.ratio());
        int level = Math.min(NEAR_LEVEL, fitted.scale().level());
        canvas.show(canvas.view().at(region.centre().x, region.centre().y, level));
        point(region.centre().x, region.centre().y);
    }

    @Override
    public void close() {
        asking.cancel();
        seat.selected().removeListener(selected);
        mediator.close();
        canvas.close();
    }
}
