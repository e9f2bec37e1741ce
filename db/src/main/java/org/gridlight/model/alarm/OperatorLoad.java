package org.gridlight.model.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How many alarms called one seat in each ten minutes (席位负荷), against the figures of ISA-18.2 and EEMUA 191. An alarm
 * belongs to who acknowledged it or put it aside; one that nobody has taken belongs to each shift leader who is at work, and
 * without one to nobody.
 *
 * @param operatorId null for the line of those alarms that are nobody's
 * @param operator   null with it
 * @param from       begin of the first ten minutes
 * @param counts     one number for each ten minutes, the last one still running
 */
public record OperatorLoad(Long operatorId, String operator, Instant from, List<Integer> counts) {
    /** One count covers this time. */
    public static final Duration SLOT = Duration.ofMinutes(10);
    /** How far back it goes. */
    public static final Duration SPAN = Duration.ofHours(2);
    /** Alarms in ten minutes that one can very likely work with (宜守). */
    public static final int ACCEPTABLE = 1;
    /** The most in ten minutes that can be worked with (上限). */
    public static final int MOST = 2;

    private static final Leader NOBODY = new Leader(-1, null);
    private static final Comparator<Leader> BY_NAME = Comparator
            .comparing(Leader::operator, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Leader::operatorId);

    public OperatorLoad {
        counts = List.copyOf(counts);
    }

    /** Somebody whose seat alarms go to when nobody has taken them. */
    public record Leader(long operatorId, String operator) {}

    /**
     * Spreads calls over seats.
     *
     * @param calls   those since {@link #begin}, without the repeated ones
     * @param leaders shift leaders who are at work
     * @return a line for each seat, by name; the nobody's line last, if there is one
     */
    public static List<OperatorLoad> of(List<AlarmCall> calls, List<Leader> leaders, Instant now) {
        var seats = new TreeMap<Leader, int[]>(BY_NAME);
        leaders.forEach(leader -> seats.put(leader, new int[slots()]));
        var from = begin(now);
        for (var call : calls) {
            int slot = (int) Duration.between(from, call.at()).dividedBy(SLOT);
            if (slot >= 0 && slot < slots() && !call.at().isBefore(from)) {
                takers(call, leaders).forEach(taker -> seats.computeIfAbsent(taker, _ -> new int[slots()])[slot]++);
            }
        }
        return seats.entrySet().stream().map(seat -> new OperatorLoad(
                seat.getKey() == NOBODY ? null : Long.valueOf(seat.getKey().operatorId()), seat.getKey().operator(),
                from,
                Arrays.stream(seat.getValue()).boxed().toList())).toList();
    }

    /** Begin of the first ten minutes: they end with full ten minutes of the clock, the last one with those that run. */
    public static Instant begin(Instant now) {
        long running = now.getEpochSecond() - Math.floorMod(now.getEpochSecond(), SLOT.toSeconds());
        return Instant.ofEpochSecond(running).plus(SLOT).minus(SPAN);
    }

    private static List<Leader> takers(AlarmCall call, List<Leader> leaders) {
        if (call.operatorId() != null) {
            return List.of(new Leader(call.operatorId(), call.operator()));
        }
        return leaders.isEmpty() ? List.of(NOBODY) : leaders;
    }

    private static int slots() {
        return (int) SPAN.dividedBy(SLOT);
    }

    /** Mean of a slot. */
    public double mean() {
        return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** How the mean stands against the two figures. */
    public Standing standing() {
        double mean = mean();
        return mean > MOST ? Standing.TOO_MUCH : mean > ACCEPTABLE ? Standing.MUCH : Standing.GOOD;
    }

    /** How a load is to be judged. The words stand in the messages under {@code operatorLoad.NAME}. */
    public enum Standing {
        GOOD,
        MUCH,
        TOO_MUCH;

        /** Key of its word. */
        public String word() {
            return "operatorLoad." + name();
        }
    }
}
