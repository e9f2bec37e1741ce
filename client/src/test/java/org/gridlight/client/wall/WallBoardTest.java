package org.gridlight.client.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.clock.TimeWords;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLightRule;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.Test;

/** What the wall says is what the board says. */
class WallBoardTest {
    private static final TimeWords WORDS = new TimeWords(Words.of(Locale.SIMPLIFIED_CHINESE),
            ZoneId.of("Asia/Shanghai"));
    private static final WallGround GROUND = new MadeUpWall().ground();
    private static final Instant NOW = TestSeat.NOW;

    @Property(tries = 60)
    void everyLightAndEveryCountIsThatOfTheBoard(@ForAll long seed, @ForAll @IntRange(max = 400) int count) {
        var cases = MadeUpWall.cases(seed, count);
        var wall = WallBoard.of(cases, GROUND, WORDS, NOW);
        var units = UnitBoard.of(cases, NOW, UnitLightRule.BY_SHARE, GROUND.clocks());
        var streets = UnitBoard.ofStreets(cases, NOW, UnitLightRule.BY_SHARE, GROUND.clocks());
        var communities = UnitBoard.by(OpenCase::communityId, cases, NOW, UnitLightRule.BY_SHARE, GROUND.clocks());

        assertThat(wall.cases()).isEqualTo(units.cases());
        assertThat(wall.units()).hasSameSizeAs(GROUND.units()).allSatisfy(unit -> {
            assertThat(unit.light()).isEqualTo(units.unit(unit.id()).light().light());
            assertThat(unit.counts()).isEqualTo(units.unit(unit.id()).counts());
        }).isSortedAccordingTo(java.util.Comparator.comparing(WallUnit::light));
        assertThat(wall.streets()).hasSameSizeAs(GROUND.streets()).allSatisfy(place -> {
            assertThat(place.light()).isEqualTo(streets.unit(place.id()).light().light());
            assertThat(place.counts()).isEqualTo(streets.unit(place.id()).counts());
        });
        assertThat(wall.communities()).hasSameSizeAs(GROUND.communities()).allSatisfy(place -> {
            assertThat(place.light()).isEqualTo(communities.unit(place.id()).light().light());
            assertThat(place.counts()).isEqualTo(communities.unit(place.id()).counts());
        });
        assertThat(wall.worst()).hasSizeLessThanOrEqualTo(WallBoard.WORST)
                .allMatch(unit -> unit.counts().red() > 0)
                .isSortedAccordingTo(java.util.Comparator.comparing(unit -> -unit.counts().red()));
        int least = wall.worst().isEmpty() ? 0 : wall.worst().getLast().counts().red();
        assertThat(wall.units()).filteredOn(unit -> !wall.worst().contains(unit))
                .allMatch(unit -> unit.counts().red() <= least);
    }

    /** A case turns red while nobody touches it. */
    @Test
    void lightsTurnByTime() {
        var one = MadeUpWall.one(1, 3, 2, 1, NOW.plus(Duration.ofMinutes(10)), true, false);
        var before = WallBoard.of(java.util.List.of(one), GROUND, WORDS, NOW);
        var after = WallBoard.of(java.util.List.of(one), GROUND, WORDS, NOW.plus(Duration.ofMinutes(11)));
        assertThat(before.streets().get(2).light()).isEqualTo(Light.YELLOW);
        assertThat(after.streets().get(2).light()).isEqualTo(Light.RED);
        assertThat(after.streets().get(2).cases()).isEqualTo(1);
        assertThat(after.worst()).singleElement().satisfies(unit -> {
            assertThat(unit.id()).isEqualTo(3);
            assertThat(unit.time()).startsWith("已超");
        });
    }
}
