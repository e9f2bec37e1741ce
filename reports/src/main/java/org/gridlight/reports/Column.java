package org.gridlight.reports;

/**
 * A column of a table.
 *
 * @param title what stands in its head
 * @param width its share of the width of the table, compared with the other columns
 * @param align how its cells stand
 */
public record Column(String title, double width, Align align) {
    /** How cells stand in their column. */
    public enum Align {
        /** Names and codes. */
        LEFT,
        /** Ranks and dates. */
        CENTRE,
        /** Numbers. */
        RIGHT
    }

    /** A column of names. */
    public static Column names(String title, double width) {
        return new Column(title, width, Align.LEFT);
    }

    /** A column of numbers. */
    public static Column numbers(String title, double width) {
        return new Column(title, width, Align.RIGHT);
    }

    /** A narrow column of ranks. */
    public static Column ranks(String title, double width) {
        return new Column(title, width, Align.CENTRE);
    }
}
