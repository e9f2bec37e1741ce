package org.gridlight.model.exchange;

/** A column of a layer that is written. */
public record Column(String name, Kind kind) {
    /** What stands in a column. A value that is absent is written as null. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** Whole numbers of at most 18 digits. */
        WHOLE,
        /** Decimal numbers. */
        DECIMAL
    }

    /** A column of texts. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /** A column of whole numbers. */
    public static Column whole(String name) {
        return new Column(name, Kind.WHOLE);
    }

    /** A column of decimal numbers. */
    public static Column decimal(String name) {
        return new Column(name, Kind.DECIMAL);
    }
}
