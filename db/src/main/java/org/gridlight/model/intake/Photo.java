package org.gridlight.model.intake;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gridlight.model.words.Refusal;

/**
 * A photo as the record keeps it: JPEG, upright, at most {@value #LONGEST_SIDE} pixels on its longer side, without what
 * the camera wrote beside it (place, time, owner). With a small one for lists.
 */
public record Photo(byte[] content, byte[] thumbnail) {
    /** Pixels of the longer side. */
    public static final int LONGEST_SIDE = 1_600;
    /** The same of the small picture. */
    public static final int THUMBNAIL_SIDE = 240;
    /** What every photo of the record is. */
    public static final String MEDIA_TYPE = "image/jpeg";

    private static final float QUALITY = 0.82f;
    private static final long MOST_PIXELS = 120_000_000L;

    /**
     * Reads and rewrites a picture; takes some tenths of a second, so not on the thread of a screen.
     *
     * @param name for people
     * @throws Refusal when it is no picture, broken, or larger than any camera makes them
     */
    public static Photo of(String name, byte[] file) {
        try {
            var upright = turned(read(name, file), ExifOrientation.of(file));
            return new Photo(jpeg(fitted(upright, LONGEST_SIDE)), jpeg(fitted(upright, THUMBNAIL_SIDE)));
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refusal refused ? refused : Refusal.failed(broken, "photo.broken", name);
        }
    }

    private static BufferedImage read(String name, byte[] file) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw Refusal.failed("photo.unknown", name);
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                return read(name, reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Only every second, third, … pixel of a very large one, so that memory holds it. */
    private static BufferedImage read(String name, ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw Refusal.failed("photo.large", name, reader.getWidth(0), reader.getHeight(0));
        }
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / (2 * LONGEST_SIDE));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage fitted(BufferedImage image, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
        var current = image;
        // Halving keeps what one large step would jump over.
        while (scale < 0.5) {
            current = drawn(current, Math.max(1, current.getWidth() / 2), Math.max(1, current.getHeight() / 2));
            scale *= 2;
        }
        return drawn(current, Math.max(1, (int) Math.round(current.getWidth() * scale)),
                Math.max(1, (int) Math.round(current.getHeight() * scale)));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static BufferedImage turned(BufferedImage image, ExifOrientation orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        var target = orientation.isSideways()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        var turn = switch (orientation) {
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case ON_ITS_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case ON_ITS_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
            case UPRIGHT -> new AffineTransform();
        };
        pen.drawImage(image, turn, null);
        pen.dispose();
        return target;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
