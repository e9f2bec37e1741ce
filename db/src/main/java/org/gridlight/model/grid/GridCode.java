package org.gridlight.model.grid;

import org.gridlight.model.words.Refusal;

/**
 * The code of a unit grid, taken apart: community code and sequence number (顺序码), which runs from 1 inside one
 * community. Codes are numbered west to east and north to south (GB/T 30428.1 as local standards cite it); who numbers
 * them is {@link GridCutter}.
 *
 * @param community code of the community, full
 * @param sequence  from 1 to as many as the sequence's digits can tell
 * @param lengths   digits of the segments
 */
public record GridCode(String community, int sequence, CodeLengths lengths) {
    public GridCode {
        checkDigits(community, lengths.upTo(AreaLevel.COMMUNITY));
        if (sequence < 1 || sequence > last(lengths.sequence())) {
            throw Refusal.failed("grid.code.full", community, last(lengths.sequence()));
        }
    }

    /** Takes a code apart. @throws Refusal when it has letters, another length or sequence zero. */
    public static GridCode parse(String text, CodeLengths lengths) {
        checkDigits(text, lengths.total());
        int cut = lengths.upTo(AreaLevel.COMMUNITY);
        int sequence = Integer.parseInt(text.substring(cut));
        if (sequence == 0) {
            throw Refusal.failed("grid.code.zero", text);
        }
        return new GridCode(text.substring(0, cut), sequence, lengths);
    }

    /** The code after this one. @throws Refusal when the community has no number left (顺序码已满). */
    public GridCode next() {
        return new GridCode(community, sequence + 1, lengths);
    }

    /** The whole code in digits. */
    public String text() {
        return community + number(sequence, lengths.sequence());
    }

    /** Code of the area of this level that the grid lies in. */
    public String area(AreaLevel level) {
        return community.substring(0, lengths.upTo(level));
    }

    /** Code of the n-th area below a parent. @throws Refusal when n does not fit. */
    static String areaBelow(String parent, int n, AreaLevel level, CodeLengths lengths) {
        int digits = lengths.of(level);
        if (n < 1 || n > last(digits)) {
            throw Refusal.failed("grid.code.full", parent, last(digits));
        }
        return parent + number(n, digits);
    }

    /** @throws Refusal when the code is not made of exactly so many digits 0–9. */
    static void checkDigits(String code, int digits) {
        if (code == null || code.length() != digits || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.wrongUse("grid.code.digits", String.valueOf(code), digits);
        }
    }

    private static int last(int digits) {
        return (int) Math.pow(10, digits) - 1;
    }

    private static String number(int n, int digits) {
        var plain = Integer.toString(n);
        return "0".repeat(digits - plain.length()) + plain;
    }

    @Override
    public String toString() {
        return text();
    }
}
