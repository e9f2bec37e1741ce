package org.gridlight.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell of a table. Numbers stay numbers, so that a spreadsheet can sort and add them.
 *
 * @param value   a number, a text or a date
 * @param pattern how a number is printed; null for a text
 */
public record Cell(Object value, String pattern) {
    /** Whole numbers, without a thousands comma. */
    public static final String COUNT = "0";
    /** 99.03%. */
    public static final String PERCENT = "0.00%";
    /** +1.20% or -1.20%. */
    public static final String CHANGE = "+0.00%;-0.00%";
    /** Difference of two rates in percentage points. */
    public static final String POINTS = "+0.00;-0.00";
    /** What has no value, such as a rate without cases. It is never printed as zero. */
    public static final Cell NONE = new Cell("-", null);

    /** A text. */
    public static Cell text(String text) {
        return new Cell(text, null);
    }

    /** A count. */
    public static Cell count(long count) {
        return new Cell(count, COUNT);
    }

    /** A share of one; empty prints "-". */
    public static Cell percent(Optional<BigDecimal> rate) {
        return number(rate, PERCENT);
    }

    /** A number printed by a pattern; empty prints "-". */
    public static Cell number(Optional<BigDecimal> number, String pattern) {
        return number.map(value -> new Cell(value, pattern)).orElse(NONE);
    }

    /** A number with so many decimals; empty prints "-". */
    public static Cell decimals(Optional<BigDecimal> number, int decimals) {
        return number(number, pattern(decimals, ""));
    }

    /** A rate with so many decimals of its percentage; empty prints "-". */
    public static Cell percent(Optional<BigDecimal> rate, int decimals) {
        return number(rate, pattern(decimals, "%"));
    }

    /** A day, 07-16. */
    public static Cell day(LocalDate day) {
        return text("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
    }

    private static String pattern(int decimals, String unit) {
        return (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + unit;
    }
}
