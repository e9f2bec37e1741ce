import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws the icon at the build: a grid of nine cells, three of them lit red, yellow and green. Run as a source file. */
public final class Icon {
    private static final int SIZE = 256;
    private static final int MARGIN = 40;
    private static final int STEP = 62;
    private static final int CELL = 52;

    private Icon() {}

    public static void main(String[] arguments) throws IOException {
        var picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x16324F));
        pen.fill(new RoundRectangle2D.Double(8, 8, SIZE - 16, SIZE - 16, 48, 48));
        for (int cell = 0; cell < 9; cell++) {
            int x = MARGIN + cell % 3 * STEP;
            int y = MARGIN + cell / 3 * STEP;
            pen.setColor(new Color(0x2B5075));
            pen.fill(new RoundRectangle2D.Double(x, y, CELL, CELL, 12, 12));
            if (cell % 4 == 0) {
                pen.setColor(new Color(new int[]{0xE5484D, 0xF5C518, 0x30A46C}[cell / 4]));
                pen.fill(new Ellipse2D.Double(x + 8, y + 8, CELL - 16, CELL - 16));
            }
        }
        pen.dispose();
        ImageIO.write(picture, "png", new File(arguments[0]));
    }
}
