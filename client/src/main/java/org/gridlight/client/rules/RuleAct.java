package org.gridlight.client.rules;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.gridlight.client.seat.Command;

/** What may be done with a rule. Words under {@code rulebook.act.NAME}. */
enum RuleAct {
    SAVE(Command.ctrl(KeyCode.ENTER)), NEW(Command.ctrl(KeyCode.N)), END(Command.key(KeyCode.F8)), WITHDRAW(
            Command.key(KeyCode.F7)),
    AGAIN(Command.key(KeyCode.F6));

    private final KeyCombination key;

    RuleAct(KeyCombination key) {
        this.key = key;
    }

    String word() {
        return "rulebook.act." + this;
    }

    KeyCombination key() {
        return key;
    }
}
