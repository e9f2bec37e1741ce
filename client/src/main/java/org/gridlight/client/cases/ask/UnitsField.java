package org.gridlight.client.cases.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.Unit;

/**
 * Names units: the first that is ticked leads (主办单位), the others help (协办单位). Where only one is wanted a tick takes
 * the place of the one before. On the FX thread.
 */
final class UnitsField implements AskField {
    private final Seat seat;
    private final String name;
    private final List<Unit> units;
    private final boolean several;
    private final List<Unit> chosen = new ArrayList<>();
    private final TextField filter = new TextField();
    private final ListView<Unit> list = new ListView<>();
    private final VBox node;
    private Runnable changed = () -> {};

    /** @param several whether units work together, one of them leading */
    UnitsField(Seat seat, String name, List<Unit> units, boolean several) {
        this.seat = seat;
        this.name = name;
        this.units = units;
        this.several = several;
        filter.setPromptText(seat.say("cases.unit.filter"));
        filter.setId("ask-unit-filter");
        filter.textProperty().addListener((value, before, now) -> fill());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setId("ask-units");
        list.setPrefHeight(220);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new UnitCell());
        list.setOnMouseClicked(click -> toggle());
        node = new VBox(6, filter, list);
        fill();
    }

    private void fill() {
        var text = filter.getText().strip();
        var shown = new ArrayList<>(chosen);
        units.stream().filter(unit -> text.isEmpty() || unit.name().contains(text) || unit.code().contains(text))
                .filter(unit -> !shown.contains(unit)).forEach(shown::add);
        list.getItems().setAll(shown);
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(Math.min(chosen.size(), shown.size() - 1));
        }
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (key.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (key.getCode() == KeyCode.ENTER && !key.isControlDown()) {
            toggle();
        } else {
            return;
        }
        key.consume();
    }

    private void toggle() {
        var unit = list.getSelectionModel().getSelectedItem();
        if (unit == null) {
            return;
        }
        if (!chosen.remove(unit)) {
            if (!several) {
                chosen.clear();
            }
            chosen.add(unit);
        }
        filter.clear();
        fill();
        list.refresh();
        changed.run();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onChange(Runnable told) {
        changed = told;
    }

    @Override
    public void focus() {
        filter.requestFocus();
    }

    /** The unit that leads. */
    Optional<Long> lead() {
        return chosen.stream().findFirst().map(Unit::id);
    }

    /** Of several, those beside the one that leads, at least one; else the one that was chosen. */
    @Override
    public Optional<Object> answer() {
        int lead = several ? 1 : 0;
        return chosen.size() > lead
                ? Optional.of(chosen.stream().skip(lead).map(Unit::id).toList())
                : Optional.empty();
    }

    private final class UnitCell extends ListCell<Unit> {
        @Override
        protected void updateItem(Unit unit, boolean empty) {
            super.updateItem(unit, empty);
            if (empty || unit == null) {
                setGraphic(null);
                return;
            }
            var row = Parts.row(8, Parts.whole(unit.name(), "text-dense"));
            if (unit.parent() != null) {
                row.getChildren().add(Parts.text(unit.parent(), "text-caption", "t3"));
            }
            int place = chosen.indexOf(unit);
            if (place >= 0) {
                var word = !several ? "cases.unit.choose" : place == 0 ? "people.leadUnit" : "people.coUnit";
                row.getChildren().addAll(Parts.spring(), Parts.tag(seat.say(word), "accent"));
            }
            setGraphic(row);
        }
    }
}
