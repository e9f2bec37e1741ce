package org.gridlight.reports.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** Draws every paper in colour and as a black-and-white printer has it, for people to look at. */
class NoticePicturesTest {
    private static final double SCALE = 1.3;
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);

    @Test
    void everyPaperReadsTheSameInGrey() throws IOException {
        draw("red-notice", new RedNoticePrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(SamplePapers
                .redNotice(6)));
        draw("red-notice-answered", new RedNoticePrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(
                SamplePapers.explained(3).with(SamplePapers.FIRST.asPrint(2))));
        draw("supervise", new SuperviseSlipPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(SamplePapers
                .superviseSlip(true)));
        draw("transfer", new TransferSlipPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(SamplePapers
                .transferSlip()));
        draw("minutes", new MeetingMinutesPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(SamplePapers
                .minutes(3)));
        draw("weekly", new WeeklyBulletinPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE).lay(SamplePapers
                .week(10)));
    }

    private static void draw(String name, BookPages book) throws IOException {
        try (book) {
            for (int page = 0; page < book.pages(); page++) {
                for (boolean grey : new boolean[]{false, true}) {
                    var picture = book.page(page, SCALE, grey);
                    assertThat(dark(picture)).as("ink on page " + page + " of " + name).isGreaterThan(800);
                    var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                    opaque.getGraphics().drawImage(picture, 0, 0, null);
                    ImageIO.write(opaque, "png", Pages.folder("pages").resolve("notices-%s-%d%s.png".formatted(name,
                            page + 1, grey ? "-grey" : "")).toFile());
                }
            }
        }
    }

    private static int dark(BufferedImage picture) {
        var dark = new AtomicInteger();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int colour = picture.getRGB(x, y);
                if ((colour >> 8 & 0xFF) < 128) {
                    dark.incrementAndGet();
                }
            }
        }
        return dark.get();
    }
}
