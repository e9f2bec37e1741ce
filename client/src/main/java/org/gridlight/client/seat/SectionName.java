package org.gridlight.client.seat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The sections in the order of their tabs (栏目). One that is not built yet is absent from the frame, not empty. */
public enum SectionName {
    OVERVIEW("overview", KeyCode.F1),
    DUTY("duty", KeyCode.F2),
    CASES("cases", KeyCode.F3),
    MAP("map", KeyCode.F4),
    LIGHTS("lights", KeyCode.F5),
    SUPERVISE("supervise", KeyCode.F6),
    SCORES("scores", KeyCode.F7),
    REPORTS("reports", KeyCode.F8),
    REGISTERS("registers", KeyCode.F9),
    SYSTEM("system", KeyCode.F10);

    private final String code;
    private final KeyCombination key;

    SectionName(String code, KeyCode key) {
        this.code = code;
        this.key = new KeyCodeCombination(key, KeyCombination.CONTROL_DOWN);
    }

    public String code() {
        return code;
    }

    /** Key of its word in the glossary. */
    public String word() {
        return "section." + code;
    }

    public KeyCombination key() {
        return key;
    }
}
