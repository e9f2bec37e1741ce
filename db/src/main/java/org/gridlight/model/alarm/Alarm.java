package org.gridlight.model.alarm;

import java.time.Instant;
import org.gridlight.model.words.Words;

/**
 * One alarm from the moment it is raised until it leaves the list; what comes after that is another one.
 *
 * @param objectId        key of what it is about; see {@link AlarmKind}
 * @param unitId          the unit it concerns; null for a stage of the hall or a case nobody has
 * @param name            name of the unit; of a case that no unit has its number; for a stage of the hall its name as in
 *                        {@link org.gridlight.model.cases.Stage}, which the cause has too
 * @param current         how bad it is now; {@code NONE} when it has recovered
 * @param latched         the worst since it was raised; never less than the current one
 * @param raisedAt        when it first called
 * @param stateSince      since when it is in this state
 * @param goneSince       since when nothing is the matter; null while something is. Counts as recovery only after the time
 *                        of its kind, as of this moment
 * @param times           how often it came in this life: 1, and one more for each coming back after a recovery
 * @param acknowledgement null unless it is acknowledged
 * @param shelf           null unless it is put aside
 * @param reopened        whether it calls again: after the end of an acknowledgement, a rise, or taken back (重新提醒)
 * @param announcedAt     when it last called, by sound and speech; whoever sees a later one than he knows says it
 * @param nagAt           when it will call again if nobody answers; null unless it is unacknowledged
 * @param version         the higher, the later it changed; one line for all alarms
 */
public record Alarm(long id, AlarmKind kind, AlarmPriority priority, long objectId, Long unitId, String name,
        AlarmSeverity current, AlarmSeverity latched, AlarmState state, AlarmCause cause, Instant raisedAt,
        Instant stateSince, Instant goneSince, int times, Acknowledgement acknowledgement, Shelf shelf,
        boolean reopened, Instant announcedAt, Instant nagAt, long version) {

    /** Whether something is the matter now. */
    public boolean isInAlarm() {
        return current != AlarmSeverity.NONE;
    }

    /** The word of its state; one that calls again says so. */
    public String stateWord(Words words) {
        return words.say(reopened && state == AlarmState.UNACKNOWLEDGED ? "light.reopened" : state.word());
    }
}
