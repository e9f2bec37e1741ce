package org.gridlight.reports.map;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.gridlight.reports.Grey;

/** Packs parts of a picture as they are drawn, so that the whole of a large one is never in memory. Keeps nothing. */
public final class StripPacking {
    private StripPacking() {}

    /**
     * @param pixels row by row, opaque
     * @param top    of the strip in points from the top of the picture
     * @param height of the strip in points
     * @param grey   as a black-and-white printer has it
     */
    public static MapSheet.Strip of(int[] pixels, int width, int rows, int top, int height, boolean grey) {
        return new MapSheet.Strip(packed(drawn(pixels, width, rows, grey)), top, height);
    }

    /** Greys too are written in three parts: a picture of one part would be read with another curve of brightness. */
    private static BufferedImage drawn(int[] pixels, int width, int rows, boolean grey) {
        var picture = new BufferedImage(width, rows, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < width * rows; i++) {
            int colour = grey ? Grey.level(pixels[i]) * 0x010101 : pixels[i];
            bytes[3 * i] = (byte) colour;
            bytes[3 * i + 1] = (byte) (colour >> 8);
            bytes[3 * i + 2] = (byte) (colour >> 16);
        }
        return picture;
    }

    static byte[] packed(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
