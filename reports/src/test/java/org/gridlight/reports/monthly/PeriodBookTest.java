package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.db.Progress;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.score.ScoreEngine;
import org.gridlight.model.score.ScoreRow;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.score.Title;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;

/** Books of a day, a quarter and a year, and score sheets; the pages are in {@code target/pages} to be looked at. */
class PeriodBookTest {
    private static final List<String> STREETS = List.of("云河街道", "建设街道", "锦绣街道", "滨江街道");
    private static final List<String> UNITS = List.of("市政设施管理中心", "城市管理执法局", "园林绿化服务中心", "环境卫生服务中心", "道路交通设施处");

    private static MonthCounts counts(String key, String name, long size) {
        return new MonthCounts(key, name, "甲组", size * 12 / 10, size * 11 / 10, size, size * 9 / 10, size * 8 / 10,
                size / 10, size / 10, size / 20, size / 25, size / 30, 0, 0, 0);
    }

    private static PeriodBook book(PeriodKind kind, LocalDate day, boolean over) {
        var first = kind.first(day);
        int scale = kind == PeriodKind.DAY ? 1 : 90;
        var months = kind == PeriodKind.DAY
                ? List.<PeriodBook.OfMonth>of()
                : IntStream.range(0, kind == PeriodKind.YEAR ? 12 : 3).mapToObj(i -> new PeriodBook.OfMonth(
                        YearMonth.from(first).plusMonths(i), counts("", "", 9_000 + 100L * i))).toList();
        return new PeriodBook(kind, first, kind.next(first).minusDays(1), over
                ? kind.next(first).atStartOfDay()
                : day.atTime(16, 40), over, "云河区城市管理监督指挥中心", day.plusDays(1), counts("", "", 300L * scale),
                over ? Optional.of(counts("", "", 280L * scale)) : Optional.empty(),
                over ? Optional.of(counts("", "", 310L * scale)) : Optional.empty(), months,
                IntStream.range(0, 4).mapToObj(i -> counts("S" + i, STREETS.get(i), (90L - 10 * i) * scale)).toList(),
                IntStream.range(0, 5).mapToObj(i -> counts("D" + i, UNITS.get(i), (80L - 10 * i) * scale)).toList(),
                List.of(new MonthlyBook.NamedCount("监督员上报", 240L * scale),
                        new MonthlyBook.NamedCount("热线", 120L * scale)),
                IntStream.range(0, 14).mapToObj(i -> new MonthlyBook.NamedCount("类别" + i, (40L - i) * scale)).toList());
    }

    /** All text without blanks: where lines break they are lost. */
    private static String printed(PeriodBook book, String file) throws IOException {
        var files = new PeriodBookPrinter(Printed.CHINESE).print(book, Pages.folder("books/period"),
                Set.of(Format.PDF, Format.XLSX), Progress.UNHEARD);
        assertThat(files).extracting(Path::getFileName).extracting(Path::toString).containsExactly(file + ".pdf",
                file + ".xlsx");
        Pages.draw(files.getFirst(), file, 3);
        try (var pdf = Printed.pdf(files.getFirst())) {
            return String.join("", Printed.lines(pdf, 0)).replaceAll("\\s", "");
        }
    }

    @Test
    void aDayIsComparedWithTheDayBeforeInCases() throws IOException {
        var text = printed(book(PeriodKind.DAY, LocalDate.of(2026, 7, 16), true), "daily-2026-07-16");

        assertThat(text).contains("日报", "2026年第197期", "本日共受理问题360件，比前一日增加24件；立案330件。",
                "应结案300件，结案270件，结案率90.00%，按期结案率80.00%。", "数据截至2026年7月16日24:00",
                "市政设施管理中心", "其他4类", "以本日为一期").doesNotContain("逐月", "未定稿", "period.", "null");
    }

    /** Sixty units would fill four pages; the late one is named however little it had. */
    @Test
    void aDayNamesTheBusiestUnitsAndWhoeverIsLate() throws IOException {
        var small = book(PeriodKind.DAY, LocalDate.of(2026, 7, 16), true);
        var many = IntStream.range(0, 60)
                .mapToObj(i -> new MonthCounts("D" + i, i == 59 ? "迟办单位" : "第" + i + "单位", "甲组",
                        0, 0, 60L - i, i == 59 ? 0 : 60L - i, 0, 0, i == 59 ? 1 : 0, 0, 0, 0, 0, 0, 0))
                .toList();
        var book = new PeriodBook(small.kind(), small.first(), small.last(), small.dataAsOf(), true, "中心",
                LocalDate.of(2026, 7, 18), small.now(), small.before(), small.lastYear(), List.of(), small.streets(),
                many,
                small.sources(), small.categories());

        var tables = new PeriodTables(Printed.CHINESE, book).all().get(2);
        assertThat(tables.rows()).hasSize(17);
        assertThat(tables.rows().stream().map(row -> row.getFirst().value())).contains("第14单位", "迟办单位", "其余 44 个单位")
                .doesNotContain("第15单位");
        long whole = many.stream().mapToLong(MonthCounts::shouldClose).sum();
        assertThat(tables.total().orElseThrow().get(1).value()).isEqualTo(whole);
    }

