package org.gridlight.client.look;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** Rows to read, one thing a row; arrows move, what is chosen is told. On the FX thread. */
public final class RecordTable<R> extends TableView<R> {
    private static final double ROW = 32;
    /** Width of a scroll bar. */
    private static final double BAR = 16;

    private final double share;
    private boolean quiet;

    /** @param chosen told when a person moves to another row */
    public RecordTable(String id, ObservableValue<Look> look, Consumer<R> chosen) {
        this.share = look.getValue().size().pixels() / (double) FontSize.NORMAL.pixels();
        setId(id);
        getStyleClass().addAll("matrix", "record-table");
        setFixedCellSize(ROW * share);
        getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (!quiet && now != null) {
                chosen.accept(now);
            }
        });
    }

    /** @param width at the usual size of text; @param words null for nothing */
    public RecordTable<R> column(String title, double width, Function<R, String> words, String... styles) {
        return add(title, width, row -> null, words, styles);
    }

    /** A column of parts. */
    public RecordTable<R> parts(String title, double width, Function<R, Node> part) {
        return add(title, width, part, row -> null);
    }

    private RecordTable<R> add(String title, double width, Function<R, Node> part, Function<R, String> words,
            String... styles) {
        var column = new TableColumn<R, R>(title);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width * share);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(any -> new Cell<>(part, words, styles));
        getColumns().add(column);
        return this;
    }

    /** The last column takes the room that is left. */
    public RecordTable<R> filled() {
        var last = getColumns().getLast();
        double others = getColumns().stream().filter(one -> one != last).mapToDouble(TableColumn::getPrefWidth).sum();
        last.prefWidthProperty().bind(widthProperty().subtract(others + BAR).map(room -> Math.max(room.doubleValue(),
                last.getMinWidth())));
        return this;
    }

    /** @param chosen null for none; nobody is told */
    public void show(List<R> rows, R chosen) {
        quiet = true;
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
        }
        if (chosen == null) {
            getSelectionModel().clearSelection();
        } else if (!chosen.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(chosen);
            scrollTo(Math.max(0, getItems().indexOf(chosen) - 5));
        }
        quiet = false;
    }

    private static final class Cell<R> extends TableCell<R, R> {
        private final Function<R, Node> part;
        private final Function<R, String> words;

        Cell(Function<R, Node> part, Function<R, String> words, String... styles) {
            this.part = part;
            this.words = words;
            getStyleClass().addAll(styles);
        }

        @Override
        protected void updateItem(R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : words.apply(row));
            setGraphic(empty || row == null ? null : part.apply(row));
        }
    }
}
