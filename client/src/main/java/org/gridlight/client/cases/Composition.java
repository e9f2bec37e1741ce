package org.gridlight.client.cases;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;

/** Whether an input method is putting together a word in a field: then Enter belongs to it. On the FX thread. */
final class Composition {
    private boolean open;

    private Composition() {}

    static Composition in(TextInputControl field) {
        var composition = new Composition();
        field.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composition.open = !event.getComposed().isEmpty());
        return composition;
    }

    boolean isOpen() {
        return open;
    }
}
