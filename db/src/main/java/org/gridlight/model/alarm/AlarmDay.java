package org.gridlight.model.alarm;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The alarms of a day in numbers, for the log of the centre and the aim of 5/15/80.
 *
 * @param called     how often an alarm called, by priority; every priority is there
 * @param byOperator whose they were; see {@link OperatorLoad}. What nobody took stands under a null key
 * @param peak       most calls in any ten minutes of the whole centre
 * @param floods     ten minutes of the clock with more than ten calls in the whole centre
 */
public record AlarmDay(LocalDate day, Map<AlarmPriority, Integer> called, List<OfOperator> byOperator, int peak,
        int floods) {
    public AlarmDay {
        called = Map.copyOf(called);
        byOperator = List.copyOf(byOperator);
    }

    /** What one seat had. @param operatorId null for those alarms nobody took; the name is null with it */
    public record OfOperator(Long operatorId, String operator, int called) {}

    /**
     * The days of a span, each by the clocks of the centre; days without alarms too.
     *
     * @param calls of the whole span, without the repeated ones, in order of time
     */
    public static List<AlarmDay> of(List<AlarmCall> calls, LocalDate from, LocalDate to, ZoneId zone) {
        var byDay = calls.stream().collect(Collectors.groupingBy(call -> LocalDate.ofInstant(call.at(), zone)));
        return from.datesUntil(to.plusDays(1)).map(day -> of(day, byDay.getOrDefault(day, List.of()))).toList();
    }

    private static AlarmDay of(LocalDate day, List<AlarmCall> calls) {
        var called = new EnumMap<AlarmPriority, Integer>(AlarmPriority.class);
        Arrays.stream(AlarmPriority.values()).forEach(priority -> called.put(priority, 0));
        calls.forEach(call -> called.merge(call.priority(), 1, Integer::sum));
        var byOperator = new LinkedHashMap<OfOperator, Integer>();
        calls.forEach(call -> byOperator.merge(new OfOperator(call.operatorId(), call.operator(), 0), 1, Integer::sum));
        var bySlot = calls.stream().collect(Collectors.groupingBy(
                call -> Math.floorDiv(call.at().getEpochSecond(), OperatorLoad.SLOT.toSeconds()),
                Collectors.counting()));
        int floods = (int) bySlot.values().stream().filter(count -> count > AlarmFlood.MORE_THAN).count();
        return new AlarmDay(day, called, byOperator.entrySet().stream()
                .map(seat -> new OfOperator(seat.getKey().operatorId(), seat.getKey().operator(), seat.getValue()))
                .sorted(Comparator.comparing(OfOperator::called).reversed()).toList(), peak(calls), floods);
    }

    /** Most calls in any ten minutes, wherever they begin. */
    private static int peak(List<AlarmCall> calls) {
        int peak = 0;
        for (int first = 0, last = 0; last < calls.size(); last++) {
            while (!calls.get(first).at().plus(OperatorLoad.SLOT).isAfter(calls.get(last).at())) {
                first++;
            }
            peak = Math.max(peak, last - first + 1);
        }
        return peak;
    }

    /** How often an alarm called. */
    public int total() {
        return called.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of a priority in percent; 0 on a day without alarms. */
    public double share(AlarmPriority priority) {
        return total() == 0 ? 0 : 100.0 * called.getOrDefault(priority, 0) / total();
    }
}
