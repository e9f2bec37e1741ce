package org.gridlight.client.cases;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.ClaimStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator at work on a real record, by keyboard alone, with another seat on the same record. */
class CasesWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;
    private AtDesk desk;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void sitDown() {
        hall = new Hall(DB);
        desk = new AtDesk(hall, Hall.OPERATOR);
    }

    @AfterEach
    void standUp() {
        desk.close();
        hall.close();
    }

    @Test
    void aReportFromTheTelephoneToTheUnitByKeyboardAlone() {
        long caseId = register();

        desk.act("act-accept", KeyCode.F7);
        desk.waitFor("filed or refused next", () -> "PENDING_FILING".equals(hall.state(caseId)));
        desk.act("act-file", KeyCode.F7);
        desk.waitFor("sent next", () -> "PENDING_DISPATCH".equals(hall.state(caseId)));
        desk.act("act-dispatch", KeyCode.F8);
        desk.waitFor("units", () -> desk.there("#unit-filter"));
        desk.type("D2");
        desk.push(KeyCode.ENTER);

        desk.waitFor("dispatched", () -> "PENDING_HANDLE".equals(hall.state(caseId)));
        assertThat(hall.one("SELECT department_id FROM case_file WHERE id = " + caseId)).isEqualTo("2");
        desk.waitFor("the list shows the unit",
                () -> desk.cases().find(caseId).map(OpenCase::departmentId).orElse(0L) == 2);
    }

    @Test
    void whatSomebodyElseDoesWhileIWriteIsToldAndMyWordsStay() {
        long caseId = hall.register().caseId();
        desk.waitFor("in the list", () -> desk.cases().find(caseId).isPresent());
        Toolkit.onScreen(() -> {
            desk.section().showCase(caseId);
            return null;
        });
        desk.waitFor("acts", () -> desk.there("#act-accept"));
        desk.push(KeyCode.ALT, KeyCode.DIGIT1);
        desk.waitFor("a phrase", () -> !desk.field("#opinion").getText().isEmpty());
        var typed = desk.field("#opinion").getText();

        // What I write on is in my hand, and the shift leader takes it out of it.
        new ClaimStore(hall.signedIn(Hall.LEADER), "2号席").takeOver(caseId);
        hall.act(Hall.LEADER, caseId, CaseAction.ACCEPT);

        desk.waitFor("told", () -> desk.there("#stale"));
        assertThat(desk.field("#opinion").getText()).isEqualTo(typed);
        desk.waitFor("what may be done now", () -> desk.there("#act-file"));
        desk.push(KeyCode.F7);
        desk.waitFor("filed with my words", () -> "PENDING_DISPATCH".equals(hall.state(caseId)));
        assertThat(hall.one("SELECT opinion FROM case_step WHERE case_id = " + caseId + " AND action = 'file'"))
                .isEqualTo(typed);
        desk.waitFor("words are used up", () -> desk.field("#opinion").getText().isEmpty());
    }

    @Test
    void theMenuStaysOpenWhileSomebodyElseWorksOnTheCase() {
        long caseId = hall.register().caseId();
        desk.waitFor("in the list", () -> desk.cases().find(caseId).isPresent());
        Toolkit.onScreen(() -> {
            desk.section().showCase(caseId);
            return null;
        });
        desk.waitFor("acts", () -> desk.there("#act-accept") && menu().isVisible());
        desk.push(KeyCode.CONTROL, KeyCode.E);
        desk.waitFor("the menu", () -> menu().isShowing());

        hall.act(Hall.LEADER, caseId, CaseAction.ACCEPT);

        desk.waitFor("what may be done now", () -> desk.there("#act-file"));
        assertThat(Toolkit.onScreen(() -> menu().isShowing())).isTrue();
    }

    private MenuButton menu() {
        return (MenuButton) desk.scene().lookup("#act-more");
    }

    @Test
    void whoWritesGoesOnWritingInTheNextCase() {
        long first = hall.register().caseId();
        long second = hall.register().caseId();
        desk.waitFor("in the list",
                () -> desk.cases().find(first).isPresent() && desk.cases().find(second).isPresent());
        Toolkit.onScreen(() -> {
            desk.section().showCase(first);
            return null;
        });
        desk.waitFor("acts", () -> desk.there("#act-accept"));
        desk.push(KeyCode.ALT, KeyCode.DIGIT1);
        desk.waitFor("a phrase", () -> !desk.field("#opinion").getText().isEmpty());
        desk.act("act-accept", KeyCode.F7);
        desk.waitFor("the next case",
                () -> !"REPORTED".equals(hall.state(first)) && desk.seat().selected().get() != first
                        && desk.there("#act-accept"));
        desk.waitFor("the opinion has the focus", () -> desk.field("#opinion").isFocused());
    }

    @Test
    void whatIsDrawnIsOpenedAndInMyHandUntilItMovesOn() {
        long first = hall.register().caseId();
        long second = hall.register().caseId();
        desk.waitFor("in the list",
                () -> desk.cases().find(first).isPresent() && desk.cases().find(second).isPresent());
        desk.waitFor("queues to draw from", () -> !desk.claims().queues().isEmpty());
        desk.push(KeyCode.F4);
        desk.waitFor("the first one", () -> desk.seat().selected().get() == first && desk.there("#hand-release"));
        desk.push(KeyCode.F4);
        desk.waitFor("the second one", () -> desk.seat().selected().get() == second && desk.there("#hand-release"));
        assertThat(hall.one("SELECT COUNT(*) FROM case_claim WHERE until > UTC_TIMESTAMP(6)")).isEqualTo("2");
        desk.act("act-accept", KeyCode.F7);
        desk.waitFor("no longer in my hand",
                () -> "PENDING_FILING".equals(hall.state(second)) && !desk.claims().isMine(second));
        assertThat(desk.claims().isMine(first)).isTrue();
    }

    @Test
    void whatWasToldBeforeIsJoinedInTwoKeysFromTheForm() {
        long first = hall.register().caseId();
        desk.waitFor("the desk", () -> desk.there(".queue-strip"));
        Toolkit.onScreen(() -> {
            desk.seat().navigation().register(116.3012, 39.9511);
            return null;
        });
        desk.waitFor("the form", () -> desk.there("#report-words"));
        Toolkit.onScreen(() -> {
            desk.field("#report-words").requestFocus();
            return null;
        });
        desk.type("the lid is gone");
        desk.push(KeyCode.TAB);
        desk.type("0101");
        desk.push(KeyCode.ENTER);
        desk.waitFor("foreseen", () -> Toolkit.onScreen(() -> desk.scene().lookup("#foreseen").isVisible()));
        desk.waitFor("a duplicate", () -> Toolkit.onScreen(() -> desk.scene().lookup("#duplicates").isVisible()));
        desk.type("West Street 1");
        desk.push(KeyCode.CONTROL, KeyCode.G);
        desk.push(KeyCode.ENTER);
        desk.waitFor("joined", () -> desk.there("#report-joined"));
        assertThat(hall.one("SELECT COUNT(*) FROM case_file WHERE state = 'MERGED' AND parent_id = " + first))
                .isEqualTo("1");
        desk.push(KeyCode.ENTER);
        desk.waitFor("the case it was joined to", () -> desk.seat().selected().get() == first);
    }

    private long register() {
        desk.waitFor("the desk", () -> desk.there(".queue-strip"));
        desk.push(KeyCode.F2);
        desk.waitFor("the form", () -> desk.there("#report-words"));
        Toolkit.onScreen(() -> {
            desk.field("#report-words").requestFocus();
            return null;
        });
        desk.type("the lid of a drain is gone");
        desk.push(KeyCode.TAB);
        desk.type("0101");
        desk.push(KeyCode.ENTER);
        desk.type("West Street 1");
        desk.push(KeyCode.CONTROL, KeyCode.ENTER);
        desk.waitFor("the acceptance number", () -> desk.there("#accept-no"));
        var number = Toolkit.onScreen(() -> ((Label) desk.scene().lookup("#accept-no")).getText());
        var caseId = Long.parseLong(hall.one("SELECT case_id FROM report WHERE accept_no = '" + number + "'"));
        desk.push(KeyCode.ENTER);
        desk.waitFor("its file", () -> desk.seat().selected().get() == caseId && desk.there("#act-accept"));
        return caseId;
    }
}
