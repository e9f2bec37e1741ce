package org.gridlight.client.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walls on several monitors: remembered by the seat, untouched by a change of shift, gone with their monitor. */
class WallsTest {
    /** Inside the one screen that a toolkit without a display has. */
    private static final Monitor DESK = new Monitor(1, new Rectangle2D(0, 0, 600, 400), true);
    private static final Monitor LEFT = new Monitor(2, new Rectangle2D(600, 0, 640, 400), false);
    private static final Monitor RIGHT = new Monitor(3, new Rectangle2D(100, 400, 600, 380), false);

    private final TestSeat test = new TestSeat();
    private final MadeUpWall record = new MadeUpWall();
    private List<Monitor> monitors = List.of(DESK, LEFT, RIGHT);
    private Walls walls = walls();
    private final List<String> ended = new ArrayList<>();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @AfterEach
    void close() {
        on(() -> {
            walls.close();
            return null;
        });
    }

    private Walls walls() {
        return new Walls(test, seat -> record, () -> monitors);
    }

    private static <T> T on(Callable<T> act) {
        return Toolkit.onScreen(act);
    }

    private Seat signIn() {
        return on(() -> {
            test.cases.replace(MadeUpWall.cases(1, 200));
            var seat = test.seat(null);
            walls.follow(seat);
            return seat;
        });
    }

    private void open(Monitor... which) {
        on(() -> {
            for (var monitor : which) {
                walls.open(monitor);
            }
            return null;
        });
    }

    @Test
    void oneSourceFeedsAllWalls() {
        signIn();
        assertThat(record.asked).as("nobody looks, nothing is read").isZero();
        open(LEFT, RIGHT);
        assertThat(record.asked).isEqualTo(1);
        assertThat(walls.windows()).hasSize(2).allSatisfy(window -> {
            assertThat(window.stage().isShowing()).isTrue();
            assertThat(window.view().shown()).isEqualTo(WallPageName.STREETS);
        });
        assertThat(walls.windows()).extracting(WallWindow::monitor).containsExactlyInAnyOrder(LEFT, RIGHT);
    }

    @Test
    void theSeatFindsItsWallsAgain() {
        signIn();
        on(() -> {
            walls.change(RIGHT, plan -> plan.with(List.of(WallPageName.UNITS)).with(Duration.ofSeconds(60)));
            walls.open(RIGHT);
            walls.open(LEFT);
            walls.leave(LEFT);
            walls.close();
            return null;
        });
        walls = walls();
        signIn();
        assertThat(walls.windows()).singleElement()
                .satisfies(window -> assertThat(window.view().shown()).isEqualTo(WallPageName.UNITS));
        assertThat(walls.plan(RIGHT).each()).isEqualTo(Duration.ofSeconds(60));
        assertThat(walls.isOpen(LEFT)).as("left by a person").isFalse();
    }

    @Test
    void aChangeOfShiftDoesNotTouchThem() {
        var first = signIn();
        open(LEFT);
        var window = walls.windows().getFirst();
        on(() -> {
            window.view().turn(1);
            assertThat(walls.outlive(first, () -> ended.add("first"))).isTrue();
            return null;
        });
        assertThat(walls.windows()).containsExactly(window);
        assertThat(ended).as("the record goes on for the wall").isEmpty();
        on(() -> {
            test.cases.replace(List.of());
            test.tasks.tick();
            return null;
        });
        assertThat(window.view().written()).as("still followed").anyMatch(text -> text.words().equals("绿灯 12"));

        signIn();
        assertThat(ended).containsExactly("first");
        assertThat(walls.windows()).containsExactly(window);
        assertThat(window.view().shown()).isEqualTo(WallPageName.UNITS);
        assertThat(window.stage().isShowing()).isTrue();
    }

    @Test
    void aRecordThatNobodyShowsIsNotKept() {
        var first = signIn();
        assertThat(on(() -> walls.outlive(first, () -> ended.add("first")))).isFalse();
        var second = signIn();
        open(LEFT);
        on(() -> {
            walls.outlive(second, () -> ended.add("second"));
            walls.leave(LEFT);
            return null;
        });
        assertThat(ended).containsExactly("second");
    }

    @Test
    void aMonitorThatVanishesTakesItsWallAndSaysSo() {
        signIn();
        open(LEFT, RIGHT);
        monitors = List.of(DESK, LEFT);
        on(() -> {
            walls.monitorsChanged();
            return null;
        });
        assertThat(walls.windows()).hasSize(1);
        assertThat(test.overlay()).as("said").isNotNull();
        monitors = List.of(DESK, LEFT, RIGHT);
        on(() -> {
            walls.monitorsChanged();
            return null;
        });
        assertThat(walls.windows()).as("back with its monitor").hasSize(2);
    }

    @Test
    void keysHoldTurnAndLeave() {
        signIn();
        open(LEFT);
        var window = walls.windows().getFirst();
        press(window, KeyCode.RIGHT);
        assertThat(window.view().shown()).isEqualTo(WallPageName.UNITS);
        press(window, KeyCode.LEFT);
        press(window, KeyCode.LEFT);
        assertThat(window.view().shown()).isEqualTo(WallPageName.values()[WallPageName.values().length - 1]);
        press(window, KeyCode.SPACE);
        assertThat(window.view().isHeld()).isTrue();
        assertThat(window.view().written()).anyMatch(text -> text.words().equals("已停住"));
        press(window, KeyCode.ESCAPE);
        assertThat(walls.windows()).isEmpty();
        assertThat(window.stage().isShowing()).isFalse();
    }

    private static void press(WallWindow window, KeyCode code) {
        on(() -> {
            var scene = window.stage().getScene();
            scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return null;
        });
    }

    @Test
    void whatCannotBeReadIsSaidAndTriedAgain() {
        record.failure = Refusal.failed("shell.noDisplay");
        signIn();
        open(LEFT);
        var view = walls.windows().getFirst().view();
        assertThat(view.written()).anyMatch(text -> text.words().startsWith("大屏没有载入"));
        record.failure = null;
        on(() -> {
            test.tasks.tick();
            return null;
        });
        assertThat(view.written()).anyMatch(text -> text.words().equals("超期最多的十个单位"));
    }

    @Test
    void theDeskShowsWhereWallsStand() {
        var seat = signIn();
        open(RIGHT);
        for (var theme : Theme.values()) {
            Screens.take("wall-desk-" + theme, new Look(theme, FontSize.NORMAL), 1000, 620, look -> {
                test.look.set(look);
                var ground = new javafx.scene.layout.StackPane(new WallDesk(seat, walls));
                ground.getStyleClass().add("ground");
                return ground;
            });
        }
    }
}
