package org.gridlight.client.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gridlight.client.duty.OnDutyLine;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.suggest.Advice;
import org.gridlight.client.suggest.SuggestStrip;
import org.gridlight.model.cases.LikelyUnit;
import org.gridlight.model.people.Unit;

/** Asks which unit a case goes to. The likely one stands first and is chosen, with the reason beside it. */
final class UnitChooser extends VBox {
    private final Seat seat;
    private final List<Unit> units;
    private final Optional<LikelyUnit> likely;
    private final Consumer<Unit> chosen;
    private final TextField filter = new TextField();
    private final ListView<Unit> list = new ListView<>();
    private final SuggestStrip suggestions;
    private final LikelyWords words;
    private final Label contact = Parts.text("", "text-dense");
    private Advice shown;
    private boolean tookAdvice;

    UnitChooser(Seat seat, String title, List<Unit> units, Optional<LikelyUnit> likely, Consumer<Unit> chosen) {
        this.seat = seat;
        this.units = units;
        this.likely = likely;
        this.chosen = chosen;
        this.words = new LikelyWords(seat.words());
        getStyleClass().addAll("floating", "chooser");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        filter.setPromptText(seat.say("cases.unit.filter"));
        filter.setId("unit-filter");
        filter.textProperty().addListener((value, before, now) -> fill());
        list.setId("units");
        list.setCellFactory(view -> new UnitCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        suggestions = new SuggestStrip(seat, this::nameOf, UnaryOperator.identity(), this::take);
        var composition = Composition.in(filter);
        addEventFilter(KeyEvent.KEY_PRESSED, suggestions::onKey);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, key -> onKey(key, composition));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                choose();
            }
        });
        list.setFocusTraversable(false);
        var onDuty = new OnDutyLine(seat);
        contact.setId("unit-contact");
        contact.setWrapText(true);
        contact.managedProperty().bind(contact.visibleProperty());
        list.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            onDuty.show(now == null ? 0 : now.id());
            tell(now);
        });
        getChildren().addAll(Parts.text(title, "text-head"), filter, suggestions, list, contact, onDuty,
                Parts.row(8, Parts.text(seat.say("cases.unit.hint"), "text-caption", "t3"), Parts.spring(),
                        Parts.button(seat.say("cases.unit.choose"), "Enter", this::choose, "primary")));
        fill();
    }

    /** What the history of the centre says; the unit is still chosen by the person. Units that ended are left out. */
    void suggest(Advice advice) {
        if (advice.suggestions().stream().allMatch(one -> unit(one.code()).isPresent())) {
            shown = advice;
            suggestions.show(Optional.of(advice));
        }
    }

    /** What was shown and whether the unit was taken from it; empty when nothing was shown. */
    Optional<Advice> shown() {
        return Optional.ofNullable(shown);
    }

    boolean tookAdvice() {
        return tookAdvice;
    }

    private Optional<Unit> unit(String code) {
        return units.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private String nameOf(String code) {
        return unit(code).map(Unit::name).orElse(code);
    }

    /** Marks it in the list: sending it there takes one more key. */
    private void take(String code) {
        unit(code).ifPresent(unit -> {
            filter.clear();
            list.getSelectionModel().select(unit);
            list.scrollTo(unit);
            tookAdvice = true;
        });
    }

    private void fill() {
        var text = filter.getText().strip();
        var shown = new ArrayList<Unit>();
        if (text.isEmpty()) {
            likely.ifPresent(
                    unit -> units.stream().filter(each -> each.id() == unit.departmentId()).forEach(shown::add));
        }
        units.stream().filter(unit -> text.isEmpty() || unit.name().contains(text) || unit.code().contains(text)
                || unit.parent() != null && unit.parent().contains(text)).filter(unit -> !shown.contains(unit))
                .forEach(shown::add);
        list.getItems().setAll(shown);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void onKey(KeyEvent key, Composition composition) {
        if (composition.isOpen()) {
            return;
        }
        switch (key.getCode()) {
            case UP -> list.getSelectionModel().selectPrevious();
            case DOWN -> list.getSelectionModel().selectNext();
            case ENTER -> choose();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
        key.consume();
    }

    private void choose() {
        var unit = list.getSelectionModel().getSelectedItem();
        if (unit != null) {
            chosen.accept(unit);
        }
    }

    @Override
    public void requestFocus() {
        filter.requestFocus();
    }

    /** Who at the marked unit is called. */
    private void tell(Unit unit) {
        var known = unit == null
                ? Optional.<String>empty()
                : likely.filter(one -> one.departmentId() == unit.id() && one.contact() != null)
                        .flatMap(words::contact).or(() -> words.contact(unit.liaison(), unit.telephone()));
        contact.setText(known.orElse(""));
        contact.setVisible(known.isPresent());
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
            likely.filter(each -> each.departmentId() == unit.id()).ifPresent(each -> row.getChildren().addAll(
                    Parts.spring(), Parts.tag(seat.say("cases.likely"), "accent"),
                    Parts.whole(words.why(each), "text-caption", "t2")));
            setGraphic(row);
        }
    }
}
