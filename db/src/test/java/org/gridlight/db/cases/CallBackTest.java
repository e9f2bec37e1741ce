package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.measures.MonthStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Satisfaction;
import org.gridlight.model.measures.CallBackCounts;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reporters are called back by one agent at a time. */
class CallBackTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private FollowHall people;
    private Hall hall;

    @BeforeEach
    void open() {
        people = new FollowHall(DB);
        hall = people.hall;
    }

    @AfterEach
    void close() {
        people.close();
    }

    private FollowStore calls(String account) {
        return new FollowStore(hall.signedIn(account));
    }

    private static Act said(long id, Satisfaction satisfaction) {
        return new Act(UUID.randomUUID(), id, Act.ANY_VERSION, CaseAction.CALL_BACK, "说了", null, true)
                .with("satisfaction", satisfaction.name());
    }

    @Test
    void twoAgentsAtOnceNeverCallOneReporter() throws InterruptedException, ExecutionException {
        people.closed();
        people.closed();
        var agent = calls(FollowHall.AGENT);
        var acceptor = calls(Hall.ACCEPTOR);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(agent::takeNextCall);
            var other = threads.submit(acceptor::takeNextCall);
            assertThat(one.get().orElseThrow()).isNotEqualTo(other.get().orElseThrow());
        }
        assertThat(calls(Hall.LEADER).takeNextCall()).as("all are in hand").isEmpty();
        assertThat(agent.owedCallBacks()).extracting(CallBack::holder).doesNotContainNull();
    }

    @Test
    void whatOneHoldsHeGetsAgainAndNobodyElseDoes() {
        long id = people.closed();
        var agent = calls(FollowHall.AGENT);
        long call = agent.takeNextCall().orElseThrow();
        assertThat(agent.takeNextCall()).as("asked again after a lost answer").contains(call);
        assertThatThrownBy(() -> calls(Hall.ACCEPTOR).takeCall(call)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.key()).isEqualTo("callback.held"));
        people.refused(Hall.ACCEPTOR, said(id, Satisfaction.SATISFIED), "act.calledByOther");
        hall.run("UPDATE call_back SET held_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        assertThat(calls(Hall.ACCEPTOR).takeNextCall()).as("a seat that fell silent loses it").contains(call);
        people.done(Hall.ACCEPTOR, said(id, Satisfaction.SATISFIED));
        assertThat(hall.rows("SELECT held_by FROM call_back WHERE held_by IS NOT NULL")).isEmpty();
        assertThat(agent.takeNextCall()).isEmpty();
    }

    @Test
    void whoDoesNotAnswerIsTriedLaterAndWhatIsPassedOnGoesBack() {
        long id = people.closed();
        people.closed();
        var agent = calls(FollowHall.AGENT);
        long first = agent.takeNextCall().orElseThrow();
        long second = agent.passOn(first).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(calls(Hall.ACCEPTOR).takeCall(first)).contains(first);
        people.done(Hall.ACCEPTOR, said(id, Satisfaction.NO_ANSWER));
        assertThat(calls(Hall.ACCEPTOR).takeNextCall()).as("not before the time of the next try").isEmpty();
    }

    /** With an account of his own and plain SQL nobody says what a reporter said to somebody else. */
    @Test
    void onlyWhoHoldsACallSaysWhatCameOfIt() {
        long id = people.closed();
        long call = calls(FollowHall.AGENT).takeNextCall().orElseThrow();
        for (var account : List.of(Hall.ACCEPTOR, Hall.OPERATOR, Hall.LEADER)) {
            assertThat(said(account, id)).as(account).isEqualTo("REFUSED act.calledByOther");
            assertThatThrownBy(() -> Hall.rows(hall.signedIn(account), "DELETE FROM call_back WHERE id = " + call
                    + " RETURNING id")).rootCause().hasMessageContaining("denied");
            assertThatThrownBy(() -> Hall.rows(hall.signedIn(account),
                    "INSERT INTO call_back (id, case_id, held_by) VALUES (" + call + ", " + id
                            + ", 1) ON DUPLICATE KEY UPDATE held_by = 1 RETURNING id"))
                    .rootCause().hasMessageContaining("denied");
        }
        assertThat(said(Hall.UNIT_1, id)).startsWith("REFUSED");
        assertThat(hall.rows("SELECT result FROM call_back WHERE result IS NOT NULL")).isEmpty();
        assertThat(said(FollowHall.AGENT, id)).isEqualTo("DONE");
        assertThat(hall.rows("SELECT done_by = (SELECT id FROM operator WHERE account = '" + FollowHall.AGENT
                + "') FROM call_back")).containsExactly("1");
    }

    /** By the door itself, whatever client calls it. @return the outcome, and why where it was refused */
    private String said(String account, long id) {
        return hall.signedIn(account).bulk(connection -> {
            try (var call = connection.prepareStatement("CALL case_act(?, ?, 'callBack', ?, '说了', NULL, 1, ?)")) {
                call.setString(1, UUID.randomUUID().toString());
                call.setLong(2, id);
                call.setInt(3, hall.version(id));
                call.setString(4, "{\"satisfaction\": \"SATISFIED\"}");
                try (var rows = call.executeQuery()) {
                    rows.next();
                    return rows.getString("outcome")
                            + (rows.getString("reason") == null ? "" : " " + rows.getString("reason"));
                }
            }
        });
    }

    @Test
    void ratesAreOfThoseWhoAreOwedACall() {
        var results = List.of(Satisfaction.SATISFIED, Satisfaction.MOSTLY, Satisfaction.DISSATISFIED,
                Satisfaction.DECLINED);
        for (var result : results) {
            long id = people.closed();
            calls(FollowHall.AGENT).takeNextCall();
            people.done(FollowHall.AGENT, said(id, result));
        }
        people.closed();
        var now = Instant.now().plusSeconds(60);
        var store = new MonthStore(hall.signedIn(Hall.LEADER), ZoneOffset.UTC);
        var total = store.callBacks(new MonthQuestion(now.minusSeconds(86_400), now));
        assertThat(total).isEqualTo(new CallBackCounts("", "", 5, 4, 1, 1, 1, 0, 1, total.solved()));
        assertThat(total.callBackRate()).hasToString("Optional[80.00]");
        assertThat(total.satisfactionRate()).hasToString("Optional[66.67]");
        assertThat(total.unansweredRate()).hasToString("Optional[0.00]");
        assertThat(store.callBacksByDepartment(new MonthQuestion(now.minusSeconds(86_400), now)))
                .singleElement().returns("D1", CallBackCounts::unit).returns(5L, CallBackCounts::owed);
        var before = store.callBacks(new MonthQuestion(now.minusSeconds(86_400), now.minusSeconds(43_200)));
        assertThat(before.callBackRate()).as("nobody was owed a call then").isEmpty();
    }

    @Test
    void whoMayNotCallTakesNothing() {
        people.closed();
        for (var account : new String[]{FollowHall.SUPERVISOR, Hall.UNIT_1, FollowHall.CHIEF}) {
            assertThatThrownBy(() -> calls(account).takeNextCall()).as(account).isInstanceOf(RuntimeException.class);
        }
        assertThat(hall.rows("SELECT held_by FROM call_back WHERE held_by IS NOT NULL")).isEmpty();
    }
}
