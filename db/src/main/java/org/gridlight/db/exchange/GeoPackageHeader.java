package org.gridlight.db.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes that a GeoPackage puts before the well-known binary form of a shape. */
final class GeoPackageHeader {
    /** Without an envelope. */
    static final int SHORTEST = 8;

    private static final int LITTLE_ENDIAN = 0x01;
    private static final int EMPTY = 0x10;
    private static final int EXTENDED = 0x20;
    private static final int[] NUMBERS_OF_ENVELOPE = {0, 4, 6, 6, 8};

    private GeoPackageHeader() {}

    /** What follows the header. */
    enum Follows {
        SHAPE, EMPTY, BROKEN
    }

    /** The number of the coordinate system, from a header that is long enough. */
    static int system(byte[] bytes) {
        return ordered(ByteBuffer.wrap(bytes), bytes[3]).getInt(4);
    }

    /** Goes to the first byte behind the header. @throws java.nio.BufferUnderflowException when it is cut off */
    static Follows pass(ByteBuffer bytes) {
        boolean magic = bytes.get() == 'G' & bytes.get() == 'P';
        bytes.get();
        int flags = bytes.get();
        int envelope = flags >> 1 & 0x07;
        if (!magic || envelope >= NUMBERS_OF_ENVELOPE.length || (flags & EXTENDED) != 0) {
            return Follows.BROKEN;
        }
        bytes.getInt();
        for (int i = 0; i < NUMBERS_OF_ENVELOPE[envelope]; i++) {
            bytes.getDouble();
        }
        return (flags & EMPTY) != 0 ? Follows.EMPTY : Follows.SHAPE;
    }

    private static ByteBuffer ordered(ByteBuffer bytes, int flags) {
        return bytes.order((flags & LITTLE_ENDIAN) != 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /** A header without envelope for a shape in this system. */
    static byte[] of(int system) {
        return ByteBuffer.allocate(SHORTEST).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P')
                .put((byte) 0)
                .put((byte) LITTLE_ENDIAN).putInt(system).array();
    }
}
