package org.gridlight.client.cases;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;

/**
 * What fits the text of a field: arrows choose, Enter takes, unless an input method is putting a word together. Stands
 * beside the form and not over it. On the FX thread.
 */
final class Candidates<T> extends VBox {
    private final ListView<T> list = new ListView<>();
    private final Label none;
    private final Consumer<T> taken;

    /** @param field where is typed; @param row what a candidate looks like */
    Candidates(TextField field, String title, String nothing, Function<T, Node> row, Consumer<T> taken) {
        this.taken = taken;
        this.none = Parts.text(nothing, "text-dense", "t3");
        none.setWrapText(true);
        setSpacing(6);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : row.apply(item));
            }
        });
        list.setOnMouseClicked(click -> take());
        VBox.setVgrow(list, Priority.ALWAYS);
        var composition = Composition.in(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> onKey(key, composition));
        getChildren().addAll(Parts.text(title, "text-dense", "strong"), list);
    }

    void show(List<T> found, boolean asked) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        getChildren().set(1, found.isEmpty() && asked ? none : list);
    }

    private void onKey(KeyEvent key, Composition composition) {
        if (composition.isOpen() || key.isShortcutDown() || list.getItems().isEmpty()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> list.getSelectionModel().selectPrevious();
            case DOWN -> list.getSelectionModel().selectNext();
            case ENTER -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        key.consume();
    }

    private void take() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            taken.accept(chosen);
        }
    }
}
