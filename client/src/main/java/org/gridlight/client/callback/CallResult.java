package org.gridlight.client.callback;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.gridlight.client.seat.Command;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Satisfaction;

/** How a call ends, each by one key. */
enum CallResult {
    SATISFIED("callback.satisfied", Satisfaction.SATISFIED, true, Command.key(KeyCode.F6)),
    MOSTLY("callback.mostly", Satisfaction.MOSTLY, true, Command.key(KeyCode.F7)),
    /** The case is opened again (重办). */
    AGAIN("callback.again", Satisfaction.DISSATISFIED, false, Command.key(KeyCode.F8)),
    NO_ANSWER("callback.noAnswer", Satisfaction.NO_ANSWER, null, Command.key(KeyCode.F9)),
    UNHAPPY("callback.unhappy", Satisfaction.DISSATISFIED, true, Command.alt(KeyCode.DIGIT8)),
    DECLINED("callback.declined", Satisfaction.DECLINED, null, Command.alt(KeyCode.DIGIT9));

    private final String word;
    private final Satisfaction satisfaction;
    private final Boolean solved;
    private final KeyCombination key;

    CallResult(String word, Satisfaction satisfaction, Boolean solved, KeyCombination key) {
        this.word = word;
        this.satisfaction = satisfaction;
        this.solved = solved;
        this.key = key;
    }

    String word() {
        return word;
    }

    KeyCombination key() {
        return key;
    }

    /** Whether the reporter's own words are required. */
    boolean needsWords() {
        return satisfaction == Satisfaction.DISSATISFIED;
    }

    /** @param id of the wish; sent again with the same one it is done once */
    Act of(UUID id, CallBack call, String words) {
        return new Act(id, call.caseId(), Act.ANY_VERSION, CaseAction.CALL_BACK,
                Optional.of(words.strip()).filter(said -> !said.isEmpty()).orElse(null), null, solved)
                .with("satisfaction", satisfaction.name());
    }
}
