package org.gridlight.client.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/**
 * Asks in place for a reason and, where something is put aside, for its end: nothing is put aside without either. What was
 * typed stays until it has been sent. On the FX thread.
 */
final class ReasonForm extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final List<Duration> USUAL = List.of(Duration.ofMinutes(30), Duration.ofHours(1),
            Duration.ofHours(2));

    private final Seat seat;
    private final TextField reason = new TextField();
    private final TextField ownEnd = new TextField();
    private final ToggleGroup ends = new ToggleGroup();
    private final Label said = Parts.text("", "text-caption", "t2");
    private final Button send;
    private final boolean hasEnd;

    /**
     * @param words  of its title
     * @param phrases usual reasons, apart by two bars
     * @param hasEnd whether an end is asked for
     * @param sent   told reason and end, null without one
     */
    ReasonForm(Seat seat, String words, String phrases, boolean hasEnd, BiConsumer<String, Instant> sent,
            Runnable cancelled) {
        super(8);
        this.seat = seat;
        this.hasEnd = hasEnd;
        getStyleClass().addAll("alarm-form", "line-top");
        send = Parts.button(seat.say("alarms.form.send"), "Enter", () -> {}, "primary");
        send.setId("alarm-form-send");
        send.setOnAction(pressed -> sent.accept(reason.getText().strip(), end().orElse(null)));
        reason.setPromptText(seat.say("alarms.form.reason"));
        reason.setId("alarm-form-reason");
        reason.textProperty().subscribe(this::look);
        ownEnd.textProperty().subscribe(this::look);
        var usual = new FlowPane(6, 6);
        for (var phrase : phrases.split("\\|\\|")) {
            usual.getChildren().add(Parts.button(phrase.strip(), () -> reason.setText(phrase.strip()), "in-row"));
        }
        getChildren().addAll(Parts.text(words, "text-dense", "strong"), usual, reason);
        if (hasEnd) {
            getChildren().add(ends());
        }
        getChildren().add(Parts.row(8, send,
                Parts.button(seat.say("alarms.form.cancel"), "Esc", cancelled), said));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                cancelled.run();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && !send.isDisabled()) {
                send.fire();
                key.consume();
            }
        });
        look();
    }

    private HBox ends() {
        var row = Parts.row(0);
        for (var time : USUAL) {
            row.getChildren().add(end(new LocalEnd(seat.say("alarms.form.minutes", time.toMinutes()), time, null)));
        }
        var shift = ShiftEnd.after(now());
        row.getChildren().add(end(new LocalEnd(seat.say("alarms.form.shiftEnd", shift.toLocalTime()), null,
                shift.toInstant())));
        var first = (ToggleButton) row.getChildren().getFirst();
        first.getStyleClass().add("first");
        row.getChildren().getLast().getStyleClass().add("last");
        ends.selectToggle(row.getChildren().get(1) instanceof ToggleButton hour ? hour : first);
        ends.selectedToggleProperty().subscribe(this::look);
        ownEnd.setPromptText(seat.say("alarms.form.ownEnd"));
        ownEnd.setPrefColumnCount(5);
        ownEnd.setId("alarm-form-end");
        return Parts.row(8, Parts.whole(seat.say("alarms.form.end"), "text-dense", "t2"), row, ownEnd);
    }

    /** @param time counted from the moment of sending; null for a fixed end */
    private record LocalEnd(String name, Duration time, Instant fixed) {}

    private ToggleButton end(LocalEnd end) {
        var button = new ToggleButton(end.name());
        button.getStyleClass().add("segment");
        button.setToggleGroup(ends);
        button.setUserData(end);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> {
            button.setSelected(true);
            ownEnd.clear();
        });
        return button;
    }

    private ZonedDateTime now() {
        return ZonedDateTime.ofInstant(seat.clock().instant(), seat.centre().zone());
    }

    /** What was typed stands before what was pressed. */
    private Optional<Instant> end() {
        if (!hasEnd) {
            return Optional.empty();
        }
        if (!ownEnd.getText().isBlank()) {
            return typedEnd();
        }
        return ends.getSelectedToggle() == null
                ? Optional.empty()
                : Optional.of((LocalEnd) ends.getSelectedToggle().getUserData())
                        .map(end -> end.fixed() == null ? seat.clock().instant().plus(end.time()) : end.fixed());
    }

    /** An hour that is past is meant for tomorrow. */
    private Optional<Instant> typedEnd() {
        try {
            var time = LocalTime.parse(ownEnd.getText().strip().replace('\uFF1A', ':'));
            var today = now().with(time);
            return Optional.of((today.isAfter(now()) ? today : today.plusDays(1)).toInstant());
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private void look() {
        boolean endMissing = hasEnd && end().isEmpty();
        ownEnd.pseudoClassStateChanged(WRONG, endMissing && !ownEnd.getText().isBlank());
        boolean reasonMissing = reason.getText().isBlank();
        send.setDisable(reasonMissing || endMissing);
        said.setText(reasonMissing
                ? seat.say("alarms.form.reasonMissing")
                : endMissing ? seat.say("alarms.form.endMissing") : "");
    }

    void focusReason() {
        reason.requestFocus();
    }

    TextField reason() {
        return reason;
    }

    Button send() {
        return send;
    }
}
