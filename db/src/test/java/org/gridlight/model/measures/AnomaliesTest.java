package org.gridlight.model.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.gridlight.model.measures.Anomalies.PlaceCount;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

/** What stands out in a month, at its thresholds and just beyond them. */
class AnomaliesTest {
    private static MonthCounts unit(String name, long shouldClose, long late, long backlog) {
        return new MonthCounts(name, name, "", 0, 0, shouldClose, shouldClose - backlog, shouldClose - late - backlog,
                late, backlog, 0, 0, 0, 0, 0, 0);
    }

    private static Anomalies usual() {
        return new Anomalies(AnomalyRule.USUAL);
    }

    @Test
    void aUnitIsNamedWhenMoreThanTwoInAHundredAreOverdue() {
        assertThat(usual().units(List.of(unit("at two", 100, 1, 1), unit("few cases", 29, 29, 0))).found()).isEmpty();

        assertThat(usual().units(List.of(unit("a", 100, 2, 1), unit("b", 1_000, 0, 91), unit("c", 30, 0, 0))).found())
                .singleElement().satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Anomaly.Kind.OVERDUE);
                    assertThat(one.signs()).extracting(Anomaly.Sign::name).containsExactly("b", "a");
                    assertThat(one.signs().getFirst().percent()).isEqualByComparingTo("9.10");
                });
    }

    @Test
    void theSameAtOnePlaceThreeTimesAndReportsWithoutAPlace() {
        var places = List.of(new PlaceCount("gate", "litter", 3L), new PlaceCount("bridge", "litter", 2L),
                new PlaceCount("", "litter", 11L));
        var found = usual().places(places, 100).found();

        assertThat(found).extracting(Anomaly::kind).containsExactly(Anomaly.Kind.REPEATED, Anomaly.Kind.UNPLACED);
        assertThat(found.getFirst().signs()).singleElement().returns("gate", Anomaly.Sign::name);
        assertThat(usual().places(List.of(new PlaceCount("", "litter", 10L)), 100).found()).as("a tenth").isEmpty();
        assertThat(usual().places(List.of(), 0).found()).isEmpty();
    }

    @Test
    void aClassAboveAQuarterAndInspectorsWhoDifferMuch() {
        assertThat(usual().categories(Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L)).found()).isEmpty();
        assertThat(usual().categories(Map.of("a", 26L, "b", 24L, "c", 25L, "d", 25L)).found()).singleElement()
                .satisfies(one -> assertThat(one.signs()).extracting(Anomaly.Sign::name).containsExactly("a"));
        assertThat(usual().inspectors(List.of(10L, 10L, 11L)).found()).isEmpty();
        assertThat(usual().inspectors(List.of(1L, 1L, 10L)).found()).singleElement().satisfies(one -> assertThat(
                one.signs().getFirst()).returns("", Anomaly.Sign::name)
                .returns(new BigDecimal("106.1"), Anomaly.Sign::percent));
        assertThat(usual().inspectors(List.of(7L)).found()).as("one alone").isEmpty();
    }

    @Test
    void thresholdsAreReadAsTheyAreWritten() {
        assertThat(AnomalyRule.of(AnomalyRule.USUAL.text())).isEqualTo(AnomalyRule.USUAL);
        assertThatThrownBy(() -> AnomalyRule.of("overdue 2%")).isInstanceOf(Refusal.class);
    }
}
