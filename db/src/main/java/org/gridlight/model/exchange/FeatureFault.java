package org.gridlight.model.exchange;

import org.gridlight.model.cases.RejectedRow;

/**
 * Why a feature cannot be taken. The sentence, with what to do, stands in the bundle under {@code reject.feature.}; the
 * one for a file in which every feature has the fault under {@code exchange.all.}.
 */
public enum FeatureFault {
    /** There is no place. */
    NO_PLACE(false),
    /** A coordinate is no finite number. */
    NO_NUMBER(false),
    /** A ring does not end where it began. */
    RING_OPEN(false),
    /** A ring or line has too few points. */
    TOO_FEW_POINTS(false),
    /** More points than are taken. */
    TOO_MANY_POINTS(false),
    /** An outline crosses or touches itself, or a hole lies outside. */
    CROSSING(false),
    /** A kind of shape that is not known here. */
    UNKNOWN_SHAPE(false),
    /** The bytes or words of the shape contradict themselves. */
    BROKEN_SHAPE(false),
    /** Longitude and latitude, or easting and northing, are exchanged. */
    EXCHANGED(true),
    /** Metres where the file has degrees. */
    METRES(true),
    /** Degrees where the file has metres. */
    DEGREES(true),
    /** It lies at the centre only when read in another zone or system; the value names it. */
    OTHER_ZONE(true),
    /** It lies far from the centre's areas. */
    FAR(true),
    /** It lies where the coordinate system is not in use. */
    OUTSIDE(true),
    /** It says of itself that it is in another system than the file. */
    OTHER_SYSTEM(false),
    /** Letters that are none in the file's charset. */
    LETTERS(true),
    /** A control character, NUL above all. */
    CONTROL_CHARACTER(false),
    /** A text that is too long. */
    TOO_LONG(false),
    /** Not as many columns as the header. */
    COLUMN_COUNT(false);

    private static final int LONGEST_VALUE = 60;

    private final boolean ofFile;

    FeatureFault(boolean ofFile) {
        this.ofFile = ofFile;
    }

    /** Whether the file as a whole is meant when every feature has it. */
    boolean ofFile() {
        return ofFile;
    }

    /** The row for the list of what was not taken. A long value is shortened. */
    public RejectedRow row(long line, String column, String value) {
        return new RejectedRow((int) Math.min(line, Integer.MAX_VALUE), column, shortened(value),
                "reject.feature." + name());
    }

    static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }
}
