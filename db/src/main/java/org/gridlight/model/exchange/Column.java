package org.gridlight.model.exchange;

import java.math.BigDecimal;
import org.gridlight.model.words.Refusal;

/** A column of a layer that is written. */
public record Column(String name, Kind kind) {
    private static final int LONGEST_NUMBER = 40;

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

    /** A value of this column as a number. @throws Refusal when it is none */
    public BigDecimal number(String value) {
        try {
            if (value.length() <= LONGEST_NUMBER) {
                var number = new BigDecimal(value.strip());
                return new BigDecimal(
                        kind == Kind.WHOLE ? number.toBigIntegerExact().toString() : number.toPlainString());
            }
        } catch (ArithmeticException | NumberFormatException notOne) {
            throw Refusal.failed(notOne, "exchange.write.number", name, value);
        }
        throw Refusal.failed("exchange.write.number", name, value);
    }
}
