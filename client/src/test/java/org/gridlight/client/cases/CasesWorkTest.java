package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
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
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gridlight.client.live.Claims;
import org.gridlight.client.live.Feed;
import org.gridlight.client.live.OpenCases;
import org.gridlight.client.live.StoredClaims;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Centre;
import org.gridlight.client.seat.Navigation;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.client.seat.UnansweredActs;
import org.gridlight.client.shell.OverlayLayer;
import org.gridlight.client.shell.SectionPlan;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.db.people.OperatorStore;
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
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** An operator at work on a real record, by keyboard alone, with another seat on the same record. */
class CasesWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int WIDTH = 940;
    private static final int HEIGHT = 900;

    private final FxRobot robot = new FxRobot();
    private final FxTasks tasks = new FxTasks();
    private final OpenCases cases = new OpenCases();
    private Hall hall;
    private Seat seat;
    private Claims claims;
    private Feed feed;
    private Stage stage;
    private CasesSection section;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void sitDown() {
        hall = new Hall(DB);
        var database = hall.signedIn(Hall.OPERATOR);
        feed = new Feed(new Source(new ChangeStore(database), new OpenCaseStore(database)), cases,
                InstantSource.system());
        Toolkit.onScreen(() -> {
            var layer = new OverlayLayer();
            var still = new TestSeat();
            var drafts = new Drafts(Path.of(System.getProperty("gridlight.target"), "drafts",
                    UUID.randomUUID() + ".properties"));
            var selected = new SimpleLongProperty();
            var me = new OperatorStore(database).me();
            claims = new Claims(new StoredClaims(new ClaimStore(database, "1号席")), tasks, me.id());
            seat = new Seat(database, me,
                    new Centre("云河区", ZoneId.of("Asia/Shanghai"), OperationMode.JOINT),
                    Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, cases, claims,
                    feed::subscribe,
                    new SimpleObjectProperty<>(Look.standard()), selected, new Ways(selected, drafts), layer, still,
                    still, new UnansweredActs(tasks, feed::subscribe));
            section = new CasesSection(seat, new StoredCases(database, InstantSource.system()), drafts, null);
            var frame = Frames.around(seat, new SectionPlan(SectionName.CASES, again -> section));
            stage = new Stage();
            stage.setScene(new Scene(frame, WIDTH, HEIGHT));
            Look.standard().dress(stage.getScene());
            frame.listenTo(stage.getScene());
            stage.show();
            stage.requestFocus();
            return null;
        });
        claims.start();
        feed.start();
    }

    @AfterEach
    void standUp() {
        Toolkit.onScreen(() -> {
            section.close();
            stage.close();
            return null;
        });
        feed.close();
        claims.close();
        tasks.close();
        hall.close();
    }

    @Test
    void aReportFromTheTelephoneToTheUnitByKeyboardAlone() throws TimeoutException {
        long caseId = register();

        press(KeyCode.F7, "act-accept");
        waitFor("filed or refused next", () -> "PENDING_FILING".equals(hall.state(caseId)));
        press(KeyCode.F7, "act-file");
        waitFor("sent next", () -> "PENDING_DISPATCH".equals(hall.state(caseId)));
        press(KeyCode.F8, "act-dispatch");
        waitFor("units", () -> there("#unit-filter"));
        robot.write("D2").push(KeyCode.ENTER);

        waitFor("dispatched", () -> "PENDING_HANDLE".equals(hall.state(caseId)));
        assertThat(hall.one("SELECT department_id FROM case_file WHERE id = " + caseId)).isEqualTo("2");
        waitFor("the list shows the unit", () -> cases.find(caseId).map(OpenCase::departmentId).orElse(0L) == 2);
    }

    @Test
    void whatSomebodyElseDoesWhileIWriteIsToldAndMyWordsStay() throws TimeoutException {
        long caseId = hall.register().caseId();
        waitFor("in the list", () -> cases.find(caseId).isPresent());
        Toolkit.onScreen(() -> {
            section.showCase(caseId);
            return null;
        });
        waitFor("acts", () -> there("#act-accept"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        waitFor("a phrase", () -> !field("#opinion").getText().isEmpty());
        var typed = field("#opinion").getText();

        // What I write on is in my hand, and the shift leader takes it out of it.
        new ClaimStore(hall.signedIn(Hall.LEADER), "2号席").takeOver(caseId);
        hall.act(Hall.LEADER, caseId, CaseAction.ACCEPT);

        waitFor("told", () -> there("#stale"));
        assertThat(field("#opinion").getText()).isEqualTo(typed);
        waitFor("what may be done now", () -> there("#act-file"));
        robot.push(KeyCode.F7);
        waitFor("filed with my words", () -> "PENDING_DISPATCH".equals(hall.state(caseId)));
        assertThat(hall.one("SELECT opinion FROM case_step WHERE case_id = " + caseId + " AND action = 'file'"))
                .isEqualTo(typed);
        waitFor("words are used up", () -> field("#opinion").getText().isEmpty());
    }

    @Test
    void whoWritesGoesOnWritingInTheNextCase() throws TimeoutException {
        long first = hall.register().caseId();
        long second = hall.register().caseId();
        waitFor("in the list", () -> cases.find(first).isPresent() && cases.find(second).isPresent());
        Toolkit.onScreen(() -> {
            section.showCase(first);
            return null;
        });
        waitFor("acts", () -> there("#act-accept"));
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        waitFor("a phrase", () -> !field("#opinion").getText().isEmpty());
        press(KeyCode.F7, "act-accept");
        waitFor("the next case", () -> !"REPORTED".equals(hall.state(first)) && seat.selected().get() != first
                && there("#act-accept"));
        waitFor("the opinion has the focus", () -> field("#opinion").isFocused());
    }

    @Test
    void whatIsDrawnIsOpenedAndInMyHandUntilItMovesOn() throws TimeoutException {
        long first = hall.register().caseId();
        long second = hall.register().caseId();
        waitFor("in the list", () -> cases.find(first).isPresent() && cases.find(second).isPresent());
        waitFor("queues to draw from", () -> !claims.queues().isEmpty());
        robot.push(KeyCode.F4);
        waitFor("the first one", () -> seat.selected().get() == first && there("#hand-release"));
        robot.push(KeyCode.F4);
        waitFor("the second one", () -> seat.selected().get() == second && there("#hand-release"));
        assertThat(hall.one("SELECT COUNT(*) FROM case_claim WHERE until > UTC_TIMESTAMP(6)")).isEqualTo("2");
        press(KeyCode.F7, "act-accept");
        waitFor("no longer in my hand", () -> "PENDING_FILING".equals(hall.state(second)) && !claims.isMine(second));
        assertThat(claims.isMine(first)).isTrue();
    }

    @Test
    void whatWasToldBeforeIsJoinedInTwoKeysFromTheForm() throws TimeoutException {
        long first = hall.register().caseId();
        waitFor("the desk", () -> there(".queue-strip"));
        Toolkit.onScreen(() -> {
            seat.navigation().register(116.3012, 39.9511);
            return null;
        });
        waitFor("the form", () -> there("#report-words"));
        Toolkit.onScreen(() -> {
            field("#report-words").requestFocus();
            return null;
        });
        robot.write("the lid is gone");
        robot.push(KeyCode.TAB);
        robot.write("0101").push(KeyCode.ENTER);
        waitFor("foreseen", () -> Toolkit.onScreen(() -> stage.getScene().lookup("#foreseen").isVisible()));
        waitFor("a duplicate", () -> Toolkit.onScreen(() -> stage.getScene().lookup("#duplicates").isVisible()));
        robot.write("West Street 1");
        robot.push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.ENTER);
        waitFor("joined", () -> there("#report-joined"));
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE state = 'MERGED' AND parent_id = " + first))
                .isEqualTo("1");
        robot.push(KeyCode.ENTER);
        waitFor("the case it was joined to", () -> seat.selected().get() == first);
    }

    private long register() throws TimeoutException {
        waitFor("the desk", () -> there(".queue-strip"));
        robot.push(KeyCode.F2);
        waitFor("the form", () -> there("#report-words"));
        Toolkit.onScreen(() -> {
            field("#report-words").requestFocus();
            return null;
        });
        robot.write("the lid of a drain is gone");
        robot.push(KeyCode.TAB);
        robot.write("0101").push(KeyCode.ENTER);
        robot.write("West Street 1");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("the acceptance number", () -> there("#accept-no"));
        var number = Toolkit.onScreen(() -> ((Label) stage.getScene().lookup("#accept-no")).getText());
        var caseId = Long.parseLong(hall.one("SELECT case_id FROM report WHERE accept_no = '" + number + "'"));
        robot.push(KeyCode.ENTER);
        waitFor("its file", () -> seat.selected().get() == caseId && there("#act-accept"));
        return caseId;
    }

    private void press(KeyCode key, String button) throws TimeoutException {
        waitFor(button, () -> there("#" + button)
                && !Toolkit.onScreen(() -> stage.getScene().lookup("#" + button).isDisabled()));
        robot.push(key);
    }

    private boolean there(String what) {
        return Toolkit.onScreen(() -> stage.getScene().lookup(what) != null);
    }

    private TextInputControl field(String what) {
        return Toolkit.onScreen(() -> (TextInputControl) stage.getScene().lookup(what));
    }

    /** Says what stands on the screen when it does not come. */
    private void waitFor(String what, Callable<Boolean> come) throws TimeoutException {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, come);
        } catch (TimeoutException late) {
            throw new AssertionError(what + " does not come; on the screen: " + Toolkit.onScreen(() -> stage.getScene()
                    .getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                    .map(label -> ((Labeled) label).getText()).collect(Collectors.joining(" "))), late);
        }
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

    /** Where this seat can go. */
    private final class Ways implements Navigation {
        @Override
        public void showMarked() {
            throw new IllegalStateException("Nothing is marked here");
        }

        private final SimpleLongProperty selected;
        private final Drafts drafts;

        private Ways(SimpleLongProperty selected, Drafts drafts) {
            this.selected = selected;
            this.drafts = drafts;
        }

        @Override
        public void show(SectionName name) {}

        @Override
        public void openCase(long caseId) {
            selected.set(caseId);
        }

        @Override
        public void listCases(CaseSelection which) {
            section.list(which);
        }

        @Override
        public void showOnMap(long caseId) {}

        @Override
        public void showUnitLights() {}

        @Override
        public void showReplay(Instant at) {}

        @Override
        public void showRedNotice(long unitId) {}

        @Override
        public void showLightRecord(long departmentId, String name, java.time.YearMonth month) {}

        @Override
        public void handUp(long caseId) {}

        @Override
        public void showPlace(double longitude, double latitude) {}

        @Override
        public void openWall() {}

        @Override
        public void register(Double longitude, Double latitude) {
            new NewReportMediator(seat, new StoredCases(seat.database(), seat.clock()), drafts, longitude, latitude,
                    () -> {}).open();
        }
    }
}
