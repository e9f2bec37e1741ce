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
        return new MapSheet.Strip(packed(grey ? inGrey(pixels, width, rows) : inColour(pixels, width, rows)), top,
                height);
    }

    private static BufferedImage inColour(int[] pixels, int width, int rows) {
        var picture = new BufferedImage(width, rows, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < width * rows; i++) {
            bytes[3 * i] = (byte) pixels[i];
            bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[3 * i + 2] = (byte) (pixels[i] >> 16);
        }
        return picture;
    }

    private static BufferedImage inGrey(int[] pixels, int width, int rows) {
        var picture = new BufferedImage(width, rows, BufferedImage.TYPE_BYTE_GRAY);
        var bytes = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < width * rows; i++) {
            bytes[i] = (byte) Grey.level(pixels[i]);
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
