package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.CaseTable.Row;
import org.gridlight.model.measures.AnomalyRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ledgers as whoever keeps them asks for them. */
class LedgerCommandTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant REPORTED = Instant.parse("2026-03-02T04:00:00Z");
    private final Terminal terminal = new Terminal(Locale.ENGLISH,
            InstantSource.fixed(Instant.parse("2026-04-10T04:00:00Z")));

    @Test
    void allLedgersOfAMonthArePrintedEmptyOnesToo() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(List.of(new Row(REPORTED, REPORTED.plusSeconds(90_000), null, 1, "hotline", "HANDLING")));
        table.execute("INSERT INTO case_request (case_id, kind, ordinal, state, levels, department_id, asked_at,"
                + " case_state, reason, due_before, due_after, decided_at) SELECT id, 'EXTENSION', 1, 'GRANTED', 1,"
                + " department_id, reported_at, 'HANDLING', 'weather', due_at, due_at + INTERVAL 1 DAY, reported_at"
                + " FROM case_file");
        var out = DatabaseFixture.target().resolve("ledgers");

        var said = terminal.run("report", "ledger", "--month", "2026-03", "--out", out, "--db", DB.address());

        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.lines()).hasSize(5).anyMatch(line -> line.contains("ledger-extension-2026-03.pdf")
                && line.contains("1 lines")).anyMatch(line -> line.contains("ledger-return-2026-03.pdf")
                        && line.contains("0 lines"));
        try (var pdf = Loader.loadPDF(out.resolve("ledger-extension-2026-03.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("延期台账", "天气原因");
        }
        try (var pdf = Loader.loadPDF(out.resolve("ledger-return-2026-03.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("本期无");
        }
    }

    @Test
    void anUnknownLedgerAndAMonthAheadAreRefusedInOneLine() {
        assertThat(terminal.run("report", "thresholds", "--db", DB.address()).lines()).singleElement()
                .asString().contains("overdue 2% of 30");
        assertThat(terminal.run("report", "thresholds", "--set", AnomalyRule.USUAL.text().replace("3,", "4,"), "--db",
                DB.address()).lines()).singleElement().asString().contains("repeats 4");
        assertThat(terminal.run("report", "thresholds", "--set", "gossip", "--db", DB.address()).refusal())
                .contains("gossip");
        var unknown = terminal.run("report", "ledger", "--kind", "gossip", "--month", "2026-03", "--out", "x", "--db",
                DB.address());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.refusal()).contains("gossip", "forced-closing");
        var ahead = terminal.run("report", "ledger", "--month", "2026-05", "--out", "x", "--db", DB.address());
        assertThat(ahead.exitCode()).isEqualTo(1);
        assertThat(ahead.refusal()).contains("2026-05");
    }
}
