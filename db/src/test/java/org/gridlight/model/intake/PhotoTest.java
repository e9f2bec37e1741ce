package org.gridlight.model.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class PhotoTest {
    /** A picture whose upper left quarter is red and the rest blue. */
    public static byte[] picture(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        var colour = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, jpg, 1600, 1200", "3000, 9000, png, 533, 1600", "640, 480, jpg, 640, 480",
        "9000, 1, png, 1600, 1"})
    void isMadeSmallerNeverLarger(int width, int height, String format, int keptWidth, int keptHeight)
            throws IOException {
        var photo = Photo.of("一.jpg", picture(width, height, format));
        assertThat(image(photo.content())).extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(keptWidth, keptHeight);
        var small = image(photo.thumbnail());
        assertThat(Math.max(small.getWidth(), small.getHeight())).isLessThanOrEqualTo(240);
        assertThat(photo.thumbnail()).hasSizeLessThan(65_536);
    }

    /** The tag of the camera moves the red quarter to where it belongs, and is not kept. */
    @ParameterizedTest
    @CsvSource({"1, 0.25, 0.25", "3, 0.75, 0.75", "6, 0.75, 0.25", "8, 0.25, 0.75"})
    void standsUpright(int orientation, double x, double y) throws IOException {
        var file = held(picture(400, 200, "jpg"), orientation);
        var image = image(Photo.of("一.jpg", file).content());
        assertThat(image.getWidth() < image.getHeight()).isEqualTo(orientation > 4);
        for (double right : new double[]{0.25, 0.75}) {
            for (double down : new double[]{0.25, 0.75}) {
                assertThat(isRed(image, right, down)).isEqualTo(right == x && down == y);
            }
        }
        assertThat(new String(Photo.of("一.jpg", file).content(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    private static byte[] held(byte[] jpeg, int orientation) {
        var exif = HexFormat.of().parseHex("FFE100224578696600004D4D002A00000008000101120003000000010"
                + "00" + orientation + "000000000000");
        var all = Arrays.copyOf(Arrays.copyOf(jpeg, 2), 2 + exif.length + jpeg.length - 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    @Test
    void whatIsNoPictureIsRefusedByName() {
        var whole = picture(400, 200, "png");
        for (var bytes : new byte[][]{{}, "not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Arrays.copyOf(whole, whole.length / 3)}) {
            var refusal = catchThrowableOfType(Refusal.class, () -> Photo.of("路口.jpg", bytes));
            assertThat(refusal.in(Words.of(Locale.CHINA))).contains("路口.jpg").doesNotContain("\n", "{");
        }
    }
}
