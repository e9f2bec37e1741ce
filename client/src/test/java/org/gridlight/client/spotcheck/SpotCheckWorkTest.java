package org.gridlight.client.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor's check on a real record, by keys alone. */
class SpotCheckWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        test.clock = Instant::now;
        hall.run("UPDATE spot_check_plan SET cases = 2, grids = 1",
                "INSERT INTO case_file (case_no, state, source, category_id, inspector_id, place, reported_at, filed_at, closed_at)"
                        + " SELECT CONCAT('20260716', LPAD(seq, 5, '0')), 'CLOSED', 'inspector', (SELECT MIN(id) FROM category),"
                        + " 1, '西街 1 号', UTC_TIMESTAMP() - INTERVAL 3 DAY, UTC_TIMESTAMP() - INTERVAL 3 DAY,"
                        + " UTC_TIMESTAMP() - INTERVAL 36 HOUR FROM seq_1_to_4");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static void press(SpotCheckDesk desk, KeyCode key) {
        desk.commands().stream().filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().act()
                .run();
        desk.view().applyCss();
        desk.view().layout();
    }

    @Test
    void theDeskAsItIsSeenAndItsPaper() {
        Screens.take("spot-check-empty", this::seen);
        Toolkit.onScreen(() -> {
            var desk = desk();
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F6);
            press(desk, KeyCode.F12);
            assertThat(test.overlay()).as("the paper, over the work").isNotNull();
            test.close();
            desk.close();
            return null;
        });
        Screens.take("spot-check", this::seen);
    }

    private Parent seen(Look look) {
        test.look.set(look);
        var desk = new SpotCheckDesk(test.seat(hall.signedIn(Hall.SUPERVISOR)));
        desk.shown();
        return desk.view();
    }

    private SpotCheckDesk desk() {
        var desk = new SpotCheckDesk(test.seat(hall.signedIn(Hall.SUPERVISOR)));
        new Scene(desk.view(), 1920, 1080);
        desk.shown();
        return desk;
    }

    @Test
    void anItemIsOneKeyAndWordsWhereTheyAreNeeded() {
        Toolkit.onScreen(() -> {
            var desk = new SpotCheckDesk(test.seat(hall.signedIn(Hall.SUPERVISOR)));
            new Scene(desk.view(), 1920, 1080);
            desk.shown();
            press(desk, KeyCode.F4);
            assertThat(desk.waiting().get()).isEqualTo(3);
            press(desk, KeyCode.F6);
            press(desk, KeyCode.F7);
            assertThat(desk.waiting().get()).as("a false report needs words").isEqualTo(2);
            ((TextArea) desk.view().lookup("#spot-words")).setText("现场没有这个问题");
            press(desk, KeyCode.F7);
            press(desk, KeyCode.F7);
            assertThat(desk.waiting().get()).as("nothing was reported there").isEqualTo(1);
            press(desk, KeyCode.F6);
            assertThat(desk.waiting().get()).isZero();
            press(desk, KeyCode.F9);
            assertThat(((Label) desk.view().lookup("#spot-rates")).getText()).contains("50.00%");
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT answer FROM spot_check_item ORDER BY kind, ordinal")).containsExactly(
                "TRUE_REPORT",
                "FALSE_REPORT", "CLEAR");
        assertThat(hall.rows("SELECT signed_at IS NOT NULL FROM spot_check")).containsExactly("1");
    }
}
