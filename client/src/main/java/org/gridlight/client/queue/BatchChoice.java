package org.gridlight.client.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.CaseAction;

/** Which action is done with the marked cases; a digit chooses, as do the arrows and Enter. On the FX thread. */
final class BatchChoice extends VBox {
    private final List<Button> buttons = new ArrayList<>();

    /** @param possible with how many of the cases each can be done */
    BatchChoice(Seat seat, int cases, Map<CaseAction, Integer> possible, Consumer<CaseAction> chosen) {
        getStyleClass().addAll("floating", "batch-choice");
        setId("batch-choice");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(Parts.text(seat.say("queue.batch.of", cases), "text-head"));
        if (possible.isEmpty()) {
            getChildren().add(Parts.text(seat.say("queue.batch.none"), "text-dense", "t2"));
        }
        possible.forEach((action, count) -> {
            var words = seat.say("queue.batch.some", seat.say(action.word()), count, cases);
            int number = buttons.size() + 1;
            var button = number <= 9
                    ? Parts.button(words, String.valueOf(number), () -> chosen.accept(action))
                    : Parts.button(words, () -> chosen.accept(action));
            button.setId("batch-" + action.code());
            button.setMaxWidth(Double.MAX_VALUE);
            buttons.add(button);
            getChildren().add(button);
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent key) {
        int digit = key.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
        if (key.getCode().isDigitKey() && digit >= 1 && digit <= Math.min(9, buttons.size())) {
            buttons.get(digit - 1).fire();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            buttons.stream().filter(Button::isFocused).findFirst().ifPresent(Button::fire);
            key.consume();
        }
    }

    @Override
    public void requestFocus() {
        buttons.stream().findFirst().ifPresentOrElse(Button::requestFocus, super::requestFocus);
    }
}
