package org.gridlight.model.clock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gridlight.model.words.Refusal;

/**
 * How long something may take (时限).
 *
 * @param value above zero, at most two decimals, as the record keeps it
 */
public record Limit(BigDecimal value, LimitUnit unit) {
    private static final BigDecimal MOST = new BigDecimal("9999999.99");
    private static final int DECIMALS = 2;

    /** @throws Refusal when the value cannot be kept or is no time at all. */
    public Limit {
        if (value.signum() <= 0 || value.compareTo(MOST) > 0 || value.stripTrailingZeros().scale() > DECIMALS) {
            throw Refusal.wrongUse("clock.limitValue", value.toPlainString(), MOST.toPlainString());
        }
    }

    public static Limit of(int value, LimitUnit unit) {
        return new Limit(BigDecimal.valueOf(value), unit);
    }

    public static Limit minutes(int value) {
        return of(value, LimitUnit.MINUTE);
    }

    /** Half of it: the least that a rework gets (返工最短时限), unless a centre says otherwise. */
    public Limit half() {
        return new Limit(value.divide(BigDecimal.TWO, DECIMALS, RoundingMode.HALF_UP), unit);
    }

    /** The whole of it in microseconds, each working day as eight hours. */
    long micros() {
        return microsOf(value);
    }

    /** How many whole working days. */
    long wholeDays() {
        return value.longValue();
    }

    /** What is left beside the whole working days, in microseconds of working time. */
    long microsBesideWholeDays() {
        return microsOf(value.subtract(BigDecimal.valueOf(wholeDays())));
    }

    /** Exact: a hundredth of every unit is a whole number of microseconds. */
    private long microsOf(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).longValue() * (unit.micros() / 100);
    }
}
