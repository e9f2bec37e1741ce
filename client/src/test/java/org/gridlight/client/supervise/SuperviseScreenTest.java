package org.gridlight.client.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gridlight.client.live.Connection;
import org.gridlight.client.look.FontSize;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Theme;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.NoWindows;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The section of what is owed, drawn and pressed. */
class SuperviseScreenTest {
    private MadeUpOwed record = new MadeUpOwed();
    private TestSeat test = new TestSeat();

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @Test
    void full() {
        Screens.take("supervise", look -> framed(look, section -> {}));
        Screens.take("supervise-calls", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080,
                look -> framed(look, section -> section.mediator().show(OwedKind.CALL_BACKS)));
        Screens.take("supervise-demands", new Look(Theme.DARK, FontSize.NORMAL), 1920, 1080,
                look -> framed(look, section -> section.mediator().show(OwedKind.DEMANDS)));
        Screens.take("supervise-unsigned", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> framed(look, section -> section.mediator().show(OwedKind.UNSIGNED)));
        Screens.take("supervise-large-text", new Look(Theme.LIGHT, FontSize.LARGEST), 1920, 1080,
                look -> framed(look, section -> section.mediator().show(OwedKind.RECHECKS)));
    }

    @Test
    void decided() {
        record.refused = Set.of(102L);
        Screens.take("supervise-decided", new Look(Theme.LIGHT, FontSize.NORMAL), 1920, 1080,
                look -> framed(look, section -> {
                    section.mediator().tickAll();
                    section.mediator().grant();
                }));
        record = new MadeUpOwed();
        record.reachable = 2;
        Screens.take("supervise-cut-off", new Look(Theme.DARK, FontSize.NORMAL), 1366, 768,
                look -> framed(look, section -> {
                    section.mediator().tickAll();
                    section.mediator().grant();
                }));
    }

    @Test
    void emptyFailedAndCut() {
        record.owed.clear();
        Screens.take("supervise-empty", look -> framed(look, section -> {}));
        record = new MadeUpOwed();
        record.owed.remove(OwedKind.APPROVALS);
        Screens.take("supervise-empty-tab", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> framed(look, section -> {}));
        record = new MadeUpOwed();
        Screens.take("supervise-failed", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768, look -> {
            record.away = true;
            return framed(look, section -> {});
        });
        record = new MadeUpOwed();
        Screens.take("supervise-stale", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> framed(look, section -> {
                    record.away = true;
                    test.cases.replace(List.of());
                    test.tasks.tick();
                }));
        record = new MadeUpOwed();
        test.roles = Set.of(Role.SYSTEM_ADMIN);
        Screens.take("supervise-not-yours", new Look(Theme.LIGHT, FontSize.NORMAL), 1366, 768,
                look -> framed(look, section -> {}));
    }

    @Test
    void keysTickOpenAndDecide() {
        Toolkit.onScreen(() -> {
            var section = new SuperviseSection(test.seat(null), record);
            section.shown();
            Picture.of(section.view(), Look.standard(), 1366, 768);
            var list = (ListView<?>) section.view().lookup("#owed-list");
            press(list, KeyCode.DOWN, KeyCode.ENTER);
            assertThat(test.went).containsExactly("case 102");
            press(list, KeyCode.SPACE, KeyCode.DOWN, KeyCode.SPACE);
            assertThat(section.mediator().model().toDecide()).extracting(Owed::id).containsExactly(2L, 3L);
            section.mediator().refuse();
            assertThat(test.isOpen()).as("a no asks why").isTrue();
            test.close();
            assertThat(record.acts).isEmpty();
            section.commands().getFirst().act().run();
            assertThat(record.acts).extracting(act -> act.caseId()).containsExactly(102L, 103L);
            assertThat(section.mediator().model().ticked()).isZero();
            assertThat(section.mediator().model().rows()).hasSize(8);
            assertThat(section.view().lookup("#decision-lines")).isNotNull();
            section.close();
            return null;
        });
    }

    @Test
    void onlyWhatIsInFrontIsReadAsCasesChange() {
        test.cases.replace(List.of());
        Toolkit.onScreen(() -> {
            var section = new SuperviseSection(test.seat(null), record);
            assertThat(record.reads).as("behind").isZero();
            section.shown();
            assertThat(record.reads).isEqualTo(OwedKind.values().length);
            test.cases.apply(Set.of(1L), List.of());
            assertThat(record.reads).as("the list that is shown").isEqualTo(OwedKind.values().length + 1);
            section.hidden();
            test.cases.apply(Set.of(1L), List.of());
            test.tasks.tick();
            assertThat(record.reads).isEqualTo(OwedKind.values().length + 1);
            section.shown();
            assertThat(record.reads).isEqualTo(OwedKind.values().length * 2 + 1);
            section.close();
            return null;
        });
    }

    @Test
    void whileTheCentreIsAwayNothingIsAsked() {
        test.cases.replace(List.of());
        test.connection = new Connection.Cut(TestSeat.NOW, 1);
        Toolkit.onScreen(() -> {
            var section = new SuperviseSection(test.seat(null), record);
            section.shown();
            int reads = record.reads;
            test.cases.apply(Set.of(1L), List.of());
            test.tasks.tick();
            assertThat(record.reads).isEqualTo(reads);
            section.close();
            return null;
        });
    }

    private static void press(ListView<?> list, KeyCode... keys) {
        for (var key : keys) {
            list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        }
    }

    private Parent framed(Look look, Consumer<SuperviseSection> act) {
        test.look.set(look);
        test.connection = new Connection.Connected(java.time.Duration.ofMillis(200));
        var seat = test.seat(null);
        var section = new SuperviseSection(seat, record);
        var plans = List.of(other(SectionName.OVERVIEW), other(SectionName.CASES), other(SectionName.MAP),
                other(SectionName.LIGHTS), new SectionPlan(SectionName.SUPERVISE, any -> section),
                other(SectionName.SCORES), other(SectionName.REPORTS));
        var frame = new Frame(seat, plans, List.of(), new OverlayLayer(), new NoWindows());
        frame.show(SectionName.SUPERVISE);
        act.accept(section);
        return frame;
    }

    private static SectionPlan other(SectionName name) {
        return new SectionPlan(name, seat -> {
            throw new IllegalStateException();
        }, seat -> new SimpleIntegerProperty());
    }
}
