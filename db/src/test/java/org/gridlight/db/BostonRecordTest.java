package org.gridlight.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.cases.CaseImport;
import org.gridlight.db.cases.FindingStore;
import org.gridlight.db.cases.GridCasePlace;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.measures.DayStore;
import org.gridlight.db.measures.MeasureStore;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.cases.CaseMappingFile;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.grid.AreaImport;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.CutRules;
import org.gridlight.model.grid.GridCutter;
import org.gridlight.model.grid.GridWords;
import org.gridlight.model.measures.CaseGroup;
import org.gridlight.model.measures.DayQuestion;
import org.gridlight.model.measures.DayStep;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.Measure;
import org.gridlight.model.measures.MeasureCounts;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half a year of real cases in the record: one import, then everything that can be asked of it. */
class BostonRecordTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Path DATA = Path.of(System.getProperty("gridlight.root"), "../shared/data/boston-311");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Test
    void halfAYearOfRealCases() {
        assumeTrue(Files.exists(DATA.resolve("boston-311-2015-h1.csv.gz")),
                "Skipped: the data file boston-311-2015-h1.csv.gz is not in ../shared/data");
        importEverything();

        findingsAreThoseOfTheData();
        measuresEqualTheVerdictTable();
        everyGroupingAddsUp();
        numbersOpenTheirCases();
        hotQueriesFollowAnIndex();
    }

    private void importEverything() {
        var path = DATA.resolve("boston-neighborhoods.geojson");
        var content = AreaFile.USUAL.read(path);
        var areas = AreaImport.of(content, new AreaImport.District("990101", "Boston"), CodeLengths.USUAL, true);
        var store = new GridStore(DB.database());
        store.keepAreas(SourceFile.at(path), areas.district(), areas.streets(), content.crs().datum(), 0, _ -> "",
                LocalDate.of(2015, 1, 1), Instant.EPOCH);
        store.keepGrids(
                new GridCutter(CutRules.USUAL, areas.ground(), new GridWords(Words.of(Locale.ENGLISH))::community)
                        .cut(areas.streets()),
                _ -> "", LocalDate.of(2015, 1, 1));

        var outcome = new CaseImport(DB.database(), GridCasePlace.of(store), InstantSource.system()).run(
                SourceFile.at(DATA.resolve("boston-311-2015-h1.csv.gz")), new CaseMappingFile().read("boston-311.yaml"),
                new ImportOptions(true, false, false));

        assertThat(outcome.rows()).isEqualTo(58_119);
        assertThat(outcome.added()).isEqualTo(58_119);
        assertThat(outcome.placed()).isEqualTo(58_109);
        assertThat(new SettingStore(DB.database()).zone()).isEqualTo(ZONE);
    }

    private void findingsAreThoseOfTheData() {
        var counts = new FindingStore(DB.database()).all().stream()
                .collect(Collectors.groupingBy(FindingStore.Found::finding, Collectors.counting()));

        assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(Finding.CLOSED_BEFORE_REPORTED, 84L,
                Finding.FALLBACK_POINT, 8_752L, Finding.BROKEN_LETTERS, 41L, Finding.OUTSIDE_AREAS, 10L));
    }

    /** The table of ../shared/data/README.md: registered, closed, with target, on time, overdue. */
    private void measuresEqualTheVerdictTable() {
        var verdict = Map.ofEntries(Map.entry("PWDx", List.of(25716L, 25168L, 17208L, 12286L, 4430L)),
                Map.entry("ISD", List.of(9850L, 7257L, 9828L, 4085L, 3161L)),
                Map.entry("BTDT", List.of(7534L, 7462L, 7257L, 5932L, 1256L)),
                Map.entry("INFO", List.of(6469L, 1479L, 3512L, 526L, 224L)),
                Map.entry("PARK", List.of(4055L, 3677L, 3670L, 2766L, 550L)),
                Map.entry("PROP", List.of(2016L, 2016L, 2016L, 1663L, 353L)),
                Map.entry("HS_O", List.of(1092L, 1014L, 0L, 0L, 0L)),
                Map.entry("BWSC", List.of(576L, 571L, 84L, 35L, 46L)),
                Map.entry("DISB", List.of(390L, 382L, 11L, 1L, 3L)), Map.entry("ANML", List.of(279L, 26L, 1L, 1L, 0L)));
        var counted = store().count(question(Dimension.DEPARTMENT)).stream()
                .filter(group -> verdict.containsKey(group.key()))
                .collect(Collectors.toMap(MeasureCounts::key, group -> List.of(group.registered(), group.closed(),
                        group.withDeadline(), group.closedOnTime(), group.closedOverdue())));

        assertThat(counted).isEqualTo(verdict);
    }

    private void everyGroupingAddsUp() {
        var totals = new ArrayList<MeasureCounts>();
        for (var dimension : Dimension.values()) {
            totals.add(MeasureCounts.total("", store().count(question(dimension))));
        }

        assertThat(totals).containsOnly(totals.getFirst());
        assertThat(totals.getFirst().registered()).isEqualTo(58_119);
        assertThat(store().count(question(Dimension.STREET))).hasSizeGreaterThan(20);
        assertThat(store().count(question(Dimension.MONTH))).extracting(MeasureCounts::key).containsExactly("2015-01",
                "2015-02", "2015-03", "2015-04", "2015-05", "2015-06");
    }

    private void numbersOpenTheirCases() {
        assertThat(store().list(question(Dimension.DEPARTMENT), "PWDx", Measure.CLOSED_OVERDUE)).hasSize(4_430);
        assertThat(store().list(question(Dimension.DEPARTMENT), "ANML", Measure.CLOSED_ON_TIME)).singleElement()
                .satisfies(one -> assertThat(one.acceptNo()).isEqualTo("101001325562"));
    }

    /** Analysed on a database full of data: no statement of a screen or book reads a whole table of cases. */
    private void hotQueriesFollowAnIndex() {
        var march = MonthQuestion.of(YearMonth.of(2015, 3), ZONE);
        var plans = new QueryPlans(DB.database());
        plans.analyse();
        var months = new MonthStore(DB.database(), ZONE);
        plans.watch(() -> {
            months.total(march);
            months.byDepartment(march);
            months.byStreet(march);
            months.byDay(march);
            assertThat(months.hotGrids(march, 10)).hasSize(10).first()
                    .satisfies(most -> assertThat(most.reported()).isEqualTo(1_311));
            months.findings(march);
            for (var dimension : Dimension.values()) {
                store().count(new MeasureQuestion(march.from(), march.until(), march.until(), dimension));
            }
            store().list(new MeasureQuestion(march.from(), march.until(), march.until(), Dimension.DEPARTMENT), "PARK",
                    Measure.CLOSED_OVERDUE);
            for (var measure : MonthMeasure.values()) {
                months.casesBehind(measure, march, CaseGroup.department("PARK"), 50);
            }
            var days = new DayStore(DB.database());
            var day = DayQuestion.of(LocalDate.of(2015, 3, 12), ZONE);
            days.steps(day);
            days.halfHours(day);
            for (var step : DayStep.values()) {
                days.casesBehind(step, day, 50);
            }
        });

        assertThat(plans.watched()).isGreaterThan(30);
        assertThat(plans.fullScansOf("case_file", "case_flag", "case_step", "report", "stage_clock", "unit_grid"))
                .isEmpty();
    }

    private static MeasureQuestion question(Dimension dimension) {
        return MeasureQuestion.ofDays(LocalDate.of(2015, 1, 1), LocalDate.of(2015, 6, 30),
                MeasureQuestion.endOf(LocalDate.of(2016, 12, 31), ZONE), dimension, ZONE);
    }

    private static MeasureStore store() {
        return new MeasureStore(DB.database(), ZONE);
    }
}
