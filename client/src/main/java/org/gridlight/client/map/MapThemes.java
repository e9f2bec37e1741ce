package org.gridlight.client.map;

import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.model.theme.ClassLabels;
import org.gridlight.client.map.print.FillKey;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.gridlight.client.map.layers.LayerStack;

/** What is filled, hot and lit on an open map, and under which theme: keeps bar, legend and map of one mind. On the FX thread. */
final class MapThemes implements ThemeBar.Desk, AutoCloseable {
    private final Consumer<LayerStack> laid;
    private final MapStage stage;
    private final MapScreenView view;
    private final LayerTree tree;
    private final MapLegend legend;
    private final FillMediator fills;
    private final FillWords words;
    private final ThemeBar bar;

    /** @param laid lays the layers otherwise */
    MapThemes(MapStage stage, MapScreenView view, LayerTree tree, MapLegend legend, FillWords words,
            Consumer<LayerStack> laid) {
        this.laid = laid;
        this.stage = stage;
        this.view = view;
        this.tree = tree;
        this.legend = legend;
        this.words = words;
        this.fills = new FillMediator(stage, this::tell);
        this.bar = new ThemeBar(stage.seat(), fills, this, words);
    }

    /** Reads the themes and puts on the one that was chosen last. */
    void start() {
        bar.start();
    }

    /** Theme, thematic map and time. */
    Node bar() {
        return bar;
    }

    /** Opens or closes the choice of a thematic map. */
    void toggle() {
        bar.toggle();
    }

    /** What is shown, or its scale, has changed. */
    void tell() {
        legend();
        if (bar != null) {
            bar.tell();
        }
    }

    /** The cases or the scale changed: the counts of the classes, perhaps, but nothing that was chosen. */
    void legend() {
        legend.tell(fills.shown(), fills.heat(), stage.model().state(), stage.seen().metresAPixel(), fills.failed());
    }

    /** What the thematic fill is called on paper; empty when none is shown. */
    Optional<FillKey> fillKey() {
        var shown = fills.shown();
        if (!stack().shows(MapLayer.THEME)) {
            return Optional.empty();
        }
        return Optional.of(new FillKey(words.title(shown.choice()), words.chosen(shown.choice()), words.about(shown),
                ClassLabels.of(shown.classes(), shown.choice().leastCases(), stage.seat().words()),
                count -> words.units(shown.choice().unit(), count)));
    }

    @Override
    public LayerStack stack() {
        return stage.model().state().stack();
    }

    @Override
    public void lay(LayerStack stack) {
        tree.show(stack);
        laid.accept(stack);
    }

    @Override
    public void drop(Node pane, Node below) {
        view.drop(pane, below);
        if (pane == null) {
            stage.canvas().requestFocus();
        }
    }

    @Override
    public void close() {
        fills.close();
    }
}
