package org.gridlight.client.reports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.assessment.AssessmentStore;
import org.gridlight.model.assessment.BookText;
import org.gridlight.reports.monthly.ComputedTexts;
import org.gridlight.reports.monthly.MonthlyBook;

/**
 * A paragraph of the monthly book, as it is computed and as an editor writes it (编者改写). What is typed is kept until it is on
 * record. On the FX thread.
 */
final class BookTextEditor extends VBox {
    private static final int ROWS = 8;

    private final Seat seat;
    private final BookWish wish;
    private final BookText.Part part;
    private final String computed;
    private final int seen;
    private final Runnable saved;
    private final TextArea text = new TextArea();
    private final Label told = wrapped("", "red");
    private final List<Button> acts;
    /** Sent again after a cut, the same wish is done once. */
    private UUID id = UUID.randomUUID();

    /** @param saved told when the record has it */
    BookTextEditor(Seat seat, BookWish wish, MonthlyBook book, BookText.Part part, Runnable saved) {
        this.seat = seat;
        this.wish = wish;
        this.part = part;
        this.saved = saved;
        this.computed = new ComputedTexts(seat.words()).of(book, part);
        var texts = book.remarks().map(MonthlyBook.Remarks::texts).orElse(List.of());
        this.seen = BookText.seen(texts, part);
        var written = BookText.of(texts, part);
        var save = Parts.button(seat.say("reports.editor.save"), "F9", this::save, "primary");
        var back = Parts.button(seat.say("reports.editor.back"), () -> send(""));
        back.setDisable(written.isEmpty());
        acts = written.isEmpty() ? List.of(save) : List.of(back, save);
        getStyleClass().addAll("floating", "ask-form");
        setId("book-text");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        text.setText(seat.typed().get(draft()).orElseGet(() -> written.map(BookText::text).orElse(computed)));
        text.textProperty().addListener((value, before, now) -> {
            seat.typed().put(draft(), now);
            id = UUID.randomUUID();
        });
        getChildren().addAll(Parts.text(seat.say("monthly.editedPart." + part), "text-head"),
                Parts.text(seat.say("monthly.editedComputed"), "text-caption", "t2"), wrapped(computed, "t2"));
        written.filter(one -> !one.computed().equals(computed)).ifPresent(
                one -> getChildren().add(wrapped(seat.say("reports.editor.changed"), "yellow")));
        getChildren().addAll(text, told, foot(back, save));
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.F9) {
                save();
                key.consume();
            }
        });
    }

    private HBox foot(Button back, Button save) {
        return Parts.row(8, Parts.text(seat.say("reports.editor.hint"), "text-caption", "t3"), Parts.spring(), back,
                save);
    }

    private static Label wrapped(String words, String style) {
        var label = Parts.text(words, "text-dense", style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String draft() {
        return "bookText." + wish.month() + "." + wish.template().name() + "." + part;
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }

    void save() {
        var words = text.getText().strip();
        send(words.equals(computed.strip()) ? "" : words);
    }

    /** @param words empty for the computed one */
    private void send(String words) {
        if (acts.getLast().isDisabled()) {
            return;
        }
        acts.forEach(button -> button.setDisable(true));
        var once = id;
        seat.tasks().run("book text", () -> {
            new AssessmentStore(seat.database()).write(once, wish.month(), wish.template().name(), part, seen, computed,
                    words);
            return words;
        }, done -> {
            seat.typed().replace(draft(), Map.of());
            seat.overlays().close();
            saved.run();
        }, failure -> {
            acts.forEach(button -> button.setDisable(false));
            told.setText(seat.told(failure));
        });
    }
}
