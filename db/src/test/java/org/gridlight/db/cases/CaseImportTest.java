package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.grid.SmallDistrict;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.model.cases.CaseMapping;
import org.gridlight.model.cases.CaseMappingFile;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.cases.ImportOutcome;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseImportTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String HEADER = "id,opened,due,closed,unit,kind,via,lon,lat,words";
    private static final ImportOptions CREATE = new ImportOptions(true, false, false);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final CaseMapping mapping = new CaseMapping("trial", "UTF-8", ",", "Asia/Shanghai", "yyyy-MM-dd HH:mm",
            "EPSG:4490", "trial", null,
            new CaseMapping.Columns("id", null, null, "opened", "due", "closed", "words", null, null, "lon", "lat",
                    "unit", "kind", null, "via"),
            Map.of("热线", ReportSource.HOTLINE), Map.of(),
            List.of(new CaseMapping.FallbackPoint(116.3025, 39.9525)));

    @BeforeEach
    void district() {
        SmallDistrict.keep(DB.database());
    }

    @Test
    void aRowBecomesACaseInItsGridWithReportStepsAndClock() throws IOException {
        var outcome = run(CREATE, "7,2026-03-02 09:00,2026-03-03 09:00,2026-03-02 15:00,城管,店外经营,热线,116.301,39.951,占道");

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.placed()).isEqualTo(1);
        assertThat(outcome.newDepartments()).containsExactly("城管");
        var found = new MeasureStore(DB.database(), SHANGHAI).list(march(Dimension.STREET), SmallDistrict.WEST,
                Measure.CLOSED_ON_TIME);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.caseNo()).isEqualTo("2026030200001");
            assertThat(one.reportedAt()).isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
            assertThat(one.unitGrid()).startsWith(SmallDistrict.WEST);
        });
        assertThat(rows("case_step")).isEqualTo(2);
        assertThat(rows("stage_clock")).isEqualTo(1);
        assertThat(rows("report")).isEqualTo(1);
    }

    @Test
    void aSecondImportChangesNothing() throws IOException {
        var lines = new String[]{"1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a",
            "2,2026-03-02 10:00,2026-03-03 09:00,,城管,暴露垃圾,热线,116.307,39.951,b"};
        run(CREATE, lines);
        var before = fingerprint();

        var again = run(CREATE, lines);

        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void twoImportsAtOnceTakeTurns() throws Exception {
        var file = file("1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a",
                "2,2026-03-02 10:00,2026-03-03 09:00,,城管,暴露垃圾,热线,116.307,39.951,b");
        var start = new CountDownLatch(1);
        var added = new ArrayList<Future<Integer>>();
        try (var operators = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                added.add(operators.submit(() -> {
                    start.await();
                    return new CaseImport(DB.database(), place(), clock()).run(file, mapping, CREATE).added();
                }));
            }
            start.countDown();
        }

        var counts = new ArrayList<Integer>();
        for (var each : added) {
            counts.add(each.get());
        }
        assertThat(counts).containsExactlyInAnyOrder(2, 0, 0, 0);
        assertThat(rows("case_file")).isEqualTo(2);
    }

    @Test
    void aLaterCopyWithOtherTimesIsCountedAndTheRecordKept() throws IOException {
        run(CREATE, "1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a");

        var later = run(CREATE, "1,2026-03-02 09:00,,2026-03-04 09:00,城管,店外经营,热线,116.301,39.951,a");

        assertThat(later.findings()).containsEntry(Finding.DIFFERS_FROM_RECORD, 1);
        assertThat(new FindingStore(DB.database()).all()).extracting(FindingStore.Found::finding)
                .containsExactly(Finding.DIFFERS_FROM_RECORD);
        assertThat(count(Dimension.STREET)).singleElement()
                .satisfies(west -> assertThat(west.closed()).isZero());
    }

    @Test
    void rowsThatCannotBeRightAreKeptFlaggedAndListed() throws IOException {
        var outcome = run(CREATE, "1,2026-03-02 09:00,2026-03-01 09:00,2026-03-01 08:00,城管,店外经营,热线,116.301,39.951,ok",
                "2,2026-03-02 09:00,,,城管,店外经营,热线,116.3025,39.9525,ok",
                "3,2026-03-02 09:00,,,城管,店外经营,热线,116.4,39.9,Mrs. Malek \uFFFD letter",
                "4,2026-03-02 09:00,,,城管,店外经营,热线,,,no place",
                "5,2026-03-02 09:00,,,城管,店外经营,热线,39.951,89.9,elsewhere");

        assertThat(outcome.added()).isEqualTo(5);
        assertThat(outcome.findings()).containsExactlyInAnyOrderEntriesOf(Map.of(Finding.CLOSED_BEFORE_REPORTED, 1,
                Finding.DUE_BEFORE_REPORTED, 1, Finding.FALLBACK_POINT, 1, Finding.BROKEN_LETTERS, 1,
                Finding.OUTSIDE_AREAS, 2, Finding.NO_POSITION, 1));
        assertThat(new FindingStore(DB.database()).all()).extracting(FindingStore.Found::line)
                .containsExactly(2, 2, 3, 4, 4, 5, 6);
        assertThat(rows("case_flag")).isEqualTo(7);
        assertThat(new FindingStore(DB.database()).all()).as("free text may name persons")
                .noneMatch(found -> found.value().contains("Malek"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,02.03.2026,,,城管,店外经营,热线,116.301,39.951,a; opened; reject.time",
        ",2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a; id; reject.empty",
        "1,2026-03-02 09:00,,,城管,店外经营,飞鸽,116.301,39.951,a; via; reject.unknownSource",
        "1,2026-03-02 09:00,,,城管,店外经营,热线,east,39.951,a; lon; reject.degrees",
        "1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,NaN,a; lat; reject.degrees",
        "1,2026-02-30 09:00,,,城管,店外经营,热线,116.301,39.951,a; opened; reject.time",
        "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a; id; reject.twice",
        "1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951; ''; reject.columnCount"})
    void aRowThatCannotBeTakenStopsTheWholeFile(String bad, String column, String reason) throws IOException {
        var before = fingerprint();

        var refused = catchThrowableOfType(RejectedRows.class, () -> run(CREATE,
                "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,good", bad));

        assertThat(refused.rows()).extracting(RejectedRow::line, RejectedRow::column, RejectedRow::reason)
                .containsExactly(tuple(3, column, reason));
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void keepGoodTakesTheOthers() throws IOException {
        var outcome = run(new ImportOptions(true, true, false), "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,good",
                "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,the same number");

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(outcome.rejected()).extracting(RejectedRow::reason).containsExactly("reject.twice");
    }

    @Test
    void unknownUnitsAndClassesAreMadeOnlyWhenAsked() throws IOException {
        var refused = catchThrowableOfType(RejectedRows.class, () -> run(new ImportOptions(false, false, false),
                "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,good"));

        assertThat(refused.rows()).extracting(RejectedRow::reason).containsExactly("reject.unknownDepartment");
        assertThat(rows("department")).isZero();
    }

    @Test
    void aDryRunKeepsNothing() throws IOException {
        var before = fingerprint();

        var outcome = run(new ImportOptions(true, false, true), "9,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a");

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void exchangedColumnsAreRefusedAsAWhole() {
        assertThatThrownBy(() -> run(CREATE, "1,2026-03-02 09:00,,,城管,店外经营,热线,39.951,116.301,a"))
                .isInstanceOf(RejectedRows.class);
        var exchanged = new CaseMapping("trial", null, null, "Asia/Shanghai", "yyyy-MM-dd HH:mm", null, "trial", null,
                new CaseMapping.Columns("id", null, null, "opened", null, null, null, null, null, "lat", "lon", "unit",
                        "kind", null, "via"),
                Map.of("热线", ReportSource.HOTLINE), null, null);
        CasePlace mirrored = (longitude, latitude) -> GridCasePlace.of(new GridStore(DB.database()))
                .at(longitude + 60, latitude);
        assertThatThrownBy(() -> new CaseImport(DB.database(), mirrored, clock()).run(
                file("1,2026-03-02 09:00,,,城管,店外经营,热线,56.301,39.951,a"), exchanged, CREATE))
                .isInstanceOf(Refusal.class).hasMessageContaining("cases.swapped");
    }

    @Test
    void aFileThatLiesElsewhereIsRefused() {
        assertThatThrownBy(() -> run(CREATE, "1,2026-03-02 09:00,,,城管,店外经营,热线,121.4,31.2,a"))
                .isInstanceOf(Refusal.class).hasMessageContaining("cases.allOutside");
        assertThat(rows("case_file")).isZero();
    }

    @Test
    void wrongLettersAreRefusedWithTheLine() throws IOException {
        var file = Files.write(folder().resolve("gbk.csv"),
                (HEADER + "\n1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a\n")
                        .getBytes(Charset.forName("GB18030")));

        assertThatThrownBy(
                () -> new CaseImport(DB.database(), place(), clock()).run(SourceFile.at(file), mapping, CREATE))
                .isInstanceOf(Refusal.class).hasMessageContaining("file.wrongCharset").hasMessageContaining("UTF-8");
    }

    @Test
    void aFileWithoutAColumnOfTheMappingIsRefusedByName() throws IOException {
        var file = Files.writeString(folder().resolve("short.csv"), "id,opened\n1,2026-03-02 09:00\n");

        assertThatThrownBy(
                () -> new CaseImport(DB.database(), place(), clock()).run(SourceFile.at(file), mapping, CREATE))
                .isInstanceOf(Refusal.class).hasMessageContaining("unit, kind").hasMessageContaining("short.csv");
    }

    @Test
    void theFirstCasesOfACentreDecideItsZoneUnlessItIsSet() throws IOException {
        var settings = new SettingStore(DB.database());
        settings.putZone("Asia/Urumqi");
        assertThat(run(CREATE, "1,2026-03-02 09:00,,,城管,店外经营,热线,116.301,39.951,a").zoneAdopted()).isNull();
        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    }

    @Test
    void shippedMappingIsComplete() {
        var boston = new CaseMappingFile().read("boston-311.yaml");

        assertThat(boston.zoneId()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(boston.dateTimeForm().parse("01/02/2015 09:08:42 AM")).isNotNull();
    }

    private ImportOutcome run(ImportOptions options, String... lines) throws IOException {
        return new CaseImport(DB.database(), place(), clock()).run(file(lines), mapping, options);
    }

    private static SourceFile file(String... lines) throws IOException {
        return SourceFile
                .at(Files.writeString(folder().resolve("cases.csv"), HEADER + "\n" + String.join("\n", lines) + "\n",
                        StandardCharsets.UTF_8));
    }

    private static Path folder() throws IOException {
        return Files.createDirectories(DatabaseFixture.target().resolve("case-import"));
    }

    private static GridCasePlace place() {
        return GridCasePlace.of(new GridStore(DB.database()));
    }

    private static InstantSource clock() {
        return InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z"));
    }

    private static MeasureQuestion march(Dimension dimension) {
        return MeasureQuestion.ofDays(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31),
                Instant.parse("2026-04-01T00:00:00Z"), dimension, SHANGHAI);
    }

    private static List<MeasureCounts> count(Dimension dimension) {
        return new MeasureStore(DB.database(), SHANGHAI).count(march(dimension));
    }

    /** Everything that an import could change, as one number a table. */
    private static List<Long> fingerprint() {
        return Stream.of("case_file", "report", "case_step", "stage_clock", "case_flag", "import_run",
                "import_finding", "department", "category", "setting").map(CaseImportTest::rows).toList();
    }

    private static long rows(String table) {
        return DB.database().bulk(connection -> {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                result.next();
                return result.getLong(1);
            }
        });
    }
}
