package org.gridlight.model.measures;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is counted of a period of assessment (统计量). Each is defined once, by the predicate of the same name in the
 * mapper of months, and in words at {@link MonthCounts}.
 */
public enum MonthMeasure implements CountedMeasure {
    REPORTED("reported"),
    FILED("filed"),
    SHOULD_CLOSE("shouldClose"),
    CLOSED("closed"),
    CLOSED_ON_TIME("closedOnTime"),
    CLOSED_OVERDUE("closedOverdue"),
    BACKLOG("backlog"),
    /** Of those to be closed, all that were closed overdue, and not exempt, or are still open (未按期). */
    NOT_ON_TIME("notOnTime"),
    CARRIED_OVER("carriedOver"),
    EXTENDED("extended"),
    REWORKED("reworked"),
    WITHOUT_LIMIT("withoutLimit"),
    EXEMPT("exempt"),
    FORCED_CLOSED("forcedClosed");

    private final String key;

    MonthMeasure(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** The measure formulas call by that name; empty for what is not counted from the record. */
    public static Optional<MonthMeasure> ofKey(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key.equals(key)).findFirst();
    }
}
