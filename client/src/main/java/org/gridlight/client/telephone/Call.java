package org.gridlight.client.telephone;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call (来电) that an exchange tells of.
 *
 * @param number    of whoever calls: digits, with + and - allowed
 * @param line      on which it came in, empty when it was not said
 * @param recording under which the exchange keeps it, empty when it keeps none
 */
public record Call(String number, String line, String recording, Instant at) {
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9-]{2,30}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{0,40}");

    /** A call as it was told; empty when what was told is no number or holds what has no business there. */
    static Optional<Call> told(String number, String line, String recording, Instant at) {
        return NUMBER.matcher(number).matches() && NAME.matcher(line).matches() && NAME.matcher(recording).matches()
                ? Optional.of(new Call(number, line, recording, at))
                : Optional.empty();
    }

    /** The number without what tells who it is. */
    String masked() {
        int shown = Math.min(3, number.length() - 1);
        int last = number.length() > 8 ? 4 : 1;
        return number.substring(0, shown) + "****" + number.substring(number.length() - last);
    }

    /** Without the number, so that it never reaches a log. */
    @Override
    public String toString() {
        return "call on line " + line + " at " + at;
    }
}
