package org.gridlight.client.cases.ask;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.FoundCase;

/** Another case, by the last digits of its number or its place; likely ones stand there at once. On the FX thread. */
final class CaseField implements AskField {
    private final Seat seat;
    private final BiConsumer<String, Consumer<List<FoundCase>>> search;
    private final List<FoundCase> alike;
    private final TextField text = new TextField();
    private final ListView<FoundCase> list = new ListView<>();
    private final VBox node;

    /** @param search looks for a text and hands over what fits, on the FX thread */
    CaseField(Seat seat, List<FoundCase> alike, BiConsumer<String, Consumer<List<FoundCase>>> search) {
        this.seat = seat;
        this.search = search;
        this.alike = alike;
        text.setPromptText(seat.say("cases.ask.caseHint"));
        text.setId("ask-case");
        text.textProperty().addListener((value, before, now) -> look(now.strip()));
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("ask-cases");
        list.setPrefHeight(180);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CaseCell());
        list.setPlaceholder(Parts.text(seat.say("cases.ask.noCase"), "text-dense", "t3"));
        list.getItems().setAll(alike);
        node = new VBox(6, text, list);
    }

    private void look(String wanted) {
        if (wanted.length() < 3) {
            list.getItems().setAll(alike);
            return;
        }
        search.accept(wanted, found -> {
            if (wanted.equals(text.getText().strip())) {
                list.getItems().setAll(found);
                list.getSelectionModel().selectFirst();
            }
        });
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            key.consume();
        }
    }

    /** Takes one of the likely ones; nothing when it is none of them. */
    void choose(long id) {
        alike.stream().filter(one -> one.id() == id).findFirst().ifPresent(list.getSelectionModel()::select);
    }

    @Override
    public String name() {
        return seat.say("cases.ask.case");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onChange(Runnable changed) {
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> changed.run());
    }

    @Override
    public void focus() {
        text.requestFocus();
    }

    @Override
    public Optional<Object> answer() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(FoundCase::id);
    }

    private final class CaseCell extends ListCell<FoundCase> {
        @Override
        protected void updateItem(FoundCase one, boolean empty) {
            super.updateItem(one, empty);
            setGraphic(empty || one == null
                    ? null
                    : Parts.row(8, Parts.whole(one.number(), "text-dense", "strong"),
                            Parts.text(one.category(), "text-dense"), Parts.text(one.place(), "text-dense", "t2"),
                            Parts.spring(),
                            Parts.whole(seat.say("state." + one.state().name()), "text-caption", "t2")));
        }
    }
}
