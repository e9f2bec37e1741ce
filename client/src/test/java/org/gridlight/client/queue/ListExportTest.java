package org.gridlight.client.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.control.Labeled;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gridlight.client.cases.CaseRecord;
import org.gridlight.client.cases.CaseWords;
import org.gridlight.client.cases.GroupBy;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.Workflow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is shown goes into a file, and into the audit before that. */
class ListExportTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private final Path folder = Path.of(System.getProperty("gridlight.target"), "exports",
            UUID.randomUUID().toString());
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() throws IOException {
        hall = new Hall(DB);
        Files.createDirectories(folder);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    /** A queue of made-up cases. */
    private record Shown(List<OpenCase> shown, CaseWords words) implements QueueDoor {
        @Override
        public String title() {
            return "待派遣";
        }

        @Override
        public void narrow(Predicate<OpenCase> which) {}

        @Override
        public void group(GroupBy by) {}

        @Override
        public void focus() {}

        @Override
        public Workflow workflow() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CaseRecord record() {
            throw new UnsupportedOperationException();
        }
    }

    /** @return what is told in the end */
    private String export(Path to, int cases) {
        test.chosenFiles.clear();
        test.chosenFiles.add(to);
        return Toolkit.onScreen(() -> {
            var seat = test.seat(hall.signedIn(Hall.OPERATOR));
            var words = new CaseWords(seat.words(), ZoneId.of("Asia/Shanghai"), seat.centre().clocks());
            new ListExport(seat, new Shown(MadeUpLines.many(cases), words)).open();
            return test.overlay() == null ? "" : ((Labeled) test.overlay().lookup("#progress-told")).getText();
        });
    }

    private String inAudit() {
        return hall.one("SELECT CONCAT(COUNT(*), ' ', COALESCE(MAX(content), '')) FROM audit_log "
                + "WHERE action = 'exportList'");
    }

    @Test
    void theEndingChoosesTheFormAndTheAuditKnowsBoth() throws IOException {
        var sheet = folder.resolve("待派遣.xlsx");
        assertThat(export(sheet, 700)).startsWith("已导出 700 件").endsWith("待派遣.xlsx");
        try (var book = new XSSFWorkbook(Files.newInputStream(sheet))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(700);
        }
        assertThat(inAudit()).startsWith("1 ").contains("XLSX", "700", "待派遣");
        assertThat(export(folder.resolve("待派遣.CSV"), 3)).startsWith("已导出 3 件");
        assertThat(Files.readAllLines(folder.resolve("待派遣.CSV"))).hasSize(4).first().asString()
                .startsWith("\uFEFF案卷编号");
        assertThat(inAudit()).startsWith("2 ");
        assertThat(export(folder.resolve("没有后缀"), 3)).endsWith("没有后缀.xlsx");
    }

    @Test
    void whatCannotBeWrittenSaysWhereAndLeavesNothing() throws IOException {
        var nowhere = folder.resolve("no folder").resolve("待派遣.xlsx");
        assertThat(export(nowhere, 3)).startsWith("列表没有导出").contains("no folder");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void anEmptyListIsNotWritten() {
        assertThat(export(folder.resolve("待派遣.xlsx"), 0)).isEmpty();
        assertThat(folder.resolve("待派遣.xlsx")).doesNotExist();
        assertThat(inAudit()).startsWith("0 ");
    }
}
