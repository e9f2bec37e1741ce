package org.gridlight.model.intake;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the camera was held, as a JPEG file says it (EXIF tag 0x0112). Mirrored ones, which no camera makes, count as upright. */
enum ExifOrientation {
    UPRIGHT,
    UPSIDE_DOWN,
    /** To be turned a quarter clockwise. */
    ON_ITS_LEFT,
    /** To be turned a quarter counter-clockwise. */
    ON_ITS_RIGHT;

    private static final int JPEG = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final short LITTLE_ENDIAN_MARK = 0x4949;
    private static final int ORIENTATION = 0x0112;

    boolean isSideways() {
        return this == ON_ITS_LEFT || this == ON_ITS_RIGHT;
    }

    /** Upright too when the file does not say, or says it in a way that cannot be read. */
    static ExifOrientation of(byte[] file) {
        try {
            var bytes = ByteBuffer.wrap(file);
            return (bytes.getShort() & 0xFFFF) == JPEG ? inSegments(bytes) : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    private static ExifOrientation inSegments(ByteBuffer bytes) {
        while (true) {
            int marker = bytes.getShort() & 0xFFFF;
            int start = bytes.position();
            int length = bytes.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == EXIF_SEGMENT && bytes.getInt() == EXIF) {
                return inDirectory(bytes.slice(start + 8, length - 8));
            }
            bytes.position(start + length);
        }
    }

    private static ExifOrientation inDirectory(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN_MARK ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3 -> UPSIDE_DOWN;
                    case 6 -> ON_ITS_LEFT;
                    case 8 -> ON_ITS_RIGHT;
                    default -> UPRIGHT;
                };
            }
        }
        return UPRIGHT;
    }
}
