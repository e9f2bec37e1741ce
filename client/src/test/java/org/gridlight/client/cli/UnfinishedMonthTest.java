package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.CaseTable.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The book of a month that is not over yet, as leaders ask for it in the middle of a month. */
class UnfinishedMonthTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant NOON = Instant.parse("2026-03-10T04:00:00Z");

    @Test
    void itCountsUntilNowSaysSoAndComparesWithNothing() throws IOException {
        var table = new CaseTable(DB.database());
        table.units();
        table.add(cases());
        var out = DatabaseFixture.target().resolve("unfinished-month");

        var said = new Terminal(Locale.ENGLISH, InstantSource.fixed(NOON)).run("report", "monthly", "--month",
                "2026-03",
                "--out", out, "--db", DB.address());

        assertThat(said.exitCode()).as(said.err()).isZero();
        try (var pdf = Loader.loadPDF(out.resolve("monthly-2026-03.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("未定稿（截至 2026年3月10日 12:00）", "本月共受理问题 9 件", "四处").doesNotContain("环比上升")
                    .doesNotContain("环比下降");
        }
    }

    /** One case a day at noon in Shanghai, from the middle of February; one of D1 on each day. */
    private static List<Row> cases() {
        var cases = new ArrayList<Row>();
        for (int day = 0; day < 40; day++) {
            var reported = Instant.parse("2026-02-13T04:00:00Z").plusSeconds(day * 86_400L);
            cases.add(new Row(reported, reported.plusSeconds(3_600), reported.plusSeconds(1_800), 1, "hotline",
                    "CLOSED"));
        }
        return cases;
    }
}
