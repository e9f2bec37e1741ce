package org.gridlight.model.measures;

import java.util.Collection;

/**
 * The measures of one group. Counts of cases, none negative.
 *
 * @param key code of the group, {@link #NO_GROUP} for cases that have none (no place, no unit)
 * @param name what the group is called, the key where it has no other name
 */
public record MeasureCounts(
        String key,
        String name,
        long registered,
        long closed,
        long withDeadline,
        long closedOnTime,
        long closedOverdue,
        long openOnTime,
        long openOverdue) {

    /** Key of the cases that belong to no group of the dimension. */
    public static final String NO_GROUP = "-";

    /** The count of one measure. */
    public long of(Measure measure) {
        return switch (measure) {
            case REGISTERED -> registered;
            case CLOSED -> closed;
            case WITH_DEADLINE -> withDeadline;
            case CLOSED_ON_TIME -> closedOnTime;
            case CLOSED_OVERDUE -> closedOverdue;
            case OPEN_ON_TIME -> openOnTime;
            case OPEN_OVERDUE -> openOverdue;
        };
    }

    /** The groups together. */
    public static MeasureCounts total(String name, Collection<MeasureCounts> groups) {
        return groups.stream().reduce(new MeasureCounts("", name, 0, 0, 0, 0, 0, 0, 0), MeasureCounts::plus);
    }

    private MeasureCounts plus(MeasureCounts other) {
        return new MeasureCounts(key, name, registered + other.registered, closed + other.closed,
                withDeadline + other.withDeadline, closedOnTime + other.closedOnTime,
                closedOverdue + other.closedOverdue, openOnTime + other.openOnTime, openOverdue + other.openOverdue);
    }
}
