package org.gridlight.client.map;

import org.gridlight.client.map.raster.RasterLayer;
import org.gridlight.client.map.raster.RasterBases;
import java.util.ArrayList;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.print.PrintDesk;
import org.gridlight.reports.BookPrinters;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.map.paint.MapPainter;
import org.gridlight.client.map.tiles.MapScale;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.grid.AreaLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A map that is loaded: puts its parts together and lets them know of each other. On the FX thread. */
final class MapDesk implements AutoCloseable {
    /** Five moments are a second. */
    private static final int MOMENTS_A_FIGURE = 5;
    private static final long TILE_BYTES = 96L << 20;
    private static final int FIRST_LEVEL = 31;

    private final Seat seat;
    private final MapScreenModel model;
    private final MapCanvas canvas;
    private final MapMediator mediator;
    private final MapStage stage;
    private final MapScreenView view;
    private final MapChrome chrome;
    private final MapInset inset;
    private final LayerTree tree;
    private final MapThemes themes;
    private final MapTools tools;
    private final PlacePointer pointer;
    private final MapKit kit;
    private final GroundFollower follower;
    private final MapDiagnostics gauge;
    private final MapPrinting printing;
    private final RasterLayer imagery;
    private final MapLetters letters;
    private MapColours dressed;
    private int told;
    private int scale;
    private final FieldDesk field;
    private final MapReplay replay;
    private final Button paper;
    private final GridEditor editor;

    /** @param bases the imagery there may be @param printed called when the map is wanted on paper */
    MapDesk(Seat seat, MapGrounds grounds, RasterBases bases, MapIndex index, MapLetters letters, Runnable printed) {
        this.seat = seat;
        this.letters = letters;
        this.model = new MapScreenModel(index, MapColours.of(seat.look().getValue().theme()), LayerStack.usual());
        this.canvas = new MapCanvas(seat.tasks(), new MapPainter(letters), model.state(), TILE_BYTES);
        var first = first(index);
        canvas.show(new MapView(first.x, first.y, new MapScale(FIRST_LEVEL, 1), 1, 1));
        this.mediator = new MapMediator(seat, model, canvas, this::tell);
        this.stage = new MapStage(seat, model, canvas, mediator);
        this.inset = new MapInset(canvas);
        this.tree = new LayerTree(seat.words(), model.state().stack(), this::lay,
                zoom -> MapChrome.scale(seat.words(), zoom, canvas.view().centreY()));
        var fillWords = new FillWords(seat.words(), seat.centre().zone(), seat.clock(),
                () -> mediator.replayed() != null);
        var legend = new MapLegend(seat.words(), fillWords);
        var hand = new MapHand(canvas, this::home).attach();
        this.chrome = new MapChrome(seat.words(), () -> hand.zoom(1), () -> hand.zoom(-1), this::home);
        hand.equip(new MapCrosshair(stage, hand::tool));
        this.tools = new MapTools(stage, hand);
        this.view = new MapScreenView(seat.words(), tree, legend);
        var time = new CaseTime(seat.words(), seat.centre().zone(), seat.centre().clocks());
        this.pointer = new PlacePointer(stage, view, hand, time);
        tools.add(pointer);
        this.themes = new MapThemes(stage, view, tree, legend, fillWords, this::lay);
        this.field = new FieldDesk(stage, view, tree, pointer.panel());
        pointer.with(field);
        var editing = new GridEditDesk(stage, new GridEditDesk.Stand(
                side -> view.setSide(side == null ? pointer.panel() : side), view::call, pointer::forget));
        this.editor = new GridEditor(stage, editing);
        seat.tasks().run("map may edit", editing::isAllowed, this::offer, failure -> offer(false));
        view.setMap(canvas, chrome, inset);
        this.kit = new MapKit(stage, view, hand, tools, pointer, time, field::isHinting);
        chrome.addHistory(kit::back, kit::forward);
        view.setSide(pointer.panel());
        view.setTools(themes.bar(), tools);
        this.printing = new MapPrinting(stage, letters, themes::fillKey);
        this.paper = Parts.button(seat.say("p.gridMap"), "F12", printed);
        this.replay = new MapReplay(stage, view, new Turned());
        view.addActs(replay.button(), paper);
        this.imagery = new RasterLayer(seat, bases, new MapImagery(stage, tree, this::lay));
        canvas.viewProperty().addListener((value, before, now) -> tell(now));
        this.gauge = new MapDiagnostics(stage, seat.clock().instant());
        view.addOver(gauge);
        this.follower = new GroundFollower(seat, grounds, model, mediator, this::renew);
        count();
        tell();
        mediator.take();
        themes.start();
    }

    /** What the rest of the map does when another moment than now is shown. */
    private final class Turned implements MapReplay.Turned {
        @Override
        public void replaying(boolean on) {
            // A sheet says of which moment it is only when that is now.
            paper.setDisable(on);
            field.away(on);
            themes.tell();
        }

