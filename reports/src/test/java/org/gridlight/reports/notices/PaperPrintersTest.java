package org.gridlight.reports.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridlight.model.people.PrivacyMask;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.junit.jupiter.api.Test;

class PaperPrintersTest {
    private static final double MILLIMETRE = 72 / 25.4;

    @Test
    void aRedNoticeNamesTheUnitItsPeopleTheRuleAndEveryCase() {
        var pages = PaperText.pages(PaperText.redNotices(), SamplePapers.redNotice(6));
        assertThat(pages).hasSize(4);
        assertThat(pages.get(0)).contains("第一联共二联存根", "202600017", "红灯通知单（存根）", "红〔2026〕17号", "红灯案件",
                "20260713011872026071301200", "裁切线红〔2026〕17号", "送达回执", "（盖章：被通知单位）", "签收人", "签收时间");
        assertThat(pages.get(1)).contains("第二联共二联被通知单位", "云河区城市管理监督指挥中心", "红〔2026〕17号", "红灯通知单市政设施管理中心：",
                "你单位自2026年7月16日16:05起亮红灯（■红灯·超期）。亮灯规则：超期在手6件，占7.4%，达到2%且不少于2件。",
                "责任人：刘建国；联络员：王芳；电话：0571-88001234。", "■紧急2工", "请于2026年7月20日18:00前书面说明情况");
        assertThat(pages.get(2)).contains("附件：情况说明", "值班长：周敏", "（盖章）", "2026年7月16日", "—2—");
        assertThat(pages.get(3)).contains("附件红〔2026〕17号", "情况说明", "市政设施管理中心", "逐件原因", "措施", "需协调事项", "单位负责人（签字）：",
                "（盖章：被通知单位）", "打印时间2026-07-1616:40打印人陈洁数据截至2026-07-1616:40");
    }

    @Test
    void sixtyCasesFlowOverThePagesAndNoneIsLost() {
        var pages = PaperText.pages(PaperText.redNotices(), SamplePapers.redNotice(60));
        var numbers = IntStream.range(0, 60).mapToObj(SamplePapers::number).toList();
        assertThat(pages).hasSizeBetween(9, 16);
        assertThat(String.join("", pages)).contains("红灯案件共60件").doesNotContain("本期无");
        var stub = pages.stream().filter(page -> page.contains("第一联")).reduce("", String::concat);
        var letter = pages.stream().filter(page -> page.contains("第二联") && !page.contains("第一联")).reduce("",
                String::concat);
        var form = pages.stream().filter(page -> page.contains("附件红〔2026〕17号")).reduce("", String::concat);
        assertThat(List.of(stub, letter, form)).allSatisfy(copy -> assertThat(numbers).allSatisfy(
                number -> assertThat(copy).containsOnlyOnce(number)));
        assertThat(pages.stream().filter(page -> page.contains("应办结时间") || page.contains("应办结"))).hasSizeGreaterThan(2);
    }

    @Test
    void theExplanationIsFilledInAndPeopleAreMasked() {
        var text = PaperText.of(PaperText.redNotices(), SamplePapers.explained(2));
        assertThat(text).contains("暴雨期间无法开挖", "已设围挡，雨停后夜", "138****2210", "说明通过", "单位负责人（签字）：刘建国")
                .doesNotContain("13812342210");
    }

    @Test
    void aNoticeWithoutCasesSaysSo() {
        assertThat(PaperText.of(PaperText.redNotices(), SamplePapers.redNotice(0))).contains("本期无", "红灯案件0件", "紧急案件超期");
    }