    @Test
    void aQuarterHasItsMonthsAndOneThatGoesOnIsNoFinalWord() throws IOException {
        var text = printed(book(PeriodKind.QUARTER, LocalDate.of(2026, 8, 16), false), "quarterly-2026-Q3");

        assertThat(text).contains("季度分析", "2026年第3季度", "未定稿（截至2026年8月16日16:40）", "逐月情况", "2026-07", "2026-09",
                "注：各月应结案数含以前月份结转").doesNotContain("上季度", "去年同期", "period.");
        var year = printed(book(PeriodKind.YEAR, LocalDate.of(2026, 8, 16), true), "yearly-2026");
        assertThat(year).contains("2026-12", "比上年增加").doesNotContain("未定稿");
    }

    @Test
    void sheetsOfPeopleHaveAPageEachAndNoRank() throws IOException {
        var values = Map.of("reported", 100, "validReports", 80, "filedInGrid", 100, "missed", 5, "shouldVerify", 10,
                "verifiedOnTime", 9, "shouldCheck", 0, "checkedOnTime", 0);
        var rows = List.of("甲", "乙").stream().map(name -> new ScoreRow(name, name, values.entrySet().stream().collect(
                Collectors.toMap(Map.Entry::getKey, one -> BigDecimal.valueOf(one.getValue())))))
                .toList();
        var table = ScoreEngine.score(TemplateFile.shipped("collector"), rows);
        var files = new ScoreSheetPrinter(Printed.CHINESE, "云河区城市管理监督指挥中心").print(new StandingScores(
                YearMonth.of(2026, 7), List.of(table), false, LocalDateTime.of(2026, 7, 31, 16, 50)),
                Pages.folder("books/period"), Set.of(Format.PDF), Progress.UNHEARD);

        Pages.draw(files.getFirst(), "sheets-collector", 1);
        try (var pdf = Printed.pdf(files.getFirst())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(String.join("", Printed.lines(pdf, 1))).contains("考评表　乙", "有效上报率", "80.00%", "89.00",
                    "人员考评表不排名次", "截至 2026年7月31日 16:50", "未定稿").doesNotContain("第 1 名");
        }
        assertThat(new ScoreSheetPrinter(Printed.CHINESE, "中心").lay(new StandingScores(YearMonth.of(2026, 7),
                List.of(table), true, LocalDateTime.of(2026, 8, 1, 0, 0)), first -> assertThat(first.pages()).isOne())
                .pages())
                .isEqualTo(2);
    }

    @Test
    void thePosterLeavesTheLastOutAndSaysThatItIsNoFinalWord() throws IOException {
        var rows = IntStream.range(0, 13).mapToObj(i -> new ScoreRow("D" + i, i < 5
                ? UNITS.get(i)
                : "云河区第" + i + "街道办事处综合行政执法队",
                Map.of("shouldClose",
                        BigDecimal.valueOf(i == 12 ? 3 : 100), "closed", BigDecimal.valueOf(99 - i), "closedOnTime",
                        BigDecimal.valueOf(95 - 2L * i), "closedOverdue", BigDecimal.ONE, "extended", BigDecimal.ZERO,
                        "reworked", BigDecimal.ZERO)))
                .toList();
        var table = ScoreEngine.score(TemplateFile.shipped("system"), rows);
        var before = Map.of("D0", 3, "D1", 1, "D2", 3);
        var at = LocalDateTime.of(2026, 7, 16, 16, 50);
        var poster = new RankingPoster(YearMonth.of(2026, 7), List.of(table,
                ScoreEngine.score(table.template().forGroup(new Title("街道组", "Streets")), rows.subList(0, 8))), before,
                false, at, false,
                "云河区城市管理监督指挥中心", at.toLocalDate());
        var text = poster(poster);

        assertThat(text).contains("2026年7月考评排名榜", "截至2026年7月16日16:50", "未定稿", "↑2", "↓1", "95.00%", "各组末位不列名",
                "云河区第12街道办事处综合行政执法队（不足30件）", "计算式", "（盖章）2026年7月16日").contains("第10街道").doesNotContain("第11街道",
                        "poster.");
        assertThat(poster(new RankingPoster(YearMonth.of(2026, 6), List.of(table), Map.of(), true, at, true, "中心",
                at.toLocalDate()))).contains("定稿", "第11街道").doesNotContain("未定稿", "末位不列名");
    }

    private static String poster(RankingPoster poster) throws IOException {
        var file = new RankingPosterPrinter(Printed.CHINESE).print(poster, Pages.folder("books/period"),
                Set.of(Format.PDF), Progress.UNHEARD).getFirst();
        Pages.draw(file, "poster-" + poster.month(), 2);
        try (var pdf = Printed.pdf(file)) {
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).as("A3").isEqualTo(1191);
            return String.join("", Printed.lines(pdf, 0)).replaceAll("\\s", "");
        }
    }
}
