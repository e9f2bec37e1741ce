package org.gridlight.client.lights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.model.light.Light;

/** Over the tiles of a group: its name, how many units, its cases by light. On the FX thread. */
final class GroupHead extends HBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Label name = Parts.whole("", "text-dense", "strong");
    private final Label units = Parts.whole("", "text-dense", "t2");
    private final List<LightIcon> icons = new ArrayList<>();
    private final List<Label> counts = new ArrayList<>();

    /** @param list told that the cases under a light are wanted; null for all */
    GroupHead(Consumer<Light> list) {
        super(14);
        getStyleClass().add("light-group");
        getChildren().addAll(name, units);
        for (var light : Light.values()) {
            var icon = new LightIcon(light, LightIcon.IN_COUNTS);
            var count = Parts.whole("", "text-dense");
            icons.add(icon);
            counts.add(count);
            var figure = Parts.row(5, icon, count);
            figure.getStyleClass().add("figure-link");
            figure.setOnMouseClicked(click -> list.accept(light));
            getChildren().add(figure);
        }
        units.getStyleClass().add("figure-link");
        units.setOnMouseClicked(click -> list.accept(null));
        Node line = new Region();
        line.getStyleClass().add("light-group-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        getChildren().add(line);
    }

    /** @param called how the group is called */
    void show(String called, LightBoard.Group group) {
        name.setText(called);
        units.setText(String.valueOf(group.tiles().size()));
        for (var light : Light.values()) {
            int count = group.cases().of(light);
            icons.get(light.ordinal()).show(light, count == 0);
            var label = counts.get(light.ordinal());
            label.setText(String.valueOf(count));
            label.pseudoClassStateChanged(NONE, count == 0);
        }
    }
}
