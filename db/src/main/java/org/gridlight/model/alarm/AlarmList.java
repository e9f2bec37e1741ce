package org.gridlight.model.alarm;

import java.time.Instant;
import java.util.List;

/**
 * The alarms of one moment, or what changed among them since another.
 *
 * @param alarms      the list; in a change those that changed, with those that left it ({@link AlarmState#NORMAL})
 * @param version     ask for what changed after this next
 * @param turnedAt    when the lights and alarms were last evaluated; older than some seconds means that nobody does
 * @param maintenance null unless the maintenance mode is on
 */
public record AlarmList(List<Alarm> alarms, long version, Instant turnedAt, Maintenance maintenance) {
    public AlarmList {
        alarms = List.copyOf(alarms);
    }
}
