package org.gridlight.client.map;

import org.gridlight.client.map.raster.RasterBases;
import org.gridlight.reports.BookPrinters;
import org.gridlight.client.map.print.PrintDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Coordinate;
import org.gridlight.model.map.World;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.LoadingBars;
import org.gridlight.client.look.Parts;
import org.gridlight.client.look.StateCard;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.MapIndex;
import org.gridlight.client.map.paint.MapLetters;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;

/** The section 地图: loads the ground once, then shows the living map. On the FX thread. */
public final class MapSection
        implements
            Section,
            Section.ShowsCase,
            Section.ShowsPlace,
            Section.ShowsMarked,
            Section.ShowsUnitLights,
            Section.ShowsReplay {
    private static final int BARS = 6;

    private final Seat seat;
    private final MapGrounds grounds;
    private final StackPane root = new StackPane();
    private final RasterBases bases;
    private final BookPrinters printers;
    private MapDesk desk;
    private PrintDesk paper;
    private long wanted;
    private Envelope wantedPlace;
    private boolean wantsMarked;
    private boolean wantsUnitLights;
    private Instant wantedMoment;
    private boolean ownWindow;
    private boolean closed;

    /** @param grounds shared by all maps of the program */
    public MapSection(Seat seat, MapGrounds grounds) {
        this(seat, grounds, RasterBases.ofCentre());
    }

    /** @param bases the imagery there may be under the map */
    public MapSection(Seat seat, MapGrounds grounds, RasterBases bases) {
        this(seat, grounds, bases, new BookPrinters());
    }

    MapSection(Seat seat, MapGrounds grounds, RasterBases bases, BookPrinters printers) {
        this.seat = seat;
        this.grounds = grounds;
        this.bases = bases;
        this.printers = printers;
        root.getStyleClass().add("pane");
        load();
    }

    private void load() {
        root.getChildren().setAll(new LoadingBars(BARS));
        seat.tasks().run("map ground", () -> new Loaded(grounds.of(seat.database()), grounds.letters()), this::open,
                this::failed);
    }

    private record Loaded(MapIndex index, MapLetters letters) {}

    private void open(Loaded loaded) {
        if (closed) {
            return;
        }
        if (loaded.index.extent().isNull()) {
            root.getChildren().setAll(new StateCard(Icon.LAYERS, "t3", seat.say("map.empty"),
                    List.of(seat.say("map.empty.way"))));
            return;
        }
        desk = new MapDesk(seat, grounds, bases, loaded.index, loaded.letters, this::print);
        root.getChildren().setAll(desk.view());
        desk.kit().follow(ownWindow);
        if (wanted != 0) {
            desk.showCase(wanted);
        }
        if (wantedPlace != null) {
            desk.go(wantedPlace);
        }
        if (wantsUnitLights) {
            desk.show(MapLayer.UNIT_LIGHTS);
        }
        if (wantedMoment != null) {
            showReplay(wantedMoment);
        }
        if (wantsMarked) {
            root.applyCss();
            root.layout();
            desk.kit().showMarked();
        }
    }

    /** Opens the sheet over the map; where it is open, prints it. There is no sheet of a moment that is over. */
    private void print() {
        if (desk.replay().isOn()) {
            return;
        }
        if (paper != null) {
            paper.print();
        } else {
            paper = desk.print(printers, this::leavePaper);
            root.getChildren().add(paper);
            paper.requestFocus();
        }
    }

    private void leavePaper() {
        if (paper != null) {
            paper.close();
            root.getChildren().remove(paper);
            paper = null;
        }
    }

    private void failed(Exception failure) {
        var again = Parts.button(seat.say("shell.section.again"), this::load);
        var card = new StateCard(Icon.WARNING, "red", seat.say("map.failed"),
                List.of(seat.told(failure),
                        seat.say("shell.section.others")),
                again);
        StackPane.setMargin(card, new Insets(24));
        root.getChildren().setAll(card);
    }

    @Override
    public Parent view() {
        return root;
    }

    /** The map once it is loaded; null before. */
    MapDesk desk() {
        return desk;
    }

    @Override
    public List<Command> commands() {
        return desk == null
                ? List.of()
                : commandsOfDesk();
    }

    private List<Command> commandsOfDesk() {
        var commands = new ArrayList<>(desk.commands());
        commands.add(
                new Command(seat.say(paper == null ? "p.gridMap" : "reports.print"), Command.key(KeyCode.F12), false,
                        () -> !desk.replay().isOn(), this::print));
        return commands;
    }

    /** Chooses the case and brings it into view. */
    @Override
    public void showCase(long caseId) {
        wanted = caseId;
        if (desk != null) {
            desk.showCase(caseId);
        }
    }

    @Override
    public void showPlace(double longitude, double latitude) {
        wantedPlace = new Envelope(new Coordinate(World.x(longitude), World.y(latitude)));
        if (desk != null) {
            desk.go(wantedPlace);
        }
    }

    @Override
    public void showMarked() {
        wantsMarked = desk == null;
        if (desk != null) {
            desk.kit().showMarked();
        }
    }

    /** On the second monitor it follows the case that is chosen on the first, unless the person has decided otherwise. */
    @Override
    public void inOwnWindow(boolean own) {
        ownWindow = own;
        if (desk != null) {
            desk.kit().follow(own);
        }
    }

    @Override
    public void showUnitLights() {
        wantsUnitLights = desk == null;
        if (desk != null) {
            desk.show(MapLayer.UNIT_LIGHTS);
        }
    }

    @Override
    public void showReplay(Instant at) {
        wantedMoment = desk == null ? at : null;
        if (desk != null) {
            leavePaper();
            desk.show(MapLayer.UNIT_LIGHTS);
            desk.replay().open(at);
        }
    }

    @Override
    public void close() {
        closed = true;
        leavePaper();
        if (desk != null) {
            desk.close();
        }
    }
}
