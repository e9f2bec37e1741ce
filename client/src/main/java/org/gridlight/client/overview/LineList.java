package org.gridlight.client.overview;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Parts;

/** Lines that open what stands behind them. A line is made anew only when its content changed. */
final class LineList<T> extends ListView<T> {
    private static final double ROW = 34;

    /** @param line what a line shows; @param open is told which one a person presses */
    LineList(ObservableValue<Look> look, Function<T, Node> line, Consumer<T> open) {
        fixedCellSizeProperty().bind(look.map(now -> ROW * now.size().pixels() / FontSize.NORMAL.pixels()));
        setFocusTraversable(true);
        setCellFactory(list -> new Line<>(line, open));
    }

    /** Keeps the lines that stay the same as they are. */
    void show(List<T> lines, String empty) {
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
        setPlaceholder(Parts.text(empty, "text-dense", "t3"));
    }

    private static final class Line<T> extends ListCell<T> {
        private final Function<T, Node> line;

        Line(Function<T, Node> line, Consumer<T> open) {
            this.line = line;
            getStyleClass().add("line");
            setPrefWidth(0);
            setOnMouseClicked(clicked -> {
                if (getItem() != null) {
                    open.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : line.apply(item));
        }
    }
}
