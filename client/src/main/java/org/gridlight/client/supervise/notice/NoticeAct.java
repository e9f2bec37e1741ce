package org.gridlight.client.supervise.notice;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.gridlight.client.seat.Command;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;
import org.gridlight.model.rednotice.NoticeState;
import org.gridlight.model.rednotice.RedCase;
import org.gridlight.model.rednotice.RedNotice;

/**
 * What may be done with a notice, in the order in which it would be done next. Which role may is said by the record, which
 * refuses whatever is shown here.
 */
enum NoticeAct {
    ISSUE("rednotice.act.issue", null, Set.of(Role.SHIFT_LEADER)),
    ACCEPT("light.acceptExplanation", null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    EXPLAIN("light.explanation", null,
            Set.of(Role.DEPARTMENT, Role.LIAISON, Role.DISPATCHER, Role.OPERATOR, Role.ACCEPTOR)),
    SIGN("action.signFor", KeyCode.S,
            Set.of(Role.DEPARTMENT, Role.LIAISON, Role.DISPATCHER, Role.OPERATOR, Role.SHIFT_LEADER)),
    RETURN("light.returnExplanation", KeyCode.R, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    CLOSE("action.strikeOff", KeyCode.D, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    INSPECT("light.redInspection", KeyCode.H, Set.of(Role.SUPERVISOR)),
    CORRECT("action.correctRed", KeyCode.E, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    ESCALATE("light.escalate", KeyCode.O, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR));

    private final String word;
    private final KeyCode key;
    private final Set<Role> roles;

    NoticeAct(String word, KeyCode key, Set<Role> roles) {
        this.word = word;
        this.key = key;
        this.roles = roles;
    }

    /** Key of its word. */
    String word() {
        return word;
    }

    /** Whether it has one when it is not the usual act. */
    boolean hasKey() {
        return key != null;
    }

    /** Its own key; that of the usual act goes before. */
    KeyCombination key(boolean usual) {
        return usual || key == null ? Command.ctrl(KeyCode.ENTER) : Command.ctrl(key);
    }

    /** What this person may do with it now, the usual one first. @param chosen the case that is chosen, null for none */
    static List<NoticeAct> of(RedNotice notice, RedCase chosen, Operator person) {
        return Arrays.stream(values()).filter(act -> act.roles.stream().anyMatch(person::has))
                .filter(act -> act.fits(notice, chosen))
                .sorted(Comparator.comparing(act -> act != CLOSE || notice.state() != NoticeState.ACCEPTED)).toList();
    }

    /** Whether one of those may be the usual act: what is done next, not what is done now and then. */
    static boolean hasUsual(RedNotice notice, List<NoticeAct> acts) {
        return acts.stream().findFirst().filter(first -> Stream.of(ISSUE, ACCEPT, EXPLAIN, SIGN).anyMatch(first::equals)
                || first == CLOSE && notice.state() == NoticeState.ACCEPTED || first == INSPECT).isPresent();
    }

    private boolean fits(RedNotice notice, RedCase chosen) {
        var state = notice.state();
        return switch (this) {
            case ISSUE -> state == NoticeState.PROPOSED;
            case ACCEPT, RETURN -> state == NoticeState.REVIEW;
            case EXPLAIN -> state.isOwed();
            case SIGN -> notice.signedAt() == null && (state.isOwed() || state == NoticeState.REVIEW);
            case CLOSE -> state.isOwed() || state == NoticeState.ACCEPTED;
            case INSPECT -> state.isIssued() && state != NoticeState.CLOSED && chosen != null;
            case CORRECT -> state.isIssued() && chosen != null && chosen.canBeCorrected();
            case ESCALATE -> state.isOwed() && notice.nextPost() != null && notice.held() == null;
        };
    }
}
