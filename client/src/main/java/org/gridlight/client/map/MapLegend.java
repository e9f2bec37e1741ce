package org.gridlight.client.map;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.paint.ThematicFill;
import org.gridlight.model.words.Words;

/** What the fills of the unit grids mean, and how many grids have each. */
final class MapLegend extends VBox {
    private final Words words;
    private final List<Label> grids = new ArrayList<>();

    MapLegend(Words words) {
        this.words = words;
        getStyleClass().add("map-legend");
        getChildren().add(Parts.row(8, Parts.text(words.say("map.legend"), "text-head"),
                Parts.text(words.say("map.legend.openCases"), "text-caption", "t3")));
        var classes = new HBox(3);
        for (int i = 0; i < ThematicFill.CLASS_BOUNDS.size(); i++) {
            var fill = new Region();
            fill.getStyleClass().addAll("legend-fill", "fill-" + i);
            var count = Parts.text("", "text-caption", "t3");
            grids.add(count);
            var one = new VBox(2, fill, Parts.text(range(i), "text-caption", "t1"), count);
            HBox.setHgrow(one, Priority.ALWAYS);
            one.setPrefWidth(40);
            classes.getChildren().add(one);
        }
        getChildren().add(classes);
    }

    private String range(int i) {
        var bounds = ThematicFill.CLASS_BOUNDS;
        int from = bounds.get(i);
        if (i == bounds.size() - 1) {
            return words.say("map.legend.from", from);
        }
        int to = bounds.get(i + 1) - 1;
        return from == to ? Integer.toString(from) : words.say("map.legend.range", from, to);
    }

    void tell(int[] gridsByClass) {
        for (int i = 0; i < gridsByClass.length; i++) {
            grids.get(i).setText(words.say("map.legend.grids", gridsByClass[i]));
        }
    }
}
