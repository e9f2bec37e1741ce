package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
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
import org.testfx.util.WaitForAsyncUtils;

/** A seat stays open for weeks, and people come and go: of whoever left nothing stays behind. */
class ShiftAfterShiftTest {
    private static final int SHIFTS = 12;
    /** By then every cache of the toolkit has what it will ever have. */
    private static final int SETTLED = 4;
    /** Sections that each of them opens; the next one opens the next ones. */
    private static final int OPENED = 3;
    /** Rows of the histogram: number, instances, bytes, class. */
    private static final Pattern COUNTED = Pattern
            .compile("\\d+:\\s+(\\d+)\\s+\\d+\\s+(javafx\\.scene|org\\.gridlight)\\..*");

    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final FxTasks tasks = new FxTasks();
    private Hall hall;
    private Stage stage;
    private Workstation workstation;
    private long onOneScreen;

    @BeforeAll
    static void start() {
        System.setProperty("gridlight.seat", Path.of(System.getProperty("gridlight.target"), "seat").toString());
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.register();
        hall.callIn(Hall.LEADER);
        Toolkit.onScreen(() -> {
            stage = new Stage();
            workstation = new Workstation(stage, surroundings(), SeatFile.forgetful(), () -> {});
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

    @Test
    void nothingOfAPersonWhoLeftStaysBehind() {
        long settled = afterShifts(0, SETTLED);
        long later = afterShifts(SETTLED, SHIFTS);
        assertThat(later - settled).as("objects that %d people left behind, and what one of them had on his screen",
                SHIFTS - SETTLED).isLessThan(onOneScreen - settled);
    }

    /** @return how many objects of the toolkit and of ours are alive when all of these people have left */
    private long afterShifts(int from, int to) {
        var left = IntStream.range(from, to).mapToObj(this::shift).toList();
        waitFor("that what these people saw is gone", () -> areGone(left));
        return objects();
    }

    /** Somebody signs in, works, and signs off. @return who it was, held by nobody here */
    private WeakReference<PersonAtSeat> shift(int number) {
        var signedIn = surroundings().signIn().enter(DB.address().toString(), Hall.LEADER,
                Hall.PASSWORD.toCharArray(), Progress.UNHEARD);
        onScreen(() -> workstation.welcome(signedIn));
        waitFor("the cases", () -> person().seat().cases().size() > 0);
        var names = person().frame().names();
        for (int opened = 0; opened < OPENED; opened++) {
            var name = names.get((number * OPENED + opened) % names.size());
            onScreen(() -> person().show(name));
        }
        onScreen(() -> person().seat().navigation().openCase(person().seat().cases().all().iterator().next().id()));
        onScreen(workstation::otherTheme);
        onScreen(() -> person().toSecondMonitor());
        if (number == SETTLED) {
            onScreen(() -> person().seat().navigation().openWall());
            onOneScreen = objects();
        }
        var left = new WeakReference<>(person());
        if (number % 2 == 0) {
            onScreen(workstation::otherLanguage);
        }
        onScreen(workstation::changeShift);
        return left;
    }

    private static void onScreen(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private PersonAtSeat person() {
        return workstation.person().orElseThrow();
    }

    private static boolean areGone(List<WeakReference<PersonAtSeat>> left) {
        // The toolkit lets go of what it drew last when it draws something else.
        Toolkit.onScreen(() -> new Scene(new Pane(), 2, 2).snapshot(null));
        System.gc();
        return left.stream().allMatch(person -> person.get() == null);
    }

    private static long objects() {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                    new Object[]{new String[0]}, new String[]{String[].class.getName()});
            return COUNTED.matcher(histogram).results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private Surroundings surroundings() {
        return Sections.surroundings(Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, false);
    }

    private static void waitFor(String what, Callable<Boolean> come) {
        try {
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, come);
        } catch (TimeoutException late) {
            throw new AssertionError(what + " does not come", late);
        }
    }
}
