package org.gridlight.model.alarm;

/**
 * What an alarm is about. Delay, filters, priorities and guidance of each kind are data ({@link AlarmRule}); the words for
 * people stand in the messages under {@code alarmKind.NAME}.
 */
public enum AlarmKind {
    /**
     * A unit (单位) stands under red in handling. Its object is the unit. A unit whose red cases are all urgent has no alarm of
     * this kind: each of those cases is an alarm of its own, and one thing calls once.
     */
    UNIT_RED,
    /** An urgent case is over its time, to arrive or to finish (紧急超期、到场超时). Its object is the case. */
    URGENT_OVERDUE,
    /** A stage of the hall (中心环节) stands under red. Its object is the number of the stage as in {@code unit_light}. */
    HALL_LATE;

    /** Key of its word. */
    public String word() {
        return "alarmKind." + name();
    }
}
