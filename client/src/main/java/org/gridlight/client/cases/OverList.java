package org.gridlight.client.cases;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.search.CaseSearch;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.shell.Found;
import org.gridlight.client.shell.FoundCell;

/** Under the queue while it is filtered: the cases that fit as well and are over. On the FX thread. */
final class OverList extends VBox {
    private static final int ROWS = 8;

    private final Seat seat;
    private final FoundWords words;
    private final ListView<Found> list = new ListView<>();
    private final Label title = Parts.whole("", "text-dense", "strong");
    private final Label newest = Parts.text("", "text-caption", "t3");

    OverList(Seat seat) {
        this.seat = seat;
        this.words = new FoundWords(seat);
        list.setId("queue-over");
        list.setFixedCellSize(FoundCell.ROW);
        list.setCellFactory(view -> new FoundCell());
        list.setOnMouseClicked(click -> open());
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
        var head = new HBox(10, title, newest);
        head.getStyleClass().add("toolbar");
        getChildren().addAll(head, list);
        getStyleClass().add("queue-over");
        none();
    }

    private void open() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            chosen.open().run();
        }
    }

    /** Nothing is looked for, or there is nothing to look in. */
    void none() {
        setVisible(false);
        setManaged(false);
        list.getItems().clear();
    }

    void show(CaseSearch.Answer over) {
        if (over.lines().isEmpty()) {
            none();
            return;
        }
        title.setText(seat.say(over.more() ? "search.overMore" : "search.over", over.total()));
        newest.setText(over.lines().size() < over.total() ? seat.say("search.over.newest", over.lines().size()) : "");
        list.getItems().setAll(over.lines().stream().map(line -> {
            var found = words.found(line);
            return new Found("", found.title(), found.detail(), found.why(), found.open());
        }).toList());
        double height = Math.min(ROWS, over.lines().size()) * FoundCell.ROW + 2;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        setVisible(true);
        setManaged(true);
    }
}
