package org.gridlight.client.map;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.replay.ReplayBar;
import org.gridlight.model.words.Words;

/** The section of the map as it stands on the screen: layers, map, what was pointed at. On the FX thread. */
final class MapScreenView extends BorderPane {
    private static final double LAYERS = 270;
    private static final double IDENTIFY = 352;
    private static final double HITS = 420;
    /** Below that width the tools are icons alone, with their words in the tooltip. */
    private static final double FULL_BAR_EMS = 128;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double DROP = 8;

    private final StackPane over = new StackPane();
    private final StackPane callouts = new StackPane();
    private final TextField search = new TextField();
    private Node dropped;

    private final HBox tools = new HBox(12);
    private final HBox acts = new HBox(8);
    private final Pane hints = new Pane();
    private final Pane rests = new Pane();
    private final Pane offers = new Pane();
    private final VBox strips = new VBox(8);
    private final HBox bar;
    private final VBox top;
    private Region hits;

    MapScreenView(Words words, LayerTree tree, MapLegend legend) {
        getStyleClass().add("map-screen");
        search.setPromptText(words.say("map.search"));
        search.setPrefColumnCount(18);
        search.setId("map-search");
        bar = new HBox(8, tools, Parts.spring(), acts,
                new HBox(6, Icon.SEARCH.node(), search, Parts.keyCap("Ctrl+F")));
        ((HBox) bar.getChildren().getLast()).setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("toolbar");
        top = new VBox(bar);
        setTop(top);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(tree, Priority.ALWAYS);
        var left = new VBox(tree, legend);
        left.getStyleClass().add("map-side");
        left.setPrefWidth(LAYERS);
        left.setMinWidth(Region.USE_PREF_SIZE);
        setLeft(left);
        HBox.setHgrow(over, Priority.ALWAYS);
        over.setMinSize(0, 0);
        callouts.setPickOnBounds(false);
        callouts.setMouseTransparent(true);
        callouts.setAlignment(Pos.TOP_LEFT);
        acts.setAlignment(Pos.CENTER_LEFT);
        rests.setMouseTransparent(true);
        offers.setPickOnBounds(false);
        strips.setPickOnBounds(false);
        strips.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        hints.setMouseTransparent(true);
        setCenter(over);
        var clip = new Rectangle();
        clip.widthProperty().bind(over.widthProperty());
        clip.heightProperty().bind(over.heightProperty());
        over.setClip(clip);
    }

    /** Puts what acts on the map at the left of the bar. */
    void setTools(Node... left) {
        tools.getChildren().setAll(left);
    }

    /** What stands at the right of the map. */
    void setSide(Region side) {
        side.setPrefWidth(IDENTIFY);
        if (!side.getStyleClass().contains("map-side")) {
            side.getStyleClass().add("map-side");
        }
        setRight(side);
    }

    /** Puts the map in place, and over it what lies in its corners. */
    void setMap(MapCanvas map, MapChrome chrome, MapInset inset) {
        over.getChildren().setAll(map, callouts);
        chrome.addTo(over);
        StackPane.setAlignment(inset, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(inset, new Insets(12));
        over.getChildren().add(inset);
        StackPane.setAlignment(strips, Pos.TOP_LEFT);
        StackPane.setMargin(strips, new Insets(12));
        over.getChildren().addAll(strips, hints, offers, rests);
    }

    /** Adds strips over the map, one under the other. */
    void addStrips(Node... more) {
        strips.getChildren().addAll(more);
    }

    /** Adds acts to the bar, left of the search field. */
    void addActs(Node... more) {
        acts.getChildren().addAll(more);
    }

    /** Adds a panel that opens over the map, under the bar at its right. */
    void addPanel(Region panel) {
        StackPane.setAlignment(panel, Pos.TOP_RIGHT);
        StackPane.setMargin(panel, new Insets(12, 56, 12, 12));
        over.getChildren().add(panel);
    }

    /** What floats under the search field. */
    void addHits(Region list) {
        hits = list;
        list.setManaged(false);
        getChildren().add(list);
    }

    @Override
    protected void layoutChildren() {
        bar.pseudoClassStateChanged(NARROW, getWidth() < FULL_BAR_EMS * ems());
        super.layoutChildren();
        if (hits != null && hits.isVisible()) {
            var field = sceneToLocal(search.localToScene(search.getBoundsInLocal()));
            double width = Math.max(HITS, field.getWidth());
            hits.resizeRelocate(Math.min(field.getMaxX(), getWidth() - 8) - width, field.getMaxY() + 4, width,
                    hits.prefHeight(width));
            hits.toFront();
        }
    }

    private double ems() {
        return search.getFont().getSize();
    }

    /** Over the map stands what plays a day, and round it a frame: nobody takes it for now. @param strip null for now */
    void replaying(ReplayBar strip) {
        if (strip == null) {
            top.getChildren().setAll(bar);
            getStyleClass().remove("replaying");
        } else {
            top.getChildren().setAll(bar, strip);
            getStyleClass().add("replaying");
        }
    }

    /** What stands under the map; null for nothing. */
    void setBelow(Region below) {
        setBottom(below);
    }

    /** Who or which camera is under the pointer; null takes the words away. @param x in pixels of the map */
    void hint(Region words, double x, double y) {
        place(hints, words, x, y);
    }

    /** What lies under a pointer that rests, in a few words; null takes them away. @param x in pixels of the map */
    void rest(Region words, double x, double y) {
        place(rests, words, x, y);
    }

    /** Something to be chosen from, at a place; null takes it away. @param x in pixels of the map */
    void offer(Region list, double x, double y) {
        place(offers, list, x, y);
    }

    private static void place(Pane pane, Region what, double x, double y) {
        if (what == null) {
            pane.getChildren().clear();
            return;
        }
        pane.getChildren().setAll(what);
        what.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        what.setTranslateX(Math.round(Math.max(0, x)));
        what.setTranslateY(Math.round(Math.max(0, y)));
    }

    /** Puts something over the upper left of the map. */
    void addOver(Region part) {
        StackPane.setAlignment(part, Pos.TOP_LEFT);
        StackPane.setMargin(part, new Insets(12));
        over.getChildren().add(part);
    }

    /** Shows words beside a place; null takes them away. @param x in pixels of the map */
    void call(Region callout, double x, double y) {
        if (callout == null) {
            callouts.getChildren().clear();
            return;
        }
        if (!callouts.getChildren().contains(callout)) {
            callouts.getChildren().setAll(callout);
        }
        callout.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        callout.setTranslateX(Math.round(x));
        callout.setTranslateY(Math.round(y));
    }

    /** Shows a pane over the map, below something of the bar; null takes away the one that is there. */
    void drop(Node pane, Node below) {
        over.getChildren().remove(dropped);
        dropped = pane;
        if (pane != null) {
            StackPane.setAlignment(pane, Pos.TOP_LEFT);
            double x = over.sceneToLocal(below.localToScene(0, 0)).getX();
            pane.setTranslateX(Math.max(DROP, x));
            pane.setTranslateY(DROP);
            over.getChildren().add(pane);
        }
    }

    TextField search() {
        return search;
    }
}
