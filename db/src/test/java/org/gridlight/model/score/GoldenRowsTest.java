package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rows of a monthly report that a city printed. It prints rates with two decimals of a percent; the numbers of cases
 * behind them are the only whole numbers that print so, which the tests check too.
 */
class GoldenRowsTest {
    private static final String STREET_ORDER = """
            A,  191, 0.00, 0.00, 0.00, 100,    100,  100, 100
            B,  633, 0.00, 0.00, 0.00, 100,    99.8, 100, 99.970
            C, 1075, 0.09, 0.00, 0.00, 99.96,  100,  100, 99.969
            D, 1868, 0.05, 0.16, 0.05, 99.95,  100,  100, 99.967
            E,  803, 0.12, 0.00, 0.00, 99.94,  100,  100, 99.958
            F, 2618, 0.08, 0.08, 0.00, 99.96,  99.9, 100, 99.954
            G,  493, 0.20, 0.00, 0.00, 99.90,  100,  100, 99.932
            H, 1173, 0.17, 0.09, 0.09, 99.90,  100,  100, 99.931
            """;

    @ParameterizedTest
    @CsvSource(textBlock = STREET_ORDER)
    void streetOrderComesOutToThePrintedDigit(String unit, int shouldClose, BigDecimal overdue, BigDecimal extension,
            BigDecimal rework, BigDecimal system, BigDecimal squad, BigDecimal street, BigDecimal total) {
        var scored = only("street-order", row(unit, shouldClose, overdue, extension, rework, Map.of("squad", squad,
                "streetOffice", street)));
        assertThat(printed(scored.value("system").orElseThrow(), system)).isEqualByComparingTo(system);
        assertThat(printed(scored.total().orElseThrow(), total)).isEqualByComparingTo(total);
        assertThat(percent(scored.value("overdueRate").orElseThrow())).isEqualByComparingTo(overdue);
        assertThat(percent(scored.value("extensionRate").orElseThrow())).isEqualByComparingTo(extension);
        assertThat(percent(scored.value("reworkRate").orElseThrow())).isEqualByComparingTo(rework);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            East,   129, 0.00, 0.00, 0.00, 100.00, 95.5, 98.65
            South,   28, 0.00, 0.00, 0.00, 100.00, 95,   98.50
            Middle, 143, 0.00, 2.10, 0.00, 99.79,  93.5, 97.90
            West,   107, 0.93, 0.00, 0.00, 99.55,  94,   97.89
            North,   45, 0.00, 0.00, 0.00, 100.00, 92.5, 97.75
            """)
    void parksComeOutToThePrintedDigit(String unit, int shouldClose, BigDecimal overdue, BigDecimal extension,
            BigDecimal rework, BigDecimal system, BigDecimal centre, BigDecimal total) {
        var scored = only("parks", row(unit, shouldClose, overdue, extension, rework, Map.of("centre", centre)));
        assertThat(printed(scored.value("system").orElseThrow(), system)).isEqualByComparingTo(system);
        assertThat(printed(scored.total().orElseThrow(), total)).isEqualByComparingTo(total);
    }

    @Test
    void theSentencePrintedUnderTheTableIsNotWhatWasComputed() {
        var printedTotals = new ArrayList<BigDecimal>();
        var withThePrintedWeights = new ArrayList<BigDecimal>();
        for (var line : STREET_ORDER.strip().split("\n")) {
            var cells = List.of(line.strip().split("\\s*,\\s*"));
            var number = cells.stream().skip(1).map(BigDecimal::new).toList();
            var scored = only("street-order", row(cells.getFirst(), number.get(0).intValueExact(), number.get(1),
                    number.get(2), number.get(3), Map.of("squad", number.get(5), "streetOffice", number.get(6))));
            printedTotals.add(number.get(7).setScale(3));
            withThePrintedWeights.add(scored.value("system").orElseThrow().multiply(new BigDecimal("0.5"))
                    .add(number.get(5).multiply(new BigDecimal("0.2")))
                    .add(number.get(6).multiply(new BigDecimal("0.3"))).setScale(3, RoundingMode.HALF_UP));
        }
        assertThat(withThePrintedWeights).isNotEqualTo(printedTotals);
        assertThat(withThePrintedWeights.get(1)).isEqualByComparingTo("99.960").isNotEqualByComparingTo(
                printedTotals.get(1));
        var different = 0;
        for (var row = 0; row < 8; row++) {
            different += withThePrintedWeights.get(row).compareTo(printedTotals.get(row)) == 0 ? 0 : 1;
        }
        assertThat(different).as("rows that do not come out").isEqualTo(7);
    }

    @Test
    void theFormulaIsWrittenFromWhatIsComputed() {
        assertThat(ScoreFormulaText.scoreSentences(TemplateFile.shipped("street-order"), Words.of(
                java.util.Locale.SIMPLIFIED_CHINESE))).containsExactly(
                        "系统评分 = (按期结案率 + 0.4 × 超期率) × 80 + (1 − 延期率) × 10 + (1 − 返工率) × 10（限 0—100）",
                        "队考核分 = 人工评分项（限 0—100）", "街道办分 = 人工评分项（限 0—100）",
                        "总分 = 系统评分 × 70% + 队考核分 × 15% + 街道办分 × 15%（四舍五入到 3 位小数）");
    }

    @Test
    void sanitationGivesTheTenPointsOfExtensionsInFull() {
        var counts = new HashMap<String, BigDecimal>(Map.of("litterCount", BigDecimal.TEN, "centre",
                BigDecimal.valueOf(90)));
        counts.putAll(row("E", 100, BigDecimal.ZERO, BigDecimal.valueOf(50), BigDecimal.ZERO, Map.of()).values());
        var scored = only("sanitation", new ScoreRow("E", "E", counts));
        assertThat(scored.value("system").orElseThrow()).isEqualByComparingTo("100");
        assertThat(scored.total().orElseThrow()).isEqualByComparingTo("95.97");
    }

    private static ScoredUnit only(String template, ScoreRow row) {
        return ScoreEngine.score(TemplateFile.shipped(template), List.of(row)).units().getFirst();
    }

    private static ScoreRow row(String unit, int shouldClose, BigDecimal overdue, BigDecimal extension,
            BigDecimal rework, Map<String, BigDecimal> manual) {
        var values = new HashMap<>(manual);
        var late = count(overdue, shouldClose);
        values.put("shouldClose", BigDecimal.valueOf(shouldClose));
        values.put("closed", BigDecimal.valueOf(shouldClose));
        values.put("closedOnTime", BigDecimal.valueOf(shouldClose - late));
        values.put("closedOverdue", BigDecimal.valueOf(late));
        values.put("extended", BigDecimal.valueOf(count(extension, shouldClose)));
        values.put("reworked", BigDecimal.valueOf(count(rework, shouldClose)));
        return new ScoreRow(unit, unit, values);
    }

    private static int count(BigDecimal percent, int of) {
        return percent.multiply(BigDecimal.valueOf(of)).movePointLeft(2).setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static BigDecimal printed(BigDecimal value, BigDecimal asPrinted) {
        return value.setScale(Math.max(2, asPrinted.scale()), RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal rate) {
        return rate.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
    }
}
