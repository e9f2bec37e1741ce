package org.gridlight.client.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gridlight.client.seat.TestSeat;
import org.junit.jupiter.api.Test;

/** What a seat remembers of its walls, and whose turn a page is. */
class WallPlanTest {
    @Test
    void isReadAsItWasWritten() {
        var plans = List.of(WallPlan.usual("0,0,1920x1080").opened(true),
                new WallPlan("1920,0,3840x2160", List.of(WallPageName.UNITS, WallPageName.STREETS),
                        Duration.ofSeconds(45), false));
        assertThat(WallPlan.read(WallPlan.written(plans))).isEqualTo(plans);
    }

    @Test
    void whatIsNoWallIsLeftOut() {
        assertThat(WallPlan.read("")).isEmpty();
        assertThat(WallPlan.read("0,0,1920x1080|STREETS|20|true;rubbish;a|NOTHING|20|true;b|UNITS|0|true"))
                .extracting(WallPlan::monitor).containsExactly("0,0,1920x1080");
    }

    @Test
    void aPageStaysItsTimeUnlessItIsHeldOrTurned() {
        var now = TestSeat.NOW;
        var turn = WallTurn.first(3, Duration.ofSeconds(20), now);
        assertThat(turn.at(now.plusSeconds(19)).page()).isZero();
        turn = turn.at(now.plusSeconds(20));
        assertThat(turn.page()).isEqualTo(1);
        turn = turn.turned(-1, now.plusSeconds(30));
        assertThat(turn.at(now.plusSeconds(49)).page()).as("turned by hand it has its whole time").isZero();
        var held = turn.heldOrNot(now.plusSeconds(31));
        assertThat(held.at(now.plusSeconds(900)).page()).isZero();
        assertThat(held.turned(1, now.plusSeconds(901)).at(now.plusSeconds(2_000)).page()).isEqualTo(1);
        assertThat(held.heldOrNot(now.plusSeconds(1_000)).at(now.plusSeconds(1_020)).page()).isEqualTo(1);
        assertThat(turn.turned(-1, now).page()).as("round the corner").isEqualTo(2);
        assertThat(WallTurn.first(1, Duration.ofSeconds(20), now).at(now.plusSeconds(60)).since()).isEqualTo(now);
    }
}
