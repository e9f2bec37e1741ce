package org.gridlight.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.grid.SmallDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bad input gets: one clear line that says where and what to do, exit code 1 or 2, and nothing half-written. */
class BadInputTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String CASES = "id,opened,unit,kind,via,lon,lat\n";
    private static final String MAPPING = """
            name: trial
            zone: Asia/Shanghai
            dateTime: yyyy-MM-dd HH:mm
            standard: trial
            columns: {id: id, reportedAt: opened, department: unit, category: kind, source: via, longitude: lon, latitude: lat}
            sources: {热线: HOTLINE}
            """;

    private final Terminal terminal = new Terminal(Locale.ENGLISH);

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
    }

    @Test
    void aMissingFile() {
        refuses(1, "There is no file nowhere.geojson",
                terminal.run("import", "areas", "nowhere.geojson", "--db", DB.address()));
        refuses(1, "There is no file nowhere.csv", importCases(Path.of("nowhere.csv")));
        refuses(1, "There is no mapping nowhere.yaml",
                terminal.run("import", "cases", SmallDistrict.file(), "--mapping", "nowhere.yaml", "--db",
                        DB.address()));
    }

    /** The invented district never goes among real data. */
    @Test
    void aDemonstrationThatCannotBeMade() {
        refuses(1, "holds", terminal.run("demo", "--db", DB.address()));
        refuses(2, "There is no size", terminal.run("demo", "--size", "huge", "--db", DB.address()));
        refuses(2, "is not a moment", terminal.run("demo", "--until", "yesterday", "--db", DB.address()));
    }

    @Test
    void wrongColumns() throws IOException {
        refuses(1, "lacks columns that mapping trial names: lon, lat, unit, kind, via",
                importCases(write("columns.csv", "id,opened\n1,2026-03-02 09:00\n")));
    }

    @Test
    void notUtf8() throws IOException {
        var file = folder().resolve("gbk.csv");
        Files.write(file,
                (CASES + "1,2026-03-02 09:00,城管,店外经营,热线,116.301,39.951\n").getBytes(Charset.forName("GB18030")));
        refuses(1, "gbk.csv is not UTF-8", importCases(file));

        var areas = folder().resolve("gbk.geojson");
        Files.write(areas, Files.readString(SmallDistrict.file()).getBytes(Charset.forName("GB18030")));
        refuses(1, "UTF-8", terminal.run("import", "areas", areas, "--db", DB.address()));
    }

    @Test
    void aDutyTableThatIsNone() throws IOException {
        var gbk = folder().resolve("gbk-duty.csv");
        Files.write(gbk, "地点,类别,单位\n,,城管\n".getBytes(Charset.forName("GB18030")));
        refuses(1, "gbk-duty.csv is not UTF-8", terminal.run("import", "duty-table", gbk, "--db", DB.address()));
        refuses(1, "has no rows", dutyTable("place,class,unit\n"));
        refuses(1, "line 2, column unit", dutyTable("place,class,unit\n,,nobody\n"));
        refuses(1, "line 2, column place code", dutyTable("place,class,unit\n\u0000,,nobody\n"));
    }

    private Terminal.Said dutyTable(String text) {
        return terminal.run("import", "duty-table", write("duty.csv", text), "--db", DB.address());
    }

    @Test
    void aPolygonThatCrossesItself() throws IOException {
        var file = write("crossed.geojson", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "八字街"},
                 "geometry": {"type": "Polygon", "coordinates": [[[116.30, 39.95], [116.31, 39.96], [116.31, 39.95],
                 [116.30, 39.96], [116.30, 39.95]]]}}]}
                """);
        refuses(1, "八字街", terminal.run("import", "areas", file, "--db", DB.address()));
        refuses(1, "116.305000, 39.955000", terminal.run("import", "areas", file, "--db", DB.address()));
    }

    @Test
    void coordinatesOutsideTheAreas() throws IOException {
        refuses(1, "lie outside the areas of this centre (first: line 2, 121.4 31.2)",
                importCases(write("outside.csv", CASES + "1,2026-03-02 09:00,城管,店外经营,热线,121.4,31.2\n")));
    }

    @Test
    void swappedLatitudeAndLongitude() throws IOException {
        refuses(1, "latitude", terminal.run("import", "areas", write("swapped.geojson", """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "东街"},
                 "geometry": {"type": "Polygon", "coordinates": [[[39.95, 116.30], [39.96, 116.30], [39.96, 116.31],
                 [39.95, 116.30]]]}}]}
                """), "--db", DB.address()));
        refuses(1, "line 2, column lat", importCases(write("swapped.csv",
                CASES + "1,2026-03-02 09:00,城管,店外经营,热线,39.951,116.301\n")));
    }

    @Test
    void aMonthWithoutData() throws IOException {
        assertThat(importCases(write("good.csv", CASES + "1,2026-03-02 09:00,城管,店外经营,热线,116.301,39.951\n")).exitCode())
                .isZero();
        var out = folder().resolve("no-month");

        refuses(1, "There are no cases in 2025-03; no book was made. The record begins in 2026-03",
                terminal.run("report", "monthly", "--month", "2025-03", "--out", out, "--db", DB.address()));
        refuses(1, "2999-01 has not begun",
                terminal.run("report", "monthly", "--month", "2999-01", "--out", out, "--db", DB.address()));
        assertThat(out).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWritten() throws IOException {
        assertThat(importCases(write("good.csv", CASES + "1,2026-03-02 09:00,城管,店外经营,热线,116.301,39.951\n")).exitCode())
                .isZero();
        var inTheWay = write("a-file-in-the-way", "x");

        refuses(1, "a-file-in-the-way", terminal.run("report", "monthly", "--month", "2026-03", "--out",
                inTheWay.resolve("books"), "--db", DB.address()));
    }

    @Test
    void aReadOnlyDataFolder() throws IOException {
        var folder = Files.createDirectories(folder().resolve("read-only"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(folder), "Skipped: this account may write to read-only folders; "
                + "EmbeddedTroubleTest covers it with a read-only mount");

        refuses(1, "cannot be written", terminal.run("db", "init", "--db", "embedded:" + folder.resolve("data")));
    }

    @Test
    void aServerThatIsNotThere() {
        refuses(1, "cannot be reached", terminal.run("db", "status", "--db",
                "jdbc:mariadb://127.0.0.1:9/gridlight?sslMode=disable", "--password-file", SmallDistrict.file()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "measures --from 2015-01-01 --to 2014-12-31 --by department | before the first day",
        "measures --from 2015-01-01 --to 2015-01-31 --by source --lights | by department, not by \"source\"",
        "measures --from 2015-01-01 --to 2015-01-31 --by weather | Cannot group by \"weather\"",
        "measures --from 2015-01-01 --to 2015-01-31 --by department --as-of soon | \"soon\" is no day or time",
        "measures --from 2015-01-01 --to 2015-01-31 --by department --list PWDx.happy | is not KEY.COLUMN",
        "measures --from yesterday --to 2015-01-31 --by department | yesterday",
        "measures --by department | --from --to is missing",
        "report monthly --month March --out x | March", "report quarterly --quarter 2015-Q5 --out x | 2015-Q5",
        "report poster --month 2015-03 --template collector --out x | People are not ranked",
        "report monthly --month 2015-03 --out x --formats doc | doc",
        "import | Name a subcommand of import", "db status --lang fr | There is no language",
        "fly | fly is not known",
        "db init --zone Asia/Atlantis | There is no zone \"Asia/Atlantis\"",
        "grids generate --target-area 3 | 3", "score --template system | Give either --measures or --month",
        "score --template nothing --measures x.csv | nothing"})
    void wrongUseEndsWithTwo(String command, String words) {
        var arguments = command.startsWith("score") || command.startsWith("fly") || command.equals("import")
                ? command
                : command + " --db " + DB.address();

        refuses(2, words, terminal.run((Object[]) arguments.split(" ")));
    }

    @Test
    void anAddressThatIsNone() {
        refuses(2, "\"postgres://x\" is not a database address".replace('"', '“').replaceFirst("x“", "x”"),
                terminal.run("db", "status", "--db", "postgres://x"));
    }

    @Test
    void rowsThatCannotBeTakenAreListedInAFile() throws IOException {
        var rejects = folder().resolve("rejects.csv");
        Files.deleteIfExists(rejects);
        var file = write("bad.csv",
                CASES + "1,2026-03-02 09:00,城管,店外经营,热线,116.301,39.951\n2,whenever,城管,店外经营,热线,116.301,39.951\n");

        var said = terminal.run("import", "cases", file, "--mapping", mapping(), "--create-missing", "--rejects",
                rejects,
                "--db", DB.address());

        refuses(1, "1 rows cannot be taken (first: line 3, column opened, value \"whenever\")", said);
        assertThat(Files.readString(rejects)).isEqualTo(
                "line,column,value,reason\n3,opened,whenever,not a time in the mapping’s form\n");
        assertThat(
                terminal.run("measures", "--from", "2026-01-01", "--to", "2026-12-31", "--by", "department", "--format",
                        "csv", "--db", DB.address()).lines())
                .hasSize(1);
    }

    private Terminal.Said importCases(Path file) {
        return terminal.run("import", "cases", file, "--mapping", mapping(), "--create-missing", "--db", DB.address());
    }

    private static void refuses(int exitCode, String words, Terminal.Said said) {
        assertThat(said.exitCode()).as(said.toString()).isEqualTo(exitCode);
        assertThat(said.refusal()).contains(words);
        assertThat(said.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    private static Path mapping() {
        return write("trial.yaml", MAPPING);
    }

    private static Path write(String name, String content) {
        try {
            return Files.writeString(folder().resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(DatabaseFixture.target().resolve("bad-input"));
    }
}
