package org.gridlight.client.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Icon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.queue.QueueFilter.Picked;

/** Some of many, found by typing; Space or a click picks one or lets it go. On the FX thread. */
final class PickList extends VBox {
    private final TextField search = new TextField();
    private final ListView<FilterChoices.Choice> list = new ListView<>();
    private final Set<Picked> picked = new HashSet<>();
    private final Runnable changed;
    private List<FilterChoices.Choice> all = List.of();

    /** @param id of the list; the field has it with -search */
    PickList(String id, String caption, String prompt, Set<Picked> from, Runnable changed) {
        super(6);
        this.changed = changed;
        picked.addAll(from);
        search.setPromptText(prompt);
        search.setId(id + "-search");
        search.textProperty().addListener((value, before, now) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                key.consume();
            }
        });
        list.setId(id);
        list.setCellFactory(view -> new ChoiceCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.SPACE) {
                toggle();
                key.consume();
            }
        });
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(Parts.whole(caption, "text-dense", "t2"), search, list);
    }

    void offer(List<FilterChoices.Choice> choices) {
        all = choices;
        fill();
    }

    Set<Picked> picked() {
        return Set.copyOf(picked);
    }

    /** What is picked stands first. */
    private void fill() {
        var text = search.getText().strip();
        list.getItems().setAll(all.stream().filter(one -> one.picked().name().contains(text))
                .sorted((one, other) -> Boolean.compare(picked.contains(other.picked()), picked.contains(one.picked())))
                .toList());
        list.getSelectionModel().selectFirst();
    }

    private void toggle() {
        var one = list.getSelectionModel().getSelectedItem();
        if (one != null) {
            if (!picked.remove(one.picked())) {
                picked.add(one.picked());
            }
            list.refresh();
            changed.run();
        }
    }

    private final class ChoiceCell extends ListCell<FilterChoices.Choice> {
        ChoiceCell() {
            setOnMouseClicked(click -> {
                if (!isEmpty()) {
                    toggle();
                }
            });
        }

        @Override
        protected void updateItem(FilterChoices.Choice one, boolean empty) {
            super.updateItem(one, empty);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            var mark = Icon.CHECK.node(12);
            mark.setVisible(picked.contains(one.picked()));
            setGraphic(Parts.row(6, mark, Parts.text(one.picked().name(), "text-dense"), Parts.spring(),
                    Parts.whole(String.valueOf(one.count()), "text-caption", "t3")));
        }
    }
}
