package org.gridlight.client.supervise.notice;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** Asks for a few words, over the work; Ctrl+Enter sends, Esc gives the work back. On the FX thread. */
final class WordsForm extends VBox {
    private final TextInputControl text;
    private final Button submit;
    private final Consumer<String> send;

    /** @param title what will be done; @param about what is asked for; @param large whether it is more than a name */
    WordsForm(Seat seat, String title, String about, boolean large, Consumer<String> send) {
        this.send = send;
        this.submit = Parts.button(title, "Ctrl+Enter", this::submit, "primary");
        getStyleClass().addAll("floating", "ask-form");
        setId("notice-words");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (large) {
            var area = new TextArea();
            area.setPrefRowCount(3);
            area.setWrapText(true);
            text = area;
        } else {
            text = new TextField();
        }
        text.setId("notice-text");
        submit.setDisable(true);
        text.textProperty().addListener((value, before, now) -> submit.setDisable(now.isBlank()));
        getChildren().addAll(Parts.text(title, "text-head"),
                Parts.column(6, Parts.whole(about, "text-dense", "t2"), text),
                Parts.row(8, Parts.text(seat.say("rednotice.form.hint"), "text-caption", "t3"), Parts.spring(),
                        submit));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                submit();
                key.consume();
            }
        });
    }

    @Override
    public void requestFocus() {
        text.requestFocus();
    }

    private void submit() {
        if (!text.getText().isBlank()) {
            send.accept(text.getText().strip());
        }
    }
}
