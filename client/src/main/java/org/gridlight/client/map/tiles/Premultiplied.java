package org.gridlight.client.map.tiles;

/** Arithmetic of pixels whose colours are multiplied by their alpha, as Java2D and JavaFX share them. */
public final class Premultiplied {
    private static final int OPAQUE = 256;
    private static final int ALL = 255;

    private Premultiplied() {}

    /** One pixel laid over another. */
    public static int over(int above, int below) {
        int alpha = above >>> 24;
        int mixed = above + scaled(below, OPAQUE - alpha - (alpha >> 7));
        // Bytes are cut off; what lies on something opaque stays opaque all the same.
        return below >>> 24 == ALL ? mixed | ALL << 24 : mixed;
    }

    /** Lays pixels over others, all of a picture. @param opacity of the upper ones, 0 to 1 */
    public static void over(int[] below, int[] above, double opacity) {
        over(below, 0, above, 0, above.length, opacity);
    }

    /** Lays some pixels over others. */
    static void over(int[] below, int belowFrom, int[] above, int aboveFrom, int count, double opacity) {
        int share = (int) Math.round(opacity * OPAQUE);
        for (int i = 0; i < count; i++) {
            int upper = above[aboveFrom + i];
            if (upper != 0) {
                if (share < OPAQUE) {
                    upper = scaled(upper, share);
                }
                int at = belowFrom + i;
                below[at] = upper >>> 24 == ALL ? upper : over(upper, below[at]);
            }
        }
    }

    /** Each of the four bytes times a share of 256. */
    private static int scaled(int pixel, int share) {
        int even = (pixel & 0x00FF00FF) * share >>> 8 & 0x00FF00FF;
        int odd = (pixel >>> 8 & 0x00FF00FF) * share & 0xFF00FF00;
        return even | odd;
    }
}
