package org.gridlight.client.reports;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Hands a drawn page to the screen without copying it. */
final class PagePicture {
    private PagePicture() {}

    /** @param page with whole numbers as pixels, alpha multiplied */
    static Image of(BufferedImage page) {
        var pixels = ((DataBufferInt) page.getRaster().getDataBuffer()).getData();
        return new WritableImage(new PixelBuffer<>(page.getWidth(), page.getHeight(), IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance()));
    }
}
