package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gridlight.model.score.Templates.row;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreEngineTest {
    @Test
    void weighsLinesAndRoundsTheTotalHalfUp() {
        var unit = score(row("a", 200, 199, "91.0125")).getFirst();
        assertThat(unit.value("system").orElseThrow()).isEqualByComparingTo("99.5");
        assertThat(unit.total()).contains(new BigDecimal("96.11"));
    }

    @Test
    void equalTotalsShareARankAndTheNextIsLeftOut() {
        var template = Templates.with("ties:\n  - {by: shouldClose, first: high}\n", "");
        var units = ScoreEngine.score(template, List.of(row("d", 100, 90, "90"), row("b", 200, 200, "90"), row("a", 100,
                100, "100"), row("c", 100, 100, "90"))).units();
        assertThat(units).extracting(ScoredUnit::key).containsExactly("a", "b", "c", "d");
        assertThat(units).extracting(ScoredUnit::standing).containsExactly(ranked(1), ranked(2), ranked(2), ranked(4));
    }

    @Test
    void criteriaBreakTiesInOrder() {
        var units = score(row("few", 100, 100, "90"), row("many", 200, 200, "90"));
        assertThat(units).extracting(ScoredUnit::key).containsExactly("many", "few");
        assertThat(units).extracting(ScoredUnit::standing).containsExactly(ranked(1), ranked(2));
    }

    @Test
    void totalsThatPrintEqualAreEqual() {
        var template = Templates.with("ties:\n  - {by: shouldClose, first: high}\n", "");
        var units = ScoreEngine.score(template, List.of(row("a", 100, 100, "90.001"), row("b", 100, 100, "90.002")))
                .units();
        assertThat(units).extracting(ScoredUnit::standing).containsExactly(ranked(1), ranked(1));
    }

    @Test
    void whoHasNoCaseOrTooFewIsNotRankedAndSaysWhy() {
        var units = score(row("none", 0, 0, "100"), row("few", 9, 9, "100"), row("some", 10, 9, "80"), row("unknown",
                null, null, "100"), row("unjudged", 50, 50, null));
        assertThat(units).extracting(ScoredUnit::key).containsExactly("some", "few", "none", "unjudged", "unknown");
        assertThat(units).extracting(ScoredUnit::standing).containsExactly(ranked(1), new Standing.BelowMinimum(10),
                new Standing.NoCase(), new Standing.MissingValue("squad"), new Standing.MissingValue("shouldClose"));
        assertThat(units.stream().skip(1)).allSatisfy(unit -> assertThat(unit.total()).isEmpty());
    }

    @Test
    void aZeroDenominatorHasNoValueUnlessTheTemplateGivesOne() {
        var none = row("none", 0, 0, "100");
        assertThat(score(none).getFirst().value("closeRate")).isEmpty();
        var given = Templates.with("style: percent", "style: percent\n    ifZero: 1");
        assertThat(ScoreEngine.score(given, List.of(none)).units().getFirst().value("closeRate")).contains(
                BigDecimal.ONE);
    }

    @Test
    void aLineThatDividesByZeroHasNoValue() {
        var template = Templates.with("formula: closeRate * 100", "formula: 100 / (shouldClose - 100)");
        var units = ScoreEngine.score(template, List.of(row("a", 100, 100, "90"), row("b", 110, 100, "90"))).units();
        assertThat(units).extracting(ScoredUnit::standing).containsExactly(ranked(1), new Standing.MissingValue(
                "system"));
    }

    @Test
    void linesAreHeldBetweenTheirBounds() {
        var template = Templates.with("formula: closeRate * 100", "formula: closeRate * 300 - 100");
        assertThat(ScoreEngine.score(template, List.of(row("high", 100, 100, "0"), row("low", 100, 10, "0"))).units())
                .extracting(unit -> unit.value("system").orElseThrow().intValueExact()).containsExactly(100, 0);
    }

    @Test
    void deductionsStandInTheFormulaOfTheTotal() {
        var template = Templates.read(Templates.replaced("total: {formula: weighted,", """
                  - key: deduction
                    title: 扣分
                    manual: true
                    minimum: 0
                    maximum: 5
                    decimals: 1
                total: {formula: weighted - deduction, maximum: 100,"""));
        var values = new HashMap<>(row("a", 100, 100, "90").values());
        values.put("deduction", new BigDecimal("7"));
        assertThat(ScoreEngine.score(template, List.of(new ScoreRow("a", "a", values))).units().getFirst().total())
                .contains(new BigDecimal("91.00"));
    }

    @Test
    void roundsHalfUpToTheDecimalsNamed() {
        var template = Templates.with("formula: closeRate * 100", "formula: ROUND(closeRate * 100, 1)");
        assertThat(ScoreEngine.score(template, List.of(row("a", 800, 786, "0"))).units().getFirst().value("system"))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("98.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(closed > 1) + 1", "(closed > 1) + 0 * 2", "ROUND(closed * 1E9999999, 2)",
        "1E9999999 * closed",
        "1E999999999 * 1E999999999 * 1E999999999 * closed", "IF(closed > 1, closed, 1) * (closed = 2)"})
    void aFormulaThatCannotBeComputedIsRefusedWithItsPlace(String formula) {
        var template = Templates.with("closed / shouldClose", formula);
        assertThatThrownBy(() -> ScoreEngine.score(template, List.of(row("a", 100, 90, "90")))).isInstanceOfSatisfying(
                Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("score.formulaUncomputable");
                    assertThat(refusal.in(Words.of(Locale.ENGLISH))).contains("template.yaml:9:14", formula);
                });
    }

    @Test
    void aUnitMayNotStandTwice() {
        assertThatThrownBy(() -> score(row("a", 10, 10, "90"), row("a", 20, 20, "90"))).isInstanceOfSatisfying(
                Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("score.unitTwice"));
    }

    private static List<ScoredUnit> score(ScoreRow... rows) {
        return ScoreEngine.score(Templates.small(), List.of(rows)).units();
    }

    private static Standing ranked(int rank) {
        return new Standing.Ranked(rank);
    }
}
