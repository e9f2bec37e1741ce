package org.gridlight.client.duty.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.gridlight.client.duty.DutyForm;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.DutyRow;
import org.gridlight.model.duty.DutyTableFile;
import org.gridlight.model.people.Unit;

/** Asks for a row of the duty table; what was typed is named in full below it. On the FX thread. */
final class DutyRowForm {
    private final Seat seat;
    private final DutyTableWords words;
    private final List<Unit> units;

    DutyRowForm(Seat seat, DutyTableWords words, List<Unit> units) {
        this.seat = seat;
        this.words = words;
        this.units = units;
    }

    /** @param before null for a new one; @param done told the row as it is to be */
    DutyForm of(DutyRow before, Consumer<DutyRow> done) {
        var place = field("duty-row-place", before == null ? "" : before.place(), "dutyTable.form.place");
        var classOf = field("duty-row-class", before == null ? "" : before.classCode(), "dutyTable.form.class");
        var unit = field("duty-row-unit", before == null ? "" : before.unit(), "dutyTable.form.unit");
        var person = field("duty-row-person", before == null ? null : before.person(), "dutyTable.form.person");
        var telephone = field("duty-row-telephone", before == null ? null : before.telephone(),
                "dutyTable.form.telephone");
        return new DutyForm(seat, seat.say(before == null ? "dutyTable.add" : "dutyTable.change"),
                List.of(new DutyForm.Field(seat.say("dutyTable.placeName"), place),
                        new DutyForm.Field(null, understood(place, text -> words.findPlace(text).map(words::place))),
                        new DutyForm.Field(seat.say("dutyTable.className"), classOf),
                        new DutyForm.Field(null,
                                understood(classOf, text -> words.findClass(text).map(words::classOf))),
                        new DutyForm.Field(seat.say("people.dutyHolder"), unit),
                        new DutyForm.Field(null, understood(unit, text -> unit(text).map(this::contact))),
                        new DutyForm.Field(seat.say("dutyTable.person"), person),
                        new DutyForm.Field(seat.say("dutyTable.telephone"), telephone)),
                () -> words.findPlace(place.getText()).isPresent() && words.findClass(classOf.getText()).isPresent()
                        && unit(unit.getText()).isPresent()
                        && DutyTableFile.isTelephone(telephone.getText().strip()),
                () -> done.accept(DutyRow.written(words.findPlace(place.getText()).orElseThrow(),
                        words.findClass(classOf.getText()).orElseThrow(),
                        holder(unit(unit.getText()).orElseThrow(), person, telephone))));
    }

    private static DutyRow.Holder holder(Unit unit, TextField person, TextField telephone) {
        return new DutyRow.Holder(unit.id(), unit.name(), named(person), named(telephone));
    }

    private static String named(TextField field) {
        var text = field.getText().strip();
        return text.isEmpty() ? null : text;
    }

    private Optional<Unit> unit(String typed) {
        var text = typed.strip();
        return text.isEmpty()
                ? Optional.empty()
                : units.stream().filter(one -> one.name().equals(text)).findFirst()
                        .or(() -> units.stream().filter(one -> words.stands(one.name(), text)).findFirst());
    }

    private String contact(Unit unit) {
        return unit.liaison() == null
                ? unit.name()
                : unit.name() + " · " + seat.say("cases.liaison", unit.liaison(), unit.telephone() == null
                        ? ""
                        : unit.telephone());
    }

    /** What was understood of a field, kept below it. */
    private Label understood(TextField field, Function<String, Optional<String>> name) {
        var understood = Parts.text("", "text-caption");
        understood.setId(field.getId() + "-understood");
        Runnable tell = () -> {
            var found = name.apply(field.getText());
            understood.setText(found.orElseGet(() -> seat.say("dutyTable.form.unknown")));
            understood.getStyleClass().removeAll("t2", "red");
            understood.getStyleClass().add(found.isPresent() ? "t2" : "red");
        };
        field.textProperty().addListener((value, before, now) -> tell.run());
        tell.run();
        return understood;
    }

    private TextField field(String id, String text, String prompt) {
        var field = new TextField(text == null ? "" : text);
        field.setId(id);
        field.setPromptText(seat.say(prompt));
        return field;
    }
}
