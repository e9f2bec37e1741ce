package org.gridlight.client.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.gridlight.client.look.Look;
import org.gridlight.client.look.Screens;
import org.gridlight.client.look.Toolkit;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.FollowStore;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.NewReport;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.people.Reporter;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calling back on a real record, by keys alone. */
class CallBackWorkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private final TestSeat test = new TestSeat();
    private Hall hall;

    @BeforeAll
    static void start() {
        Screens.start();
    }

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        test.clock = Instant::now;
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long closed(String telephone) {
        var report = Hall.report();
        long id = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), new NewReport(ReportSource.HOTLINE, null,
                report.words(), report.categoryCode(), false, report.longitude(), report.latitude(), report.place(),
                null, telephone, false, null, java.util.List.of())).caseId();
        act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        act(Hall.OPERATOR, id, CaseAction.FILE);
        act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        act(Hall.OPERATOR, id, CaseAction.SEND_CHECK);
        act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        act(Hall.OPERATOR, id, CaseAction.CLOSE);
        return id;
    }

    private void act(String account, long id, CaseAction action) {
        assertThat(hall.act(account, id, action)).as(action.name()).isInstanceOf(ActAnswer.Done.class);
    }

    private CallBackDesk desk(String account) {
        var desk = new CallBackDesk(test.seat(hall.signedIn(account)));
        if (desk.view().getScene() == null) {
            new Scene(desk.view(), 1920, 1080);
        }
        desk.shown();
        lay(desk);
        return desk;
    }

    private static void lay(CallBackDesk desk) {
        Parent view = desk.view();
        view.applyCss();
        view.layout();
    }

    private static void press(CallBackDesk desk, KeyCode key) {
        desk.commands().stream().filter(one -> one.key().equals(Command.key(key))).findFirst().orElseThrow().act()
                .run();
        lay(desk);
    }

    private static String text(CallBackDesk desk, String id) {
        return ((Label) desk.view().lookup(id)).getText();
    }

    @Test
    void aCallIsThreeKeys() {
        closed("13912345678");
        long later = closed("13912345679");
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            assertThat(desk.waiting().get()).isEqualTo(2);
            press(desk, KeyCode.F4);
            assertThat(text(desk, "#callback-reporter")).as("nothing is shown before it is asked for")
                    .doesNotContain("139");
            press(desk, KeyCode.F5);
            assertThat(text(desk, "#callback-reporter")).contains("13912345678");
            press(desk, KeyCode.F6);
            assertThat(desk.waiting().get()).isEqualTo(1);
            assertThat(text(desk, "#callback-reporter")).as("with the call its number is gone").doesNotContain("139");
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT CONCAT(result, solved) FROM call_back WHERE done_at IS NOT NULL"))
                .containsExactly("SATISFIED1");
        assertThat(hall.rows("SELECT purpose FROM reporter_look")).containsExactly("CALLBACK");
        assertThat(hall.rows("SELECT case_id FROM call_back WHERE done_at IS NULL"))
                .containsExactly(String.valueOf(later));
    }

    @Test
    void whoIsNotContentIsHeardInHisOwnWords() {
        long id = closed("13912345678");
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            press(desk, KeyCode.F4);
            press(desk, KeyCode.F8);
            assertThat(hall.state(id)).as("not without his words").isEqualTo("CLOSED");
            ((TextArea) desk.view().lookup("#callback-words")).setText("井盖还是响");
            desk.close();
            desk = desk(Hall.ACCEPTOR);
            assertThat(((TextArea) desk.view().lookup("#callback-words")).getText()).as("kept through a sign-off")
                    .isEqualTo("井盖还是响");
            press(desk, KeyCode.F8);
            assertThat(test.typed.names("callback.")).as("once it is on record").isEmpty();
            assertThat(desk.waiting().get()).isZero();
            desk.close();
            return null;
        });
        assertThat(hall.state(id)).isEqualTo("REWORK");
        assertThat(hall.rows("SELECT words FROM call_back")).containsExactly("井盖还是响");
    }

    /** The answer of the first act is lost: the act was done, nobody heard of it. */
    private record Cut(CallBackRecord record, List<UUID> acts) implements CallBackRecord {
        @Override
        public Read read(Instant now) {
            return record.read(now);
        }

        @Override
        public Optional<Long> next() {
            return record.next();
        }

        @Override
        public Optional<Long> take(long call) {
            return record.take(call);
        }

        @Override
        public List<Reporter> look(UUID id, long caseId) {
            return record.look(id, caseId);
        }

        @Override
        public ActAnswer act(Act act) {
            acts.add(act.id());
            var answer = record.act(act);
            if (acts.size() == 1) {
                throw Refusal.failed(Database.UNANSWERED, "");
            }
            return answer;
        }
    }

    @Test
    void aPressRepeatedAfterACutDoesNothingTwice() {
        long id = closed("13912345678");
        closed("13912345679");
        Toolkit.onScreen(() -> {
            var database = hall.signedIn(Hall.ACCEPTOR);
            var seat = test.seat(database);
            var cut = new Cut(new StoredCalls(database, seat.centre().zone()), new ArrayList<>());
            var desk = new CallBackDesk(seat, cut);
            new Scene(desk.view(), 1920, 1080);
            var owed = cut.read(Instant.now());
            desk.shown();
            press(desk, KeyCode.F4);
            ((TextArea) desk.view().lookup("#callback-words")).setText("还是老样子");
            press(desk, KeyCode.F8);
            // What is shown is of before the cut.
            desk.read(owed);
            desk.choose(owed.owed().stream().filter(call -> call.caseId() == id).findFirst().orElseThrow());
            lay(desk);
            press(desk, KeyCode.F8);
            assertThat(cut.acts()).hasSize(2);
            assertThat(cut.acts().get(1)).as("the same wish").isEqualTo(cut.acts().get(0));
            assertThat(text(desk, "#callback-done")).as("it is told as done").isNotBlank();
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT COUNT(*) FROM case_step WHERE action = 'callBack' AND case_id = " + id))
                .containsExactly("1");
    }

    @Test
    void aNumberIsNotShownForACallThatWasMadeMeanwhile() {
        closed("13912345678");
        closed("13912345679");
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            hall.run("UPDATE call_back SET done_at = UTC_TIMESTAMP(6) ORDER BY id LIMIT 1");
            press(desk, KeyCode.F5);
            assertThat(text(desk, "#callback-reporter")).doesNotContain("139");
            desk.close();
            return null;
        });
        assertThat(hall.rows("SELECT purpose FROM reporter_look")).isEmpty();
    }

    @Test
    void whatAnotherHoldsIsSeenAndNotTakenAway() {
        closed("13912345678");
        new FollowStore(hall.signedIn(Hall.LEADER)).takeNextCall();
        Toolkit.onScreen(() -> {
            var desk = desk(Hall.ACCEPTOR);
            press(desk, KeyCode.F5);
            assertThat(hall.rows("SELECT purpose FROM reporter_look")).as("nor is its number shown").isEmpty();
            press(desk, KeyCode.F6);
            assertThat(hall.rows("SELECT result FROM call_back WHERE result IS NOT NULL")).isEmpty();
            assertThat(desk.waiting().get()).isEqualTo(1);
            desk.close();
            return null;
        });
    }

    @Test
    void theDeskAsItIsSeen() {
        for (var i = 0; i < 6; i++) {
            closed("1391234567" + i);
        }
        hall.run("UPDATE call_back SET due_at = UTC_TIMESTAMP(6) - INTERVAL 20 MINUTE ORDER BY id LIMIT 2");
        new DutyDeskStore(hall.signedIn(Hall.LEADER)).save(UUID.randomUUID(), new Knowledge.Wanted(0, 0,
                Knowledge.Kind.SCRIPT, null, null, "回访话术", "您好，回访您反映的问题。现场是否已经解决？您对办理是否满意？", true));
        Screens.take("callback", look -> seen(look, Hall.ACCEPTOR));
        hall.run("UPDATE call_back SET done_at = UTC_TIMESTAMP(6)");
        Screens.take("callback-empty", look -> seen(look, Hall.ACCEPTOR));
    }

    private Parent seen(Look look, String account) {
        test.look.set(look);
        var desk = new CallBackDesk(test.seat(hall.signedIn(account)));
        desk.shown();
        return desk.view();
    }
}
