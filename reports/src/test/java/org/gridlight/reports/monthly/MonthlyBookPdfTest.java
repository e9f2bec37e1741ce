package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyBookPdfTest {
    private static final float PAGE_WIDTH = 595;
    private static Path file;
    private static PDDocument document;

    @BeforeAll
    static void print() throws IOException {
        file = Printed.print("full", SampleBooks.full(), Format.PDF).getFirst();
        document = Printed.pdf(file);
        Pages.draw(file, "full", 40);
    }

    @AfterAll
    static void close() throws IOException {
        document.close();
    }

    @Test
    void sectionsStandInOrderOnThePagesTheContentsName() {
        var first = Printed.lines(document, 1);
        for (var section : List.of("一、总体情况", "二、区域情况", "三、处置单位情况", "四、问题分析", "五、数据质量", "附 统计口径")) {
            var entry = first.stream().map(line -> line.replace('　', ' ')).filter(line -> line.matches(Pattern.quote(
                    section) + " \\d+")).findFirst().orElseThrow();
            var page = Integer.parseInt(entry.substring(entry.lastIndexOf(' ') + 1));
            assertThat(Printed.lines(document, page).stream().map(line -> line.replace('　', ' '))).contains(section);
        }
        var text = String.join("\n", Printed.lines(document, 0));
        assertThat(List.of("表1", "图1", "图2", "表2", "表3", "表4", "表5", "表6", "图3", "表7", "表8").stream().map(
                text::indexOf).toList()).isSorted().doesNotContain(-1);
    }

    @Test
    void theHeadNamesCentreIssueAndDate() {
        assertThat(Printed.lines(document, 1)).startsWith("内部资料 未定稿（截至 2026年6月30日 24:00）", "云河区城市管理监督指挥中心", "运行月报",
                "2026年第6期（总第62期）", "云河区城市管理监督指挥中心编印 2026年7月16日");
    }

    @Test
    void theLeadIsMadeOfTheNumbers() {
        assertThat(String.join("", Printed.lines(document, 1)).replaceAll(" +", " ")).contains(
                "本月共受理问题 91264 件，环比上升 3.42%，同比上升 5.87%；其中自行处置 43027件，立案 47027 件。应结案 11282 件，结案 11054 件，结案率 97.98%");
    }

    @Test
    void pageNumbersStandAtTheOuterSide() {
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            var number = Printed.letters(document, page).stream()
                    .filter(letter -> letter.line() > 770 && letter.font().contains("Serif")
                            && !letter.text().isBlank())
                    .toList();
            assertThat(number.stream().map(Printed.Letter::text).collect(Collectors.joining()))
                    .isEqualTo("—" + page + "—");
            if (page % 2 == 1) {
                assertThat(number.getLast().right()).isBetween(PAGE_WIDTH - 75, PAGE_WIDTH - 54);
            } else {
                assertThat(number.getFirst().left()).isBetween(54f, 75f);
            }
        }
    }

    @Test
    void nothingLeavesTheTextArea() {
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            assertThat(Printed.letters(document, page)).allSatisfy(piece -> {
                assertThat(piece.left()).as(piece.text()).isGreaterThanOrEqualTo(53);
                assertThat(piece.right()).as(piece.text()).isLessThanOrEqualTo(PAGE_WIDTH - 52);
                assertThat(piece.line()).as(piece.text()).isBetween(60f, 805f);
            });
        }
    }

    @Test
    void theTableOfUnitsAddsUp() {
        var lines = Printed.lines(document, 0);
        var rows = SampleBooks.full().departments();
        long[] sums = {0, 0, 0};
        for (var unit : rows) {
            var numbers = numbersAfter(lines, unit.name().substring(0, Math.min(8, unit.name().length())));
            sums[0] += numbers.get(0);
            sums[1] += numbers.get(1);
            sums[2] += numbers.getLast();
        }
        assertThat(sums).containsExactly(11282, 11054, 228);
        assertThat(lines).contains("合计 11282 11054 97.98% 100.00% 228");
    }

    /** Whole numbers of the first line that begins with the name; of a wrapped name they stand on the next line. */
    private static List<Long> numbersAfter(List<String> lines, String name) {
        var wanted = Pattern.compile("(?<![\\d.%])\\d+(?![\\d.%])");
        for (var index = lines.indexOf("三、处置单位情况"); index < lines.size(); index++) {
            if (lines.get(index).startsWith(name)) {
                var text = lines.get(index).replace(name, "") + (lines.get(index).contains("%")
                        || lines.get(index).contains(" - ") ? "" : " " + lines.get(index + 1));
                var found = wanted.matcher(text).results().map(match -> Long.parseLong(match.group())).toList();
                if (found.size() >= 3) {
                    return found;
                }
            }
        }
        throw new AssertionError("No line for " + name);
    }

    @Test
    void theComputedFormulaStandsUnderEachRanking() {
        var text = String.join("", Printed.lines(document, 0));
        assertThat(text).contains("计算式（实际执行）：系统评分 = (按期结案率 + 0.4 × 超期率) × 80 + (1 − 延期率) × 10 + (1 − 返工率) × 10",
                "系统评分 × 70% + 队考核分 × 15% + 街道办分 × 15%（四舍五入到 3 位小数）。细则：街道秩序月度考评第 1 版。",
                "其中：按期结案率 = 按期结案数 ÷ 应结案数；超期率 = 超期结案数 ÷ 应结案数；", "参评下限：应结案数不少于 30 件；同分并列同名次",
                "不参评：供电公司（无案件）；轨道交通建设指挥部（临时）（不足 30 件）。");
    }

    @Test
    void unitsWithoutCasesHaveNoRateAndNoRank() {
        var lines = Printed.lines(document, 0);
        assertThat(lines).contains("供电公司 0 0 - - 0", "- 供电公司 0 0 - - - - -", "- 机动中队 0 0 - - - - - - -");
        var ranks = lines.stream().filter(line -> line.matches("\\d+ .*(公司|局|处|中心|所) \\d+ \\d+ \\d.*"))
                .map(line -> Integer
                        .valueOf(line.substring(0, line.indexOf(' '))))
                .toList();
        assertThat(ranks).startsWith(2, 3, 4, 5, 5, 7).isSorted();
    }

    @Test
    void numbersHaveNoThousandsComma() {
        assertThat(String.join("\n", Printed.lines(document, 0))).doesNotContainPattern("\\d,\\d{3}");
    }

    @Test
    void headsAreRepeatedWhereTablesContinue() {
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            var lines = Printed.lines(document, page);
            var continued = lines.stream().filter(line -> line.endsWith("（续）")).findFirst();
            continued.ifPresent(caption -> assertThat(lines.get(lines.indexOf(caption) + 1)).contains("结案率"));
        }
        assertThat(Printed.lines(document, 0)).anyMatch(line -> line.endsWith("（续）"));
    }

    @Test
    void lettersOfFiguresAreText() {
        assertThat(Printed.lines(document, 2)).anyMatch(line -> line.contains("监督员上报") && line.contains("67.14%"));
    }

    @Test
    void allFontsAreInsideAndOnlyTheLettersUsed() throws IOException {
        var names = new TreeSet<String>();
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                names.add(font.getName());
            }
        }
        assertThat(names).allMatch(name -> name.matches("[A-Z]{6}\\+Noto.*")).hasSize(4);
        assertThat(Files.size(file)).isLessThan(1_500_000);
    }

    @Test
    void itIsAnArchiveFile() throws IOException {
        var errors = PreflightParser.validate(file.toFile()).getErrorsList().stream().map(
                ValidationResult.ValidationError::getDetails).distinct().toList();
        // The checker does not follow references: a link's target may be one, as any object of a PDF may.
        assertThat(errors).allMatch(error -> error.contains("Destination type entry COSObject"));
    }

    @Test
    void itSaysWhatItIs() {
        var about = document.getDocumentInformation();
        assertThat(about.getTitle()).isEqualTo("云河区城市管理监督指挥中心运行月报（2026年6月）");
        assertThat(about.getAuthor()).isEqualTo("云河区城市管理监督指挥中心");
        assertThat(about.getCreationDate().toInstant()).isEqualTo("2026-07-16T00:00:00Z");
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        var bookmarks = new ArrayList<String>();
        document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
        assertThat(bookmarks).containsExactly("一、总体情况", "二、区域情况", "三、处置单位情况", "四、问题分析", "五、数据质量", "附　统计口径");
    }

    @Test
    void theClosingLinesStandAtTheFootOfTheLastPage() {
        var last = document.getNumberOfPages();
        var letters = Printed.letters(document, last);
        assertThat(Printed.lines(document, last)).contains("编辑：陈思远　　审核：何静　　签发：＿＿＿＿＿＿", "共印 60 份　　电话：0000-1234567");
        assertThat(letters.stream().filter(letter -> letter.text().equals("印")).findFirst().orElseThrow().line())
                .isGreaterThan(730);
    }

    @Test
    void theSameBookGivesTheSameBytes() throws IOException {
        for (var format : Format.values()) {
            var one = Files.readAllBytes(Printed.print("same", SampleBooks.full(), format).getFirst());
            var other = Files.readAllBytes(Printed.print("same", SampleBooks.full(), format).getFirst());
            assertThat(Arrays.equals(one, other)).as(format.name()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York"})
    void neitherMomentNorZoneOfThePrintingIsInTheFile(String zone) throws IOException {
        var own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            var printed = Printed.print("zone", SampleBooks.full(), Format.PDF).getFirst();
            var text = Files.readString(printed, StandardCharsets.ISO_8859_1);
            assertThat(text).contains("Date(D:20260716000000+00'00')", "Date>2026-07-16T00:00:00+00:00<");
            assertThat(Pattern.compile("Date(\\(D:|>(?=\\d))(?!2026-?07-?16T?00:?00:?00)").matcher(text).results()
                    .toList())
                    .isEmpty();
        } finally {
            TimeZone.setDefault(own);
        }
    }

    @Test
    void aMonthWithoutCasesSaysSo() throws IOException {
        var empty = Printed.print("empty", SampleBooks.empty(), Format.PDF).getFirst();
        Pages.draw(empty, "empty", 5);
        try (var pages = Printed.pdf(empty)) {
            var lines = Printed.lines(pages, 0);
            assertThat(lines).contains("本月没有受理问题，也没有应结案件。", "本月没有存疑记录。", "结案率 -");
            assertThat(lines.stream().filter("本期无。"::equals)).hasSize(3);
            assertThat(lines)
                    .noneMatch(line -> line.contains("NaN") || line.contains("null") || line.contains("0.00%"));
        }
    }
}