        @Override
        public void moment(boolean rests) {
            pointer.momentChanged(rests);
            if (rests) {
                kit.momentChanged();
                themes.tell();
                tell();
            }
        }
    }

    /** What its tools share. */
    MapStage stage() {
        return stage;
    }

    /** A day on the map instead of now. */
    MapReplay replay() {
        return replay;
    }

    /** Layers were laid otherwise. */
    private void lay(LayerStack stack) {
        mediator.lay(stack);
        themes.tell();
        field.laid();
        themes.tell();
    }

    /** Puts a layer on, if it is not. */
    void show(MapLayer layer) {
        var stack = model.state().stack().with(layer, true);
        tree.show(stack);
        lay(stack);
    }

    /** The ground is another one. */
    private void renew() {
        drawInset();
        count();
        gauge.renewed(seat.clock().instant());
        tell();
        pointer.askAgain();
        field.renew();
        kit.groundChanged();
    }

    Parent view() {
        return view;
    }

    private void offer(boolean allowed) {
        if (allowed) {
            tools.add(editor);
        }
    }

    /** Where most lies that has to be done; else the middle. */
    private Coordinate first(MapIndex index) {
        var counts = new HashMap<Long, Integer>();
        seat.cases().all().forEach(one -> counts.merge(one.unitGridId(), 1, Integer::sum));
        return counts.entrySet().stream().filter(entry -> index.gridPlace(entry.getKey()) >= 0)
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> index.gridExtent(index.gridPlace(entry.getKey())).centre())
                .orElse(index.extent().centre());
    }

    private void drawInset() {
        var state = model.state();
        dressed = state.colours();
        seat.tasks().run("map inset", () -> MapInset.picture(state, new MapPainter(letters)), picture -> {
            inset.dress(state, picture, stage.colour("accent"));
            inset.tell(canvas.view());
        }, failure -> inset.setVisible(false));
    }

    private void count() {
        var index = stage.index();
        tree.count(MapLayer.CITIES, index.areaCount(AreaLevel.CITY));
        tree.count(MapLayer.DISTRICTS, index.areaCount(AreaLevel.DISTRICT));
        tree.count(MapLayer.STREETS, index.areaCount(AreaLevel.STREET));
        tree.count(MapLayer.COMMUNITIES, index.areaCount(AreaLevel.COMMUNITY));
        tree.count(MapLayer.RESPONSIBILITY_GRIDS, index.responsibilityCount());
        tree.count(MapLayer.UNIT_GRIDS, index.ground().grids().size());
        index.componentsByLayer().forEach(tree::count);
        var kinds = new EnumMap<MapLayer, Map<String, String>>(MapLayer.class);
        index.ground().classes().forEach(kind -> kinds
                .computeIfAbsent(MapLayer.ofMajorClass(kind.majorCode()), _ -> new TreeMap<>())
                .put(kind.code(), kind.name()));
        kinds.forEach(tree::kinds);
    }

    /** The cases or the theme changed. While a day flies by, figures follow once in so many moments: nobody reads faster. */
    private void tell() {
        boolean other = dressed != model.state().colours();
        if (other) {
            drawInset();
        }
        if (other || !replay.isPlaying() || ++told % MOMENTS_A_FIGURE == 0) {
            tree.count(MapLayer.CASES, mediator.count(false));
            tree.count(MapLayer.SUSPENDED, mediator.count(true));
            themes.legend();
        }
        stage.dress();
    }

    /** Another part of the world is seen. */
    private void tell(MapView seen) {
        if (scale != seen.scale().level()) {
            scale = seen.scale().level();
            themes.legend();
        }
        chrome.tell(seen);
        inset.tell(seen);
        tree.tell(seen.scale().zoom());
        imagery.tell(seen);
        pointer.placeCallout();
    }

    private void home() {
        canvas.show(MapView.fitting(stage.index().extent(), canvas.getWidth(), canvas.getHeight(), canvas.ratio()));
    }

    /** Chooses a case and brings it into view, near enough to tell it from others. */
    void showCase(long caseId) {
        pointer.showCase(caseId);
    }

    /** The map on paper. @param back to the map */
    PrintDesk print(BookPrinters printers, Runnable back) {
        return printing.open(pointer.pointed(), printers, back);
    }

    /** Brings a region into the middle and asks what lies there. */
    void go(Envelope region) {
        pointer.go(region);
    }

    /** What a person works with here. */
    MapKit kit() {
        return kit;
    }

    /** What may be done here, with its keys. */
    List<Command> commands() {
        var commands = new ArrayList<>(kit.commands());
        commands.add(new Command(seat.say("map.gauge"), Command.ctrl(KeyCode.D), gauge::toggle));
        commands.add(new Command(seat.say("map.fill.hint"), Command.ctrl(KeyCode.E), themes::toggle));
        return commands;
    }

    @Override
    public void close() {
        replay.close();
        imagery.close();
        kit.close();
        follower.close();
        gauge.close();
        field.close();
        editor.close();
        pointer.close();
        themes.close();
        mediator.close();
        canvas.close();
    }
}
