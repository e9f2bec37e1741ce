package org.gridlight.reports;

/**
 * A column of a table.
 *
 * @param title what stands in its head
 * @param width its share of the width of the table, compared with the other columns
 * @param align how its cells stand
 * @param bold  whether its cells are what the table is read for
 */
public record Column(String title, double width, Align align, boolean bold) {
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
        return new Column(title, width, Align.LEFT, false);
    }

    /** A column of numbers. */
    public static Column numbers(String title, double width) {
        return new Column(title, width, Align.RIGHT, false);
    }

    /** A narrow column of ranks. */
    public static Column ranks(String title, double width) {
        return new Column(title, width, Align.CENTRE, false);
    }

    /** The column of results. */
    public static Column results(String title, double width) {
        return new Column(title, width, Align.RIGHT, true);
    }
}
