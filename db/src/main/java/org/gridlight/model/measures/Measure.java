package org.gridlight.model.measures;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is counted of the cases reported in a period, as of a moment (统计量). Each is defined once, by the predicate of
 * the same name in the mapper of measures; its words for people stand in the glossary and in table {@code measure}.
 *
 * <p>with_deadline is at least closed_on_time + closed_overdue + open_on_time + open_overdue: cases that ended otherwise
 * than by closing are not open after that, and those excused by an upheld appeal (不计超期) are not overdue.
 */
public enum Measure {
    /** Reported in the period (上报数). */
    REGISTERED,
    /** Of them closed by the moment (结案数). */
    CLOSED,
    /** Of them with a time by which they are due (有时限数). */
    WITH_DEADLINE,
    /** Of them closed not later than due (按期结案数). */
    CLOSED_ON_TIME,
    /** Of them closed later than due, and not excused (超期结案数). */
    CLOSED_OVERDUE,
    /** Of them neither closed nor ended otherwise, and not yet past due (在办未超期数). */
    OPEN_ON_TIME,
    /** Of them neither closed nor ended otherwise, past due and not excused (在办超期数). */
    OPEN_OVERDUE;

    /** Its name in files and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The measure of that name, if there is one. */
    public static Optional<Measure> ofCode(String code) {
        return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
    }
}
