package org.gridlight.model.measures;

import java.util.OptionalDouble;

/**
 * How many cases took a step in a day.
 *
 * @param cases   how many, each once
 * @param stopped clocks of its stage that stopped in the day and had a limit
 * @param onTime  of them not later than due
 */
public record StepCount(DayStep step, long cases, long stopped, long onTime) {
    /** Share of clocks stopped in time, 0 to 1; empty when none stopped. */
    public OptionalDouble onTimeShare() {
        return stopped == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) onTime / stopped);
    }
}
