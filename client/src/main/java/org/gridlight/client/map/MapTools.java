package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.gridlight.model.words.Words;

/** The tools of the map side by side; one is always in hand, Esc goes back to the first. On the FX thread. */
final class MapTools extends HBox {
    private final MapStage stage;
    private final Words words;
    private final MapHand hand;
    private final ToggleGroup group = new ToggleGroup();
    private final List<MapTool> tools = new ArrayList<>();
    private MapTool inHand;
    private Consumer<MapTool> told = tool -> {};
    private BooleanSupplier rest = () -> false;

    MapTools(MapStage stage, MapHand hand) {
        this.stage = stage;
        this.words = stage.seat().words();
        this.hand = hand;
        getStyleClass().add("map-tools");
        stage.over((graphics, seen) -> {
            if (inHand != null) {
                inHand.draw(graphics, seen);
            }
        });
        stage.canvas().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (escape()) {
                    event.consume();
                }
            }
        });
    }

    /** @return whether there was anything to end here */
    private boolean escape() {
        if (hand.crosshair().isShown()) {
            hand.crosshair().hide();
            return true;
        }
        if (inHand != tools.getFirst()) {
            take(tools.getFirst());
            return true;
        }
        return rest.getAsBoolean();
    }

    /** @param listener told which tool is in hand from now on */
    void listen(Consumer<MapTool> listener) {
        told = listener;
        listener.accept(inHand);
    }

    /** @param act done at Esc when nothing but the first tool is in hand; answers whether it ended anything */
    void onRest(BooleanSupplier act) {
        rest = act;
    }

    /** Takes a tool in hand; one that is there already goes on to its next kind. */
    void takeOrNext(MapTool tool) {
        if (inHand == tool) {
            tool.again();
        }
        take(tool);
    }

    /** Adds a tool at the end; the first one is taken in hand at once. */
    void add(MapTool tool) {
        tools.add(tool);
        var button = new ToggleButton(words.say("map.tool." + tool.name()), tool.icon().node());
        button.setId("map-tool-" + tool.name());
        button.setToggleGroup(group);
        button.setUserData(tool);
        button.setTooltip(new Tooltip(words.say("map.tool." + tool.name() + ".hint")));
        button.getStyleClass().add("segment");
        button.setOnAction(act -> take(tool));
        getChildren().add(button);
        for (int i = 0; i < getChildren().size(); i++) {
            var classes = getChildren().get(i).getStyleClass();
            classes.removeAll("first", "last");
            if (i == 0) {
                classes.add("first");
            }
            if (i == getChildren().size() - 1) {
                classes.add("last");
            }
        }
        if (tools.size() == 1) {
            take(tool);
        }
    }

    MapTool inHand() {
        return inHand;
    }

    /** Takes a tool in hand and lays the other one down. */
    void take(MapTool tool) {
        if (inHand != tool) {
            if (inHand != null) {
                inHand.ended();
            }
            inHand = tool;
            hand.hold(tool);
            tool.taken();
            told.accept(tool);
        }
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == tool));
        stage.redraw();
        stage.canvas().requestFocus();
    }
}
