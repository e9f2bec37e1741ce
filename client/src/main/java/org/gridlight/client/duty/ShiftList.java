package org.gridlight.client.duty;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** What a shift did, over the work; ↑↓ and Enter open a case, Esc gives the work back. On the FX thread. */
final class ShiftList extends VBox {
    private static final int ROWS = 14;
    private static final double WIDTH = 860;

    /** @param mark number of a case or kind of an entry, null for none; @param who null for nobody; @param caseId 0 for none */
    record Line(String time, String mark, String words, String who, long caseId) {}

    private final ListView<Line> list = new ListView<>();

    /** @param open told the key of the case that is chosen */
    ShiftList(Seat seat, String title, List<Line> lines, LongConsumer open) {
        super(10);
        setId("shift-list");
        getStyleClass().addAll("floating", "ask-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list.setId("shift-lines");
        list.getStyleClass().add("notice-cases");
        list.setPrefWidth(WIDTH);
        list.setFixedCellSize(34);
        list.setPrefHeight(34 * Math.clamp(lines.size(), 2, ROWS) + 2);
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Parts.text(seat.say("duty.list.none"), "text-dense", "t2"));
        list.getItems().setAll(lines);
        list.getSelectionModel().selectFirst();
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(open);
                key.consume();
            }
        });
        list.setOnMouseClicked(click -> choose(open));
        getChildren().addAll(Parts.row(8, Parts.text(title, "text-head"), Parts.text(seat.say("duty.list.count", lines
                .size()), "text-dense", "t2")), list,
                Parts.text(seat.say("duty.list.hint"), "text-caption", "t3"));
    }

    private void choose(LongConsumer open) {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.caseId() != 0) {
            open.accept(chosen.caseId());
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<Line> {
        private final Label time = Parts.whole("", "text-dense", "t2");
        private final Label mark = Parts.whole("", "text-dense", "strong");
        private final Label words = Parts.text("", "text-dense");
        private final Label who = Parts.whole("", "text-dense", "t2");
        private final HBox row = Parts.row(14, time, mark, words, who);

        Cell() {
            words.setMinWidth(0);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            time.setText(line.time());
            mark.setText(line.mark() == null ? "" : line.mark());
            words.setText(line.words());
            who.setText(line.who() == null ? "" : line.who());
            setGraphic(row);
        }
    }
}
