package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody else takes the seat (换班): within ten seconds he works, in the windows that stand there. */
class ChangeOfPersonTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    /** What a change of person may take. */
    private static final int SECONDS = 10;
    private static final int BEFORE = 40;

    private final FxRobot robot = new FxRobot();
    private final FxTasks tasks = new FxTasks();
    private final SeatFile seatFile = SeatFile.forgetful();
    private Hall hall;
    private Stage stage;
    private Workstation workstation;

    @BeforeAll
    static void start() {
        System.setProperty("gridlight.seat", Path.of(System.getProperty("gridlight.target"), "seat").toString());
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.register();
        hall.callIn(Hall.OPERATOR);
        hall.callIn(Hall.LEADER);
        Toolkit.onScreen(() -> {
            stage = new Stage();
            workstation = new Workstation(stage, surroundings(), seatFile, () -> {});
            return null;
        });
    }

    @AfterEach
    void close() {
        Toolkit.onScreen(() -> {
            workstation.person().ifPresent(PersonAtSeat::close);
            stage.close();
            return null;
        });
        tasks.close();
        hall.close();
    }

    private Surroundings surroundings() {
        return Sections.surroundings(Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, false);
    }

    private static void on(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PersonAtSeat person() {
        return workstation.person().orElseThrow();
    }

    private static void waitFor(String what, int seconds, Callable<Boolean> come) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, () -> Toolkit.onScreen(come));
        } catch (TimeoutException late) {
            throw new AssertionError(what + " does not come", late);
        }
    }

    private List<Window> beside() {
        return Window.getWindows().stream().filter(window -> window != stage).toList();
    }

    private boolean works(String account) {
        return workstation.person().filter(known -> known.seat().operator().account().equals(account)).isPresent()
                && person().seat().cases().size() > 0 && workstation.scene().lookup("#queue-list") != null;
    }

    @Test
    void theNextPersonWorksWithinTenSecondsInTheWindowsThatStandThere() throws IOException {
        var signedIn = surroundings().signIn().enter(DB.address().toString(), Hall.OPERATOR,
                Hall.PASSWORD.toCharArray(), Progress.UNHEARD);
        on(() -> workstation.welcome(signedIn));
        on(() -> person().show(SectionName.CASES));
        on(() -> person().show(SectionName.MAP));
        on(person()::toSecondMonitor);
        assertThat(Toolkit.onScreen(() -> person().frame().shown())).as("back where he was")
                .isEqualTo(SectionName.CASES);
        waitFor("the desk", BEFORE, () -> works(Hall.OPERATOR));
        on(() -> {
            var map = beside().getFirst();
            map.setX(40);
            map.setY(30);
            map.setWidth(900);
            map.setHeight(640);
        });
        waitFor("the map", BEFORE, () -> beside().getFirst().getScene().lookup("#map-follow") != null);
        assertThat(Toolkit.onScreen(() -> ((ToggleButton) beside().getFirst().getScene()
                .lookup("#map-follow")).isSelected())).as("there it follows the case").isTrue();

        long begin = System.nanoTime();
        on(workstation::changeShift);
        assertThat(Toolkit.onScreen(this::beside)).as("nobody's cases stay on the screen").isEmpty();
        Scene scene = workstation.scene();
        on(() -> {
            ((TextInputControl) scene.lookup("#account")).setText(Hall.LEADER);
            ((TextInputControl) scene.lookup("#server")).setText(DB.address().toString());
            ((TextInputControl) scene.lookup("#password")).setText(Hall.PASSWORD);
            scene.lookup("#password").requestFocus();
            workstation.enterAsProposed();
        });
        waitFor("the next person's frame", SECONDS, () -> workstation.person().isPresent());
        on(() -> person().show(SectionName.CASES));
        waitFor("the next person's queue", SECONDS, () -> works(Hall.LEADER));
        double took = (System.nanoTime() - begin) / 1e9;
        Files.writeString(Path.of(System.getProperty("gridlight.target"), "change-of-person.txt"), took + " s\n");

        assertThat(Toolkit.onScreen(() -> {
            var map = beside().getFirst();
            return new Rectangle2D(map.getX(), map.getY(), map.getWidth(), map.getHeight());
        })).as("where it stood").isEqualTo(new Rectangle2D(40, 30, 900, 640));
        robot.interact(() -> ((Stage) beside().getFirst()).close());
        assertThat(Toolkit.onScreen(() -> person().frame().shown())).as("given back").isEqualTo(SectionName.MAP);
        on(workstation::changeShift);
        assertThat(seatFile.get("windows")).as("whoever closes it has it closed").contains("");
    }
}
