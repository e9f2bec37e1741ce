package org.gridlight.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyFigureTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "5, 1", "6, 2", "12, 5", "99, 20", "1790, 500", "4300, 1000", "64000, 20000"})
    void theAxisHasRoundMarks(long highest, long step) {
        assertThat(DailyFigure.step(highest)).isEqualTo(step);
        assertThat((highest + step - 1) / step).isLessThanOrEqualTo(5);
    }

    @Test
    void barsReachAsHighAsTheirCount() throws JRException {
        var picture = drawn(new DailyFigure(List.of(new DailyFigure.Day("1", 100, 0), new DailyFigure.Day("2", 50, 0)),
                "b", "l", ""));
        var whole = greyInColumn(picture, 34 + 453 / 4);
        var half = greyInColumn(picture, 34 + 453 * 3 / 4);
        assertThat(whole).isBetween(120, 132);
        assertThat(half).isBetween(whole / 2 - 4, whole / 2 + 4);
    }

    @Test
    void nothingIsColoured() throws JRException {
        var picture = drawn(new DailyFigure(List.of(new DailyFigure.Day("1", 9, 7)), "b", "l", ""));
        for (var x = 0; x < picture.getWidth(); x++) {
            for (var y = 0; y < picture.getHeight(); y++) {
                var pixel = picture.getRGB(x, y);
                assertThat(Math.abs((pixel >> 16 & 255) - (pixel & 255))).isLessThan(24);
            }
        }
    }

    private static BufferedImage drawn(Figure figure) throws JRException {
        var context = DefaultJasperReportsContext.getInstance();
        var size = figure.getDimension(context);
        var picture = new BufferedImage((int) size.getWidth(), (int) size.getHeight(), BufferedImage.TYPE_INT_RGB);
        var sheet = picture.createGraphics();
        sheet.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        figure.render(context, sheet, new Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight()));
        sheet.dispose();
        return picture;
    }

    private static int greyInColumn(BufferedImage picture, int x) {
        var count = 0;
        for (var y = 0; y < picture.getHeight(); y++) {
            count += (picture.getRGB(x, y) & 0xFFFFFF) == 0xB7C1C7 ? 1 : 0;
        }
        return count;
    }
}
