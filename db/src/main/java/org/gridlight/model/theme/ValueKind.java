package org.gridlight.model.theme;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a value of a map is. Values are whole steps of what is printed, so that a class holds exactly what its label says:
 * 12.3 % is 123 steps.
 */
public enum ValueKind {
    /** A number of cases. */
    COUNT(0),
    /** A share in percent; 0 % is a value like any other. */
    PERCENT(1),
    /** Cases a square kilometre. */
    DENSITY(1),
    /** Hours. */
    HOURS(1);

    private final int decimals;

    ValueKind(int decimals) {
        this.decimals = decimals;
    }

    /** Decimals that are printed. */
    public int decimals() {
        return decimals;
    }

    /** A value in steps, rounded half up. @param value not below 0 */
    public long steps(double value) {
        return BigDecimal.valueOf(value).movePointRight(decimals).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** A share in steps, exact. @param whole above 0 */
    public long steps(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(this == PERCENT ? 100 : 1))
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP).movePointRight(decimals)
                .longValueExact();
    }

    /** As it is printed, without a unit. */
    public String print(long steps) {
        return BigDecimal.valueOf(steps, decimals).toPlainString();
    }

    /** Whether a unit with nothing of it stands in the class of none. */
    boolean zeroIsNone() {
        return this != PERCENT;
    }
}
