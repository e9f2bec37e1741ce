package org.gridlight.client.cases;

import java.util.regex.Pattern;

/**
 * A number as it is read: the year is left out, the day is quiet, what people say is not (0716-1187).
 *
 * @param day  quiet part with its hyphen, may be empty
 * @param tail what people say: the running number, four digits at least
 */
public record CaseNumber(String day, String tail) {
    private static final int TAIL = 4;
    private static final Pattern DATED = Pattern.compile("([A-Za-z]?)\\d{4}(\\d{4})(\\d{4,})");

    /** @param number null reads as nothing */
    public static CaseNumber of(String number) {
        if (number == null) {
            return new CaseNumber("", "");
        }
        var dated = DATED.matcher(number);
        if (dated.matches()) {
            return new CaseNumber(dated.group(1) + dated.group(2) + "-", shortened(dated.group(3)));
        }
        int cut = Math.max(0, number.length() - TAIL);
        return new CaseNumber(number.substring(0, cut), number.substring(cut));
    }

    private static String shortened(String running) {
        var digits = running;
        while (digits.length() > TAIL && digits.startsWith("0")) {
            digits = digits.substring(1);
        }
        return digits;
    }

    @Override
    public String toString() {
        return day + tail;
    }
}
