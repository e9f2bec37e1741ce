package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.TimeInLight;
import org.gridlight.model.measures.MonthCounts;
import org.gridlight.model.measures.MonthLights;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** The time under a light in scores (亮灯时长): by its name in a formula, and nothing made up where it was not observed. */
class LightScoresTest {
    private static final Instant FROM = Instant.parse("2026-06-30T16:00:00Z");
    private static final List<MonthCounts> UNITS = List.of(unit("A"), unit("B"));
    /** A was red for 36 of 720 hours, B never. */
    private static final MonthLights JULY = new MonthLights(FROM, FROM.plus(Duration.ofHours(720)), Map.of("A",
            new TimeInLight(1, Map.of(Light.RED, Duration.ofHours(36), Light.GREEN, Duration.ofHours(684))), "B",
            new TimeInLight(2, Map.of(Light.GREEN, Duration.ofHours(720)))));

    private static MonthCounts unit(String key) {
        return new MonthCounts(key, key, "甲组", 100, 100, 100, 90, 90, 0, 10, 0, 0, 0, 0, 0, 0);
    }

    private static ScoreTemplate lit() {
        return Templates
                .read(Templates.replaced("[shouldClose, closed]", "[shouldClose, closed, redHours, observedHours]")
                        .replace("formula: closeRate * 100",
                                "formula: closeRate * 100 - 100 * redHours / observedHours")
                        .replace("manual: true", "formula: closeRate * 100"));
    }

    private static ScoreTable table(ScoreTemplate template, MonthLights lights) {
        return new DepartmentScores(template).of(UNITS, lights).getFirst();
    }

    @Test
    void aFormulaTakesTheTimeUnderRedByItsName() {
        var units = table(lit(), JULY).units();
        assertThat(units).extracting(ScoredUnit::key).containsExactly("B", "A");
        assertThat(units.getLast().value("system").orElseThrow()).as("90 − 100 × 36 ÷ 720").isEqualByComparingTo("85");
        assertThat(units.getFirst().value("redHours")).contains(new BigDecimal("0.00"));
        assertThat(ScoreFormulaText.sentences(lit(), Words.of(Locale.SIMPLIFIED_CHINESE)))
                .contains("系统评分 = 结案率 × 100 − 100 × 红灯小时数 ÷ 有灯号记录小时数（限 0—100）");
    }

    @Test
    void whatWasNotObservedHasNoValueAndNoRank() {
        assertThat(table(lit(), MonthLights.NONE).units()).allSatisfy(unit -> {
            assertThat(unit.value("redHours")).isEmpty();
            assertThat(unit.standing()).isEqualTo(new Standing.MissingValue("redHours"));
        });
    }

    @Test
    void shownBesideTheSystemScoreItWeighsNothing() {
        var shipped = TemplateFile.shipped("system-lights");
        var plain = table(TemplateFile.shipped("system"), MonthLights.NONE).units();
        for (var lights : List.of(JULY, MonthLights.NONE)) {
            assertThat(table(shipped, lights).units()).extracting(ScoredUnit::key, ScoredUnit::total,
                    ScoredUnit::standing)
                    .isEqualTo(plain.stream().map(unit -> org.assertj.core.groups.Tuple.tuple(unit.key(), unit.total(),
                            unit.standing())).toList());
        }
        var red = table(shipped, JULY).units().stream().filter(unit -> unit.key().equals("A")).findFirst()
                .orElseThrow();
        assertThat(red.value("redShare").orElseThrow()).isEqualByComparingTo("0.05");
        assertThat(table(shipped, MonthLights.NONE).units().getFirst().value("redShare")).isEmpty();
    }
}
