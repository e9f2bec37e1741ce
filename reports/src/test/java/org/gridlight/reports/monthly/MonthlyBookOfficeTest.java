package org.gridlight.reports.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gridlight.reports.Format;
import org.junit.jupiter.api.Test;

class MonthlyBookOfficeTest {
    @Test
    void theWorkbookHasOneSheetATableAndNumbersThatAdd() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(printed(Format.XLSX)))) {
            var names = new ArrayList<String>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).containsExactly("主要指标", "问题来源构成", "逐日", "街道", "热点单元网格", "处置情况", "处置单位组", "街道秩序组", "问题类别",
                    "存疑记录", "统计口径");
            var units = workbook.getSheet("处置情况");
            var rows = SampleBooks.full().departments().size();
            for (var column : new int[]{1, 2, 5}) {
                assertThat(sum(units, column, rows)).isEqualTo(units.getRow(rows + 2).getCell(column)
                        .getNumericCellValue());
            }
            assertThat(units.getRow(rows + 2).getCell(1).getNumericCellValue()).isEqualTo(11282);
        }
    }

    @Test
    void ratesAreNumbersWithTheFormatOfPrint() throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(printed(Format.XLSX)))) {
            var rate = workbook.getSheet("处置情况").getRow(2).getCell(3);
            assertThat(rate.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(rate.getNumericCellValue()).isBetween(0.9, 1.0);
            assertThat(rate.getCellStyle().getDataFormatString()).endsWith("0.00%");
            var none = row(workbook.getSheet("处置情况"), "供电公司").getCell(3);
            assertThat(none.getCellType()).isEqualTo(CellType.STRING);
            assertThat(none.getStringCellValue()).isEqualTo("-");
            var total = workbook.getSheet("街道秩序组").getRow(2).getCell(10);
            assertThat(total.getNumericCellValue()).isBetween(90.0, 100.0);
            assertThat(total.getCellStyle().getDataFormatString()).endsWith("0.000");
            assertThat(workbook.getSheet("街道秩序组").getPaneInformation().getHorizontalSplitPosition()).isEqualTo(
                    (short) 2);
        }
    }

    @Test
    void theTextOfTheBookCanBeEdited() throws IOException {
        try (var document = new XWPFDocument(Files.newInputStream(printed(Format.DOCX)));
                var extractor = new XWPFWordExtractor(document)) {
            assertThat(extractor.getText()).contains("云河区城市管理监督指挥中心", "一、总体情况", "本月共受理问题 91264 件", "表4　处置情况", "城市管理执法局",
                    "计算式（实际执行）", "签发：");
            assertThat(document.getAllPictures()).hasSize(3);
        }
    }

    private static Path printed(Format format) {
        return Printed.print("office", SampleBooks.full(), format).getFirst();
    }

    private static double sum(Sheet sheet, int column, int rows) {
        var sum = 0.0;
        for (var row = 2; row < rows + 2; row++) {
            assertThat(sheet.getRow(row).getCell(column).getCellType()).isEqualTo(CellType.NUMERIC);
            sum += sheet.getRow(row).getCell(column).getNumericCellValue();
        }
        return sum;
    }

    private static Row row(Sheet sheet, String name) {
        for (var row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING && name.equals(row.getCell(0)
                    .getStringCellValue())) {
                return row;
            }
        }
        throw new AssertionError("No row " + name);
    }
}
