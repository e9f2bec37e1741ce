package org.gridlight.client.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** What leaves the house is a table that computes nothing and names nobody. */
class CaseTableTest {
    private static final int PLACE = 5;

    private static CaseTable table(List<OpenCase> cases) {
        var words = Words.of(Locale.SIMPLIFIED_CHINESE);
        return new CaseTable("待派遣/今天", cases, TestSeat.NOW, words,
                new CaseWords(words, ZoneId.of("Asia/Shanghai"), new TestSeat().seat(null).centre().clocks()));
    }

    private static OpenCase at(String place) {
        return MadeUpLines.one(1, CaseState.PENDING_DISPATCH, 3, 4, 5, place, TestSeat.NOW);
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        var out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    @Test
    void aSpreadsheetReadsWhatTheListShows() throws IOException {
        var cases = MadeUpLines.many(1_200);
        var told = new ArrayList<Integer>();
        var file = bytes(out -> table(cases).writeSheet(out, told::add));
        assertThat(told).containsExactly(500, 1_000);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("待派遣 今天");
            assertThat(sheet.getLastRowNum()).isEqualTo(1_200);
            assertThat(sheet.getRow(0).getCell(PLACE).getStringCellValue()).isEqualTo("位置");
            for (int row : new int[]{1, 600, 1_200}) {
                var wanted = table(cases).cells(cases.get(row - 1));
                for (int column = 0; column < wanted.size(); column++) {
                    assertThat(sheet.getRow(row).getCell(column).getStringCellValue()).isEqualTo(wanted.get(column));
                }
            }
        }
    }

    @Test
    void noCellIsAFormulaInEitherForm() throws IOException {
        for (var evil : List.of("=HYPERLINK(\"http://x\")", "+1+1", "-2", "@SUM(A1)", " =1+1", "\t=1")) {
            var cases = List.of(at(evil));
            var text = new String(bytes(out -> table(cases).writeText(out, count -> {})), StandardCharsets.UTF_8);
            assertThat(text).contains("'" + evil.replace("\"", "\"\""));
            try (var book = new XSSFWorkbook(
                    new ByteArrayInputStream(bytes(out -> table(cases).writeSheet(out, count -> {}))))) {
                var cell = book.getSheetAt(0).getRow(1).getCell(PLACE);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(evil);
            }
        }
        assertThat(CaseTable.harmless("青石路 118 号")).isEqualTo("青石路 118 号");
    }

    @Test
    void aTelephoneNumberThatStandsInThePlaceIsHidden() {
        assertThat(table(List.of()).cells(at("青石路 3 栋，电话 13812345678")).get(PLACE)).contains("青石路")
                .doesNotContain("13812345678");
    }

    @Test
    void signsThatNoFileHoldsAreLeftOutAndTheRestIsKept() throws IOException {
        var file = bytes(out -> table(List.of(at("<b>甲&乙\u0000\u0001\"𠮷"))).writeSheet(out, count -> {}));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(PLACE).getStringCellValue()).isEqualTo("<b>甲&乙\"𠮷");
        }
    }

    @Test
    void whoeverCancelsStopsIt() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> bytes(out -> table(MadeUpLines.many(2_000)).writeSheet(out, count -> {})))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
