package org.gridlight.client.overview;

import java.util.List;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.HalfHour;
import org.gridlight.model.measures.StepCount;

/**
 * What the record counted of today.
 *
 * @param day            today, until the moment of counting
 * @param steps          one count a step, in order
 * @param weekBeforeSoFar reported on the same weekday a week before, until the same time of day
 * @param today          half-hours in which something happened
 * @param weekBefore     those of the whole day a week before
 */
record DayFigures(DayQuestion day, List<StepCount> steps, long weekBeforeSoFar, List<HalfHour> today,
        List<HalfHour> weekBefore) {
    DayFigures {
        steps = List.copyOf(steps);
        today = List.copyOf(today);
        weekBefore = List.copyOf(weekBefore);
    }

    long reportedWeekBefore() {
        return weekBefore.stream().mapToLong(HalfHour::reported).sum();
    }
}
