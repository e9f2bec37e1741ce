package org.gridlight.client.seat;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/**
 * Something that may be done, with its key. Keys are function keys, Alt with a digit and Ctrl with a letter only, so
 * that they work under an input method (look, Keys).
 *
 * @param words  what it does, in the person's language
 * @param key    its key
 * @param usual  whether it is what is done next in most cases
 * @param usable asked when the key is pressed
 */
public record Command(String words, KeyCombination key, boolean usual, BooleanSupplier usable, Runnable act) {
    public Command(String words, KeyCombination key, Runnable act) {
        this(words, key, false, () -> true, act);
    }

    /** A key alone. */
    public static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    public static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN);
    }

    /** The same as a function key does, with a choice first. */
    public static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    public static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    /** As it stands on the keyboard: F9, Ctrl+R. */
    public String keyName() {
        return nameOf(key);
    }

    public static String nameOf(KeyCombination key) {
        return key.getDisplayText();
    }
}
