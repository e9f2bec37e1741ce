package org.gridlight.client.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gridlight.model.assessment.ScoreEntries;
import org.gridlight.model.assessment.ScoreEntry;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthMeasure;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.measures.WorkCounts;
import org.gridlight.model.measures.WorkMeasure;
import org.gridlight.model.score.DepartmentWork;
import org.gridlight.model.score.ScoreTemplate;
import org.gridlight.model.score.TemplateFile;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** A group of five units whose numbers can be checked by hand. */
class SheetTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Words WORDS = Words.of(Locale.SIMPLIFIED_CHINESE);
    private static final ScoreTemplate SYSTEM = TemplateFile.shipped("system");
    private static final YearMonth JULY = YearMonth.of(2026, 7);
    private static final ScoredMonth NOW = month(JULY, unit("A", 100, 100, 0, 0), unit("B", 200, 190, 8, 0),
            unit("C", 200, 190, 8, 0), unit("D", 50, 25, 5, 5), unit("E", 3, 3, 0, 0));
    private static final ScoredMonth BEFORE = month(YearMonth.of(2026, 6), unit("A", 100, 90, 10, 0),
            unit("B", 200, 200, 0, 0), unit("C", 200, 198, 2, 0), unit("D", 2, 2, 0, 0), unit("E", 100, 99, 1, 0));

    private static ScoredMonth month(YearMonth month, MonthCounts... units) {
        return ScoredMonth
                .of(new MonthUnits(month, MonthQuestion.of(month, ZONE).until(Instant.parse("2026-07-16T06:36:00Z")),
                        !month.equals(JULY), List.of(units), MonthLights.NONE, DepartmentWork.NONE), SYSTEM,
                        Assessment.UNTOUCHED);
    }

    private static MonthCounts unit(String key, long shouldClose, long onTime, long overdue, long extended) {
        return new MonthCounts(key, key + "处", "甲组", shouldClose, shouldClose, shouldClose, onTime + overdue, onTime,
                overdue, shouldClose - onTime - overdue, 2, extended, 0, 0, 0, 0);
    }

    private static Sheet sheet() {
        return Sheet.of(NOW, Optional.of(BEFORE), "", WORDS).orElseThrow();
    }

    private static List<String> texts(Sheet sheet, String column) {
        return sheet.units().stream().map(unit -> sheet.text(unit, sheet.column(column).orElseThrow())).toList();
    }

    @Test
    void equalTotalsShareARankAndOneWithTooFewCasesHasNone() {
        var sheet = sheet();

        assertThat(texts(sheet, SheetColumn.UNIT)).containsExactly("A处", "B处", "C处", "D处", "E处");
        assertThat(texts(sheet, SheetColumn.RANK)).containsExactly("1", "2", "2", "4", "-");
        assertThat(texts(sheet, SheetColumn.TOTAL)).containsExactly("100.00", "97.28", "97.28", "62.20", "-");
        assertThat(texts(sheet, "onTimeRate")).containsExactly("100.00%", "95.00%", "95.00%", "50.00%", "-");
        assertThat(texts(sheet, "shouldClose")).as("counts are shown all the same").endsWith("3");
    }

    @Test
    void movementIsCountedInPlacesBetweenTwoRanks() {
        assertThat(texts(sheet(), SheetColumn.MOVE)).containsExactly("↑3", "↓1", "—", "-", "-");
        assertThat(texts(sheet(), SheetColumn.TOTAL_BEFORE)).containsExactly("95.20", "100.00", "99.52", "-", "99.52");
    }

    @Test
    void withoutAMonthBeforeThereIsNothingToCompare() {
        var sheet = Sheet.of(NOW, Optional.empty(), "甲组", WORDS).orElseThrow();

        assertThat(sheet.column(SheetColumn.MOVE)).isEmpty();
        assertThat(sheet.column(SheetColumn.TOTAL_BEFORE)).isEmpty();
        assertThat(Sheet.of(NOW, Optional.empty(), "乙组", WORDS)).isEmpty();
    }

    @Test
    void manualColumnsAreThereOnlyIfTheTemplateHasThem() {
        assertThat(sheet().columns()).noneMatch(column -> column.band() == SheetColumn.Band.MANUAL);
        var scored = ScoredMonth.of(NOW.units(), TemplateFile.shipped("street-order"), Assessment.UNTOUCHED);
        var sheet = Sheet.of(scored, Optional.empty(), "", WORDS).orElseThrow();

        assertThat(sheet.columns()).filteredOn(column -> column.band() == SheetColumn.Band.MANUAL)
                .extracting(SheetColumn::title).containsExactly("队考核分", "街道办分");
        assertThat(texts(sheet, "system")).as("computed as far as it goes").startsWith("100.00");
        assertThat(texts(sheet, SheetColumn.TOTAL)).containsOnly("-");
    }

    @Test
    void numbersThatTheRecordDoesNotCountAreGivenByPeople() {
        var sheet = Sheet.of(ScoredMonth.of(NOW.units(), TemplateFile.shipped("jinniu"), Assessment.UNTOUCHED),
                Optional.empty(), "", WORDS).orElseThrow();

        assertThat(sheet.columns()).filteredOn(column -> column.band() == SheetColumn.Band.MANUAL)
                .extracting(SheetColumn::title).containsExactly("大型违建拆除数", "小型违建拆除数", "难案办结数");
        assertThat(sheet.template().given("hardCases").orElseThrow().bounds().hold(BigDecimal.ONE.negate())).isZero();
        assertThat(texts(sheet, SheetColumn.TOTAL)).as("what is to be counted was not counted").containsOnly("-");
    }

    @Test
    void whatIsCountedOfTheWorkOfAUnitNobodyCanGiveAndItListsTheCasesThatWereLate() {
        var template = TemplateFile.shipped("department");
        var counted = DepartmentWork.of(DepartmentWork.neededBy(template), List.of(new WorkCounts("D", "D处",
                Map.of(WorkMeasure.SHOULD_HANDLE, 40L, WorkMeasure.HANDLED_ON_TIME, 30L,
                        WorkMeasure.HANDLED_LATE, 10L))));
        var units = NOW.units().with(counted);
        var given = new ScoreEntries(List.of(entry("shouldHandle", 4000)));
        var scored = ScoredMonth.of(units, template, new Assessment(Optional.empty(), given, List.of(), List.of()));
        var sheet = Sheet.of(scored, Optional.empty(), "", WORDS).orElseThrow();

        assertThat(sheet.columns()).noneMatch(column -> column.band() == SheetColumn.Band.MANUAL);
        var unit = sheet.unit("D").orElseThrow();
        assertThat(sheet.text(unit, sheet.column("handleOnTimeRate").orElseThrow())).isEqualTo("75.00%");
        // Filed 50 -> 100 x 0.1, closed 30 of 50 -> 60 x 0.3, 75 x 0.3, nothing done again -> 100 x 0.3.
        assertThat(sheet.text(unit, sheet.column(SheetColumn.TOTAL).orElseThrow())).isEqualTo("80.50");
        var explained = CellExplanation.of(sheet, unit, units.byKey().get("D"), Optional.empty(),
                sheet.column("handleOnTimeRate").orElseThrow(), WORDS);
        assertThat(explained.parts()).extracting(CellExplanation.Part::title, CellExplanation.Part::value,
                CellExplanation.Part::measure).containsExactly(
                        tuple("应处置数", "40", WorkMeasure.SHOULD_HANDLE),
                        tuple("按期处置数", "30", WorkMeasure.HANDLED_ON_TIME));
        assertThat(explained.list()).isEqualTo(WorkMeasure.HANDLED_LATE);
        assertThat(units.count("D", explained.list())).isEqualTo(10);
        assertThat(units.count("D", MonthMeasure.SHOULD_CLOSE)).isEqualTo(50);
    }

    private static ScoreEntry entry(String line, long amount) {
        return new ScoreEntry(1L, "D", line, 1, BigDecimal.valueOf(amount), "", null, null, Instant.EPOCH, "");
    }

    @Test
    void aRateIsExplainedByItsFormulaItsNumbersAndTheCasesThatLoweredIt() {
        var explained = explain("D", "onTimeRate");

        assertThat(explained.rule()).isEqualTo("按期结案数 ÷ 应结案数");
        assertThat(explained.filled()).isEqualTo("25 ÷ 50");
        assertThat(explained.result()).isEqualTo("50.00%");
        assertThat(explained.parts()).extracting(CellExplanation.Part::title, CellExplanation.Part::value,
                CellExplanation.Part::measure).contains(
                        tuple("应结案数", "50", MonthMeasure.SHOULD_CLOSE),
                        tuple("上期结转", "2", MonthMeasure.CARRIED_OVER),
                        tuple("按期结案数", "25", MonthMeasure.CLOSED_ON_TIME));
        assertThat(explained.list()).isEqualTo(MonthMeasure.NOT_ON_TIME);
    }

    @Test
    void aTotalIsExplainedByTheLineItIsMadeOf() {
        var explained = explain("D", SheetColumn.TOTAL);

        assertThat(explained.filled()).isEqualTo("(50.00% + 0.4 × 10.00%) × 80 + (1 − 10.00%) × 10 + (1 − 0.00%) × 10");
        assertThat(explained.result()).isEqualTo("62.20");
        assertThat(explain("E", SheetColumn.TOTAL).filled()).as("there is nothing to compute").isEmpty();
        assertThat(explain("A", "shouldClose").list()).isEqualTo(MonthMeasure.SHOULD_CLOSE);
        assertThat(explain("A", "extensionRate").list()).isEqualTo(MonthMeasure.EXTENDED);
    }

    private static CellExplanation explain(String unit, String column) {
        var sheet = sheet();
        return CellExplanation.of(sheet, sheet.unit(unit).orElseThrow(), NOW.units().byKey().get(unit),
                Optional.empty(),
                sheet.column(column).orElseThrow(), WORDS);
    }

    @Test
    void theTrendLeavesOutMonthsWithoutARankAndKnowsTheMeanOfTheGroup() {
        var state = ScoresState.start(SYSTEM).withMonths(List.of(JULY, YearMonth.of(2026, 6)))
                .withCounts(List.of(NOW, BEFORE)).withCell("D", SheetColumn.TOTAL);

        assertThat(state.trend("甲组").points()).extracting(Trend.Point::month).containsExactly(JULY);
        var first = state.withCell("A", SheetColumn.TOTAL).trend("甲组").points();
        assertThat(first).extracting(Trend.Point::text).containsExactly("95.20", "100.00");
        assertThat(first.getFirst().mean()).isEqualByComparingTo("98.56");
        assertThat(state.known()).isEqualTo(Map.of(JULY, NOW, YearMonth.of(2026, 6), BEFORE));
    }
}
