package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits and calendars as an administrator brings them in and takes them out. */
class RulesAndCalendarTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path FOLDER = DatabaseFixture.target().resolve("rules");
    private final Terminal terminal = new Terminal(Locale.SIMPLIFIED_CHINESE);

    private static Path file(String name, String content) throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve(name), content);
    }

    @Test
    void limitsComeInOnceAndGoOutAgain() throws IOException {
        var file = file("limits.csv", """
                kind,code,name,filing_condition,closing_condition,limit_text
                部件,0101,上水井盖,缺失,恢复,2紧急工作时
                部件,0101,上水井盖,破损,更换,5天
                事件,0101,私搭乱建,在建,制止,马上
                """);
        var refused = terminal.run("import", "rules", file, "--db", DB.address());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.refusal()).contains("第 4 行").contains("马上").contains("--keep-good");
        var rejects = FOLDER.resolve("rejects.csv");
        var said = terminal.run("import", "rules", file, "--keep-good", "--rejects", rejects, "--db", DB.address());
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("3 行").contains("1 个小类").contains("共 2 条").contains("未导入 1 行");
        assertThat(Files.readString(rejects)).contains("马上").contains("时限无法识别");
        var out = FOLDER.resolve("out.csv");
        assertThat(terminal.run("export", "rules", "--out", out, "--db", DB.address()).exitCode()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("code,name,filing,closing,stage,zone,grid_class,limit",
                "GB13-C0101,上水井盖,缺失,恢复,HANDLE,,,2URGENT_HOUR", "GB13-C0101,上水井盖,破损,更换,HANDLE,,,5WORK_DAY");
        assertThat(terminal.run("import", "rules", out, "--db", DB.address()).out()).contains("1 个小类未变");
    }

    @Test
    void aCalendarComesInOnceAndGoesOutAgain() throws IOException {
        var out = FOLDER.resolve("working.yaml");
        Files.createDirectories(FOLDER);
        assertThat(terminal.run("export", "calendar", "working", "--out", out, "--db", DB.address()).exitCode())
                .isZero();
        assertThat(terminal.run("import", "calendar", out, "--db", DB.address()).out()).contains("未作任何改动");
        var next = file("next.yaml", Files.readString(out).replace("published_until: 2026-12-31",
                "published_until: 2027-12-31").replace("holidays:\n", "holidays:\n  2027-01-01: 元旦\n"));
        assertThat(terminal.run("import", "calendar", next, "--dry-run", "--db", DB.address()).out()).contains("未保存");
        assertThat(terminal.run("import", "calendar", next, "--db", DB.address()).out()).contains("1 天有变").contains(
                "2027-12-31");
        assertThat(terminal.run("import", "calendar", next, "--db", DB.address()).out()).contains("未作任何改动");
        assertThat(terminal.run("export", "calendar", "nobody", "--db", DB.address()).refusal())
                .contains("没有日历“nobody”");
    }

    @Test
    void theDutyTableComesInOnceAndGoesOutAgain() throws IOException {
        DB.database().write(session -> {
            try (var statement = session.getConnection().createStatement()) {
                return statement.executeUpdate("INSERT INTO department (id, code, name, kind, valid_from) VALUES "
                        + "(71, 'D71', '排水公司', 'DEPARTMENT', '2020-01-01')");
            } catch (java.sql.SQLException wrong) {
                throw new IllegalStateException(wrong);
            }
        });
        var bad = file("bad-duty.csv", "地点,类别,单位\n,GB13-C01,排水公司\n,GB13-C9999,排水公司\n");
        var refused = terminal.run("import", "duty-table", bad, "--db", DB.address());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.refusal()).contains("第 3 行 类别编码 列").contains("GB13-C9999");
        var good = file("duty.csv", "地点,类别,单位,责任人\n,GB13-C01,排水公司\n,GB13-E,排水公司,马超\n");
        assertThat(terminal.run("import", "duty-table", good, "--dry-run", "--db", DB.address()).out())
                .contains("将新增 2 行").contains("未保存");
        assertThat(terminal.run("import", "duty-table", good, "--db", DB.address()).out()).contains("新增 2 行");
        var out = FOLDER.resolve("duty-out.csv");
        assertThat(terminal.run("export", "duty-table", "--out", out, "--db", DB.address()).exitCode()).isZero();
        assertThat(Files.readAllLines(out)).containsExactly("地点编码,类别编码,责任单位,责任人,值班电话", ",GB13-C01,排水公司,,",
                ",GB13-E,排水公司,马超,");
        assertThat(terminal.run("import", "duty-table", out, "--db", DB.address()).out())
                .contains("新增 0 行，更改 0 行，删去 0 行");
    }

    @Test
    void theCutOffIsExplained() {
        var said = terminal.runWith("2026-07-16T17:30\n2026-07-16T16:59\n", "clock", "--limit", "4工作时", "--cut-off",
                "17:00", "--explain");
        assertThat(said.lines()).contains("2026-07-17T12:00:00+08:00", "2026-07-17T10:59:00+08:00");
        assertThat(said.out()).contains("已过截单时刻").contains("按日历“工作时间”计时");
        assertThat(terminal.runWith("", "clock", "--limit", "4工作时", "--cut-off", "fünf").exitCode()).isEqualTo(2);
    }

    /** The hits of a real city's file, type by type. */
    @Test
    void theDueTimesOfARealCityAreFoundAgain() {
        var requests = Path.of(System.getProperty("gridlight.root", "..")).resolve(
                "../shared/data/boston-311/boston-311-2015-h1.csv.gz");
        assumeTrue(Files.exists(requests), "Skipped: the requests of Boston are not at " + requests);
        var said = terminal.run("bench", "clock", "--requests", requests);
        assertThat(said.exitCode()).isZero();
        assertThat(said.lines()).filteredOn(line -> line.contains("due times missed")).hasSize(12)
                .allSatisfy(line -> assertThat(line).endsWith("达到"));
        assertThat(said.lines()).filteredOn(line -> line.contains(" ns ")).hasSize(3);
        System.err.println(said.out());
    }
}
