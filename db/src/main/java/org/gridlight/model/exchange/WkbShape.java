package org.gridlight.model.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import org.gridlight.model.exchange.Positions.Many;
import org.gridlight.model.exchange.Positions.One;

/** The well-known binary form of a shape, of OGC, ISO and PostGIS alike. */
public final class WkbShape {
    private static final int HAS_HEIGHT = 0x80000000;
    private static final int HAS_MEASURE = 0x40000000;
    private static final int HAS_SYSTEM = 0x20000000;
    private static final String[] KINDS = {"", "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING",
        "MULTIPOLYGON"};
    private static final int BYTES_OF_NUMBER = 8;

    private WkbShape() {}

    /** Reads from the position of the buffer to its end. */
    public static ShapeReading read(ByteBuffer bytes) {
        try {
            var head = Head.read(bytes);
            if (head.kind <= 0 || head.kind >= KINDS.length) {
                return new ShapeReading.NotRead(FeatureFault.UNKNOWN_SHAPE, String.valueOf(head.kind));
            }
            var positions = positions(head, bytes);
            boolean nowhere = positions instanceof One(double x, double y) && Double.isNaN(x) && Double.isNaN(y);
            return nowhere
                    ? new ShapeReading.NotRead(FeatureFault.NO_PLACE, "")
                    : ShapeBuilder.build(KINDS[head.kind], positions);
        } catch (BufferUnderflowException | BadBytes broken) {
            return ShapeReading.broken();
        }
    }

    /** @param numbers how many numbers a point has */
    private record Head(int kind, int numbers) {
        static Head read(ByteBuffer bytes) {
            int order = bytes.get();
            if (order != 0 && order != 1) {
                throw new BadBytes();
            }
            bytes.order(order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int code = bytes.getInt();
            int numbers = 2 + ((code & HAS_HEIGHT) != 0 ? 1 : 0) + ((code & HAS_MEASURE) != 0 ? 1 : 0);
            if ((code & HAS_SYSTEM) != 0) {
                bytes.getInt();
            }
            int plain = code & ~(HAS_HEIGHT | HAS_MEASURE | HAS_SYSTEM);
            return switch (plain / 1000) {
                case 0 -> new Head(plain, numbers);
                case 1, 2 -> new Head(plain % 1000, 3);
                case 3 -> new Head(plain % 1000, 4);
                default -> new Head(-1, 2);
            };
        }
    }

    private static Positions positions(Head head, ByteBuffer bytes) {
        return switch (head.kind) {
            case 1 -> point(head, bytes);
            case 2 -> line(head, bytes);
            case 3 -> rings(head, bytes);
            default -> parts(head, bytes);
        };
    }

    private static Positions point(Head head, ByteBuffer bytes) {
        double x = bytes.getDouble();
        double y = bytes.getDouble();
        for (int i = 2; i < head.numbers; i++) {
            bytes.getDouble();
        }
        return new One(x, y);
    }

    private static Positions line(Head head, ByteBuffer bytes) {
        int count = count(bytes, head.numbers * BYTES_OF_NUMBER);
        var points = new ArrayList<Positions>(count);
        for (int i = 0; i < count; i++) {
            points.add(point(head, bytes));
        }
        return new Many(points);
    }

    private static Positions rings(Head head, ByteBuffer bytes) {
        int count = count(bytes, Integer.BYTES);
        var rings = new ArrayList<Positions>(count);
        for (int i = 0; i < count; i++) {
            rings.add(line(head, bytes));
        }
        return new Many(rings);
    }

    /** Parts have heads of their own, of the single kind, so that nothing is nested deeper. */
    private static Positions parts(Head head, ByteBuffer bytes) {
        int count = count(bytes, Integer.BYTES + 1);
        var parts = new ArrayList<Positions>(count);
        for (int i = 0; i < count; i++) {
            var part = Head.read(bytes);
            if (part.kind != head.kind - 3) {
                throw new BadBytes();
            }
            parts.add(positions(part, bytes));
        }
        return new Many(parts);
    }

    /** A count that the bytes which are left can hold, so that none takes more memory than the file has bytes. */
    private static int count(ByteBuffer bytes, int bytesOfEach) {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining() / bytesOfEach) {
            throw new BadBytes();
        }
        return count;
    }

    private static final class BadBytes extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadBytes() {
            super(null, null, false, false);
        }
    }
}
