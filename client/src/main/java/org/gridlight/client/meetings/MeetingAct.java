package org.gridlight.client.meetings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.gridlight.client.seat.Command;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.Meeting.State;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;

/**
 * What may be done at the desk of meetings, in the order in which it would be done. Which role may is said by the record,
 * which refuses whatever is shown here.
 */
enum MeetingAct {
    DECIDE(null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    FOLLOW(null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    ISSUE(KeyCode.S, Set.of(Role.LEADER)),
    HOLD(KeyCode.H, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    ADD(KeyCode.I, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    REMOVE(KeyCode.R, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    STRIKE_OFF(KeyCode.D, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    DRAW(KeyCode.B, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    ASSIGN(null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR, Role.LEADER)),
    ANSWER(null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    TELL(null, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    STRIKE_SLIP(KeyCode.D, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR)),
    SEND(KeyCode.B, Set.of(Role.SHIFT_LEADER, Role.SUPERVISOR));

    private final KeyCode key;
    private final Set<Role> roles;

    MeetingAct(KeyCode key, Set<Role> roles) {
        this.key = key;
        this.roles = roles;
    }

    /** Key of its word. */
    String word() {
        return this == STRIKE_OFF || this == STRIKE_SLIP ? "action.strikeOff" : "meeting.act." + name();
    }

    KeyCombination key() {
        return Command.ctrl(key == null ? KeyCode.ENTER : key);
    }

    /** Whether it is what is done next, not now and then. */
    boolean isUsual() {
        return key == null;
    }

    /** What this person may do in a list of meetings. @param meeting null for none; @param item chosen, null for none */
    static List<MeetingAct> of(Meeting meeting, MeetingItem item, Operator person) {
        return Arrays.stream(values()).filter(act -> act.isFor(person) && act.fits(meeting, item)).toList();
    }

    /** What this person may do with a slip. @param slip null for none */
    static List<MeetingAct> of(TransferSlip slip, Operator person) {
        return Arrays.stream(values()).filter(act -> act.isFor(person)
                && (act == SEND || slip != null && act.fits(slip))).toList();
    }

    private boolean isFor(Operator person) {
        return roles.stream().anyMatch(person::has);
    }

    private boolean fits(Meeting meeting, MeetingItem item) {
        boolean followed = item != null && item.isDecided() && !item.isStruck();
        return switch (this) {
            case DRAW -> true;
            case ADD -> meeting != null && meeting.state() == State.PREPARED;
            case REMOVE -> meeting != null && meeting.state() == State.PREPARED && item != null;
            case HOLD -> meeting != null && meeting.state() == State.PREPARED && meeting.items() > 0;
            case DECIDE -> meeting != null && meeting.state() == State.HELD && item != null && !item.isStruck();
            case ISSUE -> meeting != null && meeting.state() == State.HELD && (meeting.decided() > 0
                    || meeting.items() == 0);
            case FOLLOW -> followed && meeting != null && meeting.state() == State.ISSUED;
            case STRIKE_OFF -> followed;
            default -> false;
        };
    }

    private boolean fits(TransferSlip slip) {
        return switch (slip.state()) {
            case SENT -> this == ASSIGN;
            case ASSIGNED -> this == ANSWER;
            case ANSWERED -> this == TELL;
            case TOLD -> this == STRIKE_SLIP;
            case STRUCK -> false;
        };
    }

    /** Whether something waits for this person. */
    static boolean waits(TransferSlip slip, Operator person, Instant now) {
        return of(slip, person).stream().anyMatch(act -> act != SEND)
                && (slip.state() != TransferSlip.State.ASSIGNED || slip.isLate(now));
    }
}
