package org.gridlight.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** By how much something grew, +1.20% or -1.20%, as a share of one. */
    public static Cell change(Optional<BigDecimal> change) {
        return number(change.map(value -> isZero(value, 4) ? BigDecimal.ZERO : value),
                change.isPresent() && isZero(change.get(), 4) ? PERCENT : "+0.00%;-0.00%");
    }

    /** Difference of two rates in percentage points, +0.18 or -0.18. */
    public static Cell points(Optional<BigDecimal> points) {
        return number(points.map(value -> isZero(value, 2) ? BigDecimal.ZERO : value),
                points.isPresent() && isZero(points.get(), 2) ? "0.00" : "+0.00;-0.00");
    }

    /** What prints as zero has no sign. */
    private static boolean isZero(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
    }

    /** A day, 07-16. */
    public static Cell day(LocalDate day) {
        return text("%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth()));
    }

    private static String pattern(int decimals, String unit) {
        return (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + unit;
    }
}
