package org.gridlight.client.system;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.LightIcon;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.model.light.Light;

/**
 * A few fields over the work. Ctrl+Enter sends; what is refused stands in one line under the fields, and all that was
 * typed stays. On the FX thread.
 */
final class FormSheet extends VBox {
    private final Seat seat;
    private final VBox fields = new VBox(10);
    private final Label trouble = Parts.text("", "text-dense");
    private final HBox troubleRow = new HBox(10);
    private final Button submit;
    private Consumer<FormSheet> send = form -> {};
    private Supplier<String> fault = () -> null;
    private Node first;
    private boolean busy;
    /** Sent again after a cut, the same wish is done once. */
    private UUID wish = UUID.randomUUID();

    /** @param about what stands under the title; empty for nothing */
    FormSheet(Seat seat, String title, String about, String submitWords) {
        this.seat = seat;
        getStyleClass().addAll("floating", "ask-form");
        setId("system-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        submit = Parts.button(submitWords, "Ctrl+Enter", this::submit, "primary");
        submit.setId("form-send");
        trouble.setWrapText(true);
        trouble.setMinHeight(Region.USE_PREF_SIZE);
        trouble.setId("form-trouble");
        HBox.setHgrow(trouble, Priority.ALWAYS);
        troubleRow.getChildren().addAll(new LightIcon(Light.RED, LightIcon.IN_TABLES), trouble);
        troubleRow.getStyleClass().add("notice-red");
        say(null);
        getChildren().add(Parts.text(title, "text-head"));
        if (!about.isEmpty()) {
            getChildren().add(note(about));
        }
        getChildren().addAll(fields, troubleRow, Parts.row(8,
                Parts.text(seat.say("system.form.hint"), "text-caption", "t3"), Parts.spring(), submit));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                key.consume();
                submit();
            }
        });
    }

    private static Label note(String words) {
        var label = Parts.text(words, "text-caption", "t2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    FormSheet field(String name, Node field) {
        if (first == null) {
            first = field;
        }
        var label = Parts.whole(name, "text-dense", "t2");
        label.getStyleClass().add("form-name");
        HBox.setHgrow(field, Priority.ALWAYS);
        fields.getChildren().add(Parts.row(12, label, field));
        return this;
    }

    /** A line under the field before it. */
    FormSheet rule(String words) {
        var indent = Parts.whole("", "text-dense");
        indent.getStyleClass().add("form-name");
        var line = note(words);
        HBox.setHgrow(line, Priority.ALWAYS);
        fields.getChildren().add(new HBox(12, indent, line));
        return this;
    }

    /** @param lacking what is missing, in words; null when nothing is */
    FormSheet onSend(Supplier<String> lacking, Consumer<FormSheet> sending) {
        fault = lacking;
        send = sending;
        return this;
    }

    static TextField text(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    static PasswordField secret(String id) {
        var field = new PasswordField();
        field.setId(id);
        field.setMaxWidth(Double.MAX_VALUE);
        return field;
    }

    void submit() {
        if (busy) {
            return;
        }
        var lacking = unreadDay();
        if (lacking == null) {
            lacking = fault.get();
        }
        say(lacking);
        if (lacking == null) {
            send.accept(this);
        }
    }

    /** A day that was typed counts before its field is left. Null when all can be read. */
    private String unreadDay() {
        for (var node : lookupAll(".date-picker")) {
            var day = (DayField) node;
            try {
                day.take();
            } catch (DateTimeException unread) {
                return seat.say("system.day.unread", day.getEditor().getText());
            }
        }
        return null;
    }

    /** Identity of what is asked for. */
    UUID id() {
        return wish;
    }

    void sending() {
        busy = true;
        submit.setDisable(true);
    }

    void refused(Exception failure) {
        busy = false;
        submit.setDisable(false);
        if (!UnansweredActs.isUnanswered(failure)) {
            wish = UUID.randomUUID();
        }
        say(seat.told(failure));
    }

    private void say(String words) {
        trouble.setText(words == null ? "" : words);
        troubleRow.setVisible(words != null);
        troubleRow.setManaged(words != null);
    }

    /** What it says is wrong; empty when nothing is. */
    String trouble() {
        return trouble.getText();
    }

    @Override
    public void requestFocus() {
        first.requestFocus();
    }
}
