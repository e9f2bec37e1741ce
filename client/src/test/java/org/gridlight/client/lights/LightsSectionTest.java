package org.gridlight.client.lights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.alarms.AlarmDesk;
import org.gridlight.client.alarms.MadeUpAlarms;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.UnitLightRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a person does on the board, and what a change costs on the screen. */
class LightsSectionTest {
    private static final int UNITS = 60;
    private static final long ROADS = 1;
    private static final long DRAINAGE = 22;

    private final MadeUpLights record = MadeUpLights.district();
    private final TestSeat test = new TestSeat();
    private Instant now = TestSeat.NOW;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    private LightsSection section() {
        test.clock = () -> now;
        test.cases.replace(record.cases);
        var seat = test.seat(null);
        var section = new LightsSection(seat, record, new AlarmDesk(seat, MadeUpAlarms.afternoon()));
        Picture.of(section.view(), Look.standard(), 1920, 966);
        return section;
    }

    private static TileBoard board(LightsSection section) {
        return section.mediator().view().board();
    }

    private static void press(LightsSection section, KeyCode... keys) {
        for (var key : keys) {
            board(section).fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private static String chosen(LightsSection section) {
        return board(section).chosenTile().map(tile -> tile.tile().name()).orElse("");
    }

    private static void onScreen(Callable<?> work) {
        Toolkit.onScreen(work);
    }

    @Test
    void arrowsGoFromTileToTileAndEnterToItsCases() {
        onScreen(() -> {
            var section = section();
            press(section, KeyCode.RIGHT);
            assertThat(chosen(section)).isEqualTo("市政设施管养所");
            press(section, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
            assertThat(chosen(section)).isEqualTo("城市管理执法大队");
            press(section, KeyCode.DOWN);
            assertThat(chosen(section)).as("below it").isEqualTo("交通运输局");
            press(section, KeyCode.DOWN, KeyCode.DOWN);
            assertThat(chosen(section)).as("in the next group").isEqualTo("云通通信公司");
            press(section, KeyCode.ENTER);
            var cases = (ListView<?>) section.view().lookup("#behind-cases");
            assertThat(cases.getSelectionModel().getSelectedIndex()).isZero();
            assertThat(test.selected.get()).as("chosen on every screen").isPositive();
            cases.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(test.went).containsExactly("case " + test.selected.get());
            press(section, KeyCode.ESCAPE);
            assertThat(chosen(section)).isEmpty();
            section.close();
            return null;
        });
    }

    @Test
    void whatStandsBehindANumberCanBeListed() {
        onScreen(() -> {
            var section = section();
            assertThat(section.mediator().isChosen()).isFalse();
            section.mediator().choose(DRAINAGE);
            Picture.of(new javafx.scene.layout.StackPane(section.view()), Look.standard(), 1920, 966);
            var cases = (ListView<?>) section.view().lookup("#behind-cases");
            assertThat(cases.getItems()).hasSize(98);
            section.mediator().list();
            var red = section.view().lookupAll(".unit-filter .segment").stream().map(ToggleButton.class::cast).toList()
                    .get(1);
            red.fire();
            assertThat(cases.getItems()).hasSize(9);
            section.mediator().list();
            assertThat(test.went).containsExactly("list 云河排水公司 · 在办案件", "list 云河排水公司 · 红灯 · 超期");
            section.close();
            return null;
        });
    }

    @Test
    void aChangeTouchesOneTileAndLeavesWhatIsChosen() {
        onScreen(() -> {
            var section = section();
            section.mediator().choose(DRAINAGE);
            board(section);
            int touched = board(section).touched();
            var gone = record.cases.stream().filter(one -> one.departmentId() == ROADS).findFirst().orElseThrow();

            test.cases.apply(Set.of(gone.id()), List.of());
            test.tasks.tick();

            assertThat(board(section).touched() - touched).isLessThanOrEqualTo(1);
            assertThat(board(section).made()).isEqualTo(UNITS);
            assertThat(chosen(section)).isEqualTo("云河排水公司");
            section.close();
            return null;
        });
    }

    /** A turn of the throttle with a hundred changes of six units touches six tiles, and no list is made anew. */
    @Test
    void aHundredChangesTouchTheirUnitsOnce() {
        onScreen(() -> {
            var section = section();
            test.tasks.tick();
            int touched = board(section).touched();
            var dice = new SplittableRandom(3);
            var changed = IntStream.range(0, 100).mapToObj(i -> record.one(100_000L + i,
                    record.units.get(dice.nextInt(6)), now.plus(Duration.ofDays(2)), false)).toList();

            changed.forEach(one -> test.cases.apply(Set.of(one.id()), List.of(one)));
            test.tasks.tick();

            assertThat(changed.stream().map(OpenCase::departmentId).distinct()).hasSize(6);
            assertThat(board(section).touched() - touched).isEqualTo(6);
            assertThat(board(section).made()).isEqualTo(UNITS);
            section.close();
            return null;
        });
    }

    @Test
    void lightsTurnByTimeAndTheTabKnows() {
        onScreen(() -> {
            var section = section();
            var red = new RedUnits(test.seat(null), record);
            assertThat(red.get()).isEqualTo(8);
            now = now.plus(Duration.ofHours(2));
            test.tasks.tick();
            test.tasks.tick();
            assertThat(red.get()).isGreaterThan(8);
            section.mediator().show(UnitLightRule.BY_ANY);
            assertThat(red.get()).as("by the rule of the centre").isLessThan(UNITS);
            red.close();
            section.close();
            return null;
        });
    }

    @Test
    void onlyRedAndYellowOnes() {
        onScreen(() -> {
            var section = section();
            var loud = (ToggleButton) section.view().lookup("#only-loud");
            loud.fire();
            Picture.of(new javafx.scene.layout.StackPane(section.view()), Look.standard(), 1920, 966);
            assertThat(section.view().lookupAll(".light-tile")).hasSize(23);
            loud.fire();
            section.mediator().show(BoardMode.COMPACT);
            assertThat(test.recall("lights-mode-UNITS")).contains("COMPACT");
            section.close();
            return null;
        });
    }

    @Test
    void whatIsHiddenCountsNothing() {
        onScreen(() -> {
            var section = section();
            section.hidden();
            int touched = board(section).touched();
            test.cases.replace(record.cases.subList(0, 100));
            test.tasks.tick();
            assertThat(board(section).touched()).isEqualTo(touched);
            section.shown();
            assertThat(board(section).touched()).isGreaterThan(touched);
            section.close();
            return null;
        });
    }
}
