package org.gridlight.model.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpotDrawTest {
    private static final List<String> CASES = IntStream.range(0, 50).mapToObj(Integer::toString).toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderGiven() {
        var drawn = new SpotDraw("2026-07-16 case").draw(CASES, 7);
        assertThat(drawn).hasSize(7).doesNotHaveDuplicates().isSubsetOf(CASES);
        assertThat(new SpotDraw("2026-07-16 case").draw(CASES.reversed(), 7)).isEqualTo(drawn);
        assertThat(new SpotDraw("2026-07-17 case").draw(CASES, 7)).isNotEqualTo(drawn);
    }

    @Test
    void oneMoreCandidatePushesOutOneAtMost() {
        var draw = new SpotDraw("seed");
        var before = draw.draw(CASES.subList(0, 49), 7);
        var after = draw.draw(CASES, 7);
        assertThat(after.stream().filter(before::contains).count()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void fewerCandidatesThanWantedAreAllDrawnOnce() {
        assertThat(new SpotDraw("seed").draw(List.of("a", "b", "a"), 9)).containsExactlyInAnyOrder("a", "b");
        assertThat(new SpotDraw("seed").draw(CASES, 0)).isEmpty();
    }

    @Test
    void everybodyIsDrawnAboutEquallyOften() {
        var times = new HashMap<String, Integer>();
        for (int day = 0; day < 2000; day++) {
            new SpotDraw("day " + day).draw(CASES, 5).forEach(key -> times.merge(key, 1, Integer::sum));
        }
        // 200 expected, standard deviation 13: five deviations either way, and the seeds are fixed
        assertThat(times).hasSize(50);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(133, 267));
    }

    @Test
    void aPlanLooksBackFromTheDayBefore() {
        var plan = new SpotCheckPlan(LocalDate.of(2026, 7, 1), 10, 3, 7);
        assertThat(plan.closedFrom(LocalDate.of(2026, 7, 16))).isEqualTo("2026-07-09");
        assertThatThrownBy(() -> new SpotCheckPlan(LocalDate.of(2026, 7, 1), 10, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ratesAreRoundedHalfUpAndEmptyWithoutADenominator() {
        var tally = new SpotTally(8, 1, 3, 2000);
        assertThat(tally.falseReportRate()).contains(new BigDecimal("12.50"));
        assertThat(tally.missedRate()).contains(new BigDecimal("0.15"));
        assertThat(new SpotTally(0, 0, 2, 0).falseReportRate()).isEmpty();
        assertThat(new SpotTally(0, 0, 2, 0).missedRate()).isEmpty();
        assertThatThrownBy(() -> new SpotTally(1, 2, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
