package org.gridlight.model.demo.photo;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What a telephone makes of the light: exposure, colour cast, darker corners, grain, JPEG.
 *
 * @param exposure brightness, 1 for as it is
 * @param warm     colour cast, above 0 towards yellow
 * @param grain    strength of the noise
 * @param mirrored whether left and right are changed
 */
record Film(double exposure, double warm, double grain, boolean mirrored, long seed) {
    private static final int LEVELS = 4_096;
    private static final double BRIGHTEST = 2.2;
    private static final float QUALITY = 0.70f;

    BufferedImage develop(float[] light) {
        int width = Tracer.WIDTH;
        int height = Tracer.HEIGHT;
        var curve = curve();
        var random = new SplittableRandom(seed);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        // Bytes in the order in which the JPEG writer wants them: through setRGB it would take twice as long.
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        double red = exposure * (1 + warm);
        double blue = exposure * (1 - warm);
        for (int row = 0; row < height; row++) {
            double y = (row - height / 2.0) / (width / 2.0);
            for (int column = 0; column < width; column++) {
                double x = (column - width / 2.0) / (width / 2.0);
                double corner = x * x + y * y;
                double dim = 1 - 0.20 * corner - 0.07 * corner * corner;
                int at = 3 * (row * width + (mirrored ? width - 1 - column : column));
                long bits = random.nextLong();
                int noise = (int) (grain * ((bits & 0xFF) + (bits >> 8 & 0xFF) - 255));
                int tint = (int) (grain * 0.35 * ((bits >> 16 & 0xFF) - 128));
                int to = 3 * (row * width + column);
                pixels[to] = (byte) level(curve, light[at + 2] * blue * dim, noise - tint);
                pixels[to + 1] = (byte) level(curve, light[at + 1] * exposure * dim, noise);
                pixels[to + 2] = (byte) level(curve, light[at] * red * dim, noise + tint);
            }
        }
        return image;
    }

    private static int level(int[] curve, double light, int noise) {
        int index = (int) (light * (LEVELS / BRIGHTEST));
        return Math.clamp(curve[Math.clamp(index, 0, LEVELS - 1)] + noise, 0, 255);
    }

    /** Bright parts are held back, dark ones lifted a little: a telephone's idea of a good picture. */
    private static int[] curve() {
        var curve = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            double light = (i + 0.5) / LEVELS * BRIGHTEST;
            double held = 1.32 * light * (1 + light / 7) / (1 + 0.95 * light);
            curve[i] = (int) Math.clamp(255 * Math.pow(Math.clamp(held, 0, 1), 1 / 2.15), 4, 252);
        }
        return curve;
    }

    static byte[] jpeg(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A small one for lists, {@code side} pixels wide. */
    static BufferedImage small(BufferedImage image, int side) {
        var half = scaled(image, image.getWidth() / 2, image.getHeight() / 2);
        return scaled(half, side, side * image.getHeight() / image.getWidth());
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }
}
