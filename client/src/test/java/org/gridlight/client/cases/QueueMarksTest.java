package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.gridlight.client.look.FlatList;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.OpenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several cases are marked in the queue, and the map shows the same ones. */
class QueueMarksTest {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "marks.properties");

    private final TestSeat test = new TestSeat();
    private CasesSection section;
    private Scene scene;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        test.cases.replace(MadeUpCases.desk());
        test.selected.set(3);
        on(() -> {
            section = new CasesSection(test.seat(null), new MadeUpRecord(), new Drafts(DRAFTS), null);
            scene = new Scene(section.view(), 1920, 1010);
            test.look.get().dress(scene);
            scene.snapshot(null);
        });
    }

    @AfterEach
    void close() {
        on(section::close);
    }

    private static void on(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
    }

    private FlatList list() {
        return (FlatList) scene.lookup("#queue-list");
    }

    private void click(int row, boolean shift, boolean ctrl) {
        var at = list().localToScene(new Point2D(60, (row + 0.5) * list().rowHeight()));
        list().fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, at.getX(), at.getY(), at.getX(), at.getY(),
                MouseButton.PRIMARY, 1, shift, ctrl, false, false, true, false, false, true, false, true, null));
        scene.snapshot(null);
    }

    private void press(String id) {
        ((Button) scene.lookup(id)).fire();
        scene.snapshot(null);
    }

    private long markedRows() {
        return Toolkit.onScreen(() -> scene.getRoot().lookupAll(".queue-row").stream()
                .filter(row -> row.getPseudoClassStates().contains(MARKED)).count());
    }

    private String count() {
        return Toolkit.onScreen(() -> ((Label) scene.lookup("#queue-count")).getText());
    }

    /** Row 0 is a heading, then the four that are overdue, then a heading again. */
    @Test
    void ctrlMarksOneMoreAndShiftAllBetween() {
        on(() -> click(1, false, true));
        assertThat(test.marked.ids()).as("with the chosen one").isEqualTo(Set.of(1L, 3L));
        assertThat(markedRows()).isEqualTo(2);
        on(() -> click(1, false, true));
        assertThat(test.marked.ids()).containsExactly(3L);
        on(() -> click(7, true, false));
        assertThat(test.marked.ids()).isEqualTo(Set.of(3L, 4L, 5L, 6L));
        assertThat(count()).isEqualTo("已选 4 / 25 件");
        on(() -> press("#queue-unmark"));
        assertThat(test.marked.ids()).isEmpty();
        assertThat(count()).startsWith("25");
    }

    @Test
    void theKeyboardMarksWithShiftAndArrows() {
        on(() -> {
            for (int i = 0; i < 3; i++) {
                list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, true, false, false, false));
            }
        });
        assertThat(test.marked.ids()).isEqualTo(Set.of(3L, 4L, 5L));
        on(() -> list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, true, false, false, false)));
        assertThat(test.marked.ids()).isEqualTo(Set.of(3L, 4L));
        assertThat(test.selected.get()).isEqualTo(3);
    }

    @Test
    void theMarkedOnesAreShownOnTheMapElseAllThatAreListed() {
        on(() -> {
            click(1, false, true);
            press("#queue-on-map");
        });
        assertThat(test.went).last().isEqualTo("marked 2");
        on(() -> {
            test.marked.clear();
            ((TextField) scene.lookup("#queue-filter")).setText("望江");
            press("#queue-on-map");
        });
        var meant = MadeUpCases.desk().stream().filter(one -> has(one.street()) || has(one.place()))
                .map(OpenCase::id).collect(Collectors.toSet());
        assertThat(test.marked.ids()).isEqualTo(meant).isNotEmpty().hasSizeLessThan(25);
    }

    private static boolean has(String words) {
        return words != null && words.contains("望江");
    }

    @Test
    void whatIsMarkedOnTheMapIsMarkedHere() {
        on(() -> {
            test.marked.set(Set.of(2L, 5L, 6L));
            scene.snapshot(null);
        });
        assertThat(markedRows()).isEqualTo(3);
        assertThat(count()).isEqualTo("已选 3 / 25 件");
    }

    @Test
    void whatIsMarkedOnTheMapIsBroughtIntoSight() {
        on(() -> {
            // As on a small screen: the last of them lie below.
            scene.getRoot().resize(1366, 500);
            scene.getRoot().layout();
        });
        assertThat(Toolkit.onScreen(() -> list().getHeight())).isLessThan(25 * 28);
        on(() -> {
            test.marked.set(Set.of(24L, 25L));
            list().layout();
        });
        assertThat(Toolkit.onScreen(() -> list().firstRow())).isPositive();
        assertThat(Toolkit.onScreen(() -> scene.getRoot().lookupAll(".queue-row").stream()
                .filter(row -> row.isVisible() && row.getPseudoClassStates().contains(MARKED)).count())).isPositive();
        assertThat(test.selected.get()).as("what is in hand stays in hand").isEqualTo(3);
    }

    @Test
    void asItLooks() {
        on(() -> test.marked.set(Set.of(2L, 5L, 6L, 7L, 9L)));
        var taken = Screens.take("cases-marked", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> {
            test.look.set(look);
            var given = test.seat(null);
            return Frames.around(given, new SectionPlan(SectionName.CASES,
                    again -> new CasesSection(given, new MadeUpRecord(), new Drafts(DRAFTS), null)));
        });
        assertThat(taken.colours()).isGreaterThan(100);
    }
}
