package org.gridlight.reports;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** Turns a picture to what a black-and-white printer makes of it. */
public final class Grey {
    private Grey() {}

    /** @param picture opaque, with whole numbers as pixels */
    public static void turn(BufferedImage picture) {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (var place = 0; place < pixels.length; place++) {
            var level = level(pixels[place]);
            pixels[place] = 0xFF000000 | level << 16 | level << 8 | level;
        }
    }

    /** How light a colour is. @param colour 0xRRGGBB */
    public static int level(int colour) {
        var red = colour >> 16 & 0xFF;
        var green = colour >> 8 & 0xFF;
        var blue = colour & 0xFF;
        // Weights of Rec. 601, as printers use them.
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }
}
