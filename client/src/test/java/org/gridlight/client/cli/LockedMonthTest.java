package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month is locked, everything under it is changed, and its book says what it said. */
class LockedMonthTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final Terminal terminal = new Terminal(Locale.ENGLISH);
    private final Path out = DatabaseFixture.target().resolve("locked-month");
    private Hall hall;

    @BeforeEach
    void aMonthWithCases() throws IOException {
        hall = new Hall(DB);
        hall.callIn(Hall.ASSESSMENT_HEAD);
        hall.run("UPDATE department SET assessment_group = '一组' WHERE id IN (1, 2)",
                "INSERT INTO case_file (case_no, state, source, category_id, department_id, reported_at, filed_at, due_at, closed_at)"
                        + " SELECT CONCAT('2026-', seq), 'CLOSED', 'inspector', (SELECT MIN(id) FROM category), 1 + seq % 2,"
                        + " '2026-03-10 02:00:00', '2026-03-10 02:10:00', '2026-03-12 02:00:00',"
                        + " IF(seq % 5 = 0, '2026-03-15 02:00:00', '2026-03-11 02:00:00') FROM seq_1_to_40");
        Files.createDirectories(out);
        Files.writeString(out.resolve("password"), Hall.PASSWORD);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void aLockedMonthPrintsWhatItWasLockedWith() throws IOException {
        assertThat(assess("--publish")).first().asString().contains("2026-03, revision 1: Published");
        endAppeals();
        assertThat(printed("draft")).contains("本月共受理问题 40 件", "未定稿");
        assertThat(assess("--lock")).last().asString().startsWith("Locked by " + Hall.ASSESSMENT_HEAD);
        var first = printed("first");
        assertThat(first).contains("本月共受理问题 40 件", "应结案 40 件", "一处", "定稿").doesNotContain("未定稿", "修订第");
        var bytes = Files.readAllBytes(book("first"));

        hall.run("UPDATE department SET name = '改名处', assessment_group = '二组' WHERE id = 1",
                "DELETE FROM case_file WHERE department_id = 2",
                "UPDATE case_file SET closed_at = '2026-04-02 02:00:00', due_at = '2026-03-01 02:00:00'",
                "UPDATE setting SET value = 'Asia/Urumqi' WHERE name = 'centre.zone'");

        assertThat(printed("again")).isEqualTo(first);
        assertThat(book("again")).hasBinaryContent(bytes);

        assertThat(assess("--reopen", "漏计二处案件")).first().asString().contains("revision 2: Draft");
        assertThat(printed("reopened")).contains("修订第2版 未定稿（漏计二处案件）", "改名处", "本月共受理问题 20 件");
        assess("--publish");
        endAppeals();
        assess("--lock");
        assertThat(printed("second")).contains("修订第2版（漏计二处案件）", "改名处", "本月共受理问题 20 件")
                .doesNotContain("未定稿");
        assertThat(printed("old", "--revision", "1")).as("the first one still prints").isEqualTo(first);
        assertThat(refused("report", "monthly", "--month", "2026-03", "--out", out.resolve("none"), "--revision", "3"))
                .contains("2026-03 has no locked revision 3");
    }

    private void endAppeals() {
        hall.run(
                "UPDATE assessed_month SET appeals_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state = 'PUBLISHED'");
    }

    private List<String> assess(String... wish) {
        var all = Arrays.copyOf(new Object[]{"assess", "--month", "2026-03"}, 3 + wish.length);
        System.arraycopy(wish, 0, all, 3, wish.length);
        return done(all);
    }

    private Path book(String folder) {
        return out.resolve(folder).resolve("monthly-2026-03.pdf");
    }

    private String printed(String folder, String... more) throws IOException {
        var all = Arrays.copyOf(new Object[]{"report", "monthly", "--month", "2026-03", "--out", out.resolve(folder)},
                6 + more.length);
        System.arraycopy(more, 0, all, 6, more.length);
        done(all);
        try (var pdf = Loader.loadPDF(book(folder).toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private List<String> done(Object... arguments) {
        var said = run(arguments);
        assertThat(said.exitCode()).as(said.err()).isZero();
        return said.lines();
    }

    private String refused(Object... arguments) {
        var said = run(arguments);
        assertThat(said.exitCode()).isEqualTo(1);
        return said.err();
    }

    private Terminal.Said run(Object... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 6);
        System.arraycopy(new Object[]{"--db", DB.address(), "--account", Hall.ASSESSMENT_HEAD, "--password-file",
            out.resolve("password")}, 0, all, arguments.length, 6);
        return terminal.run(all);
    }
}
