import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.File;
import java.util.HashSet;
import javax.imageio.ImageIO;

/** Waits until the display shows a window (many colours, the same twice), and keeps a picture: FILE SECONDS. */
public final class Shot {
    private static final int COLOURS = 40;
    private static final int STEP = 3;
    private static final int PAUSE_MILLIS = 250;

    private Shot() {}

    public static void main(String[] arguments) throws Exception {
        var robot = new Robot();
        var screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
        var before = -1;
        while (System.nanoTime() < end) {
            var picture = robot.createScreenCapture(screen);
            var colours = new HashSet<Integer>();
            var sum = 0;
            for (int x = 0; x < picture.getWidth(); x += STEP) {
                for (int y = 0; y < picture.getHeight(); y += STEP) {
                    colours.add(picture.getRGB(x, y));
                    sum = 31 * sum + picture.getRGB(x, y);
                }
            }
            if (colours.size() >= COLOURS && sum == before) {
                ImageIO.write(picture, "png", new File(arguments[0]));
                System.exit(0);
            }
            before = sum;
            Thread.sleep(PAUSE_MILLIS);
        }
        System.exit(1);
    }
}
