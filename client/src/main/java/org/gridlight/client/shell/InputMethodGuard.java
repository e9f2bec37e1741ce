package org.gridlight.client.shell;

import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Leaves an input method (输入法) alone that is putting a word together in any field of a window: Enter and Esc belong to it,
 * with or without Ctrl, and no command runs on half a word. On the FX thread.
 */
final class InputMethodGuard implements AutoCloseable {
    private final Scene scene;
    private final EventHandler<InputMethodEvent> composed = event -> composing = !event.getComposed().isEmpty();
    /** Whoever leaves a field leaves what was begun in it, whether or not the system tells so. */
    private final ChangeListener<Node> left = (value, before, now) -> composing = false;
    private boolean composing;

    InputMethodGuard(Scene scene) {
        this.scene = scene;
        scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        scene.focusOwnerProperty().addListener(left);
    }

    /** @return whether the key is the input method's: then nobody else looks at it */
    boolean takes(KeyEvent key) {
        if (composing && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.ESCAPE)) {
            key.consume();
        }
        return composing;
    }

    @Override
    public void close() {
        scene.removeEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, composed);
        scene.focusOwnerProperty().removeListener(left);
    }
}
