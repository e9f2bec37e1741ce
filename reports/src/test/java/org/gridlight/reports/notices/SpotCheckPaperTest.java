package org.gridlight.reports.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gridlight.db.Progress;
import org.gridlight.model.spotcheck.SpotCheck;
import org.gridlight.model.spotcheck.SpotItem;
import org.gridlight.model.spotcheck.SpotItem.Answer;
import org.gridlight.model.spotcheck.SpotItem.Kind;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** A spot check on paper, before it is answered and after it is signed. */
class SpotCheckPaperTest {
    private static final Instant NOW = SamplePapers.NOW;

    private final SpotCheckPrinter printer = new SpotCheckPrinter(Words.of(Locale.SIMPLIFIED_CHINESE),
            SamplePapers.CENTRE, SamplePapers.ZONE);

    private static SpotCheckContent content(boolean answered) {
        var items = new ArrayList<SpotItem>();
        for (int i = 0; i < 6; i++) {
            items.add(new SpotItem(i, Kind.CASE, i + 1, 100L + i, "2026071600" + (100 + i), "暴露垃圾", 7L, "990102005",
                    "柳堤路 " + (10 + i) + " 号门前", answered ? i == 2 ? Answer.FALSE_REPORT : Answer.TRUE_REPORT : null,
                    answered && i == 2 ? "现场未见该问题，反映人 13812345678 称从未上报" : null, NOW, "郑涛", 0));
        }
        for (int i = 0; i < 3; i++) {
            items.add(new SpotItem(10 + i, Kind.GRID, i + 1, null, null, null, 7L, "99010200500" + i, "东至人民路，西至柳堤路",
                    answered ? i == 1 ? Answer.MISSED : Answer.CLEAR : null, null, NOW, "郑涛",
                    answered && i == 1 ? 2 : 0));
        }
        return new SpotCheckContent(
                new SpotCheck(3, LocalDate.of(2026, 7, 16), "2026-07-16 0f3a9c21b7e4d850", NOW, "郑涛",
                        answered ? NOW.plusSeconds(7_200) : null, answered ? "郑涛" : null, 9, answered ? 9 : 0),
                items,
                SamplePapers.FIRST);
    }

    @Test
    void aSignedCheckSaysWhatWasFoundAndFromWhatItWasDrawn() throws IOException {
        var text = text(content(true));
        assertThat(text)
                .contains("抽查记录", "2026-07-160f3a9c21b7e4d850", "属实5，误报1，无法判断0", "无问题2，漏报2件", "督查员郑涛", "现场未见该问题")
                .doesNotContain("13812345678");
        draw();
    }

    @Test
    void anOpenOneLeavesRoomToWrite() throws IOException {
        assertThat(text(content(false))).contains("属实0，误报0，无法判断0").doesNotContain("督查员郑涛");
    }

    @Test
    void aDeductionSaysWhyByWhatRuleAndUntilWhenToAppeal() throws IOException {
        var notices = new DeductionNoticePrinter(Words.of(Locale.SIMPLIFIED_CHINESE), SamplePapers.CENTRE,
                SamplePapers.ZONE);
        var content = new DeductionNoticeContent("2026-07-31", "市政设施管理中心", YearMonth.of(2026, 7), "队考核分",
                new BigDecimal("-2.5000"), "7月3日抽查发现整改不到位，联系人 13812345678", "2026071600102",
                "街面秩序考评第 1 版", "郑涛", NOW, null, SamplePapers.FIRST.asPrint(2));
        var file = notices.print(content, Pages.folder("spot"), EnumSet.of(Format.PDF), Progress.UNHEARD).getFirst();

        Pages.draw(file, "deduction", 1);
        try (var document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains("扣分通知单", "市政设施管理中心", "-2.5", "2026071600102", "第1版", "补打", "（盖章）")
                    .doesNotContain("13812345678", "2.5000", "deduction.");
        }
    }

    private String text(SpotCheckContent content) throws IOException {
        var files = printer.print(content, Pages.folder("spot"), EnumSet.copyOf(Set.of(Format.PDF)), Progress.UNHEARD);
        try (var document = org.apache.pdfbox.Loader.loadPDF(files.getFirst().toFile())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private void draw() throws IOException {
        for (var answered : List.of(true, false)) {
            try (var book = printer.lay(content(answered))) {
                assertThat(book.pages()).isEqualTo(1);
                var picture = book.page(0, 1.3, false);
                var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                opaque.getGraphics().drawImage(picture, 0, 0, null);
                ImageIO.write(opaque, "png",
                        Pages.folder("pages").resolve("spot-check-" + (answered ? "signed" : "open") + ".png")
                                .toFile());
            }
        }
    }
}
