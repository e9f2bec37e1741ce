package org.gridlight.client.map.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Reads the picture of a tile; what is none, or is larger than any tile, is never unpacked. Keeps nothing. */
final class TilePictures {
    /** No file of a tile is larger. */
    static final int MOST_BYTES = 4 << 20;
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 1_024;

    private TilePictures() {}

    /** @throws IOException when it is no picture of a tile */
    static BufferedImage of(byte[] file) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("not a picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException broken) {
            // Readers of pictures throw what they like at a broken file.
            throw new IOException("broken picture", broken);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width != height || width < LEAST_SIDE || width > MOST_SIDE) {
            throw new IOException(width + " x " + height);
        }
        var drawn = reader.read(0);
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var sheet = plain.createGraphics();
        sheet.drawImage(drawn, 0, 0, null);
        sheet.dispose();
        return plain;
    }
}
