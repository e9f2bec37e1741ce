package org.gridlight.client.cases.ask;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.FeedbackSlip;

/**
 * Asks for what a unit answered on paper (代录反馈): the time on the slip, which counts for the unit, who signed it and what
 * was done. Without a time it counts from now, as for an answer by telephone. Ctrl+Enter sends. On the FX thread.
 */
public final class SlipAnswerForm extends VBox {
    private static final Pattern TIME = Pattern
            .compile("(?:(?:(\\d{4})-)?(\\d{1,2})-(\\d{1,2})\\s+)?(\\d{1,2}):?(\\d{2})");

    private final Seat seat;
    private final Consumer<Asked> send;
    private final TextField time = new TextField();
    private final TextField signer = new TextField();
    private final TextArea done = new TextArea();
    private final Button submit;

    /** @param title words of the action; @param opinion what was written so far */
    public SlipAnswerForm(Seat seat, String title, String opinion, Consumer<Asked> send) {
        this.seat = seat;
        this.send = send;
        this.submit = Parts.button(title, "Ctrl+Enter", this::submit, "primary");
        getStyleClass().addAll("floating", "ask-form");
        setId("slip-answer");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        time.setId("slip-time");
        time.setPromptText(seat.say("cases.slip.time.prompt"));
        signer.setId("slip-signer");
        done.setId("slip-done");
        done.setText(opinion);
        done.setPrefRowCount(2);
        done.setWrapText(true);
        submit.setId("slip-send");
        getChildren().addAll(Parts.text(title, "text-head"), named("cases.slip.time", time),
                named("cases.slip.signer", signer), named("cases.slip.done", done),
                Parts.row(8, Parts.text(seat.say("cases.ask.hint"), "text-caption", "t3"), Parts.spring(), submit));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        time.textProperty().addListener((value, before, now) -> submit.setDisable(answer().isEmpty()));
    }

    /** Tells what is typed of the work done, so that it is kept when the form is closed. */
    public void onWords(Consumer<String> listener) {
        done.textProperty().addListener((value, before, now) -> listener.accept(now));
    }

    private Node named(String key, Node field) {
        return Parts.column(6, Parts.whole(seat.say(key), "text-dense", "t2"), field);
    }

    private void onKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
            submit();
            key.consume();
        }
    }

    private void submit() {
        answer().ifPresent(send);
    }

    /** Empty while the time is none, or is still to come. */
    Optional<Asked> answer() {
        var detail = new HashMap<String, Object>();
        if (!time.getText().isBlank()) {
            var slip = read(time.getText().strip(), seat.clock().instant(), seat.centre().zone());
            if (slip.isEmpty()) {
                return Optional.empty();
            }
            detail.put(FeedbackSlip.TIME, slip.get().toString());
        }
        if (!signer.getText().isBlank()) {
            detail.put(FeedbackSlip.SIGNER, signer.getText().strip());
        }
        return Optional.of(new Asked(detail, null, done.getText()));
    }

    /** 14:00, 07-16 14:00, 2026-07-16 14:00; without a day of today, without a year the last such day. */
    static Optional<Instant> read(String typed, Instant now, ZoneId zone) {
        var parts = TIME.matcher(typed.replace('\uFF1A', ':'));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(now, zone);
        try {
            var day = parts.group(2) == null
                    ? today
                    : LocalDate.of(parts.group(1) == null ? today.getYear() : Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
            var lately = parts.group(2) != null && parts.group(1) == null && day.isAfter(today)
                    ? day.minusYears(1)
                    : day;
            var at = lately.atTime(LocalTime.of(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5))))
                    .atZone(zone).toInstant();
            return at.isAfter(now) ? Optional.empty() : Optional.of(at);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public void requestFocus() {
        time.requestFocus();
    }
}
