package org.gridlight.client.map;

import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.HeatMap;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.model.theme.ClassLabels;
import org.gridlight.model.theme.HeatChoice;
import org.gridlight.model.words.Words;

/**
 * What the colours of the map mean (图例): what is counted by what, its classes with the number of units in each, method and
 * time; and where cases are dense, from nothing to how many. On the FX thread.
 */
final class MapLegend extends VBox {
    private static final double WIDTH = 238;
    private static final double GAP = 3;
    private static final double SWATCH = 16;

    private final Words words;
    private final FillWords fillWords;

    MapLegend(Words words, FillWords fillWords) {
        this.words = words;
        this.fillWords = fillWords;
        getStyleClass().add("map-legend");
        setId("map-legend");
    }

    /**
     * Says what is shown.
     *
     * @param metresAPixel of the screen
     * @param late         why the map could not be counted and another one is still shown; null for none
     */
    void tell(FillShown fill, HeatChoice heat, MapState state, double metresAPixel, String late) {
        getChildren().clear();
        if (state.stack().shows(MapLayer.THEME)) {
            fill(fill, state.colours());
        }
        if (state.stack().shows(MapLayer.HEAT)) {
            heat(heat, state, metresAPixel);
        }
        if (late != null) {
            var line = Parts.text(late, "text-caption", "red-text");
            line.setWrapText(true);
            getChildren().add(line);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private void fill(FillShown fill, MapColours colours) {
        getChildren().add(Parts.row(8, Parts.text(words.say("map.legend"), "text-head"),
                Parts.text(fillWords.title(fill.choice()), "text-caption", "t2")));
        var labels = ClassLabels.of(fill.classes(), fill.choice().leastCases(), words);
        var sizes = fill.sizes();
        getChildren().add(isNarrow(fill, labels, sizes)
                ? columns(fill, labels, sizes, colours)
                : rows(fill, labels, sizes, colours));
        getChildren().add(Parts.text(fillWords.about(fill), "text-caption", "t3"));
    }

    /** Whether all that is said of a class fits below its swatch. */
    private boolean isNarrow(FillShown fill, List<String> labels, int[] sizes) {
        double width = (WIDTH - GAP * (labels.size() - 1)) / labels.size() + GAP;
        return labels.stream().allMatch(label -> widthOf(label) <= width) && Arrays.stream(sizes)
                .allMatch(size -> widthOf(fillWords.units(fill.choice().unit(), size)) <= width);
    }

    /** About, in the smallest font: it only decides between columns and rows. */
    private static double widthOf(String words) {
        return words.codePoints().mapToDouble(one -> one == ' ' ? 3.2 : Character.isIdeographic(one) ? 12 : 6.7).sum();
    }

    private HBox columns(FillShown fill, List<String> labels, int[] sizes, MapColours colours) {
        var columns = new HBox(GAP);
        double width = Math.floor((WIDTH - GAP * (labels.size() - 1)) / labels.size());
        for (int i = 0; i < labels.size(); i++) {
            var one = new VBox(2, swatch(fill, i, colours, width), Parts.whole(labels.get(i), "text-caption", "t1"),
                    Parts.whole(fillWords.units(fill.choice().unit(), sizes[i]), "text-caption", "t3"));
            one.setMinWidth(width);
            one.setMaxWidth(width);
            columns.getChildren().add(one);
        }
        return columns;
    }

    private VBox rows(FillShown fill, List<String> labels, int[] sizes, MapColours colours) {
        var rows = new VBox(GAP);
        for (int i = 0; i < labels.size(); i++) {
            rows.getChildren().add(Parts.row(8, swatch(fill, i, colours, 2 * SWATCH),
                    Parts.text(labels.get(i), "text-caption", "t1"), Parts.spring(),
                    Parts.whole(fillWords.units(fill.choice().unit(), sizes[i]), "text-caption", "t3")));
        }
        return rows;
    }

    private static Canvas swatch(FillShown fill, int number, MapColours colours, double width) {
        return LegendSwatch.of(colours, number, fill.classes().count(), fill.choice().measure().isOfOverdue(),
                fill.choice().hatched(), width, SWATCH);
    }

    private void heat(HeatChoice choice, MapState state, double metresAPixel) {
        var heat = state.content().heat();
        int radius = HeatMap.radius(metresAPixel);
        getChildren().addAll(Parts.row(8, Parts.text(words.say("map.layer.HEAT"), "text-head"),
                Parts.text(fillWords.heat(choice), "text-caption", "t2")),
                LegendSwatch.shaded(state.colours(), heat.shades(state.colours()), WIDTH, SWATCH),
                Parts.row(8, Parts.whole("0", "text-caption", "t1"), Parts.spring(),
                        Parts.whole(words.say("map.heat.top", fillWords.number(heat.field(radius).top())),
                                "text-caption",
                                "t1")),
                Parts.text(words.say("map.heat.about", radius, heat.count()), "text-caption", "t3"));
    }
}
