package org.gridlight.model.alarm;

import static org.gridlight.model.alarm.AlarmState.ACKNOWLEDGED;
import static org.gridlight.model.alarm.AlarmState.NORMAL;
import static org.gridlight.model.alarm.AlarmState.RETURNED;
import static org.gridlight.model.alarm.AlarmState.SHELVED;
import static org.gridlight.model.alarm.AlarmState.SUPPRESSED;
import static org.gridlight.model.alarm.AlarmState.UNACKNOWLEDGED;

/**
 * The written table of states (状态表) after ISA-18.2, figure 2: where an alarm goes from where, and by what. The procedures of
 * the record are held to it by a test; where nothing is written, nothing happens.
 *
 * <pre>
 *                      NORMAL  UNACKNOWLEDGED  ACKNOWLEDGED  RETURNED  SHELVED  SUPPRESSED
 *   ISA-18.2           NORM    UNACK           ACKED         RTNUN     SHLVD    DSUPR
 *   RAISE              call    .               .             call      stay     .
 *   RISE               .       call            call          .         stay     call
 *   CLEAR              .       RETURNED (1)    NORMAL        .         stay     NORMAL
 *   ACKNOWLEDGE        .       ACKNOWLEDGED    .             NORMAL    .        ACKNOWLEDGED
 *   UNACKNOWLEDGE      .       .               call          .         .        .
 *   ACKNOWLEDGEMENT_END .      .               call          .         .        .
 *   SHELVE             .       SHELVED         SHELVED       SHELVED   SHELVED  SHELVED
 *   UNSHELVE           .       .               .             .         back (2) .
 *   SHELF_END          .       .               .             .         back (2) .
 *   MAINTENANCE_BEGIN  .       SUPPRESSED (3)  .             .         .        .
 *   MAINTENANCE_END    .       .               .             .         .        UNACKNOWLEDGED
 *   NAG                .       stay            .             .         .        .
 *
 *   call  UNACKNOWLEDGED; SUPPRESSED in maintenance mode unless the priority is high
 *   stay  the same state, and it is kept that it happened
 *   (1)   NORMAL for a kind that does not latch
 *   (2)   call when it is in alarm, else NORMAL
 *   (3)   unless the priority is high
 * </pre>
 */
public final class AlarmLife {
    private AlarmLife() {}

    /**
     * What matters besides the state.
     *
     * @param inAlarm  whether something is the matter, after what happened
     * @param latching whether the kind stays on the list until it is acknowledged
     * @param held     whether maintenance mode keeps it from calling: it is on, after what happened, and the priority is not high
     */
    public record Circumstances(boolean inAlarm, boolean latching, boolean held) {}

    /** The state after something happened; the same where the table has nothing for it. */
    public static AlarmState next(AlarmState state, AlarmHappening happening, Circumstances circumstances) {
        return happens(state, happening) ? to(state, happening, circumstances) : state;
    }

    /** Whether the table has something for it; where it has not, it is not kept as an event either. */
    public static boolean happens(AlarmState state, AlarmHappening happening) {
        return switch (happening) {
            case RAISE -> state == NORMAL || state == RETURNED || state == SHELVED;
            case RISE -> state != NORMAL && state != RETURNED;
            case CLEAR -> state != NORMAL && state != RETURNED;
            case ACKNOWLEDGE -> state == UNACKNOWLEDGED || state == RETURNED || state == SUPPRESSED;
            case UNACKNOWLEDGE, ACKNOWLEDGEMENT_END -> state == ACKNOWLEDGED;
            case SHELVE -> state != NORMAL;
            case UNSHELVE, SHELF_END -> state == SHELVED;
            case MAINTENANCE_BEGIN, NAG -> state == UNACKNOWLEDGED;
            case MAINTENANCE_END -> state == SUPPRESSED;
        };
    }

    private static AlarmState to(AlarmState state, AlarmHappening happening, Circumstances now) {
        return switch (happening) {
            case RAISE, RISE -> state == SHELVED ? SHELVED : call(now);
            case CLEAR -> switch (state) {
                case SHELVED -> SHELVED;
                case UNACKNOWLEDGED -> now.latching() ? RETURNED : NORMAL;
                default -> NORMAL;
            };
            case ACKNOWLEDGE -> state == RETURNED ? NORMAL : ACKNOWLEDGED;
            case UNACKNOWLEDGE, ACKNOWLEDGEMENT_END, MAINTENANCE_BEGIN, MAINTENANCE_END -> call(now);
            case SHELVE -> SHELVED;
            case UNSHELVE, SHELF_END -> now.inAlarm() ? call(now) : NORMAL;
            case NAG -> state;
        };
    }

    private static AlarmState call(Circumstances now) {
        return now.held() ? SUPPRESSED : UNACKNOWLEDGED;
    }
}
