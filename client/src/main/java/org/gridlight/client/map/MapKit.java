package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.gridlight.client.map.find.MapFind;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;

/**
 * What a person works with on the map besides looking: choosing, measuring, finding, keeping places, going back, following
 * the chosen case; puts it together and says its keys. On the FX thread.
 */
final class MapKit implements AutoCloseable {
    private final MapStage stage;
    private final Seat seat;
    private final MapScreenView view;
    private final MapTools tools;
    private final PlacePointer pointer;
    private final MapChoosing choosing;
    private final ChooseTool choose;
    private final MeasureTool measure;
    private final RegisterTool register;
    private final FindField find;
    private final MapBookmarks bookmarks;
    private final CaseFollowing following;
    private final ViewHistory history = new ViewHistory();
    private final MapMenu menu;
    private final MapHover hover;
    private final ComponentTable table;

    /**
     * @param tools to which those of choosing, measuring and registering are added
     * @param named whether somebody else says already what lies under the pointer
     */
    MapKit(MapStage stage, MapScreenView view, MapHand hand, MapTools tools, PlacePointer pointer, CaseTime time,
            BooleanSupplier named) {
        this.stage = stage;
        this.seat = stage.seat();
        this.view = view;
        this.tools = tools;
        this.pointer = pointer;
        var cases = pointer.stacks().seen();
        this.choosing = new MapChoosing(stage, cases);
        this.choose = new ChooseTool(stage, choosing);
        this.measure = new MeasureTool(stage);
        this.register = new RegisterTool(stage);
        tools.add(choose);
        tools.add(measure);
        tools.add(register);
        var strip = new ToolStrip();
        tools.listen(strip::show);
        tools.onRest(choosing::clear);
        this.table = new ComponentTable(seat, choosing, this::pointAt, this::closeTable);
        this.find = new FindField(stage, view.search(), this::go);
        this.bookmarks = new MapBookmarks(stage);
        this.following = new CaseFollowing(stage);
        this.hover = new MapHover(stage, view, cases, time, () -> tools.inHand() == pointer && !named.getAsBoolean());
        this.menu = new MapMenu(stage, choosing, hand.crosshair(), (x, y) -> {
            tools.take(measure);
            measure.begin(x, y);
        });
        hand.onMoved(following::moved);
        view.addStrips(strip, new ChoiceBar(seat, choosing, this::openTable));
        view.addActs(following.button(), bookmarks.button());
        view.addPanel(bookmarks.panel());
        view.addHits(find.list());
        view.search().focusedProperty().addListener((value, before, now) -> {
            if (now) {
                bookmarks.close();
            }
        });
        choosing.listen(() -> {
            if (!choosing.isBusy() && choosing.now().componentCount() == 0) {
                closeTable();
            }
        });
        stage.canvas().viewProperty().addListener((value, before, now) -> {
            history.seen(now);
            pointer.stacks().close();
        });
    }

    private void openTable() {
        view.setBelow(table);
        table.open();
    }

    private void closeTable() {
        if (table.getParent() != null) {
            view.setBelow(null);
            stage.canvas().requestFocus();
        }
    }

    private void pointAt(int component) {
        var all = stage.index().ground().components();
        stage.canvas().show(stage.seen().at(all.x(component), all.y(component),
                Math.max(PlacePointer.NEAR_LEVEL, stage.seen().scale().level())));
        pointer.point(all.x(component), all.y(component));
    }

    private void go(MapFind found) {
        if (found.caseId() == 0) {
            pointer.go(found.region());
        } else {
            pointer.showCase(found.caseId());
        }
    }

    /** Puts the cursor into the search field. */
    void search() {
        find.begin();
    }

    /** Brings all marked cases into view. */
    void showMarked() {
        choosing.fit();
    }

    void back() {
        history.before().ifPresent(this::again);
    }

    void forward() {
        history.after().ifPresent(this::again);
    }

    private void again(MapView before) {
        stage.canvas().show(stage.seen().at(before.centreX(), before.centreY(), before.scale().level()));
    }

    MapChoosing choosing() {
        return choosing;
    }

    MapMenu menu() {
        return menu;
    }

    /** Follows the chosen case or not, where the person has not decided. */
    void follow(boolean on) {
        following.byItself(on);
    }

    MapHover hover() {
        return hover;
    }

    /** What may be done, with its keys. */
    List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(new Command(seat.say("map.locate"), Command.ctrl(KeyCode.M), () -> {
            pointer.locateSelected();
            following.again();
        }));
        commands.add(new Command(seat.say("map.search"), Command.ctrl(KeyCode.F), this::search));
        commands.add(tool(pointer, KeyCode.F4));
        commands.add(tool(choose, KeyCode.F6));
        commands.add(tool(measure, KeyCode.F7));
        commands.add(tool(register, KeyCode.F8));
        commands.add(new Command(seat.say("map.list"), Command.key(KeyCode.F9), false,
                choosing::canList, choosing::list));
        commands.add(new Command(seat.say("map.bookmarks"), Command.ctrl(KeyCode.H), bookmarks::toggle));
        commands.add(new Command(seat.say("map.follow"), Command.ctrl(KeyCode.W), following.button()::fire));
        commands.add(new Command(seat.say("map.back"), alt(KeyCode.LEFT), false, history::hasBefore, this::back));
        commands.add(new Command(seat.say("map.forward"), alt(KeyCode.RIGHT), false, history::hasAfter,
                this::forward));
        bookmarks.kept().forEach(slot -> commands.add(new Command(bookmarks.nameOf(slot),
                Command.alt(KeyCode.valueOf("DIGIT" + slot)), () -> bookmarks.go(slot))));
        return commands;
    }

    /** The key of a tool in hand goes on to its next kind. */
    private Command tool(MapTool tool, KeyCode key) {
        return new Command(seat.say("map.tool." + tool.name()), Command.key(key), () -> tools.takeOrNext(tool));
    }

    private static KeyCombination alt(KeyCode arrow) {
        return new KeyCodeCombination(arrow, KeyCombination.ALT_DOWN);
    }

    /** Another moment is shown. */
    void momentChanged() {
        hover.hide();
        choosing.momentChanged();
    }

    /** The ground is another one. */
    void groundChanged() {
        choosing.groundChanged();
    }

    @Override
    public void close() {
        hover.hide();
        find.close();
        table.close();
        following.close();
        choosing.close();
    }
}