    @Test
    void aReprintSaysTheHowManiethByWhomAndWhen() {
        var notice = SamplePapers.redNotice(1);
        assertThat(PaperText.of(PaperText.redNotices(), notice)).doesNotContain("补打");
        assertThat(PaperText.pages(PaperText.redNotices(), notice.with(notice.mark().asPrint(2)))).allSatisfy(
                page -> assertThat(page).contains("补打第2次操作人陈洁2026-07-1616:40"));
        assertThat(PaperText.of(PaperText.bulletins(), SamplePapers.week(2).with(SamplePapers.FIRST.asPrint(3))))
                .contains("补打第3次");
        assertThatThrownBy(() -> notice.mark().asPrint(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSuperviseSlipHasItsCopiesItsWordsAndItsBlanks() {
        var text = PaperText.of(PaperText.superviseSlips(), SamplePapers.superviseSlip(true));
        assertThat(text).contains("督办〔2026〕31号", "加急", "第一联共二联存根", "第二联共二联承办单位", "市政设施管理中心：",
                "建设大街与文化路交叉口路面塌陷（案卷编号：2026071301226）列为督办事项，督办类别：超期、领导批示。", "一、基本情况", "138****2210", "二、已办过程",
                "三、批示原文", "“请市政中心高度重视，今晚必须先行处置到位，确保安全。”（赵志强副区长，2026年7月16日14:40）", "四、督办要求和办结时限",
                "办结时限：2026年7月20日16:40", "附件：照片1组", "督查员拟办：孙浩分管领导签发：李国栋", "反馈栏", "办理结果", "（盖章：承办单位）", "销号日期",
                "处置前照片2026-07-1309:20", "处置后照片（贴/另附）").doesNotContain("13812342210");
        var plain = PaperText.of(PaperText.superviseSlips(), SamplePapers.superviseSlip(false));
        assertThat(plain).contains("三、督办要求和办结时限").doesNotContain("批示原文", "处置前照片");
    }

    @Test
    void feedbackAndStrikingOffStayOnOnePage() {
        assertThat(PaperText.pages(PaperText.superviseSlips(), SamplePapers.superviseSlip(true))).filteredOn(
                page -> page.contains("反馈栏")).singleElement().asString().contains("办理结果", "承办人：", "销号日期");
    }

    @Test
    void aTransferSlipIsThreeTimesTheSameForm() {
        var pages = PaperText.pages(PaperText.transferSlips(), SamplePapers.transferSlip());
        assertThat(pages).hasSize(3)
                .allSatisfy(page -> assertThat(page).contains("转交督办单", "转督〔2026〕滨江12号", "√民情日记□议事会□来访接待",
                        "张先生138****2210", "（盖章：社区）", "（盖章：承办单位）", "街道拟办意见", "反馈居民情况", "销号日期", "—1—"));
        assertThat(pages.get(0)).contains("第一联共三联社区存根");
        assertThat(pages.get(1)).contains("第二联共三联承办科室、站所");
        assertThat(pages.get(2)).contains("第三联共三联街道督查");
    }

    @Test
    void minutesListDecisionsAndWhatBecameOfTheEarlierOnes() {
        var text = PaperText.of(PaperText.minutes(), SamplePapers.minutes(3));
        assertThat(text).contains("会办〔2026〕9号", "李国栋在区监督指挥中心三楼会议室主持召开会办会议", "会办事项3件", "列入会办原因：权属争议", "二、任务清单",
                "三、上期议定事项落实情况",
                "会办〔2026〕8号", "缺席：供水集团", "发送：区政府办公室");
        assertThat(PaperText.of(PaperText.minutes(), SamplePapers.minutes(0))).contains("本期无");
        var long40 = PaperText.of(PaperText.minutes(), SamplePapers.minutes(40));
        assertThat(IntStream.range(0, 40).mapToObj(SamplePapers::number))
                .allSatisfy(number -> assertThat(long40).contains(
                        number));
    }

    @Test
    void theBulletinHasOneSentenceWhoseNumbersAddUp() {
        var pages = PaperText.pages(PaperText.bulletins(), SamplePapers.week(10));
        assertThat(pages).hasSizeLessThanOrEqualTo(2);
        assertThat(String.join("", pages)).contains("城市管理案件周通报2026年第29期（7月11日—7月17日，周六至周五）",
                "本周全区城市管理案件共2605件，其中办结2230件，在办339件，上报协调36件。", "合计23352230375", "市政设施管理中心31029560496.12%1", "三、红灯单位",
                "未说明（逾期）", "督办〔2026〕31号", "占道经营专项整治3633", "拟稿（值班长）：周敏");
        assertThat(PaperText.of(PaperText.bulletins(), SamplePapers.week(0))).contains("本周没有办结、在办和上报协调的案件。", "本期无。")
                .doesNotContain("合计");
    }

    @Test
    void theBulletinIsAWorkbookAndADocumentToo() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(PaperText.file(PaperText.bulletins(), SamplePapers
                .week(10), Format.XLSX)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(1).getNumericCellValue()).isEqualTo(310);
        }
        try (var document = new XWPFDocument(Files.newInputStream(PaperText.file(PaperText.bulletins(), SamplePapers
                .week(10), Format.DOCX))); var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains("城市管理案件周通报", "园林绿化服务中心");
        }
    }

    @Test
    void theSamePaperGivesTheSameBytesAndEveryFontIsInside() throws IOException {
        var slip = SamplePapers.superviseSlip(true);
        var first = Files.readAllBytes(PaperText.file(PaperText.superviseSlips(), slip, Format.PDF));
        assertThat(Files.readAllBytes(PaperText.file(PaperText.superviseSlips(), slip, Format.PDF))).isEqualTo(first);
        try (var document = Loader.loadPDF(first)) {
            var fonts = new HashSet<String>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    fonts.add(font.getName().replaceAll("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(fonts).allMatch(name -> name.startsWith("NotoSerif") || name.startsWith("NotoSans"))
                    .hasSizeBetween(
                            2, 4);
        }
    }

    @Test
    void aLetterStandsOnA4WithTheMarginsOfOffices() throws IOException {
        try (var document = Loader.loadPDF(PaperText.file(PaperText.superviseSlips(), SamplePapers.superviseSlip(false),
                Format.PDF).toFile())) {
            var page = document.getPage(1);
            assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
            var sizes = new HashSet<Integer>();
            var lefts = new HashSet<Float>();
            var rights = new HashSet<Float>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (Math.abs(letter.getFontSize() - 15.75) < 0.1 && !letter.getUnicode().isBlank()) {
                        lefts.add(letter.getXDirAdj());
                        rights.add(letter.getXDirAdj() + letter.getWidthDirAdj());
                    }
                    sizes.add(Math.round(letter.getFontSize()));
                }
            };
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            stripper.getText(document);
            assertThat(sizes).contains(16, 22, 30);
            assertThat(lefts.stream().min(Float::compare).orElseThrow()).isBetween((float) (27 * MILLIMETRE),
                    (float) (29 * MILLIMETRE));
            assertThat(rights.stream().max(Float::compare).orElseThrow()).isLessThanOrEqualTo((float) (184.6
                    * MILLIMETRE));
        }
    }

    @Test
    void theCodeOpensWhatItsDigitsSay() throws Exception {
        try (var book = PaperText.redNotices().lay(SamplePapers.redNotice(2))) {
            var picture = book.page(1, 4, true);
            int from = picture.getWidth() - 140 * 4;
            int side = 90 * 4;
            var pixels = picture.getRGB(from, 20 * 4, side, side, null, 0, side);
            var code = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side,
                    pixels))));
            assertThat(code.getText()).isEqualTo("202600017");
        }
    }

    @Test
    void masksHideMobileAndIdentityNumbersAndNothingElse() {
        assertThat(PrivacyMask.of("13812342210，138 1234 2210，身份证 330106198501011234")).isEqualTo(
                "138****2210，138****2210，身份证 330106************");
        assertThat(PrivacyMask.of("案卷 2026071301226，单元网格 330106001002003，电话 0571-88001234")).isEqualTo(
                "案卷 2026071301226，单元网格 330106001002003，电话 0571-88001234");
        assertThat(PrivacyMask.of(null)).isEmpty();
    }

    @Test
    void everyPaperSpeaksEnglishToo() {
        var english = Words.of(Locale.ENGLISH);
        var text = PaperText.of(new RedNoticePrinter(english, "Centre", SamplePapers.ZONE), SamplePapers.redNotice(1));
        assertThat(text).contains("Copy1of2", "Receipt");
        assertThat(Set.of(PaperText.of(new TransferSlipPrinter(english, "Centre", SamplePapers.ZONE), SamplePapers
                .transferSlip()))).allSatisfy(page -> assertThat(page).contains("Copy3of3"));
    }
}
