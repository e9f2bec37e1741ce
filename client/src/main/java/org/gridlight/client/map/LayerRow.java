package org.gridlight.client.map;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.LayerStyle;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** A layer in the tree: on or off, symbol, name, how strongly, how many. On the FX thread. */
final class LayerRow extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double GAP = 8;

    private final MapLayer layer;
    private final Words words;
    private final CheckBox box = new CheckBox();
    private final Label name;
    private final Label share = Parts.whole("", "text-caption", "t2");
    private final Label count = Parts.whole("", "text-caption", "t3");

    /** @param switched called when the person ticks it or not */
    LayerRow(MapLayer layer, Words words, Runnable switched) {
        super(GAP);
        this.layer = layer;
        this.words = words;
        this.name = Parts.whole(name(layer, words), "text-dense");
        box.setOnAction(act -> switched.run());
        box.setFocusTraversable(false);
        box.setAccessibleText(name.getText());
        getChildren().setAll(box, symbol(layer), name, Parts.spring(), share, count);
        setId("layer-" + layer.name());
        getStyleClass().add("layer-row");
        setFocusTraversable(true);
        setAccessibleText(name.getText());
    }

    MapLayer layer() {
        return layer;
    }

    boolean isTicked() {
        return box.isSelected();
    }

    static String name(MapLayer layer, Words words) {
        return switch (layer) {
            case RESPONSIBILITY_GRIDS -> words.say("object.responsibilityGrid");
            case UNIT_GRIDS -> words.say("object.unitGrid");
            case SUSPENDED -> words.say("q.suspended");
            default -> words.say("map.layer." + layer.name());
        };
    }

    static Node symbol(MapLayer layer) {
        return switch (layer) {
            case CASES -> Parts.row(2, new LightIcon(Light.RED, LightIcon.IN_COUNTS), new LightIcon(Light.YELLOW,
                    LightIcon.IN_COUNTS), new LightIcon(Light.GREEN, LightIcon.IN_COUNTS));
            case SUSPENDED -> new LightIcon(Light.GREY, LightIcon.IN_COUNTS);
            default -> {
                var sample = new Region();
                sample.getStyleClass().addAll("layer-symbol", layer.name().toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
                yield Parts.row(0, sample);
            }
        };
    }

    /** @param zoom what the map shows now: a layer that is not drawn at it is said faintly */
    void tell(LayerStyle style, double zoom) {
        box.setSelected(style.shown());
        boolean faded = style.opacity() < 1;
        share.setText(faded ? words.say("map.percent", Math.round(style.opacity() * 100)) : "");
        share.setManaged(faded);
        pseudoClassStateChanged(UNSEEN, style.shown() && !style.isSeenAt(zoom));
    }

    void count(long howMany) {
        count.setText(Long.toString(howMany));
    }

    /** Whether it can be switched on at all. */
    void allow(boolean usable) {
        box.setDisable(!usable);
        name.setDisable(!usable);
    }

    void choose(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    /** Shows that what is dragged would be dropped above it. */
    void drop(boolean above) {
        pseudoClassStateChanged(DROP, above);
    }
}
