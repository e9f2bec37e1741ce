package org.gridlight.reports.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gridlight.db.Progress;
import org.gridlight.model.duty.DutyEntry;
import org.gridlight.model.duty.Handover;
import org.gridlight.model.duty.HandoverFigure;
import org.gridlight.model.duty.HandoverFigures;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.words.Words;
import org.gridlight.reports.BookPages;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** Handovers, duty logs and urgent bulletins as papers. */
class DutyPapersTest {
    private static final Words CHINESE = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final Instant NOW = SamplePapers.NOW;

    private final HandoverPrinter handovers = new HandoverPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    private final DutyLogPrinter logs = new DutyLogPrinter(CHINESE, SamplePapers.CENTRE, SamplePapers.ZONE);
    private final UrgentBulletinPrinter bulletins = new UrgentBulletinPrinter(CHINESE, SamplePapers.CENTRE,
            SamplePapers.ZONE);

    private static HandoverContent handover() {
        var amounts = new HashMap<String, Integer>();
        for (var figure : HandoverFigure.values()) {
            amounts.put(figure.code(), 100 + figure.ordinal());
        }
        return new HandoverContent(new Handover(7, NOW.minusSeconds(43_200), "周敏", 3,
                "南河路积水：两台泵车到 22 时。反映人 13812345678 请回访。", NOW, 1, "周敏", new HandoverFigures(amounts),
                NOW.plusSeconds(240), "韩冬", "已阅", "周敏、王强", "韩冬、陈立"), SamplePapers.FIRST);
    }

    private static DutyLogContent log(int entries) {
        return new DutyLogContent(LocalDate.of(2026, 7, 16), IntStream.range(0, entries).mapToObj(i -> new DutyEntry(
                50 + i, NOW.plusSeconds(60L * i), DutyEntry.Kind.values()[i % 5], "第" + i + "条：区应急办来电询问南河路积水处置情况", 0,
                i == 1 ? "20260716-1187" : null, "周敏", i == 2 ? 50 : 0)).toList(), SamplePapers.FIRST);
    }

    private static UrgentBulletinContent bulletin(UrgentBulletin.Form form, String needs) {
        return new UrgentBulletinContent(new UrgentBulletin(3, 2026, 3, form.ordinal(), form, "燃气泄漏", 9,
                "20260716-1187", NOW.minusSeconds(900), "柳堤路 12 号", "施工挖断管线，现场有气味", "无伤亡", "已疏散 40 人", needs, NOW,
                "周敏"), "快报〔2026〕3号", SamplePapers.FIRST);
    }

    @Test
    void aHandoverHasAllFiguresTheTextAndThreeSignatures() throws IOException {
        var text = text(handovers, handover());
        for (var figure : HandoverFigure.values()) {
            assertThat(text).contains(CHINESE.say("duty.figure." + figure.code()) + (100 + figure.ordinal()));
        }
        assertThat(text).contains("交接班记录", "南河路积水：两台泵车到22时", "交班人周敏", "接班人韩冬", "带班领导", "已阅")
                .doesNotContain("13812345678");
        draw("handover", handovers.lay(handover()));
    }

    @Test
    void aLogHasEachEntryAndSaysWhatACorrectionCorrects() throws IOException {
        var text = text(logs, log(60));
        IntStream.range(0, 60).forEach(i -> assertThat(text).contains("第" + i + "条：区应急办"));
        assertThat(text).contains("（更正第1条）", "20260716-1187", "值班日志");
        assertThat(text(logs, log(0))).contains("本期无");
        draw("duty-log", logs.lay(log(12)));
    }

    @Test
    void aBulletinSaysWhichFormItIsAndLeavesRoomForTheLeader() throws IOException {
        assertThat(text(bulletins, bulletin(UrgentBulletin.Form.FIRST, "请交警断行"))).contains("快报〔2026〕3号", "初报",
                "紧急情况快报", "柳堤路12号", "施工挖断管线", "无伤亡", "已疏散40人", "请交警断行", "批示", "周敏");
        assertThat(text(bulletins, bulletin(UrgentBulletin.Form.FINAL, null))).contains("终报", "需协调本期无");
        draw("bulletin", bulletins.lay(bulletin(UrgentBulletin.Form.FOLLOW_UP, "请交警断行")));
    }

    private static <C> String text(PaperPrinter<C> printer, C content) throws IOException {
        var folder = Pages.folder("duty");
        var files = printer.print(content, folder, EnumSet.copyOf(Set.of(Format.PDF)), Progress.UNHEARD);
        try (var document = org.apache.pdfbox.Loader.loadPDF(files.getFirst().toFile())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static void draw(String name, BookPages book) throws IOException {
        try (book) {
            for (int page = 0; page < Math.min(2, book.pages()); page++) {
                var picture = book.page(page, 1.3, false);
                var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                opaque.getGraphics().drawImage(picture, 0, 0, null);
                ImageIO.write(opaque, "png", Pages.folder("pages").resolve("duty-%s-%d.png".formatted(name, page + 1))
                        .toFile());
            }
            assertThat(book.pages()).as("pages of %s", name).isLessThanOrEqualTo(List.of("handover", "bulletin")
                    .contains(name) ? 2 : 3);
        }
    }
}
