package org.gridlight.client.duty;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.KeptField;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TypedWords;

/** Asks for a few things, over the work; Ctrl+Enter sends, Esc gives the work back. On the FX thread. */
public final class DutyForm extends VBox {
    /** @param name in front of it; null for none */
    public record Field(String name, Node node) {}

    private final List<Field> fields;
    private final BooleanSupplier ready;
    private final Runnable send;
    private final String incomplete;
    private final Label missing = Parts.text("", "text-caption", "red");

    /** @param title what will be done; @param ready whether all is there; @param send takes what is there */
    public DutyForm(Seat seat, String title, List<Field> fields, BooleanSupplier ready, Runnable send) {
        super(10);
        this.fields = List.copyOf(fields);
        this.ready = ready;
        this.send = send;
        this.incomplete = seat.say("duty.form.incomplete");
        getStyleClass().addAll("floating", "ask-form");
        setId("duty-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(Parts.text(title, "text-head"));
        fields.forEach(field -> getChildren().add(field.name() == null
                ? field.node()
                : Parts.column(6, Parts.whole(field.name(), "text-dense", "t2"), field.node())));
        missing.setWrapText(true);
        missing.setVisible(false);
        missing.managedProperty().bind(missing.visibleProperty());
        var submit = Parts.button(title, "Ctrl+Enter", this::submit, "primary");
        submit.setId("duty-form-send");
        getChildren().addAll(missing, Parts.row(8, Parts.text(seat.say("rednotice.form.hint"), "text-caption", "t3"),
                Parts.spring(), submit));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && key.isControlDown()) {
                submit();
                key.consume();
            } else if (key.getCode() == KeyCode.F2) {
                // A gas leak does not wait for a signature.
                key.consume();
                seat.overlays().close();
                seat.navigation().register(null, null);
            }
        });
    }

    /** A line of a form that is only read. */
    static Label told(String words) {
        var label = Parts.text(words, "text-dense");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** What is typed into it outlives it, under this name, until {@link #forget} is called. */
    DutyForm keeping(TypedWords typed, String name) {
        inputs(fields.stream().map(Field::node)).forEach(input -> KeptField.keep(input, typed, name + "." + input
                .getId()));
        return this;
    }

    /** What was kept under this name is on record. */
    static void forget(TypedWords typed, String name) {
        typed.replace(name + ".", Map.of());
    }

    private static Stream<TextInputControl> inputs(Stream<? extends Node> nodes) {
        return nodes.flatMap(node -> switch (node) {
            case TextInputControl input -> Stream.of(input);
            case HBox row -> inputs(row.getChildren().stream());
            default -> Stream.empty();
        });
    }

    @Override
    public void requestFocus() {
        fields.stream().map(Field::node).filter(node -> !(node instanceof Label)).findFirst()
                .ifPresentOrElse(Node::requestFocus, super::requestFocus);
    }

    /** Says why it was not taken; what is typed stays. */
    void tell(String why) {
        missing.setText(why);
        missing.setVisible(true);
    }

    private void submit() {
        if (ready.getAsBoolean()) {
            send.run();
        } else {
            tell(incomplete);
        }
    }
}
