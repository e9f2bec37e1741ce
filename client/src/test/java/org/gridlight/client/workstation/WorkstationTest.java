package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.shell.SignInView;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.people.AccountDoorStore;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole workstation on a real record: sign-in, a case from call to closing, two seats, map, book. */
class WorkstationTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final FxRobot robot = new FxRobot();
    private final FxTasks tasks = new FxTasks();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Workstation> workstations = new ArrayList<>();
    private Hall hall;

    @BeforeAll
    static void start() {
        System.setProperty("gridlight.seat", Path.of(System.getProperty("gridlight.target"), "seat").toString());
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        new SettingStore(DB.database()).putCentreName("云河区城市管理监督指挥中心");
    }

    @AfterEach
    void close() {
        Toolkit.onScreen(() -> {
            workstations.forEach(each -> each.person().ifPresent(PersonAtSeat::close));
            stages.forEach(Stage::close);
            return null;
        });
        tasks.close();
        hall.close();
    }

    @Test
    void signsInAndSaysInPlaceWhatIsWrong() {
        var scene = sit();
        Toolkit.onScreen(() -> {
            field(scene, "#account").setText(Hall.OPERATOR);
            field(scene, "#server").setText(DB.address().toString());
            field(scene, "#password").requestFocus();
            return null;
        });
        robot.write("not the password").push(KeyCode.ENTER);
        waitFor(scene, "what is wrong", () -> scene.lookup("#trouble").isVisible());
        assertThat(field(scene, "#account").getText()).isEqualTo(Hall.OPERATOR);

        Toolkit.onScreen(() -> {
            field(scene, "#server").setText("embedded:" + DatabaseFixture.target().resolve("nobody-here"));
            field(scene, "#password").requestFocus();
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.A).write(Hall.PASSWORD).push(KeyCode.ENTER);
        waitFor(scene, "that there is no record", () -> words(scene).contains("nobody-here")
                && scene.lookup("#trouble").isVisible());

        Toolkit.onScreen(() -> {
            field(scene, "#server").setText(DB.address().toString());
            field(scene, "#password").requestFocus();
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.A).write(Hall.PASSWORD).push(KeyCode.ENTER);
        waitFor(scene, "the frame", () -> scene.lookup("#tab-cases") != null);
        waitFor(scene, "who is signed in", () -> words(scene).contains(Hall.OPERATOR));
    }

    @Test
    void aCaseFromCallToClosingWhileAnotherSeatLooksOn() {
        var other = signedIn(Hall.LEADER);
        var mine = signedIn(Hall.OPERATOR);
        show(mine, SectionName.CASES);
        var registered = hall.register();
        long caseId = registered.caseId();
        seen(other, caseId, "REPORTED");
        choose(mine, caseId);

        press(mine, "act-accept", KeyCode.F7);
        seen(other, caseId, "PENDING_FILING");
        press(mine, "act-file", KeyCode.F7);
        seen(other, caseId, "PENDING_DISPATCH");
        press(mine, "act-dispatch", KeyCode.F8);
        waitFor(mine.scene(), "units", () -> mine.scene().lookup("#unit-filter") != null);
        robot.write("D1").push(KeyCode.ENTER);
        seen(other, caseId, "PENDING_HANDLE");
        hall.act(Hall.UNIT_1, caseId, CaseAction.SIGN_FOR);
        seen(other, caseId, "HANDLING");
        hall.act(Hall.UNIT_1, caseId, CaseAction.FEEDBACK);
        seen(mine, caseId, "PENDING_CHECK");
        choose(mine, caseId);
        press(mine, "act-sendCheck", KeyCode.F6);
        seen(other, caseId, "CHECKING");
        hall.act(Hall.FIELD, caseId, CaseAction.ANSWER_CHECK);
        seen(mine, caseId, "PENDING_CLOSE");
        choose(mine, caseId);
        press(mine, "act-close", KeyCode.F9);

        waitFor(mine.scene(), "closed", () -> "CLOSED".equals(hall.state(caseId)));
        waitFor(other.scene(), "gone from the other seat", () -> person(other).seat().cases().find(caseId).isEmpty());
    }

    @Test
    void whatIsChosenInTheQueueIsChosenOnTheMap() {
        var mine = signedIn(Hall.OPERATOR);
        long caseId = hall.register().caseId();
        seen(mine, caseId, "REPORTED");
        show(mine, SectionName.CASES);
        choose(mine, caseId);
        waitFor(mine.scene(), "its file", () -> mine.scene().lookup("#act-accept") != null);

        robot.push(KeyCode.CONTROL, KeyCode.M);

        waitFor(mine.scene(), "the map", () -> person(mine).frame().shown() == SectionName.MAP
                && mine.scene().lookup(".map-canvas") != null);
        var number = person(mine).seat().cases().find(caseId).map(OpenCase::acceptNo).orElseThrow();
        var last = number.substring(number.length() - 4);
        waitFor(mine.scene(), "what lies there", () -> words(mine.scene()).contains(last));
        assertThat(person(mine).seat().selected().get()).isEqualTo(caseId);
    }

    @Test
    void aWindowOfALargerMonitorFitsOnASmallerOne() {
        var small = new Rectangle2D(0, 0, 1024, 768);
        assertThat(Workstation.within(small, new Rectangle2D(0, 0, 1920, 1080))).isEqualTo(small);
        assertThat(Workstation.within(small, new Rectangle2D(100, 50, 900, 600)))
                .isEqualTo(new Rectangle2D(100, 50, 900, 600));
    }

    @Test
    void anotherLanguageLeavesThePersonWhereHeWas() {
        var mine = signedIn(Hall.OPERATOR);
        var caseId = hall.register().caseId();
        show(mine, SectionName.CASES);
        choose(mine, caseId);
        Toolkit.onScreen(() -> {
            mine.otherLanguage();
            return null;
        });
        assertThat(person(mine).frame().shown()).isEqualTo(SectionName.CASES);
        assertThat(person(mine).seat().selected().get()).isEqualTo(caseId);
        assertThat(person(mine).seat().words().locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void aTileOfTheBoardOpensTheCasesBehindIt() {
        var mine = signedIn(Hall.OPERATOR);
        long caseId = hall.register().caseId();
        hall.act(Hall.OPERATOR, caseId, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, caseId, CaseAction.FILE);
        hall.act(Hall.OPERATOR, caseId, CaseAction.DISPATCH);
        seen(mine, caseId, "PENDING_HANDLE");
        show(mine, SectionName.LIGHTS);
        waitFor(mine.scene(), "tiles", () -> mine.scene().lookup(".light-tile") != null);
        var unit = person(mine).seat().cases().find(caseId).map(OpenCase::department).orElseThrow();
        waitFor(mine.scene(), "the unit's tile", () -> tile(mine.scene(), unit) != null);

        robot.clickOn(Toolkit.onScreen(() -> tile(mine.scene(), unit)));
        waitFor(mine.scene(), "its cases", () -> mine.scene().lookup("#behind-cases") != null
                && mine.scene().lookup("#behind-cases .light-row") != null);
        robot.doubleClickOn(Toolkit.onScreen(() -> mine.scene().lookup("#behind-cases .light-row")));

        waitFor(mine.scene(), "its file", () -> person(mine).frame().shown() == SectionName.CASES
                && person(mine).seat().selected().get() == caseId);
    }

    private static Node tile(Scene scene, String unit) {
        return scene.getRoot().lookupAll(".light-tile").stream()
                .filter(tile -> tile.lookupAll(".label").stream().filter(Labeled.class::isInstance)
                        .anyMatch(label -> unit.contains(((Labeled) label).getText())
                                && !((Labeled) label).getText().isBlank()))
                .findFirst().orElse(null);
    }

    /** Whoever must not see the whole record sits at the same workstation, with what is his own. */
    @Test
    void aUnitAndASubCentreWorkOnTheirOwnCasesOnly() {
        long own = dispatched();
        long others = hall.register().caseId();
        hall.run("UPDATE case_file SET street_id = NULL WHERE id = " + others);
        var unit = signedIn(Hall.UNIT_1);
        show(unit, SectionName.CASES);
        seen(unit, own, "PENDING_HANDLE");
        assertThat(person(unit).seat().cases().find(others)).isEmpty();
        assertThat(person(unit).frame().names()).doesNotContain(SectionName.SCORES, SectionName.REPORTS);
        hall.act(Hall.UNIT_1, own, CaseAction.SIGN_FOR);
        seen(unit, own, "HANDLING");
        choose(unit, own);
        waitFor(unit.scene(), "what the unit may do", () -> unit.scene().lookup("#act-feedback") != null);
        show(unit, SectionName.LIGHTS);
        waitFor(unit.scene(), "the board", () -> unit.scene().lookup(".light-tile") != null);

        var street = signedIn(Hall.STREET_WEST);
        show(street, SectionName.CASES);
        seen(street, own, "HANDLING");
        assertThat(person(street).seat().cases().find(others)).isEmpty();

        var administrator = signedIn(Hall.AUDIT);
        assertThat(person(administrator).seat().cases().all()).isEmpty();
        assertThat(person(administrator).frame().names()).containsExactly(SectionName.SYSTEM);
        waitFor(administrator.scene(), "the audit", () -> administrator.scene().lookup("#verify") != null);
    }

    /** The first password is the administrator's; nobody else than its owner knows the next one. */
    @Test
    void aNewAccountSetsItsOwnPasswordAtTheFirstSignIn() {
        new AccountDoorStore(hall.signedIn(Hall.SYSTEM)).make(UUID.randomUUID(),
                new NewAccount("t-new", "新人", Set.of(), null, null), "First password 1".toCharArray());
        new AccountDoorStore(hall.signedIn(Hall.SECURITY)).give(UUID.randomUUID(), "t-new", Role.ACCEPTOR, null,
                null);
        var scene = sit();
        Toolkit.onScreen(() -> {
            field(scene, "#account").setText("t-new");
            field(scene, "#server").setText(DB.address().toString());
            field(scene, "#password").setText("First password 1");
            ((SignInView) scene.getRoot()).enter();
            return null;
        });
        waitFor(scene, "the new password", () -> scene.lookup("#renewed").getParent().getParent().isVisible());
        Toolkit.onScreen(() -> {
            field(scene, "#renewed").setText("Second password 2");
            field(scene, "#renewed-again").setText("Second password 2");
            ((SignInView) scene.getRoot()).enter();
            return null;
        });
        waitFor(scene, "the frame", () -> scene.lookup("#tab-cases") != null);
    }

    private long dispatched() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        return id;
    }

    @Test
    void theBookIsShownPageByPage() {
        var mine = signedIn(Hall.LEADER);
        hall.register();
        show(mine, SectionName.REPORTS);
        waitFor(mine.scene(), "a page", () -> mine.scene().getRoot().lookupAll(".paper").stream()
                .anyMatch(paper -> paper.lookup(".image-view") != null || !paper.lookupAll("ImageView").isEmpty()));
    }

    private static Node node(Scene scene, String what) {
        return scene.lookup(what);
    }

    private Scene sit() {
        return Toolkit.onScreen(() -> {
            var stage = new Stage();
            stages.add(stage);
            var workstation = new Workstation(stage, surroundings(), SeatFile.forgetful(), () -> {});
            workstations.add(workstation);
            workstation.askWho("", "");
            stage.requestFocus();
            return workstation.scene();
        });
    }

    private Surroundings surroundings() {
        return Sections.surroundings(Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks, false);
    }

    private Workstation signedIn(String account) {
        hall.callIn(account);
        var person = surroundings().signIn().enter(DB.address().toString(), account, Hall.PASSWORD.toCharArray(),
                Progress.UNHEARD);
        return Toolkit.onScreen(() -> {
            var stage = new Stage();
            stages.add(stage);
            var workstation = new Workstation(stage, surroundings(), SeatFile.forgetful(), () -> {});
            workstations.add(workstation);
            workstation.welcome(person);
            stage.toFront();
            stage.requestFocus();
            return workstation;
        });
    }

    private static PersonAtSeat person(Workstation workstation) {
        return workstation.person().orElseThrow();
    }

    private static void show(Workstation workstation, SectionName name) {
        Toolkit.onScreen(() -> {
            person(workstation).show(name);
            return null;
        });
    }

    private void choose(Workstation workstation, long caseId) {
        waitFor(workstation.scene(), "the desk", () -> workstation.scene().lookup(".queue-strip") != null);
        Toolkit.onScreen(() -> {
            person(workstation).seat().navigation().openCase(caseId);
            return null;
        });
    }

    private void press(Workstation workstation, String button, KeyCode key) {
        waitFor(workstation.scene(), button, () -> node(workstation.scene(), "#" + button) != null
                && !node(workstation.scene(), "#" + button).isDisabled());
        robot.push(key);
    }

    /** Another seat's act arrives by the feed alone. */
    private void seen(Workstation workstation, long caseId, String state) {
        waitFor(workstation.scene(), state, () -> person(workstation).seat().cases().find(caseId)
                .map(one -> one.state().name().equals(state)).orElse(false));
    }

    private static TextInputControl field(Scene scene, String what) {
        return Toolkit.onScreen(() -> (TextInputControl) scene.lookup(what));
    }

    private static String words(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining(" "));
    }

    /** Says what stands on the screen when it does not come. */
    private static void waitFor(Scene scene, String what, Callable<Boolean> come) {
        try {
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> Toolkit.onScreen(come));
        } catch (TimeoutException late) {
            throw new AssertionError(what + " does not come; on the screen: "
                    + Toolkit.onScreen(() -> words(scene)), late);
        }
    }
}
