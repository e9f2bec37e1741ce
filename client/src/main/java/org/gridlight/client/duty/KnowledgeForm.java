package org.gridlight.client.duty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.people.Unit;
import org.gridlight.model.register.Category;
import org.gridlight.model.register.CategorySearch;

/** Asks for an entry of the knowledge. On the FX thread. */
final class KnowledgeForm {
    private final Seat seat;
    private final List<Category> categories;
    private final List<Unit> units;

    KnowledgeForm(Seat seat, List<Category> categories, List<Unit> units) {
        this.seat = seat;
        this.categories = categories;
        this.units = units;
    }

    /** @param before null for a new one */
    DutyForm of(Knowledge before, Consumer<Knowledge.Wanted> send) {
        var kind = new ChoiceBox<Knowledge.Kind>();
        kind.getItems().setAll(Knowledge.Kind.values());
        kind.setConverter(named(one -> seat.say("duty.knowledge." + one)));
        kind.setValue(before == null ? Knowledge.Kind.ANSWER : before.kind());
        var title = line("knowledge-title", before == null ? "" : before.title());
        var category = line("knowledge-class", before == null || before.category() == null
                ? ""
                : before.categoryName());
        category.setPromptText(seat.say("duty.knowledge.classPrompt"));
        var unit = line("knowledge-unit", before == null || before.department() == null ? "" : before.department());
        unit.setPromptText(seat.say("duty.knowledge.unitPrompt"));
        var words = new TextArea(before == null ? "" : before.words());
        words.setId("knowledge-words");
        words.setWrapText(true);
        words.setPrefRowCount(6);
        var inUse = new CheckBox(seat.say("duty.knowledge.inUse"));
        inUse.setSelected(before == null || before.inUse());
        return new DutyForm(seat, seat.say(before == null ? "duty.knowledge.add" : "duty.knowledge.change"),
                List.of(new DutyForm.Field(seat.say("duty.knowledge.title"), title),
                        new DutyForm.Field(seat.say("duty.knowledge.kind"), kind),
                        new DutyForm.Field(seat.say("object.minorClass"), category),
                        new DutyForm.Field(seat.say("people.department"), unit),
                        new DutyForm.Field(seat.say("duty.knowledge.words"), words), new DutyForm.Field(null, inUse)),
                () -> !title.getText().isBlank() && !words.getText().isBlank() && isKnown(category, category(category))
                        && isKnown(unit, unit(unit)),
                () -> send.accept(new Knowledge.Wanted(before == null ? 0 : before.id(), before == null
                        ? 0
                        : before.version(), kind.getValue(), category(category).map(Category::id).orElse(null),
                        unit(unit).map(Unit::id).orElse(null), title.getText().strip(), words.getText().strip(),
                        inUse.isSelected())));
    }

    private static boolean isKnown(TextField typed, Optional<?> found) {
        return typed.getText().isBlank() || found.isPresent();
    }

    /** The class of this name or of these digits. */
    private Optional<Category> category(TextField typed) {
        var text = typed.getText().strip();
        return text.isEmpty()
                ? Optional.empty()
                : new CategorySearch(categories).find(text, 1).stream().findFirst();
    }

    private Optional<Unit> unit(TextField typed) {
        var text = typed.getText().strip();
        return text.isEmpty()
                ? Optional.empty()
                : units.stream().filter(one -> one.name().equals(text)).findFirst()
                        .or(() -> units.stream().filter(one -> one.name().contains(text)).findFirst());
    }

    private static TextField line(String id, String text) {
        var line = new TextField(text);
        line.setId(id);
        return line;
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : name.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
