package org.gridlight.model.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The alarms of a day in numbers, for the log of the centre and the aim of 5/15/80.
 *
 * @param called     how often an alarm called, by priority; every priority is there
 * @param byOperator whose they were; see {@link OperatorLoad}. What nobody took stands under a null key
 * @param peak       most calls in any ten minutes
 * @param floods     ten minutes with more than ten calls in the whole centre
 */
public record AlarmDay(LocalDate day, Map<AlarmPriority, Integer> called, List<OfOperator> byOperator, int peak,
        int floods) {
    public AlarmDay {
        called = Map.copyOf(called);
        byOperator = List.copyOf(byOperator);
    }

    /** What one seat had. @param operatorId null for those alarms nobody took; the name is null with it */
    public record OfOperator(Long operatorId, String operator, int called) {}

    /** How often an alarm called. */
    public int total() {
        return called.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of a priority in percent; 0 on a day without alarms. */
    public double share(AlarmPriority priority) {
        return total() == 0 ? 0 : 100.0 * called.getOrDefault(priority, 0) / total();
    }
}
