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
    /** Many are red, or for days; how many and how long is data of the kind. */
    HEAVY,
    /** Far more than many. */
    GRAVE
}
