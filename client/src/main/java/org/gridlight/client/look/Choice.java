package org.gridlight.client.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;

/** Chooses one of a few, with what is chosen named inside (考评周期 2026年6月). On the FX thread. */
public final class Choice<T> extends ComboBox<T> {
    private final Consumer<T> chosen;
    private boolean quiet;

    /** @param caption what is chosen; @param words how one is called; @param chosen called when a person chooses */
    public Choice(String caption, Function<T, String> words, Consumer<T> chosen) {
        this.chosen = chosen;
        getStyleClass().add("choice");
        setAccessibleText(caption);
        setButtonCell(new Named<>(caption, words));
        setCellFactory(list -> new Named<>("", words));
        setVisibleRowCount(14);
        valueProperty().addListener((value, before, now) -> {
            if (!quiet && now != null) {
                this.chosen.accept(now);
            }
        });
    }

    /** What can be chosen and what is; tells nobody. */
    public void show(List<T> all, T value) {
        quiet = true;
        if (!getItems().equals(all)) {
            getItems().setAll(all);
        }
        setValue(value);
        quiet = false;
    }

    /** Words of what is chosen have changed; tells nobody. */
    public void renew() {
        quiet = true;
        var value = getValue();
        setValue(null);
        setValue(value);
        quiet = false;
    }

    private static final class Named<T> extends ListCell<T> {
        private final Function<T, String> words;
        private final Node caption;

        Named(String caption, Function<T, String> words) {
            this.words = words;
            this.caption = caption.isEmpty() ? null : Parts.whole(caption, "t3");
            if (this.caption != null) {
                setContentDisplay(ContentDisplay.LEFT);
                setGraphicTextGap(8);
            }
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
            // The skin of the box takes it away while nothing is chosen.
            setGraphic(caption);
        }
    }
}
