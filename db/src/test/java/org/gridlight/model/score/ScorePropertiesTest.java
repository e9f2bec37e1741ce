package org.gridlight.model.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScorePropertiesTest {
    private final ScoreTemplate template = TemplateFile.shipped("street-order");

    @Property(tries = 300)
    void rankIsOnePlusTheNumberOfBetterTotals(@ForAll("groups") List<ScoreRow> rows) {
        var ranked = ScoreEngine.score(template, rows).units().stream().filter(unit -> unit.standing().isRanked())
                .toList();
        for (var unit : ranked) {
            var better = ranked.stream()
                    .filter(other -> other.total().orElseThrow().compareTo(unit.total().orElseThrow()) > 0).count();
            assertThat(unit.standing()).isEqualTo(new Standing.Ranked((int) better + 1));
        }
    }

    @Property(tries = 300)
    void theOrderOfTheRowsDoesNotMatter(@ForAll("groups") List<ScoreRow> rows, @ForAll Random random) {
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(ScoreEngine.score(template, shuffled)).isEqualTo(ScoreEngine.score(template, rows));
    }

    @Property(tries = 300)
    void everyUnitIsThereAndNobodyWithoutCasesIsRanked(@ForAll("groups") List<ScoreRow> rows) {
        var units = ScoreEngine.score(template, rows).units();
        assertThat(units).extracting(ScoredUnit::key).containsExactlyInAnyOrderElementsOf(rows.stream().map(
                ScoreRow::key).toList());
        assertThat(units).allSatisfy(unit -> {
            assertThat(unit.standing().isRanked()).isEqualTo(unit.total().isPresent());
            assertThat(unit.standing().isRanked()).isEqualTo(unit.value("shouldClose").orElseThrow().signum() > 0);
        });
    }

    @Property(tries = 300)
    void theTotalIsThatOfAPlainCalculation(@ForAll("groups") List<ScoreRow> rows) {
        for (var unit : ScoreEngine.score(template, rows).units()) {
            unit.total().ifPresent(total -> assertThat(total.doubleValue()).isBetween(plain(unit) - 0.00051, plain(unit)
                    + 0.00051));
        }
    }

    private static double plain(ScoredUnit unit) {
        var whole = number(unit, "shouldClose");
        var system = (number(unit, "closedOnTime") + 0.4 * number(unit, "closedOverdue")) / whole * 80
                + (1 - number(unit,
                        "extended") / whole) * 10
                + (1 - number(unit, "reworked") / whole) * 10;
        return 0.7 * Math.clamp(system, 0, 100) + 0.15 * number(unit, "squad") + 0.15 * number(unit, "streetOffice");
    }

    private static double number(ScoredUnit unit, String key) {
        return unit.value(key).orElseThrow().doubleValue();
    }

    @Provide
    Arbitrary<List<ScoreRow>> groups() {
        var count = Arbitraries.integers().between(0, 20);
        var points = Arbitraries.integers().between(0, 100);
        return Combinators.combine(count, count, count, points, points)
                .as((onTime, late, open, squad, street) -> Map.of(
                        "shouldClose", onTime + late + open, "closed", onTime + late, "closedOnTime", onTime,
                        "closedOverdue",
                        late, "extended", open / 2, "reworked", late / 2, "squad", squad, "streetOffice", street))
                .list().ofMaxSize(12)
                .map(ScorePropertiesTest::rows);
    }

    private static List<ScoreRow> rows(List<Map<String, Integer>> counts) {
        var rows = new ArrayList<ScoreRow>();
        for (var count : counts) {
            var values = new HashMap<String, BigDecimal>();
            count.forEach((key, value) -> values.put(key, BigDecimal.valueOf(value)));
            rows.add(new ScoreRow("unit" + rows.size(), "Unit", values));
        }
        return rows;
    }
}
