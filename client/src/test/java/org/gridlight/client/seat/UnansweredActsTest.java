package org.gridlight.client.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gridlight.client.live.Connection;
import org.gridlight.client.seat.UnansweredActs.Outcome;
import org.gridlight.client.tasks.SameThreadTasks;
import org.gridlight.db.Database;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;

class UnansweredActsTest {
    private final List<Consumer<Connection>> connected = new ArrayList<>();
    private final UnansweredActs acts = new UnansweredActs(new SameThreadTasks(), listener -> {
        connected.add(listener);
        return () -> connected.remove(listener);
    });
    private final UUID id = UUID.randomUUID();
    private final List<Outcome> told = new ArrayList<>();
    private Outcome known;
    private int asked;

    private Outcome question() {
        asked++;
        if (known == null) {
            throw Refusal.failed("db.unreachable", "test");
        }
        return known;
    }

    private void connection() {
        connected.forEach(one -> one.accept(new Connection.Connected(Duration.ZERO)));
    }

    @Test
    void asksWheneverTheCentreAnswersUntilItKnows() {
        acts.add(id, "受理", this::question, told::add);
        assertThat(asked).isZero();
        connection();
        assertThat(acts.all()).singleElement().satisfies(one -> assertThat(one.isSettled()).isFalse());
        known = new Outcome.Done();
        connection();
        connection();
        assertThat(asked).isEqualTo(2);
        assertThat(told).containsExactly(new Outcome.Done());
        assertThat(acts.all()).singleElement().satisfies(one -> assertThat(one.outcome()).isEqualTo(known));
        acts.seen();
        assertThat(acts.all()).isEmpty();
    }

    @Test
    void whatIsNotKnownYetStaysWhenTheOthersAreSeen() {
        acts.add(id, "受理", this::question, told::add);
        acts.seen();
        assertThat(acts.all()).hasSize(1);
    }

    @Test
    void anAnswerThatCameByAnotherWayEndsIt() {
        acts.add(id, "受理", this::question, told::add);
        acts.answered(id);
        connection();
        assertThat(asked).isZero();
        assertThat(acts.all()).isEmpty();
    }

    @Test
    void theSameActStandsHereOnce() {
        acts.add(id, "受理", this::question, told::add);
        acts.add(id, "受理", this::question, told::add);
        assertThat(acts.all()).hasSize(1);
    }

    @Test
    void onlyWhatNobodyKnowsIsUnanswered() {
        assertThat(UnansweredActs.isUnanswered(Refusal.failed(Database.UNANSWERED, "x"))).isTrue();
        assertThat(UnansweredActs.isUnanswered(Refusal.failed("db.unreachable", "x"))).isFalse();
        assertThat(UnansweredActs.isUnanswered(new IllegalStateException())).isFalse();
    }
}
