package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.CaseTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Papers as whoever needs a file of them asks for them. */
class PaperCommandTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant REPORTED = Instant.parse("2026-03-22T04:00:00Z");
    private final Terminal terminal = new Terminal(Locale.ENGLISH,
            InstantSource.fixed(Instant.parse("2026-04-10T04:00:00Z")));

    private static String text(java.nio.file.Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]+", "");
        }
    }

    @Test
    void theBulletinOfAWeekIsWritten() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING")));
        table.execute("UPDATE case_file SET filed_at = reported_at, dispatched_at = reported_at");
        var out = DatabaseFixture.target().resolve("weekly");

        var said = terminal.run("report", "weekly", "--week-ending", "2026-03-27", "--hint", "周二前后有大风，注意广告牌",
                "--formats", "pdf,xlsx,docx",
                "--out", out, "--db", DB.address());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.lines()).hasSize(3).anyMatch(line -> line.contains("weekly-2026-03-27.xlsx"));
        assertThat(text(out.resolve("weekly-2026-03-27.pdf"))).contains("周二前后有大风，注意广告牌",
                "城市管理案件周通报2026年第13期（3月21日—3月27日，周六至周五）",
                "共1件，其中办结0件，在办1件，上报协调0件", "本期无");
    }

    /** Run twice it makes each once; a month that is not locked is made anew. */
    @Test
    void whatIsDueIsMadeOnceByARunThatNobodyWatches() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING")));
        table.execute("UPDATE case_file SET filed_at = reported_at, dispatched_at = reported_at");
        var out = Files.createTempDirectory(DatabaseFixture.target(), "due");
        var april = new Terminal(Locale.ENGLISH, InstantSource.fixed(Instant.parse("2026-04-04T00:10:00Z")));

        var first = april.run("report", "due", "--out", out, "--db", DB.address());
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.lines()).anyMatch(line -> line.startsWith("daily-2026-04-03") || line.contains(
                "daily-2026-04-03.pdf")).anyMatch(line -> line.contains("weekly-2026-04-03.pdf"))
                .anyMatch(line -> line.contains("monthly-2026-03.pdf"))
                .anyMatch(line -> line.contains("quarterly-2026-Q1.pdf"))
                .anyMatch(line -> line.startsWith("yearly-2025: there are no cases"));
        var second = april.run("report", "due", "--out", out, "--db", DB.address());
        assertThat(second.lines()).anyMatch(line -> line.equals("weekly-2026-04-03 is there and was left alone."))
                .anyMatch(line -> line.equals("quarterly-2026-Q1 is there and was left alone."))
                .anyMatch(line -> line.contains("monthly-2026-03.pdf"));
    }

    @Test
    void aDayThatIsNoFridayAndAWeekAheadAreRefusedInOneLine() {
        var thursday = terminal.run("report", "weekly", "--week-ending", "2026-03-26", "--out", "x", "--db", DB
                .address());
        assertThat(thursday.exitCode()).isEqualTo(2);
        assertThat(thursday.refusal()).contains("2026-03-26", "2026-03-27");
        var ahead = terminal.run("report", "weekly", "--week-ending", "2026-04-24", "--out", "x", "--db", DB.address());
        assertThat(ahead.exitCode()).isEqualTo(1);
        assertThat(ahead.refusal()).contains("2026-04-18");
    }

    @Test
    void theSlipOfANumberIsWrittenAndAnUnknownOneRefused() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING")));
        table.execute("INSERT INTO operator (account, name, valid_from) VALUES ('sun', '孙浩', '2020-01-01')");
        table.execute("INSERT INTO case_notice (case_id, kind, number, department_id, at, operator_id, category, words,"
                + " due_at, act_id) SELECT c.id, 'SUPERVISE', '督办〔2026〕31号', c.department_id, '2026-03-25', o.id, 'OVERDUE',"
                + " '立即处置', '2026-03-27', UUID() FROM case_file c, operator o WHERE o.account = 'sun'");
        var out = DatabaseFixture.target().resolve("slips");

        var said = terminal.run("report", "supervise", "--number", "督办〔2026〕31号", "--out", out, "--db", DB.address());

        assertThat(said.exitCode()).as(said.err()).isZero();
        var file = said.lines().getFirst().replaceAll(" \\(.*", "");
        assertThat(text(java.nio.file.Path.of(file))).contains("督办单", "督办〔2026〕31号", "督办类别：超期", "立即处置",
                "第一联共二联存根", "督查员拟办：孙浩");
        table.execute(
                "INSERT INTO score_entry (month, template, department_id, line, ordinal, amount, reason, entered_at,"
                        + " entered_by) SELECT '2026-03', 'street-order', 1, 'squad', 1, 82.5, '抽查整改不到位', '2026-03-26', id FROM"
                        + " operator WHERE account = 'sun'");
        var notice = List.of("report", "deduction", "--month", "2026-03", "--template", "street-order", "--unit",
                "D1", "--out", out, "--db", DB.address(), "--line");
        var told = terminal.run(Stream.concat(notice.stream(), Stream.of("squad")).toArray());
        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(text(java.nio.file.Path.of(told.lines().getFirst().replaceAll(" \\(.*", "")))).contains("扣分通知单",
                "82.5", "抽查整改不到位", "孙浩");
        assertThat(terminal.run(Stream.concat(notice.stream(), Stream.of("street_office")).toArray()).refusal())
                .contains("street_office");
        var unknown = terminal.run("report", "supervise", "--number", "9", "--out", out, "--db", DB.address());
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.refusal()).contains("numbered 9");
    }

    @Test
    void noticesSlipsAndMinutesAreWrittenByTheirNumbers() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING"),
                new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING")));
        table.execute("INSERT INTO operator (account, name, valid_from) VALUES ('sun', '孙浩', '2020-01-01')");
        table.execute("INSERT INTO red_notice (department_id, day, number, state, drawn_at, lit_at, why, rule, cases,"
                + " percent, issued_at, issued_by, reply_due) SELECT 1, '2026-03-25', '红〔2026〕17号', 'AWAITED',"
                + " '2026-03-25', '2026-03-25', 'SHARE_OVERDUE', '{\"kind\":\"SHARE\",\"redPercent\":2,"
                + "\"redCases\":2,\"decided\":2}', 2, 100, '2026-03-25', id, '2026-03-26 10:00:00' FROM operator WHERE"
                + " account = 'sun'");
        table.execute("INSERT INTO area (code, level, name, outline, area_m2, valid_from) SELECT '990102009009',"
                + " 'COMMUNITY', '滨江社区', ST_GeomFromText('POLYGON((0 0,1 0,1 1,0 0))'), 1, '2020-01-01'");
        table.execute(
                "INSERT INTO transfer_slip (number, community_id, origin, matter, done, request, sent_at, sent_by)"
                        + " SELECT '转督〔2026〕滨江12号', a.id, 'VISIT', '楼间没有路灯', '已上门', '请加装路灯', '2026-03-25', o.id"
                        + " FROM area a, operator o WHERE a.code = '990102009009' AND o.account = 'sun'");
        table.execute(
                "INSERT INTO meeting (state, planned_on, number, drawn_at, drawn_by, held_at, issued_at, issued_by)"
                        + " SELECT 'ISSUED', '2026-03-25', '会办纪要〔2026〕9号', '2026-03-24', id, '2026-03-25', '2026-03-25', id FROM"
                        + " operator WHERE account = 'sun'");
        table.execute(
                "INSERT INTO meeting_item (meeting_id, position, case_id, rule, amount, added_at, added_by, lead_id,"
                        + " due_at, decision, decided_at, decided_by) SELECT m.id, 1, MIN(c.id), 'RETURNED', 2, '2026-03-24',"
                        + " m.drawn_by, 1, '2026-03-30', '由一处先行处置', '2026-03-25', m.drawn_by FROM meeting m, case_file c");
        table.execute(
                "INSERT INTO meeting_item (meeting_id, position, case_id, rule, amount, added_at, added_by) SELECT"
                        + " m.id, 2, MAX(c.id), 'RETURNED', 2, '2026-03-24', m.drawn_by FROM meeting m, case_file c");

        assertThat(written("red-notice", "红〔2026〕17号")).contains("红灯通知单", "红〔2026〕17号", "情况说明");
        assertThat(written("transfer", "转督〔2026〕滨江12号")).contains("转督〔2026〕滨江12号", "楼间没有路灯", "第一联共三联",
                "第三联共三联");
        assertThat(written("meeting", "会办纪要〔2026〕9号")).contains("会办纪要〔2026〕9号", "由一处先行处置",
                "转下次会办续议");
        for (var kind : List.of("red-notice", "transfer", "meeting")) {
            var unknown = terminal.run("report", kind, "--number", "9", "--out", "x", "--db", DB.address());
            assertThat(unknown.exitCode()).as(kind).isEqualTo(1);
            assertThat(unknown.refusal()).contains("numbered 9");
        }
    }

    private String written(String kind, String number) throws IOException {
        var said = terminal.run("report", kind, "--number", number, "--out", DatabaseFixture.target().resolve(kind),
                "--db", DB.address());
        assertThat(said.exitCode()).as(said.err()).isZero();
        return text(java.nio.file.Path.of(said.lines().getFirst().replaceAll(" \\(.*", "")));
    }
}
