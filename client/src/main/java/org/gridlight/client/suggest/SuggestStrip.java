package org.gridlight.client.suggest;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.suggest.Suggestion;

/**
 * Suggestions as small plates under a field (建议): name, how sure, key; under them why. Nothing of it is there before
 * something is suggested. On the FX thread.
 */
public final class SuggestStrip extends VBox {
    /** As wide as three of them usually are, in pixels; they go on below where there is less room. */
    private static final double PLATES = 520;

    private final Seat seat;
    private final UnaryOperator<String> names;
    private final Reasons reasons;
    private final Consumer<String> taken;
    private final FlowPane plates = new FlowPane(6, 4);
    private final Label why = Parts.text("", "text-caption", "t2");
    private Advice shown;

    /** @param names what a code is called; @param taken is told the code that somebody took */
    public SuggestStrip(Seat seat, UnaryOperator<String> names, UnaryOperator<String> classNames,
            Consumer<String> taken) {
        super(3);
        this.seat = seat;
        this.names = names;
        this.reasons = new Reasons(seat, classNames);
        this.taken = taken;
        setId("suggestions");
        getStyleClass().add("suggestions");
        plates.setPrefWrapLength(PLATES);
        why.setWrapText(true);
        why.setId("suggestion-why");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(plates, why);
        show(Optional.empty());
    }

    /** What is shown now. */
    public Optional<Advice> shown() {
        return Optional.ofNullable(shown);
    }

    public void show(Optional<Advice> advice) {
        if (shown != null && advice.isEmpty()) {
            keepRoom();
        }
        shown = advice.orElse(null);
        setVisible(shown != null);
        plates.getChildren().clear();
        if (shown == null) {
            return;
        }
        plates.getChildren().add(Parts.whole(seat.say("suggest.title"), "text-caption", "t3"));
        for (int i = 0; i < shown.suggestions().size(); i++) {
            plates.getChildren().add(plate(shown.suggestions().get(i), i + 1));
        }
        explain(shown.suggestions().getFirst());
    }

    /** What comes and goes while somebody types moves no field under his hand. */
    private void keepRoom() {
        managedProperty().unbind();
        setManaged(true);
        setMinHeight(getHeight());
    }

    private Button plate(Suggestion one, int rank) {
        var plate = Parts.button(seat.say("suggest.plate", names.apply(one.code()), one.percent()),
                seat.say("suggest.key", rank), () -> taken.accept(one.code()), "in-row");
        plate.setId("suggestion-" + rank);
        plate.setTooltip(new Tooltip(String.join("\n", reasons.of(shown, one), reasons.card(shown),
                seat.say("suggest.own"))));
        plate.setAccessibleHelp(reasons.of(shown, one));
        plate.setOnMouseEntered(event -> explain(one));
        plate.focusedProperty().addListener((value, before, now) -> {
            if (now) {
                explain(one);
            }
        });
        return plate;
    }

    private void explain(Suggestion one) {
        why.setText(reasons.of(shown, one));
    }

    /** Alt and a digit take one; everything else passes. */
    public void onKey(KeyEvent key) {
        if (shown == null || !key.isAltDown() || key.isControlDown() || !key.getCode().isDigitKey()) {
            return;
        }
        int rank = key.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
        if (rank >= 1 && rank <= shown.suggestions().size()) {
            taken.accept(shown.suggestions().get(rank - 1).code());
            key.consume();
        }
    }
}
