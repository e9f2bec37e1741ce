package org.gridlight.client.lights;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.gridlight.client.look.Palette;

/** Red cases of the last days as bars, today's in red (近 7 日红灯件数). */
final class TrendPainter {
    private static final double BAR = 5;
    private static final double GAP = 2;
    /** Of a week. */
    static final double WIDTH = LightsRecord.DAYS * (BAR + GAP) - GAP;

    private TrendPainter() {}

    /** @param counts the oldest day first; a day without any has a hair, so that the week is seen */
    static void paint(GraphicsContext sheet, double width, double height, Palette colours, List<Integer> counts) {
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = 0; i < counts.size(); i++) {
            double share = most == 0 ? 0 : (double) counts.get(i) / most;
            double bar = Math.max(1, Math.round(share * height));
            boolean today = i == counts.size() - 1 && counts.get(i) > 0;
            sheet.setFill(colours.colour(today ? "red" : "grey"));
            sheet.fillRect(width - (counts.size() - i) * (BAR + GAP) + GAP, height - bar, BAR, bar);
        }
    }
}
