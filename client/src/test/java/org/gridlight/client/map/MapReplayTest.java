package org.gridlight.client.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.map.layers.MapLayer;
import org.gridlight.client.map.paint.CaseMark;
import org.gridlight.client.map.paint.MapState;
import org.gridlight.client.map.tiles.MapView;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.light.LightRuleStore;
import org.gridlight.db.light.ReplayStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.demo.DemoOrder;
import org.gridlight.model.light.BoardRules;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.LightBoard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** A day of the invented district once more on the map, and the way back to now. */
class MapReplayTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant BEGIN = Instant.parse("2026-07-15T16:00:00Z");
    private static final Instant MORNING = Instant.parse("2026-07-16T02:24:00Z");

    private TestSeat test;
    private final MapGrounds grounds = ShownMap.grounds();
    private MapSection section;
    private Scene scene;
    private List<OpenCase> open;
    private ReplayDay day;
    private BoardRules rules;

    @BeforeAll
    static void toolkit() {
        Screens.start();
    }

    @TestFactory
    Stream<DynamicTest> onOneDistrict() {
        open = ShownMap.district(DB.database(), new DemoOrder(1, 2_000, 2, 1_200, TestSeat.NOW));
        // The authority over the lights does this by and by: then nothing of the day changes while it is compared.
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("CALL lights_recount(FALSE, 100000000)");
            }
        });
        day = new ReplayStore(DB.database(), CaseClocks.shipped(DemoOrder.ZONE)).day(BEGIN, TestSeat.NOW);
        rules = new LightRuleStore(DB.database()).boardRules(java.time.LocalDate.of(2026, 7, 16));
        return Stream.of(
                dynamicTest("every moment has the lights of then", shown(this::everyMomentHasTheLightsOfThen)),
                dynamicTest("what is live waits behind", shown(this::whatIsLiveWaitsBehindAndIsThereAfterwards)),
                dynamicTest("it plays and says that it is not now", shown(this::itPlaysAndSaysThatItIsNotNow)),
                dynamicTest("from the board to the same moment", shown(this::fromTheBoardToTheSameMoment)),
                dynamicTest("what is pointed at is of then", shown(this::whatIsPointedAtIsOfThen)),
                dynamicTest("no sheet and no list of then", shown(this::thereIsNoSheetAndNoListOfThen)),
                dynamicTest("pictures", shown(this::pictures)));
    }

    private Executable shown(Runnable check) {
        return ShownMap.checked(() -> {
            test = new TestSeat();
            test.cases.replace(open);
            return ShownMap.of(test, test.seat(DB.database()), grounds);
        }, (shown, on) -> {
            section = shown;
            scene = on;
        }, check);
    }

    private MapState state() {
        return section.desk().stage().model().state();
    }

    private MapReplay replay() {
        return section.desk().replay();
    }

    private static void onScreen(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
    }

    private void press(KeyCode key) {
        onScreen(() -> ShownMap.canvas(scene).fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    }

    private void begin() {
        onScreen(() -> ((Button) scene.lookup("#map-replay")).fire());
    }

    private static Map<Long, Light> lights(MapState state) {
        return state.cases().stream().collect(Collectors.toMap(CaseMark::id, CaseMark::light));
    }

    private static Map<Long, Light> lights(List<OpenCase> cases, Instant at) {
        return cases.stream().filter(one -> one.longitude() != null)
                .collect(Collectors.toMap(OpenCase::id, one -> one.stageLight(at)));
    }

    private void everyMomentHasTheLightsOfThen() {
        onScreen(() -> section.showUnitLights());
        begin();
        assertThat(replay().player().at()).isEqualTo(BEGIN);
        for (int minutes : new int[]{0, 624, 876, 540}) {
            var at = BEGIN.plus(Duration.ofMinutes(minutes));
            onScreen(() -> replay().player().wind(at));
            var then = day.at(at);
            assertThat(lights(state())).as("cases after %s min", minutes).isEqualTo(lights(then, at));
            var clocks = section.desk().stage().seat().centre().clocks();
            for (var board : List.of(LightBoard.STREET, LightBoard.COMMUNITY)) {
                var judged = UnitBoard.on(board, then, at, rules.on(board), clocks);
                var marks = board == LightBoard.STREET
                        ? state().content().lights().streets()
                        : state().content().lights().communities();
                assertThat(marks).isNotEmpty().allSatisfy(mark -> {
                    assertThat(mark.light()).isEqualTo(judged.unit(mark.id()).light().light());
                    assertThat(mark.counts()).isEqualTo(judged.unit(mark.id()).counts());
                });
            }
        }
        assertThat(lights(day.at(BEGIN), BEGIN)).as("the day has something to show")
                .isNotEqualTo(lights(day.at(TestSeat.NOW), TestSeat.NOW));
    }

    private void whatIsLiveWaitsBehindAndIsThereAfterwards() {
        begin();
        onScreen(() -> replay().player().wind(MORNING));
        var seen = lights(state());
        var gone = open.stream().filter(one -> seen.containsKey(one.id())).findFirst().orElseThrow();
        long pictures = ShownMap.canvas(scene).press().pictures();

        onScreen(() -> {
            test.cases.apply(Set.of(gone.id()), List.of());
            test.tasks.tick();
            test.tasks.tick();
        });
        assertThat(lights(state())).isEqualTo(seen);
        assertThat(ShownMap.canvas(scene).press().pictures()).as("nothing was drawn").isEqualTo(pictures);

        press(KeyCode.ESCAPE);
        assertThat(replay().isOn()).isFalse();
        assertThat(scene.lookup("#replay-bar")).isNull();
        var now = open.stream().filter(one -> one.id() != gone.id()).toList();
        assertThat(lights(state())).isEqualTo(lights(now, TestSeat.NOW));
        onScreen(() -> {
            test.cases.apply(Set.of(gone.id()), List.of(gone));
            test.tasks.tick();
        });
        assertThat(lights(state())).as("live again").isEqualTo(lights(open, TestSeat.NOW));
    }

    private void itPlaysAndSaysThatItIsNotNow() {
        begin();
        onScreen(() -> replay().player().speed(600));
        press(KeyCode.SPACE);
        onScreen(() -> {
            test.tasks.tick();
            test.tasks.tick();
        });
        assertThat(replay().player().isPlaying()).isTrue();
        assertThat(replay().player().at()).isEqualTo(BEGIN.plusSeconds(240));
        assertThat(((Label) scene.lookup("#replay-moment")).getText()).isEqualTo("00:04");
        assertThat(lights(state())).isEqualTo(lights(day.at(BEGIN.plusSeconds(240)), BEGIN.plusSeconds(240)));
        press(KeyCode.SPACE);
        press(KeyCode.PAGE_DOWN);
        assertThat(replay().player().at()).isEqualTo(BEGIN.plusSeconds(840));
        onScreen(() -> {
            replay().player().wind(TestSeat.NOW.minusSeconds(300));
            replay().player().play(true);
            for (int i = 0; i < 4; i++) {
                test.tasks.tick();
            }
        });
        assertThat(replay().player().isPlaying()).as("at the end of what there is").isFalse();
        assertThat(replay().player().at()).isEqualTo(TestSeat.NOW);
        assertThat(lights(state())).isEqualTo(lights(day.at(TestSeat.NOW), TestSeat.NOW));
    }

    private void fromTheBoardToTheSameMoment() {
        onScreen(() -> section.showReplay(MORNING));
        assertThat(replay().isOn()).isTrue();
        assertThat(replay().player().at()).isEqualTo(MORNING);
        assertThat(replay().player().isPlaying()).isFalse();
        assertThat(state().stack().shows(MapLayer.UNIT_LIGHTS)).isTrue();
        assertThat(lights(state())).isEqualTo(lights(day.at(MORNING), MORNING));
        onScreen(() -> section.showReplay(MORNING.minus(Duration.ofDays(1))));
        assertThat(replay().player().at()).as("another day").isEqualTo(MORNING.minus(Duration.ofDays(1)));
    }

    private void whatIsPointedAtIsOfThen() {
        begin();
        onScreen(() -> replay().player().wind(MORNING));
        var live = open.stream().map(OpenCase::id).collect(Collectors.toSet());
        var over = day.at(MORNING).stream().filter(one -> one.longitude() != null && !live.contains(one.id()))
                .findFirst().orElseThrow();
        onScreen(() -> test.selected.set(over.id()));
        assertThat(scene.getRoot().lookupAll(".map-callout .label").stream().map(node -> ((Label) node).getText()))
                .contains(CaseTime.shortNumber(over));
        press(KeyCode.ESCAPE);
        assertThat(scene.getRoot().lookupAll(".map-callout .label")).as("it is over by now").isEmpty();
    }

    private void thereIsNoSheetAndNoListOfThen() {
        onScreen(() -> test.marked.set(Set.of(open.getFirst().id())));
        assertThat(usable(KeyCode.F9)).isTrue();
        assertThat(usable(KeyCode.F12)).isTrue();
        begin();
        assertThat(usable(KeyCode.F9)).as("cases of then are in no list of now").isFalse();
        assertThat(usable(KeyCode.F12)).as("a sheet would say it is of now").isFalse();
        press(KeyCode.ESCAPE);
        assertThat(replay().isOn()).as("first back from what is chosen").isTrue();
        press(KeyCode.ESCAPE);
        assertThat(replay().isOn()).isFalse();
        assertThat(usable(KeyCode.F12)).isTrue();
    }

    private boolean usable(KeyCode key) {
        return Toolkit.onScreen(() -> section.commands().stream()
                .filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().usable().getAsBoolean());
    }

    private void pictures() {
        onScreen(() -> {
            section.showReplay(MORNING);
            section.desk().kit().choosing().clear();
        });
        var near = ShownMap.canvas(scene).view();
        for (var theme : Theme.values()) {
            var look = new Look(theme, FontSize.NORMAL);
            var end = theme == Theme.DARK ? "-dark" : "";
            onScreen(() -> ShownMap.canvas(scene).show(near));
            keep("map-replay-near" + end, look, () -> Picture.of(scene));
            onScreen(() -> ShownMap.canvas(scene).show(MapView.fitting(state().index().extent(), 1300, 900, 1)
                    .sized(near.width(), near.height(), 1)));
            keep("map-replay" + end, look, () -> Picture.of(scene));
        }
        keep("map-replay-1366", Look.standard(), () -> {
            scene.setRoot(new StackPane());
            return Picture.of(section.view(), Look.standard(), 1366, 690);
        });
    }

    private void keep(String name, Look look, Callable<Picture> taking) {
        var taken = Toolkit.onScreen(() -> {
            test.look.set(look);
            look.dress(scene);
            return taking.call();
        });
        assertThat(taken.colours()).isGreaterThan(300);
        Screens.keep(name, taken);
    }
}
