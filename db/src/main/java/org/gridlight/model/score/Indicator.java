package org.gridlight.model.score;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A named number formed from measures and earlier indicators (指标), such as a rate.
 *
 * @param key         the name formulas use
 * @param title       the name people read
 * @param formula     how it is formed
 * @param ifZero      its value when a denominator is zero; empty = it has none and prints as "-"
 * @param style       whether it prints as a rate or as a plain number
 * @param decimals    decimals in print, rounded half up; the value itself stays exact
 */
public record Indicator(String key, Title title, Formula formula, Optional<BigDecimal> ifZero, Style style,
        int decimals) {
    /** How an indicator is printed. */
    public enum Style {
        /** 0.9903 prints as 99.03%. */
        PERCENT,
        /** 12.5 prints as 12.5. */
        NUMBER
    }
}
