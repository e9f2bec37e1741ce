package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CallBack;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Satisfaction;
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

    @Test
    void whoMayNotCallTakesNothing() {
        people.closed();
        for (var account : new String[]{FollowHall.SUPERVISOR, Hall.UNIT_1, FollowHall.CHIEF}) {
            assertThatThrownBy(() -> calls(account).takeNextCall()).as(account).isInstanceOf(RuntimeException.class);
        }
        assertThat(hall.rows("SELECT held_by FROM call_back WHERE held_by IS NOT NULL")).isEmpty();
    }
}
