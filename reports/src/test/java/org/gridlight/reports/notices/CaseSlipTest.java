package org.gridlight.reports.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.prints.SlipKind;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** Slips for units without a workstation: whole, numbered, and without the reporter. */
class CaseSlipTest {
    private static final String WORDS = "我叫李国栋，电话13812342210，箅子断了几根，旁边有小孩走，赶紧来换。";

    private final CaseSlipPrinter printer = new CaseSlipPrinter(PaperText.CHINESE, SamplePapers.CENTRE,
            SamplePapers.ZONE);

    private static CaseFile file(CaseState state) {
        var now = SamplePapers.NOW;
        var told = now.minus(Duration.ofHours(6));
        var header = new CaseFile.Header(8, "2026071601187", "A2026071602041", state, ReportSource.HOTLINE, null,
                "GB13-C0104", true, "公用设施", "雨水箅子", true, told, told, told.plusSeconds(600), null,
                now.plus(Duration.ofHours(2)), null, null, 0, 0, 1, 2, 7);
        return new CaseFile(header,
                List.of(new CaseFile.Telling("A2026071602041", ReportSource.HOTLINE, null, told, WORDS,
                        "滨江路柳堤街口东南角", "李**", "138****2210", true, null)),
                List.of(new CaseFile.Step(told, "dispatch", CaseState.PENDING_DISPATCH, CaseState.PENDING_HANDLE, "周敏",
                        "排水公司", null, "当日更换，设围挡。"),
                        new CaseFile.Step(now, "sendCheck", CaseState.PENDING_CHECK, CaseState.CHECKING, "周敏", null,
                                null, null)),
                List.of(new CaseFile.StageTime(Stage.HANDLE, "排水公司", new BigDecimal("4"), "WORK_HOUR", told,
                        now.plus(Duration.ofHours(2)), null, null, null, false)),
                new CaseFile.Standard("破损超过 25 平方厘米", "更换完好，与路面平齐", new BigDecimal("4"), "WORK_HOUR"),
                new CaseFile.Ground("滨江路柳堤街口东南角", 116.312_345, 39.951_234, 7, "110108016003047", "望江街道", "柳堤社区",
                        "望江三区", List.of(new CaseFile.Person("陈洁", "13800001111", "一班"))),
                new CaseFile.ComponentLine(3, "1101080104000231", "雨水箅子", "排水公司", "排水养护所", null),
                new CaseFile.UnitLine(2, "排水公司", null, "马超", "000-1002"), List.of());
    }

    private static CaseSlipContent slip(SlipKind kind, CaseState state) {
        var file = file(state);
        return new CaseSlipContent(kind, kind.number(file), file, List.of(), SamplePapers.FIRST);
    }

    @Test
    void aUnitIsToldTheTaskAndNotWhoReportedIt() {
        var slip = slip(SlipKind.DISPATCH, CaseState.HANDLING);
        assertThat(slip.number()).isEqualTo("2026071601187-2");
        var text = PaperText.of(printer, slip);
        assertThat(text).contains("派遣单", "2026071601187-2", "排水公司", "紧急", "4工作时", "2026年7月16日18:40",
                "破损超过25平方厘米", "更换完好，与路面平齐", "110108016003047", "116.312345", "当日更换", "回执", "□挂账", "线索");
        assertThat(text).doesNotContain("李国栋", "李**", "2210", "13800001111", "补打");
        assertThat(PaperText.pages(printer, slip)).as("task and receipt, each with its code").hasSize(2)
                .allMatch(page -> page.contains("2026071601187-2") && page.contains("排水公司"));
    }

    @Test
    void anInspectorIsToldWhatToLookFor() {
        var check = PaperText.of(printer, slip(SlipKind.CHECK, CaseState.CHECKING).with(SamplePapers.FIRST.asPrint(2)));
        assertThat(check).contains("核查单", "2026071601187-1", "陈洁", "望江三区", "更换完好", "□不达标", "补打第2次")
                .doesNotContain("破损超过", "李国栋", "13800001111");
        var verify = PaperText.of(printer, slip(SlipKind.VERIFY, CaseState.VERIFYING));
        assertThat(verify).contains("核实单", "破损超过", "□不属实").doesNotContain("更换完好");
    }

    @Test
    void theNumberOnASlipFindsItsCase() {
        assertThat(SlipKind.caseNumber(" 2026071601187-2 ")).contains("2026071601187");
        assertThat(SlipKind.caseNumber("A2026071602041-1")).contains("A2026071602041");
        for (var other : List.of("2026071601187", "0716-1187", "柳堤街 3-9", "")) {
            assertThat(SlipKind.caseNumber(other)).as(other).isEmpty();
        }
        assertThat(SlipKind.of(CaseState.HANDLING)).contains(SlipKind.DISPATCH);
        assertThat(SlipKind.of(CaseState.CLOSED)).isEmpty();
    }

    @Test
    void slipsAreDrawn() throws IOException {
        for (var kind : SlipKind.values()) {
            var one = slip(kind, CaseState.HANDLING);
            var photographed = new CaseSlipContent(kind, one.number(), one.file(), SamplePapers.superviseSlip(true)
                    .photos().stream().map(pair -> new PhotoPairContent(pair.about(), pair.before(),
                            kind == SlipKind.CHECK ? pair.after() : Optional.empty()))
                    .limit(1).toList(), one.mark());
            draw(kind.name().toLowerCase(Locale.ROOT), one);
            draw(kind.name().toLowerCase(Locale.ROOT) + "-photos", photographed);
        }
        var english = new CaseSlipPrinter(Words.of(Locale.ENGLISH), "Centre", SamplePapers.ZONE);
        assertThat(PaperText.of(english, slip(SlipKind.CHECK, CaseState.CHECKING))).contains("Checkslip", "□notmet");
    }

    private void draw(String name, CaseSlipContent slip) throws IOException {
        try (var book = printer.lay(slip)) {
            for (int page = 0; page < book.pages(); page++) {
                var picture = book.page(page, 1.3, false);
                var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
                opaque.getGraphics().drawImage(picture, 0, 0, null);
                assertThat(ImageIO.write(opaque, "png", Pages.folder("pages").resolve("slip-%s-%d.png".formatted(name,
                        page + 1)).toFile())).isTrue();
            }
        }
    }
}
