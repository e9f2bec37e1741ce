package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gridlight.db.DatabaseFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From an empty database to the printed month, by the commands of the README, on half a year of real cases. */
class FirstMonthTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path DATA = Path.of(System.getProperty("gridlight.root"), "../shared/data/boston-311");

    private final Terminal terminal = new Terminal(Locale.ENGLISH);

    @BeforeEach
    void realData() {
        assumeTrue(Files.exists(DATA.resolve("boston-311-2015-h1.csv.gz")),
                "Skipped: the data file boston-311-2015-h1.csv.gz is not in ../shared/data");
    }

    @Test
    void realCasesInAPrintedBookOut() throws IOException {
        done("db", "init");
        assertThat(done("import", "areas", DATA.resolve("boston-neighborhoods.geojson"), "--repair")
                .getLast()).isEqualTo("Imported 26 streets of district 990101, 126.64 km² together.");
        assertThat(done("grids", "generate").getLast()).contains("unit grids, 32 communities, 26 streets");
        assertThat(done("import", "cases", DATA.resolve("boston-311-2015-h1.csv.gz"), "--mapping", "boston-311.yaml",
                "--create-missing").getLast()).contains("58119 rows, 58119 cases added (58109 of them in a grid)");
        measuresForPrograms();
        scoresOfTheRecord();
        secondTimeChangesNothing();
        monthlyBook();
    }

    private void scoresOfTheRecord() {
        assertThat(done("score", "--template", "region-one", "--month", "2015-03", "--format", "csv"))
                .as("a head and every street").hasSize(27);
        var out = DatabaseFixture.target().resolve("first-month");
        done("score", "--template", "region-one", "--month", "2015-03", "--out", out);
        done("report", "quarterly", "--quarter", "2015-Q1", "--out", out);
        done("report", "daily", "--day", "2015-03-10", "--out", out);
        assertThat(out.resolve("sheets-region-one-2015-03.pdf")).isNotEmptyFile();
        assertThat(out.resolve("quarterly-2015-Q1.pdf")).isNotEmptyFile();
        assertThat(out.resolve("daily-2015-03-10.pdf")).isNotEmptyFile();
        var late = done("score", "--template", "department", "--month", "2015-03", "--list", "PWDx.handledLate",
                "--format", "csv");
        assertThat(late.getFirst()).startsWith("case_no,accept_no,state,source");
        assertThat(late).as("as many as are listed at most").hasSizeGreaterThan(500)
                .anyMatch(line -> line.contains("PWDx")
                        || line.contains("CLOSED"));
    }

    private void measuresForPrograms() {
        var csv = done("measures", "--from", "2015-01-01", "--to", "2015-06-30", "--as-of", "2016-12-31", "--by",
                "department", "--format", "csv");

        assertThat(csv.getFirst()).isEqualTo("key,registered,closed,with_deadline,closed_on_time,closed_overdue,"
                + "open_on_time,open_overdue");
        assertThat(csv).contains("PWDx,25716,25168,17208,12286,4430,51,441", "ANML,279,26,1,1,0,0,0").hasSize(18);
        assertThat(done("measures", "--from", "2015-01-01", "--to", "2015-06-30", "--by", "department", "--lights",
                "--format", "csv")).as("nobody lit a lamp then")
                .contains("key,redHours,yellowHours,greenHours,greyHours,observedHours");
        assertThat(
                done("measures", "--from", "2015-01-01", "--to", "2015-06-30", "--as-of", "2016-12-31", "--by", "area",
                        "--level", "district", "--format", "json", "--recount"))
                .contains("  \"registered\" : 58109,");
        assertThat(done("measures", "--from", "2015-01-01", "--to", "2015-06-30", "--as-of", "2016-12-31", "--by",
                "category", "--list", "Street Light Outages.closed_overdue", "--format", "csv").getFirst())
                .startsWith("case_no,accept_no,state,source");
    }

    private void secondTimeChangesNothing() {
        assertThat(done("db", "init").getLast()).endsWith("nothing was changed.");
        assertThat(done("import", "areas", DATA.resolve("boston-neighborhoods.geojson"), "--repair"))
                .containsExactly("26 streets were imported already; nothing was changed.");
        assertThat(done("grids", "generate").getLast()).endsWith("unit grids already; nothing was changed.");
        assertThat(done("import", "cases", DATA.resolve("boston-311-2015-h1.csv.gz"), "--mapping", "boston-311.yaml",
                "--create-missing")).singleElement().asString().contains("0 cases added", "58119 known and unchanged");
    }

    private void monthlyBook() throws IOException {
        var out = DatabaseFixture.target().resolve("first-month");

        done("report", "monthly", "--month", "2015-03", "--out", out, "--formats", "pdf,xlsx,docx");

        assertThat(out.resolve("monthly-2015-03.xlsx")).isNotEmptyFile();
        assertThat(out.resolve("monthly-2015-03.docx")).isNotEmptyFile();
        try (var pdf = Loader.loadPDF(out.resolve("monthly-2015-03.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("运行月报", "本月共受理问题 10208 件", "应结案 9256 件", "结案 6172 件", "公共工程局", "计算式");
            assertThat(text).doesNotContain("null").doesNotContain("monthly.");
        }
    }

    private List<String> done(Object... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--db";
        all[arguments.length + 1] = DB.address();
        var said = terminal.run(all);
        assertThat(said.exitCode()).as(said.err()).isZero();
        return said.lines();
    }
}
