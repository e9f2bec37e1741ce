package org.gridlight.client.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * A screen as a picture, of any size and without a window. The toolkit must run.
 *
 * @param pixels 0xAARRGGBB, row by row
 */
public record Picture(int width, int height, int[] pixels) {
    private static final int OPAQUE = 0xFF_FFFF;

    /** Takes it on the FX thread, dressed in this look. The content is put into a scene of its own and stays in it. */
    public static Picture of(Parent content, Look look, int width, int height) {
        var scene = new Scene(content, width, height);
        look.dress(scene);
        return of(scene);
    }

    /** Takes it on the FX thread. */
    public static Picture of(Scene scene) {
        // Lists make their rows in a first pass and place them in a second.
        scene.snapshot(null);
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new Picture(width, height, pixels);
    }

    /** Writes it as PNG; the folder is made. @throws IOException as the file system says it */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, width, height, pixels);
        ImageIO.write(image, "png", file.toFile());
    }

    /** How many colours it has: one that failed has one or two. */
    public long colours() {
        var seen = new BitSet(OPAQUE + 1);
        for (int pixel : pixels) {
            seen.set(pixel & OPAQUE);
        }
        return seen.cardinality();
    }
}
