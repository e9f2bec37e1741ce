package org.gridlight.model.alarm;

/**
 * How bad it is (严重程度), from nothing to the worst. An alarm has two: the current one, and the latched one, which is the
 * worst since it was raised. Yellow is a sort order of queues and never an alarm.
 */
public enum AlarmSeverity {
    /** Not in alarm. */
    NONE,
    /** In alarm. */
    RED,
    /** Many cases, for days, or one far over its time; thresholds are data of the kind. */
    HEAVY,
    /** An urgent matter is late beside the others, or far more than many. */
    GRAVE
}
