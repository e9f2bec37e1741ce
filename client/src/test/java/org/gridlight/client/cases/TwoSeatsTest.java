package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.live.StoredClaims;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.shell.Frame;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.feed.Change;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Two persons at two seats on one server with the same case open: what one does while the other writes is shown to him,
 * goes together with what he wrote, or is refused; nothing is written over.
 */
class TwoSeatsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final FxTasks tasks = new FxTasks();
    private Hall hall;
    private Person mine;
    private Person other;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void sitDown() {
        hall = new Hall(DB);
        mine = new Person(Hall.OPERATOR, "1号席");
        other = new Person(Hall.LEADER, "2号席");
    }

    @AfterEach
    void standUp() {
        mine.close();
        other.close();
        tasks.close();
        hall.close();
    }

    /** Somebody with the triage desk before him. */
    private final class Person implements AutoCloseable {
        private final OpenCases cases = new OpenCases();
        private final SimpleLongProperty selected = new SimpleLongProperty();
        private final OverlayLayer layer = new OverlayLayer();
        private final Feed feed;
        private final Claims claims;
        private final CasesSection section;
        private final Scene scene;

        Person(String account, String place) {
            var database = hall.signedIn(account);
            feed = new Feed(new Source(new ChangeStore(database), new OpenCaseStore(database)), cases,
                    InstantSource.system());
            var me = new OperatorStore(database).me();
            claims = new Claims(new StoredClaims(new ClaimStore(database, place)), tasks, me.id());
            var still = new TestSeat();
            record Desk(CasesSection section, Scene scene) {}
            var desk = Toolkit.onScreen(() -> {
                var seat = new Seat(database, me, new Centre("云河区", ZoneId.of("Asia/Shanghai"), OperationMode.JOINT),
                        Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, cases, claims,
                        feed::subscribe, new SimpleObjectProperty<>(Look.standard()), selected, still, layer, still,
                        still, new UnansweredActs(tasks, feed::subscribe));
                var made = new CasesSection(seat, new StoredCases(database, InstantSource.system()),
                        new Drafts(seat.typed(), java.nio.file.Path.of(System.getProperty("gridlight.target"), "drafts",
                                UUID.randomUUID() + ".photos")),
                        null);
                Frame frame = Frames.around(seat, new SectionPlan(SectionName.CASES, again -> made));
                var shown = new Scene(frame, 1920, 1080);
                Look.standard().dress(shown);
                return new Desk(made, shown);
            });
            section = desk.section();
            scene = desk.scene();
            claims.start();
            feed.start();
        }

        void open(long caseId) {
            waitFor("in the list", () -> cases.find(caseId).isPresent());
            on(() -> selected.set(caseId));
        }

        /** The choice whose button stands there, by its key. */
        void act(String button) {
            waitFor(button, () -> there("#" + button) && !scene.lookup("#" + button).isDisabled());
            on(() -> ((Button) scene.lookup("#" + button)).fire());
        }

        void type(String words) {
            waitFor("a field", () -> there("#opinion"));
            on(() -> ((TextInputControl) scene.lookup("#opinion")).setText(words));
        }

        String opinion() {
            return Toolkit.onScreen(() -> ((TextInputControl) scene.lookup("#opinion")).getText());
        }

        boolean there(String what) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node found = scene.lookup(what);
            return found != null;
        }

        String text() {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText()).collect(Collectors.joining(" "));
        }

        void sees(String what) {
            waitFor(what, () -> text().contains(what));
        }

        /** That somebody else acted, and who. */
        void isToldOf(String who) {
            waitFor("that it was changed", () -> there("#stale") && scene.lookup("#stale").isVisible()
                    && scene.lookup("#stale").lookupAll(".label").stream().map(label -> ((Labeled) label).getText())
                            .anyMatch(said -> said != null && said.contains(who)));
        }

        void keep(String name) {
            Screens.keep(name, Toolkit.onScreen(() -> Picture.of(scene)));
        }

        void waitFor(String what, Callable<Boolean> come) {
            try {
                WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Toolkit.onScreen(come));
            } catch (TimeoutException late) {
                throw new AssertionError(what + " does not come; on the screen: " + Toolkit.onScreen(this::text), late);
            }
        }

        @Override
        public void close() {
            Toolkit.onScreen(() -> {
                section.close();
                return null;
            });
            feed.close();
            claims.close();
        }
    }

    private static void on(Runnable act) {
        Toolkit.onScreen(() -> {
            act.run();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long dispatchable() {
        long caseId = hall.register().caseId();
        hall.act(Hall.OPERATOR_2, caseId, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR_2, caseId, CaseAction.FILE);
        return caseId;
    }

    private long handling() {
        long caseId = dispatchable();
        hall.act(Hall.OPERATOR_2, caseId, CaseAction.DISPATCH);
        hall.act(Hall.UNIT_1, caseId, CaseAction.SIGN_FOR);
        return caseId;
    }

    @Test
    void theSecondDispatchIsRefusedAndSaysWhatTheFirstDid() {
        long caseId = dispatchable();
        mine.open(caseId);
        other.open(caseId);
        mine.type("请在今天处置");
        mine.act("act-dispatch");
        mine.waitFor("units", () -> mine.there("#unit-filter"));
        // The other one is the faster.
        new ClaimStore(hall.signedIn(Hall.LEADER), "2号席").takeOver(caseId);
        dispatch(other, "D2");
        other.waitFor("sent", () -> "PENDING_HANDLE".equals(hall.state(caseId)));
        mine.waitFor("known here", () -> mine.cases.find(caseId).map(OpenCase::departmentId).orElse(0L) == 2);
        choose(mine, "D1");

        mine.isToldOf(Hall.LEADER);
        mine.keep("two-seats-dispatch");
        assertThat(hall.rows("SELECT department_id FROM case_file WHERE id = " + caseId)).containsExactly("2");
        assertThat(hall.rows("SELECT action FROM case_step WHERE action = 'dispatch' AND case_id = " + caseId))
                .as("once").hasSize(1);
        assertThat(mine.opinion()).as("what I wrote").isEqualTo("请在今天处置");
        assertThat(other.cases.find(caseId).orElseThrow().departmentId()).isEqualTo(2);
    }

    @Test
    void whatWasSaidOfItWhileTheFormWasOpenIsReadBeforeItGoesOn() {
        long caseId = dispatchable();
        mine.open(caseId);
        mine.act("act-dispatch");
        mine.waitFor("units", () -> mine.there("#unit-filter"));
        // Nothing of its state changes: only a leader has said something.
        hall.store(Hall.DIRECTOR).act(Act.of(caseId, Act.ANY_VERSION, CaseAction.INSTRUCT).saying("交给二处"));
        assertThat(hall.state(caseId)).isEqualTo("PENDING_DISPATCH");
        mine.waitFor("known here", () -> mine.cases.find(caseId).orElseThrow().version() == hall.version(caseId));
        choose(mine, "D1");
        mine.isToldOf(Hall.DIRECTOR);
        mine.sees("交给二处");
        assertThat(hall.state(caseId)).as("not over what he could not see").isEqualTo("PENDING_DISPATCH");
        dispatch(mine, "D2");
        mine.waitFor("sent", () -> "PENDING_HANDLE".equals(hall.state(caseId)));
        assertThat(hall.rows("SELECT department_id FROM case_file WHERE id = " + caseId)).containsExactly("2");
    }

    @Test
    void ofTwoDecisionsOnOneExtensionTheFirstHolds() {
        long caseId = handling();
        hall.store(Hall.UNIT_1).act(Act.of(caseId, Act.ANY_VERSION, CaseAction.REQUEST_EXTENSION)
                .saying("等配件").with("reason", "works"));
        var request = hall.one("SELECT MAX(id) FROM case_request WHERE case_id = " + caseId);
        mine.open(caseId);
        other.open(caseId);
        mine.waitFor("the request", () -> mine.there("#grant-" + request));
        other.waitFor("the request", () -> other.there("#grant-" + request));
        var before = due(caseId);
        mine.type("不同意，已有配件");
        other.act("grant-" + request);
        mine.waitFor("granted", () -> "GRANTED".equals(hall.one("SELECT state FROM case_request WHERE id = "
                + request)));
        mine.isToldOf(Hall.LEADER);
        var granted = due(caseId);
        assertThat(granted).isGreaterThan(before);
        // His no, begun before the yes, reaches the record after it.
        var late = hall.store(Hall.OPERATOR).act(Act.of(caseId, Act.ANY_VERSION, CaseAction.REFUSE).with("request",
                Long.valueOf(request)).saying("不同意，已有配件"));
        assertThat(late).isNotInstanceOf(org.gridlight.model.cases.ActAnswer.Done.class);
        assertThat(due(caseId)).isEqualTo(granted);
        assertThat(mine.opinion()).isEqualTo("不同意，已有配件");
        for (var person : List.of(mine, other)) {
            person.waitFor("the same due time at both", () -> person.cases.find(caseId).orElseThrow().version() == hall
                    .version(caseId) && !person.there("#grant-" + request));
        }
        assertThat(mine.cases.find(caseId).orElseThrow().dueNext())
                .isEqualTo(other.cases.find(caseId).orElseThrow().dueNext());
    }

    private String due(long caseId) {
        return hall.one("SELECT due_at FROM stage_clock WHERE case_id = " + caseId
                + " AND stage = 'HANDLE' ORDER BY id DESC LIMIT 1");
    }

    @Test
    void theWordsOfBothStandInTheRecordAndOnBothScreens() {
        long caseId = handling();
        mine.open(caseId);
        other.open(caseId);
        mine.type("已电话联系，今晚换盖");
        hall.store(Hall.LEADER).act(Act.of(caseId, hall.version(caseId), CaseAction.URGE).saying("群众在等，请加快"));
        mine.isToldOf(Hall.LEADER);
        mine.keep("two-seats-words");
        assertThat(mine.opinion()).isEqualTo("已电话联系，今晚换盖");
        hall.store(Hall.OPERATOR).act(Act.of(caseId, hall.version(caseId), CaseAction.URGE).saying(mine.opinion()));
        for (var person : List.of(mine, other)) {
            person.sees("群众在等，请加快");
            person.sees("已电话联系，今晚换盖");
        }
        assertThat(hall.rows("SELECT opinion FROM case_step WHERE action = 'urge' AND case_id = " + caseId
                + " ORDER BY id")).containsExactly("群众在等，请加快", "已电话联系，今晚换盖");
    }

    private static void dispatch(Person person, String unit) {
        person.act("act-dispatch");
        person.waitFor("units", () -> person.there("#unit-filter"));
        choose(person, unit);
    }

    private static void choose(Person person, String unit) {
        on(() -> {
            var filter = (TextInputControl) person.scene.lookup("#unit-filter");
            filter.setText(unit);
            person.scene.getRoot().applyCss();
            person.scene.getRoot().layout();
            filter.fireEvent(new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
                    javafx.scene.input.KeyCode.ENTER, false, false, false, false));
        });
    }

    /** The feed of the record. */
    private record Source(ChangeStore changes, OpenCaseStore open) implements Feed.Source {
        @Override
        public long head() {
            return changes.head();
        }

        @Override
        public Feed.Batch after(long seq, int most) {
            var heard = changes.after(seq, most);
            return new Feed.Batch(heard.upTo(),
                    heard.changes().stream().map(Change::objectId).collect(Collectors.toSet()), null, heard.left(),
                    false);
        }

        @Override
        public List<OpenCase> all() {
            return open.all();
        }

        @Override
        public List<OpenCase> of(Set<Long> ids) {
            return open.of(ids);
        }
    }
}
