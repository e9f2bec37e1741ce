package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.LayerHeading;
import org.gridlight.client.map.layers.LayerStack;
import org.gridlight.client.map.layers.LayerStyle;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.words.Words;

/**
 * All layers (图层): under their headings, or as they lie over each other, where they are moved by a drag or with Alt and the
 * arrows. On the FX thread.
 */
final class LayerTree extends VBox {
    private static final double STILL = 4;

    private final Words words;
    private final Consumer<LayerStack> laid;
    private final Map<MapLayer, LayerRow> rows = new EnumMap<>(MapLayer.class);
    private final Map<MapLayer, Label> notes = new EnumMap<>(MapLayer.class);
    private final Map<LayerHeading, CheckBox> headings = new EnumMap<>(LayerHeading.class);
    private final Label shown = Parts.whole("", "text-caption", "t3");
    private final ToggleButton order;
    private final VBox list = new VBox();
    private final LayerDetails details;
    private LayerStack stack;
    private MapLayer chosen = MapLayer.THEME;
    private double zoom;
    private double pressedAt;
    private LayerRow target;

    /**
     * @param laid  told how the layers lie from now on
     * @param scale words for the scale of a zoom
     */
    LayerTree(Words words, LayerStack stack, Consumer<LayerStack> laid, DoubleFunction<String> scale) {
        this.words = words;
        this.stack = stack;
        this.laid = laid;
        this.details = new LayerDetails(words, this::change, scale);
        this.order = new ToggleButton(words.say("map.layerOrder"));
        getStyleClass().add("layer-tree");
        order.getStyleClass().add("small");
        order.setId("layer-order");
        order.setOnAction(act -> arrange());
        var head = Parts.row(8, Parts.text(words.say("map.layers"), "text-head"), shown, Parts.spring(), order);
        head.getStyleClass().addAll("pane-head", "ruled");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("layer-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, details);
        Arrays.stream(MapLayer.values()).filter(layer -> layer.heading() != null).forEach(this::row);
        Arrays.stream(LayerHeading.values()).forEach(this::heading);
        arrange();
    }

    private void row(MapLayer layer) {
        var row = new LayerRow(layer, words, () -> change(layer, style -> style.on(rows.get(layer).isTicked())));
        row.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            choose(layer);
            row.requestFocus();
            pressedAt = press.getSceneY();
        });
        row.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> drag(row, drag));
        row.addEventHandler(MouseEvent.MOUSE_RELEASED, release -> drop(row));
        row.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(layer, key));
        row.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                choose(layer);
            }
        });
        rows.put(layer, row);
    }

    private void heading(LayerHeading heading) {
        var all = new CheckBox();
        all.setOnAction(act -> {
            var next = stack;
            for (var layer : members(heading)) {
                next = next.with(layer, all.isSelected());
            }
            lay(next);
        });
        all.setFocusTraversable(false);
        headings.put(heading, all);
    }

    private static List<MapLayer> members(LayerHeading heading) {
        // The nearest to the eye stands first.
        return Arrays.stream(MapLayer.values()).filter(layer -> layer.heading() == heading).toList().reversed();
    }

    /** Under headings, or the uppermost first. */
    private void arrange() {
        var nodes = new ArrayList<Node>();
        if (order.isSelected()) {
            stack.upward().reversed().stream().filter(style -> rows.containsKey(style.layer()))
                    .forEach(style -> add(style.layer(), nodes));
        } else {
            for (var heading : LayerHeading.values()) {
                var head = Parts.row(8, headings.get(heading),
                        Parts.text(words.say("map.heading." + heading), "text-dense", "strong"));
                head.getStyleClass().add("layer-group");
                nodes.add(head);
                members(heading).forEach(layer -> add(layer, nodes));
            }
        }
        list.getChildren().setAll(nodes);
        tell();
    }

    private void add(MapLayer layer, List<Node> nodes) {
        nodes.add(rows.get(layer));
        if (notes.containsKey(layer)) {
            nodes.add(notes.get(layer));
        }
    }

    /** A line under a layer: what is wrong with it, or how it is set up. @param usable whether it can be switched on */
    void note(MapLayer layer, String text, boolean wrong, boolean usable) {
        rows.get(layer).allow(usable);
        notes.remove(layer);
        if (!text.isEmpty()) {
            var line = Parts.text(text, "text-caption", wrong ? "red-text" : "t3", "layer-note");
            line.setWrapText(true);
            line.setId("note-" + layer.name());
            notes.put(layer, line);
        }
        arrange();
    }

    private void choose(MapLayer layer) {
        chosen = layer;
        tell();
    }

    private void change(UnaryOperator<LayerStyle> how) {
        change(chosen, how);
    }

    private void change(MapLayer layer, UnaryOperator<LayerStyle> how) {
        lay(stack.with(layer, how));
    }

    private void lay(LayerStack next) {
        if (!next.equals(stack)) {
            stack = next;
            laid.accept(next);
        }
        tell();
    }

    /** Shows layers that were laid elsewhere, as by a theme. */
    void show(LayerStack next) {
        stack = next;
        arrange();
    }

    private void press(MapLayer layer, KeyEvent key) {
        boolean known = true;
        switch (key.getCode()) {
            case SPACE -> change(layer, style -> style.on(!style.shown()));
            case UP -> step(layer, key.isAltDown(), -1);
            case DOWN -> step(layer, key.isAltDown(), 1);
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }

    /** To the next row, or, with Alt, one place over or under the neighbour. */
    private void step(MapLayer layer, boolean move, int by) {
        var order = list.getChildren().stream().filter(LayerRow.class::isInstance).map(LayerRow.class::cast).toList();
        int next = order.indexOf(rows.get(layer)) + by;
        if (next < 0 || next >= order.size()) {
            return;
        }
        if (move) {
            var other = order.get(next).layer();
            lay(by < 0 ? stack.moved(layer, above(other)) : stack.moved(layer, other));
            arrange();
            rows.get(layer).requestFocus();
        } else {
            order.get(next).requestFocus();
        }
    }

    /** What lies directly over a layer; null for the uppermost. */
    private MapLayer above(MapLayer layer) {
        var upward = stack.upward().stream().map(LayerStyle::layer).toList();
        int place = upward.indexOf(layer) + 1;
        return place < upward.size() ? upward.get(place) : null;
    }

    private void drag(LayerRow row, MouseEvent event) {
        if (!order.isSelected() || Math.abs(event.getSceneY() - pressedAt) < STILL) {
            return;
        }
        if (target != null) {
            target.drop(false);
        }
        target = rows.values().stream()
                .filter(other -> other.localToScene(other.getBoundsInLocal()).contains(
                        other.localToScene(1, 0).getX(), event.getSceneY()))
                .filter(other -> other != row).findFirst().orElse(null);
        if (target != null) {
            target.drop(true);
        }
    }

    private void drop(LayerRow row) {
        if (target != null) {
            target.drop(false);
            lay(stack.moved(row.layer(), above(target.layer())));
            target = null;
            arrange();
        }
    }

    private void tell() {
        rows.forEach((layer, row) -> {
            row.tell(stack.style(layer), zoom);
            row.choose(layer == chosen);
        });
        headings.forEach((heading, box) -> {
            var members = members(heading);
            long on = members.stream().filter(stack::shows).count();
            box.setSelected(on == members.size());
            box.setIndeterminate(on > 0 && on < members.size());
        });
        shown.setText(words.say("map.layersShown", stack.shown().size(), rows.size()));
        details.tell(stack.style(chosen), zoom);
    }

    /** Another scale is seen. */
    void tell(double seenZoom) {
        if (zoom != seenZoom) {
            zoom = seenZoom;
            tell();
        }
    }

    /** Says how many there are of a layer. */
    void count(MapLayer layer, long count) {
        rows.get(layer).count(count);
    }

    /** Names the kinds of a layer that a filter may leave out, by code. */
    void kinds(MapLayer layer, Map<String, String> names) {
        details.kinds(layer, names);
        tell();
    }
}
