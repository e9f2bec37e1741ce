package org.gridlight.reports.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.Ledger;
import org.gridlight.model.cases.LedgerKind;
import org.gridlight.model.cases.LedgerLine;
import org.gridlight.model.cases.LedgerLine.Approval;
import org.gridlight.model.cases.LedgerLine.Entry;
import org.gridlight.model.cases.LedgerLine.Reason;
import org.gridlight.model.cases.ReturnRuling;
import org.gridlight.model.words.Words;
import org.gridlight.reports.Format;
import org.gridlight.reports.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ledgers on paper; the pages are in {@code target/pages} to be looked at. */
class LedgerPrinterTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final Instant END = Instant.parse("2026-07-31T16:00:00Z");
    private static final List<String> PLACES = List.of("滨江路 118 号门前人行道", "建设大街与文化路交叉口东南角公交站旁",
            "锦绣花园三期北门", "云河南街农贸市场西侧");
    private static final List<String> UNITS = List.of("市政设施管理中心", "城市管理执法局", "云河街道办事处", "园林绿化服务中心");
    private static final List<String> CLASSES = List.of("雨水箅子", "道路破损", "店外经营", "行道树");

    private static Instant at(int day, int hour) {
        return Instant.parse("2026-07-01T00:00:00Z").plus(Duration.ofDays(day)).plus(Duration.ofHours(hour));
    }

    private static Entry entry(LedgerKind kind, int i) {
        var asked = at(i % 28, 3);
        var dispatcher = new Approval("陈洁", asked.plusSeconds(1_800), null);
        var leader = new Approval("周敏", asked.plusSeconds(3_600), "情况属实");
        return switch (kind) {
            case EXTENSION -> new LedgerLine.Extension(1 + i % 2, asked, new Reason("工程量大", "Extensive work",
                    i % 3 == 0 ? "需夜间施工，已协调交管部门封闭一条车道" : null), asked.plus(Duration.ofDays(4)), "刘建国",
                    i % 2 == 0 ? List.of(dispatcher) : List.of(dispatcher, leader), asked.plus(Duration.ofDays(3)),
                    i % 4 == 3 ? null : asked.plus(Duration.ofDays(i % 4 == 2 ? 5 : 2)));
            case SUSPENSION -> new LedgerLine.Suspension(new Reason("季节", "Season", "冬季不宜补植，待春季统一补植"), asked,
                    Instant.parse("2027-03-15T00:00:00Z"), List.of(dispatcher, leader),
                    i % 3 == 0 ? asked.plus(Duration.ofDays(6)) : null);
            case VOID -> new LedgerLine.Voiding(asked.minus(Duration.ofDays(1)), "周敏", new Reason("误立案",
                    "Filed by mistake", "现场为在建工地围挡内"), "陈洁", List.of(leader), i % 2 == 0);
            case RETURN -> new LedgerLine.Return("陈洁", asked, Duration.ofMinutes(35 + 17L * i), new Reason("权属不符",
                    "Not ours to own", null), i % 3 == 0 ? ReturnRuling.SHIRKED : ReturnRuling.MISDIRECTED,
                    i % 5 == 4 ? null : "供水集团");
            case FORCED_CLOSING -> new LedgerLine.ForcedClosing(asked, new Reason("已列入改造计划", "Part of a project", null),
                    "赵志强", "列入 2027 年老旧小区改造，由住建局跟进，社区每月回访一次");
        };
    }

    private static Ledger ledger(LedgerKind kind, int lines) {
        return new Ledger(kind, JULY, END, IntStream.range(0, lines).mapToObj(i -> new LedgerLine(
                "20260716%05d".formatted(1_187 + i * 13), CLASSES.get(i % 4), PLACES.get(i % 4), UNITS.get(i % 4),
                at(i % 28, 1), at(i % 28, 9), entry(kind, i))).toList(), 33_181, 41, 260);
    }

    private static LedgerPrinter printer(Locale language) {
        return new LedgerPrinter(Words.of(language), "云河区城市管理监督指挥中心", ZONE);
    }

    private static Path printed(Ledger ledger, Format format) {
        return printer(Locale.SIMPLIFIED_CHINESE).print(ledger, Pages.folder("ledgers"), Set.of(format),
                Progress.UNHEARD).getFirst();
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]+", "");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLedgerLiesAcrossAndSaysWhatItsKindAsksFor(LedgerKind kind) throws IOException {
        var pdf = printed(ledger(kind, 27), Format.PDF);
        Pages.draw(pdf, "ledger-" + kind.code(), 2);
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var page = document.getPage(0);
            assertThat(page.getRotation() % 180 == 90 ? page.getMediaBox().getHeight() : page.getMediaBox().getWidth())
                    .isBetween(841f, 843f);
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(pdf)).contains("第1页共" + document.getNumberOfPages() + "页",
                    "第2页共" + document.getNumberOfPages() + "页");
        }
        assertThat(pdf).hasFileName("ledger-" + kind.code() + "-2026-07.pdf");
        assertThat(text(pdf)).contains("云河区城市管理监督指挥中心" + switch (kind) {
            case EXTENSION -> "延期台账";
            case SUSPENSION -> "挂账台账";
            case VOID -> "作废台账";
            case RETURN -> "回退台账";
            case FORCED_CLOSING -> "强制结案台账";
        }).contains("本月件数27占比0.08%上月41本年累计260").contains("分管领导：", "（盖章）").contains(switch (kind) {
            case EXTENSION -> "申请延至";
            case SUSPENSION -> "累计天数";
            case VOID -> "是否误立";
            case RETURN -> "改派单位";
            case FORCED_CLOSING -> "遗留问题去向";
        });
    }

    @Test
    void anEmptyOneSaysSo() throws IOException {
        var pdf = printed(ledger(LedgerKind.SUSPENSION, 0), Format.PDF);
        Pages.draw(pdf, "ledger-empty", 1);
        assertThat(text(pdf)).contains("本期无。", "本月件数0占比0.00%").doesNotContain("累计天数");
    }

    @Test
    void theWorkbookHasALineACase() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(printed(ledger(LedgerKind.EXTENSION, 27),
                Format.XLSX)))) {
            var sheet = workbook.getSheet("延期台账");
            assertThat(sheet.getLastRowNum()).isGreaterThanOrEqualTo(28);
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(0).getNumericCellValue()).isEqualTo(27);
            assertThat(last.getCell(1).getStringCellValue()).isEqualTo("2026071601525");
        }
    }

    @Test
    void theDocumentCanBeEditedAndTheSameLedgerGivesTheSameBytes() throws IOException {
        var ledger = ledger(LedgerKind.RETURN, 5);
        try (var document = new XWPFDocument(Files.newInputStream(printed(ledger, Format.DOCX)));
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains("回退台账", "供水集团", "推诿", "0时35分");
        }
        var first = Files.readAllBytes(printed(ledger, Format.PDF));
        assertThat(Files.readAllBytes(printed(ledger, Format.PDF))).isEqualTo(first);
    }

    @Test
    void whatNobodyKnowsIsAStroke() throws IOException {
        var blank = new LedgerLine("2026070100001", "井盖", "", null, null, null, new LedgerLine.Extension(1, at(1, 1),
                new Reason(null, null, null), null, null, List.of(), null, null));
        try (var book = printer(Locale.ENGLISH).lay(new Ledger(LedgerKind.EXTENSION, JULY, END, List.of(blank), 0, 0,
                1))) {
            assertThat(book.pages()).isEqualTo(1);
            var pdf = book.save(Format.PDF, Pages.folder("ledgers").resolve("blank.pdf"),
                    org.gridlight.reports.PageWatch.UNWATCHED);
            assertThat(text(pdf)).contains("Ledgerofextensions", "share-", "2026070100001");
        }
    }
}
