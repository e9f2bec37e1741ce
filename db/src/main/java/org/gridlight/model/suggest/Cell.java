package org.gridlight.model.suggest;

import java.time.Duration;

/** The neighbourhood of a place as suggestions know it: a piece of ground about 300 metres high, the same for ever. */
public final class Cell {
    /** What counts as lately (近期). */
    public static final Duration LATELY = Duration.ofDays(90);

    /** Degrees; about 333 metres from south to north. */
    public static final double DEGREES = 0.003;

    private Cell() {}

    /** Name of the cell a place lies in. @param longitude null when unknown, which gives an empty name */
    public static String of(Double longitude, Double latitude) {
        return longitude == null || latitude == null
                ? ""
                : row(latitude) + "." + row(longitude);
    }

    /** Number of the row or column that an angle lies in. */
    public static long row(double degrees) {
        return (long) Math.floor(degrees / DEGREES);
    }
}
