package org.gridlight.client.map;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.LayerStyle;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.words.Words;

/** The chosen layer: how strongly it is seen, between which scales, and what of it. On the FX thread. */
final class LayerDetails extends VBox {
    private static final double LEAST_OPACITY = 0.2;
    private static final double LABEL = 60;

    private final Words words;
    private final Consumer<UnaryOperator<LayerStyle>> change;
    private final DoubleFunction<String> scale;
    private final Map<MapLayer, Map<String, String>> kinds = new LinkedHashMap<>();
    private final Slider opacity = new Slider(LEAST_OPACITY, 1, 1);
    private final MenuButton range = new MenuButton();
    private final MenuButton filter = new MenuButton();
    private final Label share = Parts.whole("", "text-caption", "t2");
    private LayerStyle style;
    private double zoom;
    private boolean telling;

    /**
     * @param change takes how the chosen layer is seen from now on
     * @param scale  words for the scale of a zoom
     */
    LayerDetails(Words words, Consumer<UnaryOperator<LayerStyle>> change, DoubleFunction<String> scale) {
        this.words = words;
        this.change = change;
        this.scale = scale;
        getStyleClass().add("layer-details");
        opacity.setPrefWidth(110);
        opacity.setId("layer-opacity");
        opacity.setBlockIncrement(0.1);
        opacity.valueProperty().addListener((value, before, now) -> {
            if (!telling) {
                change.accept(one -> one.faded(Math.round(now.doubleValue() * 20) / 20.0));
            }
        });
        range.getStyleClass().add("small");
        filter.getStyleClass().add("small");
        range.setId("layer-range");
        filter.setId("layer-filter");
        getChildren().addAll(line("map.opacity", opacity, share), line("map.range", range), line("map.filter", filter));
    }

    private HBox line(String key, Node... nodes) {
        var label = Parts.text(words.say(key), "text-caption", "t3");
        label.setMinWidth(LABEL);
        var row = Parts.row(8, label);
        row.getChildren().addAll(nodes);
        return row;
    }

    /** Kinds of a layer that a filter may leave out, by code. */
    void kinds(MapLayer layer, Map<String, String> names) {
        kinds.put(layer, names);
    }

    void tell(LayerStyle chosen, double seenZoom) {
        telling = true;
        boolean other = style == null || !style.equals(chosen) || zoom != seenZoom;
        style = chosen;
        zoom = seenZoom;
        opacity.setValue(chosen.opacity());
        share.setText(words.say("map.percent", Math.round(chosen.opacity() * 100)));
        range.setText(range());
        filter.setText(filter());
        filter.setDisable(kinds.getOrDefault(chosen.layer(), Map.of()).isEmpty());
        if (other && !range.isShowing()) {
            range.getItems().setAll(item("map.range.any", one -> one.between(0, LayerStyle.NEAREST)),
                    item("map.range.from", one -> one.between(zoom, Math.max(zoom, one.mostZoom()))),
                    item("map.range.to", one -> one.between(Math.min(zoom, one.leastZoom()), zoom)));
        }
        if (other && !filter.isShowing()) {
            filter.getItems().setAll(kinds.getOrDefault(chosen.layer(), Map.of()).entrySet().stream()
                    .map(kind -> kind(kind.getKey(), kind.getValue())).toList());
        }
        telling = false;
    }

    private String range() {
        boolean far = style.leastZoom() > 0;
        boolean near = style.mostZoom() < LayerStyle.NEAREST;
        if (!far && !near) {
            return words.say("map.range.any");
        }
        return far && near
                ? words.say("map.range.between", scale.apply(style.leastZoom()), scale.apply(style.mostZoom()))
                : far
                        ? words.say("map.range.since", scale.apply(style.leastZoom()))
                        : words.say("map.range.until", scale.apply(style.mostZoom()));
    }

    private String filter() {
        var all = kinds.getOrDefault(style.layer(), Map.of());
        long shown = all.keySet().stream().filter(code -> !style.left().contains(code)).count();
        return all.isEmpty() || shown == all.size()
                ? words.say("map.filter.all")
                : words.say("map.filter.some", shown, all.size());
    }

    private MenuItem item(String key, UnaryOperator<LayerStyle> act) {
        var item = new MenuItem(words.say(key));
        item.setOnAction(chosen -> change.accept(act));
        return item;
    }

    private CustomMenuItem kind(String code, String name) {
        var box = new CheckBox(name);
        box.setSelected(!style.left().contains(code));
        box.setOnAction(act -> change.accept(one -> {
            var left = new TreeSet<>(one.left());
            if (box.isSelected()) {
                left.remove(code);
            } else {
                left.add(code);
            }
            return one.without(left);
        }));
        return new CustomMenuItem(box, false);
    }
}
