package org.gridlight.model.alarm;

/**
 * Where an alarm stands (告警状态), with the names of ISA-18.2. All but {@link #NORMAL} are on the list; an alarm leaves it
 * only when it has recovered and was acknowledged, in either order, or when its kind does not latch.
 */
public enum AlarmState {
    /** NORM: nothing is the matter; what was, is history. */
    NORMAL("alarm.normal"),
    /** UNACK: in alarm, and nobody has answered (告警中). Only this state calls: it blinks, sounds and calls again. */
    UNACKNOWLEDGED("light.active"),
    /** ACKED: in alarm, and somebody has taken it on, until a time (已确认). */
    ACKNOWLEDGED("light.acknowledged"),
    /** RTNUN: recovered, and nobody has answered yet (已恢复待确认). */
    RETURNED("light.latched"),
    /** SHLVD: put aside by a person with a reason and an end, in alarm or not (暂不提醒). */
    SHELVED("light.shelved"),
    /** DSUPR: in alarm, and not called because of the maintenance mode (维护期间不提醒). */
    SUPPRESSED("alarm.suppressed");

    private final String word;

    AlarmState(String word) {
        this.word = word;
    }

    /** Key of its word. */
    public String word() {
        return word;
    }

    /** Whether it stands on the list of alarms. */
    public boolean isListed() {
        return this != NORMAL;
    }

    /** Whether it calls for somebody now. */
    public boolean calls() {
        return this == UNACKNOWLEDGED;
    }
}
