package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.queue.ListTools;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Filters, groups and batches of the queue, by keyboard. */
class QueueToolsTest {
    private static final Path DRAFTS = Path.of(System.getProperty("gridlight.target"), "drafts", "tools.properties");

    private final TestSeat test = new TestSeat();
    private final MadeUpRecord record = new MadeUpRecord();
    private CasesSection section;
    private Frame frame;
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
            frame = desk(test.look.get());
            scene = new Scene(frame, 1920, 1080);
            test.look.get().dress(scene);
            frame.listenTo(scene);
            scene.snapshot(null);
        });
    }

    private Frame desk(Look look) {
        test.look.set(look);
        var layer = new OverlayLayer();
        var given = Frames.over(test.seat(null), layer);
        return Frames.around(given, new SectionPlan(SectionName.CASES, again -> {
            section = new CasesSection(given, record, new Drafts(DRAFTS), null, null, ListTools::new);
            return section;
        }));
    }

    @AfterEach
    void close() {
        on(frame::close);
    }

    private static void on(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
    }

    private void press(KeyCode code, boolean shift, boolean ctrl) {
        on(() -> {
            var focus = scene.getFocusOwner();
            var owner = focus == null || focus.getScene() != scene ? scene.getRoot() : focus;
            owner.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, false, false));
            scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, shift, ctrl, false, false));
            scene.snapshot(null);
        });
    }

    private <N extends Node> N node(String id) {
        @SuppressWarnings("unchecked")
        N found = (N) scene.getRoot().lookup("#" + id);
        assertThat(found).as(id).isNotNull();
        return found;
    }

    private void fire(String id) {
        on(() -> {
            switch (this.<Node>node(id)) {
                case Button button -> button.fire();
                case ToggleButton button -> button.fire();
                default -> throw new IllegalArgumentException(id);
            }
            scene.snapshot(null);
        });
    }

    private String count() {
        return Toolkit.onScreen(() -> this.<Label>node("queue-count").getText());
    }

    private List<String> headings() {
        return Toolkit.onScreen(() -> scene.getRoot().lookupAll(".group-row").stream().filter(Node::isVisible)
                .sorted((one, other) -> Double.compare(one.getLayoutY(), other.getLayoutY()))
                .map(row -> ((Parent) row).getChildrenUnmodifiable().stream().filter(Label.class::isInstance)
                        .filter(Node::isVisible).map(label -> ((Label) label).getText())
                        .collect(Collectors.joining(" ")))
                .toList());
    }

    private static long of(String street) {
        return MadeUpCases.desk().stream().filter(one -> street.equals(one.street())).count();
    }

    @Test
    void waitingForClosingAreJudgedOneAfterTheOther() {
        press(KeyCode.W, false, true);
        assertThat(Toolkit.onScreen(() -> this.<ListView<OpenCase>>node("closing-list").getItems()))
                .isNotEmpty().allMatch(one -> one.state() == CaseState.PENDING_CLOSE);
        assertThat(Toolkit.onScreen(() -> this.<Button>node("closing-close").isDisabled())).isTrue();
        press(KeyCode.SPACE, false, false);
        assertThat(Toolkit.onScreen(() -> this.<ListView<OpenCase>>node("closing-list").getSelectionModel()
                .getSelectedIndex())).as("the next one").isEqualTo(1);
        assertThat(Toolkit.onScreen(() -> this.<Button>node("closing-close").isDisabled())).isFalse();
        Screens.take("queue-closing", look -> {
            var desk = Frames.ready(desk(look), look);
            section.commands().stream().filter(each -> each.keyName().equals("Ctrl+W")).findFirst().orElseThrow().act()
                    .run();
            return desk;
        });
    }

    @Test
    void aFilterIsSavedUnderANameAndComesBackByItsDigit() {
        press(KeyCode.F, false, true);
        on(() -> {
            ListView<?> streets = node("filter-streets");
            this.<TextField>node("filter-streets-search").setText("望江");
            streets.requestFocus();
        });
        press(KeyCode.SPACE, false, false);
        assertThat(Toolkit.onScreen(() -> this.<Label>node("filter-count").getText()))
                .isEqualTo("符合 " + of("望江街道") + " 件");
        on(() -> this.<TextField>node("filter-name").setText("望江的案件"));
        fire("filter-save");
        assertThat(count()).startsWith(of("望江街道") + " ");
        assertThat(node("filter-strip").isVisible()).isTrue();

        fire("filter-clear");
        assertThat(count()).startsWith("25 ");
        assertThat(node("filter-strip").isVisible()).isFalse();

        press(KeyCode.F, false, true);
        press(KeyCode.DIGIT1, false, false);
        assertThat(count()).as("two keys").startsWith(of("望江街道") + " ");
        fire("filter-without-STREETS");
        assertThat(count()).startsWith("25 ");
    }

    @Test
    void whatNothingFitsSaysSoAndOneButtonShowsAllAgain() {
        press(KeyCode.F, false, true);
        fire("filter-light-GREY");
        fire("filter-due-OVERDUE");
        press(KeyCode.ENTER, false, true);
        on(() -> scene.snapshot(null));
        assertThat(Toolkit.onScreen(() -> scene.getRoot().lookupAll(".label").stream().map(label -> ((Label) label)
                .getText()).toList())).contains("没有符合筛选条件的案件");
        press(KeyCode.F, false, true);
        press(KeyCode.DIGIT0, false, false);
        assertThat(count()).startsWith("25 ");
    }

    @Test
    void groupsHaveTheirCountAndOldestClockAndAreFoldedByKeys() {
        on(() -> test.selected.set(1));
        press(KeyCode.H, false, true);
        assertThat(headings().getFirst()).as("by department, the one with the oldest clock first")
                .contains("已超");
        press(KeyCode.H, false, true);
        long street = MadeUpCases.desk().stream().filter(one -> one.street().equals("太平街道")).count();
        assertThat(headings().getFirst()).startsWith("太平街道 " + street + " 已超");
        on(() -> node("queue-list").requestFocus());
        press(KeyCode.LEFT, true, false);
        assertThat(headings()).hasSize(7);
        long before = test.selected.get();
        press(KeyCode.DOWN, false, false);
        assertThat(test.selected.get()).as("the first case of the next group").isNotEqualTo(before);
        press(KeyCode.RIGHT, false, false);
        var shown = Toolkit.onScreen(() -> scene.getRoot().lookupAll(".queue-row").stream().filter(Node::isVisible)
                .count());
        var chosen = MadeUpCases.desk().stream().filter(one -> one.id() == test.selected.get()).findFirst()
                .orElseThrow();
        assertThat(shown).isEqualTo(7 + of(chosen.street()));
        press(KeyCode.RIGHT, true, false);
        press(KeyCode.H, false, true);
        press(KeyCode.H, false, true);
        assertThat(headings()).first().asString().startsWith("红灯 · 超期 4");
        press(KeyCode.H, false, true);
        assertThat(headings()).first().isEqualTo("已超期 4");
        assertThat(test.recall("queue-group")).contains("DUE");
    }

    @Test
    void aBatchShowsWhatItDoesAndWhatItLeavesOutAndThenWhatBecameOfEach() {
        var accepted = MadeUpCases.desk().stream().filter(one -> one.state() == CaseState.REPORTED).map(OpenCase::id)
                .collect(Collectors.toSet());
        assertThat(accepted).hasSizeGreaterThan(1);
        on(() -> {
            var all = new HashSet<>(accepted);
            all.add(4L);
            test.marked.set(all);
        });
        press(KeyCode.B, false, true);
        fire("batch-accept");
        assertThat(Toolkit.onScreen(() -> this.<Label>node("batch-told").getText()))
                .isEqualTo("将对 " + accepted.size() + " 件案件办理“受理”，另有 1 件不办理，原因见下。");
        assertThat(record.acts).as("nothing is done before").isEmpty();
        press(KeyCode.ENTER, false, true);
        assertThat(record.acts).extracting(act -> act.caseId()).containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(Toolkit.onScreen(() -> this.<Label>node("batch-told").getText()))
                .startsWith("已办理 " + accepted.size() + " 件");
        assertThat(test.marked.ids()).as("what was done is not marked any more").containsExactly(4L);
    }

    @Test
    void asItLooks() {
        Screens.take("queue-filter", look -> {
            var desk = Frames.ready(desk(look), look);
            openFilter();
            return desk;
        });
        test.remember("queue-group", "STREET");
        test.remember("queue-filter-1", "急办\nlight|RED\nlight|YELLOW\nunit|1|市政设施中心\nunit|3|共享单车调度站");
        Screens.take("queue-grouped", look -> {
            var desk = Frames.ready(desk(look), look);
            openFilter();
            desk.lookup("#filter-form").fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT1, false, false, false, false));
            return desk;
        });
        test.marked.set(Set.of(1L, 2L, 3L, 4L, 8L, 18L, 24L));
        Screens.take("queue-batch", look -> {
            var desk = Frames.ready(desk(look), look);
            section.commands().stream().filter(each -> each.keyName().equals("Ctrl+B")).findFirst().orElseThrow().act()
                    .run();
            ((Button) desk.lookup("#batch-accept")).fire();
            return desk;
        });
        assertThat(test.marked.ids()).hasSize(7);
    }

    private void openFilter() {
        section.commands().stream().filter(each -> each.keyName().equals("Ctrl+F")).findFirst().orElseThrow().act()
                .run();
    }
}
