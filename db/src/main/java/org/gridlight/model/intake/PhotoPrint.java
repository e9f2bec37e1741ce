package org.gridlight.model.intake;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * What two photos of the same shot have in common after one was compressed again, made smaller, lightened or darkened:
 * 64 signs of the coarse waves of its brightness (a perceptual hash, "pHash": the low 8 × 8 coefficients of a
 * cosine transform of 32 × 32 grey values, each above or below their median). A small distance says that two pictures
 * look alike, never that somebody cheated: people look at both. A
 * large distance clears nobody: a cut of some per cent or a line stamped over the picture mostly escapes it.
 *
 * @param bits the signs, the first one in the highest bit
 */
public record PhotoPrint(long bits) {
    /** Into how many parts of {@value #BAND_BITS} bits a print is cut to be found by an index. */
    public static final int BANDS = 4;
    /** Bits of one part. */
    public static final int BAND_BITS = Long.SIZE / BANDS;

    private static final int SIDE = 32;
    private static final int KEPT = 8;
    private static final double PLAIN = 2.0;
    private static final double[][] WAVES = waves();

    /**
     * The print of a picture of the record; takes some hundredths of a second, so not on the thread of a screen.
     *
     * @param file an upright JPEG as {@link Photo} keeps it (the small one will do)
     * @return none when it is no picture, or so plain (a white wall, the dark) that it would resemble every other
     *         plain one
     */
    public static Optional<PhotoPrint> of(byte[] file) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(file))).flatMap(PhotoPrint::of);
        } catch (IOException broken) {
            // A picture that cannot be read cannot be compared; whoever shows it says so.
            return Optional.empty();
        }
    }

    private static Optional<PhotoPrint> of(BufferedImage picture) {
        var coefficients = lowWaves(grey(picture));
        // The first one is the mean brightness: leaving it out lets a lightened copy keep its print.
        var compared = Arrays.copyOfRange(coefficients, 1, coefficients.length);
        if (Arrays.stream(compared).map(Math::abs).average().orElse(0) < PLAIN) {
            return Optional.empty();
        }
        Arrays.sort(compared);
        double median = compared[compared.length / 2];
        long bits = 0;
        for (int i = 1; i < coefficients.length; i++) {
            bits = bits << 1 | (coefficients[i] > median ? 1 : 0);
        }
        return Optional.of(new PhotoPrint(bits));
    }

    /** In how many of the 64 signs two pictures differ: 0 the same, about 32 nothing in common. */
    public int distance(PhotoPrint other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /**
     * The parts, each 0 to 65535. Two prints at most 3 apart share at least one part whole; at most 7 apart, at least
     * one part but for a single bit (see {@link #bandsNear}).
     */
    public List<Integer> bands() {
        return IntStream.range(0, BANDS).mapToObj(this::band).toList();
    }

    /** What part number {@code band} of every print at most 7 apart may be: itself and each with one bit turned. */
    public List<Integer> bandsNear(int band) {
        int own = band(band);
        return IntStream.rangeClosed(-1, BAND_BITS - 1).mapToObj(bit -> bit < 0 ? own : own ^ 1 << bit).toList();
    }

    private int band(int band) {
        return (int) (bits >>> BAND_BITS * (BANDS - 1 - band)) & 0xffff;
    }

    /** Sixteen digits, as people compare them. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(bits);
    }

    /** The mean brightness of each of 32 × 32 fields, 0 to 255. */
    private static double[][] grey(BufferedImage picture) {
        var even = evened(picture);
        var sums = new double[SIDE][SIDE];
        int step = even.getWidth() / SIDE;
        for (int y = 0; y < even.getHeight(); y++) {
            for (int x = 0; x < even.getWidth(); x++) {
                int rgb = even.getRGB(x, y);
                double light = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
                sums[y / step][x / step] += light / (step * step);
            }
        }
        return sums;
    }

    /** Halved while larger than needed, then brought to a whole number of pixels for each field. */
    private static BufferedImage evened(BufferedImage picture) {
        var current = picture;
        int side = SIDE * KEPT;
        while (Math.min(current.getWidth(), current.getHeight()) > 2 * side) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, side, side);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = target.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return target;
    }

    private static double[] lowWaves(double[][] grey) {
        var low = new double[KEPT * KEPT];
        for (int v = 0; v < KEPT; v++) {
            for (int u = 0; u < KEPT; u++) {
                double sum = 0;
                for (int y = 0; y < SIDE; y++) {
                    for (int x = 0; x < SIDE; x++) {
                        sum += grey[y][x] * WAVES[v][y] * WAVES[u][x];
                    }
                }
                low[v * KEPT + u] = sum * 2 / SIDE;
            }
        }
        return low;
    }

    private static double[][] waves() {
        var waves = new double[KEPT][SIDE];
        for (int wave = 0; wave < KEPT; wave++) {
            for (int at = 0; at < SIDE; at++) {
                waves[wave][at] = Math.cos(Math.PI * wave * (2 * at + 1) / (2 * SIDE));
            }
        }
        return waves;
    }
}
