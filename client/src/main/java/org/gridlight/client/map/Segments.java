package org.gridlight.client.map;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few kinds side by side, one of them chosen. On the FX thread. */
final class Segments<T> extends HBox {
    private final List<T> all;
    private final ToggleGroup group = new ToggleGroup();

    /** @param words how a kind is called; @param chosen called when a person chooses */
    Segments(List<T> all, Function<T, String> words, Consumer<T> chosen) {
        this.all = List.copyOf(all);
        getStyleClass().add("map-tools");
        for (int i = 0; i < all.size(); i++) {
            var kind = all.get(i);
            var button = new ToggleButton(words.apply(kind));
            button.getStyleClass().addAll("segment", "small");
            button.setToggleGroup(group);
            button.setUserData(kind);
            button.setFocusTraversable(false);
            button.setMinWidth(USE_PREF_SIZE);
            if (i == 0) {
                button.getStyleClass().add("first");
            }
            if (i == all.size() - 1) {
                button.getStyleClass().add("last");
            }
            button.setOnAction(act -> {
                button.setSelected(true);
                chosen.accept(kind);
            });
            getChildren().add(button);
        }
    }

    /** Shows which one is chosen; tells nobody. */
    void show(T kind) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == kind));
    }

    /** The one after a kind; after the last the first. */
    T after(T kind) {
        return all.get((all.indexOf(kind) + 1) % all.size());
    }
}
