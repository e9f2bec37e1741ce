package org.gridlight.model.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

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

    public OperatorLoad {
        counts = List.copyOf(counts);
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
