package org.gridlight.client.cases.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javax.imageio.ImageIO;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.intake.Photo;
import org.gridlight.model.words.Refusal;

/**
 * A photo as it was dropped, pasted or chosen: not yet read. Immutable.
 *
 * @param name    for people
 * @param content reads it; may block
 */
public record OfferedPhoto(String name, Callable<byte[]> content) {
    /** Endings of files that are taken. */
    public static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "bmp");

    /** More than a camera writes for one picture. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    /** A file. */
    public static OfferedPhoto file(Path file) {
        var name = file.getFileName().toString();
        return new OfferedPhoto(name, () -> {
            if (!isPicture(name)) {
                throw Refusal.failed("photo.unknown", name);
            }
            requireSize(name, Files.size(file));
            return Files.readAllBytes(file);
        });
    }

    /** What a clipboard or a drag carries: files before a picture; nothing when it carries neither. On the FX thread. */
    public static List<OfferedPhoto> in(Clipboard board, String pastedName) {
        if (board.hasFiles()) {
            return board.getFiles().stream().map(file -> file(file.toPath())).toList();
        }
        var image = board.hasImage() ? board.getImage() : null;
        return image == null ? List.of() : List.of(picture(pastedName, image));
    }

    /** A picture of a screen. Its points are taken at once, on the FX thread; the rest is done by whoever reads it. */
    public static OfferedPhoto picture(String name, Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        return new OfferedPhoto(name, () -> png(width, height, points));
    }

    private static byte[] png(int width, int height, int[] points) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, points, 0, width);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static boolean isPicture(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static void requireSize(String name, long bytes) {
        if (bytes > MOST_BYTES) {
            throw Refusal.failed("photo.tooManyBytes", name, bytes / (1024 * 1024), MOST_BYTES / (1024 * 1024));
        }
    }

    /**
     * Reads, decodes and rewrites it, as the record will keep it; may block for some tenths of a second.
     *
     * @throws Refusal when it is no picture, broken or too large
     */
    public NewPhoto checked() throws Exception {
        var read = content.call();
        requireSize(name, read.length);
        return new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, name, Photo.of(name, read).content(), null, null, null);
    }
}
