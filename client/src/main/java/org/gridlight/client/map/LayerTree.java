package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.MapLayer;
import org.gridlight.client.map.paint.MapLayers;
import org.gridlight.model.light.Light;
import org.gridlight.model.words.Words;

/** Layers in groups: on or off, symbol, how many; the chosen one can be faded. On the FX thread. */
final class LayerTree extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("selected");
    private static final double LEAST_OPACITY = 0.2;

    private final Words words;
    private final Map<MapLayer, CheckBox> boxes = new EnumMap<>(MapLayer.class);
    private final Map<MapLayer, Label> counts = new EnumMap<>(MapLayer.class);
    private final Map<MapLayer, Label> names = new EnumMap<>(MapLayer.class);
    private final List<HBox> rows = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Label shown = Parts.whole("", "text-caption", "t3");
    private final Slider opacity = new Slider(LEAST_OPACITY, 1, 1);
    private final Label share = Parts.whole("", "text-caption", "t2");
    private final BiConsumer<MapLayer, Boolean> switched;
    private final BiConsumer<MapLayer, Double> faded;
    private MapLayers layers;
    private MapLayer chosen = MapLayer.UNIT_GRIDS;
    private boolean telling;

    LayerTree(Words words, MapLayers layers, BiConsumer<MapLayer, Boolean> switched,
            BiConsumer<MapLayer, Double> faded) {
        this.words = words;
        this.layers = layers;
        this.switched = switched;
        this.faded = faded;
        getStyleClass().add("layer-tree");
        var head = Parts.row(0, Parts.text(words.say("map.layers"), "text-head"), Parts.spring(), shown);
        head.getStyleClass().addAll("pane-head", "ruled");
        getChildren().add(head);
        opacity.setPrefWidth(44);
        opacity.setMinWidth(44);
        opacity.valueProperty().addListener((value, before, now) -> fade(now.doubleValue()));
        group(words.say("map.group.base"), MapLayer.BASE);
        group(words.say("object.area"), MapLayer.STREETS, MapLayer.COMMUNITIES);
        group(words.say("map.group.grids"), MapLayer.RESPONSIBILITY_GRIDS, MapLayer.UNIT_GRIDS);
        group(words.say("object.component"), MapLayer.UTILITIES, MapLayer.TRAFFIC, MapLayer.SANITATION,
                MapLayer.GREENERY, MapLayer.OTHER_COMPONENTS);
        group(words.say("object.case"), MapLayer.CASES, MapLayer.SUSPENDED);
        tell();
    }

    private void group(String name, MapLayer... members) {
        var title = Parts.text(name, "text-dense", "strong");
        var all = new CheckBox();
        all.setAllowIndeterminate(false);
        all.setOnAction(act -> {
            for (var layer : members) {
                change(layer, all.isSelected());
            }
        });
        all.setFocusTraversable(false);
        var head = Parts.row(8, all, title);
        head.getStyleClass().add("layer-group");
        getChildren().add(head);
        for (var layer : members) {
            getChildren().add(row(layer));
        }
        groups.add(new Group(all, List.of(members)));
    }

    private record Group(CheckBox box, List<MapLayer> members) {}

    private HBox row(MapLayer layer) {
        var box = new CheckBox();
        box.setOnAction(act -> change(layer, box.isSelected()));
        boxes.put(layer, box);
        var name = Parts.whole(name(layer), "text-dense");
        var count = Parts.whole("", "text-caption", "t3");
        names.put(layer, name);
        counts.put(layer, count);
        var row = Parts.row(8, box, symbol(layer), name, Parts.spring(), count);
        row.getStyleClass().add("layer-row");
        row.setId("layer-" + layer.name());
        row.setOnMouseClicked(click -> choose(layer));
        rows.add(row);
        return row;
    }

    private String name(MapLayer layer) {
        return switch (layer) {
            case RESPONSIBILITY_GRIDS -> words.say("object.responsibilityGrid");
            case UNIT_GRIDS -> words.say("object.unitGrid");
            case SUSPENDED -> words.say("q.suspended");
            default -> words.say("map.layer." + layer.name());
        };
    }

    private static Node symbol(MapLayer layer) {
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

    private void change(MapLayer layer, boolean on) {
        if (layers.shows(layer) != on) {
            layers = layers.with(layer, on);
            switched.accept(layer, on);
        }
        tell();
    }

    private void choose(MapLayer layer) {
        chosen = layer;
        tell();
    }

    private void fade(double now) {
        if (!telling) {
            layers = layers.faded(chosen, now);
            faded.accept(chosen, now);
            tell();
        }
    }

    private void tell() {
        telling = true;
        boxes.forEach((layer, box) -> box.setSelected(layers.shows(layer)));
        for (var group : groups) {
            long on = group.members.stream().filter(layers::shows).count();
            group.box.setSelected(on == group.members.size());
            group.box.setIndeterminate(on > 0 && on < group.members.size());
        }
        shown.setText(words.say("map.layersShown", layers.shown().size(), boxes.size()));
        double now = layers.opacity().getOrDefault(chosen.group(), 1.0);
        opacity.setValue(now);
        share.setText(words.say("map.percent", Math.round(now * 100)));
        for (var row : rows) {
            boolean mine = row.getId().equals("layer-" + chosen.name());
            row.pseudoClassStateChanged(CHOSEN, mine);
            row.getChildren().removeAll(opacity, share);
            if (mine) {
                row.getChildren().addAll(row.getChildren().size() - 1, List.of(opacity, share));
            }
        }
        telling = false;
    }

    /** Says how many there are of a layer. */
    void count(MapLayer layer, long count) {
        counts.get(layer).setText(Long.toString(count));
    }

    /** Calls a layer of components by the name of its major class in the register. */
    void call(MapLayer layer, String name) {
        names.get(layer).setText(name);
    }
}
