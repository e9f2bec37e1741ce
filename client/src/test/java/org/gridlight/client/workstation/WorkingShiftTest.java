package org.gridlight.client.workstation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gridlight.client.look.Picture;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.SectionName;
import org.gridlight.client.tasks.FxTasks;
import org.gridlight.db.DatabaseAddress;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.Progress;
import org.gridlight.db.Wire;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A shift at three workstations of 1920 × 1080 on one server: two operators and a unit, by keyboard alone. The
 * first one's wire to the server can be cut.
 */
class WorkingShiftTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;

    private final FxRobot robot = new FxRobot();
    private final FxTasks tasks = new FxTasks();
    private final List<Stage> stages = new ArrayList<>();
    private final List<Workstation> workstations = new ArrayList<>();
    private Hall hall;
    private Wire wire;

    /** Somebody at a workstation. */
    private record Desk(Stage stage, Workstation workstation) {
        PersonAtSeat person() {
            return workstation.person().orElseThrow();
        }
    }

    private Desk first;
    private Desk second;
    private Desk unit;

    @BeforeAll
    static void start() {
        assumeTrue(Toolkit.hasDisplay(), "Left out: keys go to one of three windows only where there is a display");
        System.setProperty("gridlight.seat", Path.of(System.getProperty("gridlight.target"), "seat").toString());
        Screens.start();
    }

    @BeforeEach
    void everybodySitsDown() throws IOException {
        hall = new Hall(DB);
        new SettingStore(DB.database()).putCentreName("云河区城市管理监督指挥中心");
        wire = new Wire(Integer.parseInt(hall.one("SELECT @@port")));
        second = sit(Hall.OPERATOR_2, DB.address().toString());
        unit = sit(Hall.UNIT_1, DB.address().toString());
        first = sit(Hall.OPERATOR, DatabaseAddress
                .parse("jdbc:mariadb://127.0.0.1:%d/gridlight?sslMode=trust".formatted(wire.port())).toString());
    }

    @AfterEach
    void everybodyLeaves() {
        Toolkit.onScreen(() -> {
            workstations.forEach(each -> each.person().ifPresent(PersonAtSeat::close));
            stages.forEach(Stage::close);
            return null;
        });
        tasks.close();
        wire.close();
        hall.close();
    }

    @Test
    void aShiftByKeyboardAlone() {
        long caseId = reportIsTakenAndSent();
        unitReturnsItAndGetsItAgain(caseId);
        unitAsksForMoreTime(caseId);
        unitAsksToWait(caseId);
        fieldSendsItBackOnceAndItIsClosed(caseId);
    }

    @Test
    void twoWhoDrawNeverDrawTheSameCase() {
        var waiting = List.of(hall.register().caseId(), hall.register().caseId());
        waiting.forEach(id -> seen(first, id, "REPORTED"));
        waiting.forEach(id -> seen(second, id, "REPORTED"));
        press(first, KeyCode.F4);
        waitFor(first, "a case of the one", () -> there(first, "#hand-release"));
        press(second, KeyCode.F4);
        waitFor(second, "a case of the other", () -> there(second, "#hand-release"));
        long mine = first.person().seat().selected().get();
        assertThat(List.of(mine, second.person().seat().selected().get())).containsExactlyInAnyOrderElementsOf(waiting);

        open(second, mine);
        waitFor(second, "who has it", () -> text(second).contains(Hall.OPERATOR));
        acts(second, "act-accept", KeyCode.F7);
        waitFor(second, "that it is somebody else's", () -> there(second, "#act-notice")
                && second.stage.getScene().lookup("#act-notice").isVisible());
        assertThat(hall.state(mine)).isEqualTo("REPORTED");
        acts(first, "act-accept", KeyCode.F7);
        state(first, mine, "PENDING_FILING");
    }

    @Test
    void whatWasToldBeforeIsJoinedByTwoKeys() {
        long caseId = hall.register().caseId();
        seen(first, caseId, "REPORTED");
        at(first);
        // As from a click on the map.
        Toolkit.onScreen(() -> {
            first.person().seat().navigation().register(116.3011, 39.9511);
            return null;
        });
        waitFor(first, "the form", () -> there(first, "#report-words"));
        waitFor(first, "where to write", () -> field(first, "#report-words").isFocused());
        robot.write("the lid is gone").push(KeyCode.TAB);
        robot.write("0101").push(KeyCode.ENTER);
        waitFor(first, "what was told before", () -> there(first, "#duplicates .similar-row"));
        keep(first, "shift-duplicate");
        robot.push(KeyCode.CONTROL, KeyCode.G).push(KeyCode.ENTER);
        waitFor(first, "joined", () -> there(first, "#report-joined"));
        assertThat(hall.rows("SELECT state FROM case_file ORDER BY id")).containsExactly("REPORTED", "MERGED");
    }

    @Test
    void manyAreClosedTogetherAfterALookAtEach() {
        var ids = List.of(toBeClosed(true), toBeClosed(true), toBeClosed(false));
        ids.forEach(id -> seen(first, id, "PENDING_CLOSE"));
        press(first, KeyCode.CONTROL, KeyCode.W);
        waitFor(first, "the desk for closing", () -> there(first, "#closing-form"));
        waitFor(first, "what the first one lacks", () -> first.stage.getScene().lookup("#closing-warning").isVisible());
        keep(first, "shift-closing");
        for (int seen = 0; seen < ids.size(); seen++) {
            press(first, KeyCode.SPACE);
        }
        press(first, KeyCode.F9);
        waitFor(first, "what will be done", () -> there(first, "#batch-form"));
        press(first, KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(first, "each one's answer", () -> hall.state(ids.get(0)).equals("CLOSED")
                && hall.state(ids.get(1)).equals("CLOSED"));
        assertThat(hall.state(ids.get(2))).as("its check failed").isEqualTo("PENDING_CLOSE");
        keep(first, "shift-closing-done");
    }

    private long toBeClosed(boolean passed) {
        long caseId = hall.register().caseId();
        for (var action : List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH)) {
            hall.act(Hall.OPERATOR_2, caseId, action);
        }
        hall.act(Hall.UNIT_1, caseId, CaseAction.SIGN_FOR);
        hall.act(Hall.UNIT_1, caseId, CaseAction.FEEDBACK);
        hall.act(Hall.OPERATOR_2, caseId, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, caseId, CaseAction.ANSWER_CHECK, passed);
        return caseId;
    }

    @Test
    void whatIsTypedWhileTheWireIsCutIsKeptAndSentOnce() {
        long caseId = hall.register().caseId();
        seen(first, caseId, "REPORTED");
        open(first, caseId);
        waitFor(first, "acts", () -> there(first, "#act-accept"));
        press(first, KeyCode.ALT, KeyCode.DIGIT1);
        waitFor(first, "a phrase", () -> !field(first, "#opinion").getText().isEmpty());
        wire.away(true);
        wire.cut();
        robot.write(" and more of it");
        var written = field(first, "#opinion").getText();
        assertThat(written).endsWith(" and more of it");
        waitFor(first, "that the wire is cut", () -> first.stage.getScene().getRoot().lookupAll(".strip").stream()
                .anyMatch(strip -> strip.isVisible() && strip.getStyleClass().contains("red")));
        press(first, KeyCode.F7);
        waitFor(first, "that it was not sent", () -> first.stage.getScene().lookup("#act-notice").isVisible());
        assertThat(field(first, "#opinion").getText()).isEqualTo(written);
        assertThat(hall.state(caseId)).isEqualTo("REPORTED");

        wire.away(false);
        waitFor(first, "that the wire is whole", () -> first.stage.getScene().getRoot().lookupAll(".strip").stream()
                .noneMatch(strip -> strip.isVisible() && strip.getStyleClass().contains("red")));
        acts(first, "act-accept", KeyCode.F7);
        state(first, caseId, "PENDING_FILING");
        assertThat(hall.rows("SELECT opinion FROM case_step WHERE action = 'accept' AND case_id = " + caseId))
                .containsExactly(written);
    }

    /** F2, words, class, place, Ctrl+Enter, Enter; F7, F7, F8. */
    private long reportIsTakenAndSent() {
        press(first, KeyCode.F2);
        waitFor(first, "the form", () -> there(first, "#report-words"));
        waitFor(first, "where to write", () -> field(first, "#report-words").isFocused());
        robot.write("the lid of a drain is gone").push(KeyCode.TAB);
        robot.write("0101").push(KeyCode.ENTER);
        robot.write("West Street 1").push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(first, "the acceptance number", () -> there(first, "#accept-no"));
        var number = Toolkit.onScreen(() -> ((Label) first.stage.getScene().lookup("#accept-no")).getText());
        long caseId = Long.parseLong(hall.one("SELECT case_id FROM report WHERE accept_no = '" + number + "'"));
        robot.push(KeyCode.ENTER);
        waitFor(first, "its file", () -> first.person().seat().selected().get() == caseId);
        acts(first, "act-accept", KeyCode.F7);
        state(first, caseId, "PENDING_FILING");
        acts(first, "act-file", KeyCode.F7);
        state(first, caseId, "PENDING_DISPATCH");
        sendTo(caseId, "act-dispatch", "D1");
        return caseId;
    }

    private void sendTo(long caseId, String button, String to) {
        acts(first, button, KeyCode.SHIFT, KeyCode.F8);
        waitFor(first, "units", () -> there(first, "#unit-filter"));
        robot.write(to).push(KeyCode.ENTER);
        state(first, caseId, "PENDING_HANDLE");
        keep(first, "shift-first");
    }

    private void unitReturnsItAndGetsItAgain(long caseId) {
        open(unit, caseId);
        acts(unit, "act-signFor", KeyCode.F7);
        state(unit, caseId, "HANDLING");
        open(unit, caseId);
        acts(unit, "act-returnCase", KeyCode.CONTROL, KeyCode.R);
        answer(unit, KeyCode.DIGIT1, null);
        waitFor(unit, "the request", () -> "PENDING".equals(request(caseId, "RETURN")));
        keep(unit, "shift-unit");
        open(second, caseId);
        acts(second, "grant-" + requestId(caseId), KeyCode.F7);
        state(second, caseId, "RETURNED");
        keep(second, "shift-second");
        open(first, caseId);
        sendTo(caseId, "act-redispatch", "D1");
        open(unit, caseId);
        acts(unit, "act-signFor", KeyCode.F7);
        state(unit, caseId, "HANDLING");
    }

    private void unitAsksForMoreTime(long caseId) {
        var before = hall.one("SELECT due_at FROM stage_clock WHERE case_id = " + caseId + " AND stage = 'HANDLE'"
                + " ORDER BY id DESC LIMIT 1");
        open(unit, caseId);
        acts(unit, "act-requestExtension", KeyCode.F6);
        answer(unit, KeyCode.DIGIT2, "3");
        waitFor(unit, "the request", () -> "PENDING".equals(request(caseId, "EXTENSION")));
        open(second, caseId);
        acts(second, "grant-" + requestId(caseId), KeyCode.F7);
        waitFor(second, "more time", () -> "GRANTED".equals(request(caseId, "EXTENSION")));
        assertThat(hall.one("SELECT due_at FROM stage_clock WHERE case_id = " + caseId + " AND stage = 'HANDLE'"
                + " ORDER BY id DESC LIMIT 1")).isGreaterThan(before);
    }

    private void unitAsksToWait(long caseId) {
        open(unit, caseId);
        waitFor(unit, "acts", () -> there(unit, "#act-more"));
        press(unit, KeyCode.CONTROL, KeyCode.E);
        waitFor(unit, "the menu", () -> robot.listWindows().stream().anyMatch(window -> window != unit.stage
                && window.isShowing() && window instanceof javafx.stage.PopupWindow));
        for (int down = 0; down <= placeInMenu("act-requestSuspension"); down++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        answer(unit, KeyCode.DIGIT2, "30");
        waitFor(unit, "the request", () -> "PENDING".equals(request(caseId, "SUSPENSION")));
        open(second, caseId);
        acts(second, "grant-" + requestId(caseId), KeyCode.F7);
        waitFor(second, "the shift leader's turn", () -> there(second, "#requests")
                && !there(second, "#grant-" + requestId(caseId)));
        hall.store(Hall.LEADER).act(Act.of(caseId, Act.ANY_VERSION, CaseAction.APPROVE).with(Ask.REQUEST.key(),
                Long.valueOf(requestId(caseId))));
        state(second, caseId, "SUSPENDED");
        open(unit, caseId);
        acts(unit, "act-resume", KeyCode.F7);
        state(unit, caseId, "HANDLING");
    }

    private int placeInMenu(String item) {
        return Toolkit.onScreen(() -> ((MenuButton) unit.stage.getScene().lookup("#act-more")).getItems().stream()
                .map(MenuItem::getId).toList().indexOf(item));
    }

    private void fieldSendsItBackOnceAndItIsClosed(long caseId) {
        reply(caseId);
        check(caseId, false);
        open(first, caseId);
        says(first, "act-sendBackForRework");
        acts(first, "act-sendBackForRework", KeyCode.CONTROL, KeyCode.R);
        state(first, caseId, "REWORK");
        reply(caseId);
        check(caseId, true);
        open(first, caseId);
        acts(first, "act-close", KeyCode.F9);
        waitFor(first, "closed", () -> "CLOSED".equals(hall.state(caseId)));
        for (var desk : List.of(first, second, unit)) {
            waitFor(desk, "gone from every seat", () -> desk.person().seat().cases().find(caseId).isEmpty());
        }
    }

    private void reply(long caseId) {
        open(unit, caseId);
        says(unit, "act-feedback");
        acts(unit, "act-feedback", KeyCode.F9);
        state(unit, caseId, "PENDING_CHECK");
    }

    /** Words by one key, once the act stands there. */
    private void says(Desk desk, String button) {
        waitFor(desk, button, () -> there(desk, "#" + button));
        press(desk, KeyCode.ALT, KeyCode.DIGIT1);
        waitFor(desk, "words", () -> !field(desk, "#opinion").getText().isEmpty());
    }

    private void check(long caseId, boolean passed) {
        open(first, caseId);
        acts(first, "act-sendCheck", KeyCode.F6);
        state(first, caseId, "CHECKING");
        hall.act(Hall.FIELD, caseId, CaseAction.ANSWER_CHECK, passed);
        seen(first, caseId, "PENDING_CLOSE");
    }

    /** A form that asks for a reason, and perhaps for a day. */
    private void answer(Desk desk, KeyCode reason, String days) {
        waitFor(desk, "the form", () -> there(desk, "#ask-form"));
        robot.push(KeyCode.ALT, reason);
        if (days != null) {
            robot.write(days);
        }
        waitFor(desk, "everything said", () -> !desk.stage.getScene().lookup("#ask-send").isDisabled());
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(desk, "the work again", () -> !there(desk, "#ask-form"));
    }

    private String request(long caseId, String kind) {
        return hall.one("SELECT state FROM case_request WHERE case_id = " + caseId + " AND kind = '" + kind
                + "' ORDER BY id DESC LIMIT 1");
    }

    private String requestId(long caseId) {
        return hall.one("SELECT MAX(id) FROM case_request WHERE case_id = " + caseId);
    }

    private Desk sit(String account, String server) {
        hall.callIn(account);
        var surroundings = Sections.surroundings(Words.of(Locale.SIMPLIFIED_CHINESE), InstantSource.system(), tasks,
                false);
        var person = surroundings.signIn().enter(server, account, Hall.PASSWORD.toCharArray(), Progress.UNHEARD);
        var desk = Toolkit.onScreen(() -> {
            var stage = new Stage();
            stages.add(stage);
            var workstation = new Workstation(stage, surroundings, SeatFile.forgetful(), () -> {});
            workstations.add(workstation);
            workstation.welcome(person);
            // Where there is no display, what stands for one is smaller.
            stage.setWidth(Math.min(WIDTH, Screen.getPrimary().getBounds().getWidth()));
            stage.setHeight(Math.min(HEIGHT, Screen.getPrimary().getBounds().getHeight()));
            return new Desk(stage, workstation);
        });
        at(desk);
        Toolkit.onScreen(() -> {
            desk.person().show(SectionName.CASES);
            return null;
        });
        waitFor(desk, "the desk", () -> there(desk, ".queue-strip"));
        return desk;
    }

    /** Turns to a workstation: keys go where one sits. */
    private void at(Desk desk) {
        Toolkit.onScreen(() -> {
            desk.stage.toFront();
            desk.stage.requestFocus();
            return null;
        });
        waitFor(desk, "this workstation", desk.stage::isFocused);
        robot.targetWindow(desk.stage);
    }

    /** As from a notice or a search. */
    private void open(Desk desk, long caseId) {
        seen(desk, caseId, hall.state(caseId));
        at(desk);
        Toolkit.onScreen(() -> {
            desk.person().seat().navigation().openCase(caseId);
            return null;
        });
    }

    private void press(Desk desk, KeyCode... keys) {
        at(desk);
        robot.push(keys);
    }

    /** An act that stands on the screen, by its key. */
    private void acts(Desk desk, String button, KeyCode... keys) {
        waitFor(desk, button, () -> there(desk, "#" + button)
                && !desk.stage.getScene().lookup("#" + button).isDisabled());
        press(desk, keys);
    }

    private void state(Desk desk, long caseId, String state) {
        waitFor(desk, state, () -> state.equals(hall.state(caseId)));
        seen(desk, caseId, state);
    }

    /** What others did arrives by the feed alone. */
    private void seen(Desk desk, long caseId, String state) {
        waitFor(desk, state + " on the screen", () -> desk.person().seat().cases().find(caseId)
                .map(one -> one.state().name().equals(state)).orElse(false));
    }

    private static boolean there(Desk desk, String what) {
        return desk.stage.getScene().lookup(what) != null;
    }

    private static TextInputControl field(Desk desk, String what) {
        return Toolkit.onScreen(() -> (TextInputControl) desk.stage.getScene().lookup(what));
    }

    private static String text(Desk desk) {
        return desk.stage.getScene().getRoot().lookupAll(".label").stream().filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText()).collect(Collectors.joining(" "));
    }

    private static void keep(Desk desk, String name) {
        Screens.keep(name, Toolkit.onScreen(() -> Picture.of(desk.stage.getScene())));
    }

    /** Says what stands on the screen when it does not come. */
    private static void waitFor(Desk desk, String what, Callable<Boolean> come) {
        try {
            WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> Toolkit.onScreen(come));
        } catch (TimeoutException late) {
            keep(desk, "shift-stuck");
            throw new AssertionError(what + " does not come; on the screen (shift-stuck.png): "
                    + Toolkit.onScreen(() -> text(desk) + " focus: " + desk.stage.getScene().getFocusOwner()), late);
        }
    }
}
