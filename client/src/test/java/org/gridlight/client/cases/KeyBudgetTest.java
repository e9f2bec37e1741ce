package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.intake.PhotoTest;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many keys the acts of every day take on the real desks and a real record, against what they may take (键数). */
class KeyBudgetTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private AtDesk desk;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.checkByItself(true);
    }

    @AfterEach
    void close() {
        if (desk != null) {
            desk.close();
        }
        hall.close();
    }

    private void sit(String account) {
        if (desk != null) {
            desk.close();
        }
        desk = new AtDesk(hall, account);
    }

    /** Counts from here. */
    private void begin() {
        desk.keys();
    }

    private void took(String act, int budget) {
        int keys = desk.keys();
        System.out.println("measured: " + act + ": " + keys + " of " + budget + " keys");
        assertThat(keys).as(act).isLessThanOrEqualTo(budget);
    }

    private void state(long caseId, String state) {
        desk.waitFor(state, () -> state.equals(hall.state(caseId)));
    }

    /** A lid that unit 2 keeps, reported by an inspector with a photo. */
    private long byInspector() {
        hall.run("INSERT INTO component (id, code, category_id, name, unit_grid_id, position, owner_id, maintainer_id, "
                + "valid_from) SELECT 71, '1101080101000071', id, '井盖', (SELECT id FROM unit_grid WHERE "
                + "ST_Intersects(outline, POINT(116.3011, 39.9511)) LIMIT 1), POINT(116.3011, 39.9511), 1, 2, '2020-01-01' "
                + "FROM category WHERE code = '" + Hall.CATEGORY + "'");
        var photo = new NewPhoto(NewPhoto.Kind.BEFORE_PHOTO, "a.png", PhotoTest.picture(40, 30, "png"), null, 116.3011,
                39.9511);
        return hall.store(Hall.FIELD).register(UUID.randomUUID(), new NewReport(ReportSource.INSPECTOR, null, "井盖没了",
                Hall.CATEGORY, false, 116.3011, 39.9511, "西街 1 号", null, null, false, null, List.of(photo), 71L))
                .caseId();
    }

    private long inState(String state) {
        long id = hall.register().caseId();
        var way = List.of("PENDING_FILING", "PENDING_DISPATCH", "PENDING_HANDLE", "HANDLING", "CHECKING",
                "PENDING_CLOSE");
        var acts = List.of(CaseAction.ACCEPT, CaseAction.FILE, CaseAction.DISPATCH, CaseAction.SIGN_FOR,
                CaseAction.FEEDBACK, CaseAction.ANSWER_CHECK);
        var who = List.of(Hall.LEADER, Hall.LEADER, Hall.LEADER, Hall.UNIT_1, Hall.UNIT_1, Hall.FIELD);
        for (int i = 0; i <= way.indexOf(state); i++) {
            hall.act(who.get(i), id, acts.get(i));
        }
        assertThat(hall.state(id)).isEqualTo(state);
        return id;
    }

    @Test
    void aReportOfAnInspectorWithPhotoIsSentInThreeKeys() {
        hall.run("UPDATE department SET liaison = '关羽', liaison_telephone = '5550102' WHERE id = 2");
        long id = byInspector();
        sit(Hall.OPERATOR);
        desk.open(id);
        desk.waitFor("its file", () -> desk.there("#act-accept"));
        begin();
        var from = Instant.now();
        desk.act("act-accept", KeyCode.F7);
        desk.act("act-file", KeyCode.F7);
        desk.waitFor("the unit on the button",
                () -> desk.there("#act-dispatch") && desk.words("#act-dispatch").equals("派遣至 二处"));
        assertThat(desk.words("#unit-why")).isEqualTo("依据：部件养护单位");
        assertThat(desk.words("#unit-contact")).isEqualTo("联络员 关羽 5550102");
        desk.act("act-dispatch", KeyCode.F8);
        state(id, "PENDING_HANDLE");
        took("inspector report: accept, file, dispatch", 3);
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(12));
        assertThat(hall.one("SELECT department_id FROM case_file WHERE id = " + id)).isEqualTo("2");
    }

    @Test
    void anotherUnitIsChosenByShiftF8AndWhatCameBackGoesNowhereByItself() {
        long id = byInspector();
        hall.act(Hall.LEADER, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        sit(Hall.OPERATOR);
        desk.open(id);
        desk.waitFor("the other way", () -> desk.there("#act-dispatch-other"));
        desk.push(KeyCode.SHIFT, KeyCode.F8);
        desk.waitFor("units", () -> desk.there("#unit-filter"));
        desk.type("D1");
        desk.push(KeyCode.ENTER);
        state(id, "PENDING_HANDLE");
        assertThat(hall.one("SELECT department_id FROM case_file WHERE id = " + id)).isEqualTo("1");
        desk.act("act-redispatch", KeyCode.F8);
        desk.waitFor("units again", () -> desk.there("#unit-filter"));
    }

    @Test
    void whatWasToldBeforeIsJoinedByTwoKeysInTheFormAndAtTheDesk() {
        long first = hall.register().caseId();
        sit(Hall.OPERATOR);
        Toolkit.onScreen(() -> {
            desk.seat().navigation().register(116.3012, 39.9511);
            return null;
        });
        desk.focus("#report-words");
        desk.type("the lid is gone");
        desk.push(KeyCode.TAB);
        desk.type("0101");
        desk.push(KeyCode.ENTER);
        desk.waitFor("a duplicate", () -> desk.visible("#duplicates"));
        begin();
        desk.push(KeyCode.ALT, KeyCode.DIGIT6);
        desk.push(KeyCode.ENTER);
        desk.waitFor("joined", () -> desk.there("#report-joined"));
        took("join a new report", 2);
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE state = 'MERGED' AND parent_id = " + first))
                .isEqualTo("1");

        desk.push(KeyCode.ENTER);
        long later = hall.register().caseId();
        desk.open(later);
        desk.waitFor("a duplicate at the desk", () -> desk.there(".similar-row") && desk.there("#act-accept")
                && desk.seat().selected().get() == later);
        begin();
        desk.waitFor("its key", () -> Toolkit.onScreen(() -> desk.section().commands().stream()
                .anyMatch(command -> command.keyName().equals("Alt+6") && command.words().startsWith("并入"))));
        desk.push(KeyCode.ALT, KeyCode.DIGIT6);
        desk.waitFor("asked", () -> desk.there("#ask-send")
                && !Toolkit.onScreen(() -> desk.scene().lookup("#ask-send").isDisabled()));
        desk.push(KeyCode.CONTROL, KeyCode.ENTER);
        state(later, "MERGED");
        took("join a case at the desk", 2);
    }

    @Test
    void afterFeedbackNobodySendsItToBeChecked() {
        long id = inState("HANDLING");
        sit(Hall.UNIT_1);
        desk.open(id);
        desk.waitFor("its acts", () -> desk.there("#act-feedback"));
        desk.push(KeyCode.ALT, KeyCode.DIGIT1);
        desk.waitFor("words", () -> !desk.field("#opinion").getText().isEmpty());
        desk.act("act-feedback", KeyCode.F9);
        begin();
        state(id, "CHECKING");
        took("send to be checked", 0);
    }

    @Test
    void aCheckIsJudgedAndTheCaseClosedByTwoKeys() {
        long id = inState("CHECKING");
        sit(Hall.OPERATOR);
        desk.open(id);
        desk.waitFor("the answer", () -> desk.there("#act-answerCheck"));
        begin();
        desk.act("act-answerCheck", KeyCode.F9);
        desk.act("act-close", KeyCode.F9);
        state(id, "CLOSED");
        took("judge a check and close", 2);
    }

    @Test
    void aBatchIsClosedByOneKeyACaseAndThreeMore() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            ids.add(inState("PENDING_CLOSE"));
        }
        sit(Hall.OPERATOR);
        desk.waitFor("all", () -> ids.stream().allMatch(id -> desk.cases().find(id).isPresent()));
        begin();
        desk.push(KeyCode.CONTROL, KeyCode.W);
        desk.waitFor("the list", () -> desk.there("#closing-list"));
        for (int i = 0; i < ids.size(); i++) {
            int at = i;
            desk.waitFor("the next one", () -> Toolkit.onScreen(() -> ((ListView<?>) desk.scene()
                    .lookup("#closing-list")).getSelectionModel().getSelectedIndex() == at));
            desk.push(KeyCode.SPACE);
        }
        desk.push(KeyCode.F9);
        desk.waitFor("what will be done", () -> desk.there("#batch-told"));
        desk.push(KeyCode.CONTROL, KeyCode.ENTER);
        ids.forEach(id -> state(id, "CLOSED"));
        took("close a batch of four", ids.size() + 3);
    }

    @Test
    void opinionsAreOneKeyAndNoBoxThatMustBeFilledStaysEmpty() {
        long returned = inState("HANDLING");
        long later = inState("HANDLING");
        long rework = inState("CHECKING");
        hall.act(Hall.FIELD, rework, CaseAction.ANSWER_CHECK, false);
        sit(Hall.UNIT_1);
        asks(returned, "act-returnCase", KeyCode.CONTROL, KeyCode.R);
        took("give back, with its reason", 3);
        asks(later, "act-requestExtension", KeyCode.F6);
        took("ask for more time, with its reason", 3);
        assertThat(hall.rows("SELECT kind FROM case_request ORDER BY id")).containsExactly("RETURN", "EXTENSION");

        sit(Hall.OPERATOR);
        desk.open(rework);
        desk.waitFor("its acts", () -> desk.there("#act-sendBackForRework"));
        begin();
        desk.push(KeyCode.ALT, KeyCode.DIGIT1);
        desk.waitFor("words", () -> !desk.field("#opinion").getText().isEmpty());
        desk.act("act-sendBackForRework", KeyCode.CONTROL, KeyCode.R);
        state(rework, "REWORK");
        took("send back for rework, with its opinion", 2);
    }

    private void asks(long caseId, String button, KeyCode... chord) {
        desk.open(caseId);
        desk.waitFor(button, () -> desk.there("#" + button) && desk.seat().selected().get() == caseId);
        begin();
        desk.act(button, chord);
        desk.waitFor("the form", () -> desk.there("#ask-form"));
        desk.push(KeyCode.ALT, KeyCode.DIGIT1);
        desk.waitFor("everything said", () -> !Toolkit.onScreen(() -> desk.scene().lookup("#ask-send").isDisabled()));
        desk.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitFor("asked", () -> hall.one("SELECT 1 FROM case_request WHERE case_id = " + caseId) != null);
    }

    @Test
    void theTextForTheUnitIsCopiedByOneKeyAndASlipPrintedByOne() {
        long id = inState("PENDING_HANDLE");
        inState("PENDING_HANDLE");
        sit(Hall.OPERATOR);
        desk.open(id);
        desk.waitFor("its file", () -> desk.there("#act-redispatch"));
        begin();
        desk.push(KeyCode.CONTROL, KeyCode.D);
        var number = hall.one("SELECT case_no FROM case_file WHERE id = " + id);
        desk.waitFor("copied", () -> Toolkit.onScreen(() -> {
            var text = Clipboard.getSystemClipboard().getString();
            return text != null && text.contains(number);
        }));
        took("copy the text for the unit", 1);
        desk.push(KeyCode.F12);
        desk.waitFor("the paper", () -> desk.seat().overlays().isOpen());
        took("print a slip", 1);
        desk.push(KeyCode.ESCAPE);
        desk.waitFor("the work again", () -> !desk.seat().overlays().isOpen());
        begin();
        desk.push(KeyCode.CONTROL, KeyCode.F12);
        desk.waitFor("all of the unit", () -> desk.seat().marked().ids().size() == 2);
        desk.push(KeyCode.CONTROL, KeyCode.F12);
        desk.waitFor("printing", () -> desk.there("#progress-form"));
        took("print all slips of a unit", 2);
    }

    @Test
    void aCaseIsFoundByItsLastFourDigits() {
        long id = inState("PENDING_HANDLE");
        var number = hall.one("SELECT case_no FROM case_file WHERE id = " + id);
        sit(Hall.OPERATOR);
        desk.push(KeyCode.F3);
        desk.waitFor("the box", () -> Toolkit.onScreen(() -> desk.field("#search").isFocused()));
        begin();
        var digits = number.substring(number.length() - 4);
        desk.waitFor("the index", () -> desk.seat().search().find(digits, 5).map(one -> !one.lines().isEmpty())
                .orElse(true));
        desk.type(digits);
        desk.waitFor("the digits", () -> digits.equals(desk.field("#search").getText()));
        desk.push(KeyCode.ENTER);
        desk.waitFor("found", () -> desk.seat().selected().get() == id);
        took("find a case, from the box that F3 opens", 5);
    }

    /** Letters alone never reach the program while an input method is in Chinese. */
    @Test
    void everyKeyIsAFunctionKeyOrHasCtrlOrAlt() {
        var ids = List.of(inState("PENDING_FILING"), inState("HANDLING"), inState("PENDING_CLOSE"), byInspector());
        sit(Hall.OPERATOR);
        for (var id : ids) {
            desk.open(id);
            desk.waitFor("its acts", () -> desk.seat().selected().get() == id
                    && Toolkit.onScreen(() -> desk.section().commands().size()) > 6);
            assertThat(Toolkit.onScreen(() -> desk.section().commands().stream().map(Command::keyName).toList()))
                    .isNotEmpty()
                    .allMatch(name -> name
                            .matches("((Shift|Ctrl)\\+)?F[0-9]+|Ctrl\\+([A-Z↵]|Page (Up|Down))|Alt\\+[0-9]"))
                    .doesNotHaveDuplicates();
        }
    }
}
