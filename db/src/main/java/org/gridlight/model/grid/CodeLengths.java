package org.gridlight.model.grid;

import org.gridlight.model.words.Refusal;

/**
 * How many digits each segment of a grid code has. Cities differ: GB/T 30428.1 is read as 6-3-3-3, some use two digits
 * for the sequence, some four for the street.
 */
public record CodeLengths(int district, int street, int community, int sequence) {
    /** 6-3-3-3: fifteen digits. */
    public static final CodeLengths USUAL = new CodeLengths(6, 3, 3, 3);

    /** No segment is longer, so that each stays a number. */
    private static final int LONGEST = 9;

    public CodeLengths {
        for (int digits : new int[]{district, street, community, sequence}) {
            if (digits < 1 || digits > LONGEST) {
                throw Refusal.wrongUse("grid.code.lengths",
                        district + "-" + street + "-" + community + "-" + sequence, LONGEST);
            }
        }
    }

    /** Digits of a whole grid code. */
    public int total() {
        return district + street + community + sequence;
    }

    /** Digits of an area's code from the district down. */
    public int upTo(AreaLevel level) {
        return switch (level) {
            // The code of a city is as long as those of its districts: the last digits are zeros.
            case CITY, DISTRICT -> district;
            case STREET -> district + street;
            case COMMUNITY -> district + street + community;
        };
    }

    /** Digits that a level adds to the code of the area above. */
    public int of(AreaLevel level) {
        return switch (level) {
            case CITY, DISTRICT -> district;
            case STREET -> street;
            case COMMUNITY -> community;
        };
    }
}
