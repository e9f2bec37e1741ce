package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.MadeUpAlarms;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightCounts;
import org.gridlight.model.light.UnitLightRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A day of the board once more, and the way back to now. */
class ReplayTest {
    private static final long DRAINAGE = 22;
    private static final Instant BEGIN = Instant.parse("2026-07-15T16:00:00Z");

    private final MadeUpLights record = MadeUpLights.district();
    private final TestSeat test = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private LightsSection section() {
        test.cases.replace(record.cases);
        var section = new LightsSection(test.seat(null), record, new AlarmDesk(test.seat(null),
                MadeUpAlarms.afternoon()));
        Picture.of(section.view(), test.look.get(), 1920, 966);
        return section;
    }

    private static void press(LightsSection section, KeyCode key) {
        section.mediator().view().board()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static void onScreen(Callable<?> work) {
        Toolkit.onScreen(work);
    }

    private static LightCounts counts(LightsSection section, long unit) {
        var board = section.mediator().view().board();
        section.mediator().choose(unit);
        return board.chosenTile().orElseThrow().tile().counts();
    }

    @Test
    void aDayPlaysUpToNowAndThereIsTheBoardOfNow() {
        onScreen(() -> {
            var section = section();
            var live = counts(section, DRAINAGE);
            section.mediator().choose(0);
            section.mediator().replay();
            var player = section.mediator().replayed().player();
            assertThat(player.at()).isEqualTo(BEGIN);
            assertThat(section.view().lookup("#replay-bar")).isNotNull();
            assertThat(counts(section, DRAINAGE)).isNotEqualTo(live);
            section.mediator().choose(0);

            player.speed(600);
            press(section, KeyCode.SPACE);
            test.tasks.tick();
            assertThat(player.isPlaying()).isTrue();
            assertThat(Duration.between(BEGIN, player.at()).toSeconds() % 120).isZero();
            assertThat(player.at()).isAfter(BEGIN);

            player.wind(TestSeat.NOW.plusSeconds(9_000));
            assertThat(player.at()).as("no further than now").isEqualTo(TestSeat.NOW);
            assertThat(counts(section, DRAINAGE)).isEqualTo(live);
            section.close();
            return null;
        });
    }

    @Test
    void everyMomentIsTheSharedEvaluationOfItsCases() {
        var day = record.replay(BEGIN, TestSeat.NOW);
        var words = new BoardWords(test.seat(null).words(), test.seat(null).centre().zone());
        var played = new ReplayBoard(day, record.plan(BoardKind.UNITS), UnitLightRule.BY_SHARE, Sorting.WORST, true,
                words, LocalDate.of(2026, 7, 16));
        var units = record.plan(BoardKind.UNITS).units();
        for (int minutes : new int[]{0, 7, 300, 420, 610, 800, 180, 860, 876}) {
            var at = BEGIN.plus(Duration.ofMinutes(minutes));
            var shared = UnitBoard.of(day.at(at), at, UnitLightRule.BY_SHARE, words.clocks());
            Map<Long, LightCounts> seen = played.at(at).tiles().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, tile -> tile.getValue().counts()));
            Map<Long, Light> lights = played.at(at).tiles().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, tile -> tile.getValue().light()));
            units.forEach(unit -> {
                assertThat(seen.get(unit.id())).as("%s min, %s", minutes, unit.name())
                        .isEqualTo(shared.unit(unit.id()).counts());
                assertThat(lights.get(unit.id())).isEqualTo(shared.unit(unit.id()).light().light());
            });
        }
        played.close();
    }

    /** A minute later no unit is counted of which nothing turned. */
    @Test
    void aStepCountsOnlyUnitsOfWhichSomethingTurned() {
        var day = record.replay(BEGIN, TestSeat.NOW);
        var words = new BoardWords(test.seat(null).words(), test.seat(null).centre().zone());
        var played = new ReplayBoard(day, record.plan(BoardKind.UNITS), UnitLightRule.BY_SHARE, Sorting.WORST, true,
                words, LocalDate.of(2026, 7, 16));
        played.at(BEGIN);
        for (int minute = 1; minute <= 120; minute++) {
            var from = BEGIN.plus(Duration.ofMinutes(minute - 1L));
            var to = BEGIN.plus(Duration.ofMinutes(minute));
            Set<Long> turned = day.spans().stream().filter(span -> isIn(span.from(), from, to)
                    || isIn(span.until(), from, to) || isIn(span.one().stageYellow(), from, to)
                    || isIn(span.one().stageRed(), from, to) || isIn(span.one().stageFar(), from, to))
                    .map(span -> span.one().departmentId()).collect(Collectors.toSet());
            assertThat(played.at(to).computed()).isLessThanOrEqualTo(turned.size());
        }
        played.close();
    }

    private static boolean isIn(Instant at, Instant from, Instant to) {
        return at != null && at.isAfter(from) && !at.isAfter(to);
    }

    @Test
    void theLiveBoardGoesOnBehindAndEscapeReturnsToIt() {
        onScreen(() -> {
            var section = section();
            section.mediator().choose(DRAINAGE);
            var before = counts(section, DRAINAGE);
            section.mediator().replay();
            var gone = record.cases.stream().filter(one -> one.departmentId() == DRAINAGE
                    && one.stageLight(TestSeat.NOW) == Light.GREEN).findFirst().orElseThrow();
            test.cases.apply(Set.of(gone.id()), java.util.List.of());
            test.tasks.tick();
            section.mediator().list();
            assertThat(test.went).as("cases of then are in no list of now").isEmpty();
            press(section, KeyCode.ESCAPE);
            assertThat(section.mediator().isReplaying()).as("first back from the unit").isTrue();
            press(section, KeyCode.ESCAPE);
            assertThat(section.mediator().isReplaying()).isFalse();
            assertThat(section.view().lookup("#replay-bar")).isNull();
            assertThat(counts(section, DRAINAGE).green()).isEqualTo(before.green() - 1);
            section.close();
            return null;
        });
    }

    @Test
    void picturesOfAReplay() {
        for (var theme : Theme.values()) {
            var end = theme == Theme.DARK ? "-dark" : "";
            for (int width : new int[]{1920, 1366}) {
                Screens.take("lights-replay-" + width + end, new Look(theme, FontSize.NORMAL), width,
                        width == 1920 ? 966 : 690, look -> {
                            test.look.set(look);
                            test.cases.replace(record.cases);
                            var section = new LightsSection(test.seat(null), record,
                                    new AlarmDesk(test.seat(null), MadeUpAlarms.afternoon()));
                            section.mediator().replay();
                            section.mediator().replayed().player().wind(Instant.parse("2026-07-16T02:24:00Z"));
                            return section.view();
                        });
            }
        }
    }
}
