package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.people.AccountStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Claim;
import org.gridlight.model.cases.Claimed;
import org.gridlight.model.cases.DeskView;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.people.Role;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has what in hand, and what that means for the others. */
class ClaimStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String OTHER = "t-operator-2";

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        new AccountStore(DB.database()).make(new NewAccount(OTHER, "李文", Set.of(Role.OPERATOR), null, null),
                Hall.PASSWORD.toCharArray());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private ClaimStore desk(String account) {
        return desk(account, "1号席");
    }

    private ClaimStore desk(String account, String seat) {
        return new ClaimStore(hall.signedIn(account), seat);
    }

    private Claimed next(String account, String queue) {
        return desk(account).next(UUID.randomUUID(), queue);
    }

    private static long caseOf(Claimed claimed) {
        assertThat(claimed).isInstanceOf(Claimed.Got.class);
        return ((Claimed.Got) claimed).claim().caseId();
    }

    private List<Long> held(String account) {
        return desk(account).pulse(null, false).claims().stream().map(Claim::caseId).sorted().toList();
    }

    /** A case in that state, whose stage is due so many minutes from now. */
    private long open(String state, int dueInMinutes, boolean urgent, int toldMinutesAgo) {
        hall.run("INSERT INTO case_file (state, source, category_id, urgent, reported_at) VALUES ('" + state
                + "', 'hotline', (SELECT id FROM category WHERE code = 'GB13-C0101'), " + urgent
                + ", UTC_TIMESTAMP(6) - INTERVAL " + toldMinutesAgo + " MINUTE)");
        long id = Long.parseLong(hall.one("SELECT MAX(id) FROM case_file"));
        hall.run("INSERT INTO stage_clock (case_id, stage, started_at, due_at) SELECT " + id
                + ", stage, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL " + dueInMinutes
                + " MINUTE FROM workflow_state WHERE state = '" + state + "'");
        return id;
    }

    private void expire(long id) {
        hall.run("UPDATE case_claim SET until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND, "
                + "since = since - INTERVAL 10 MINUTE WHERE case_id = " + id);
    }

    @Test
    void urgentComesFirstThenWhatIsDueNext() {
        long later = open("REPORTED", 30, false, 1);
        long red = open("REPORTED", -5, false, 1);
        long urgent = open("REPORTED", 40, true, 1);
        long soon = open("REPORTED", 3, false, 1);
        assertThat(List.of(caseOf(next(Hall.OPERATOR, "q.pool")), caseOf(next(Hall.OPERATOR, "q.pool")),
                caseOf(next(Hall.OPERATOR, "q.pool")), caseOf(next(Hall.OPERATOR, "q.pool"))))
                .containsExactly(urgent, red, soon, later);
        assertThat(next(Hall.OPERATOR, "q.pool")).isEqualTo(new Claimed.Nothing());
        assertThat(next(OTHER, null)).isEqualTo(new Claimed.Nothing());
    }

    @Test
    void aDrawAskedTwiceGivesOneCase() {
        open("REPORTED", 1, false, 1);
        open("REPORTED", 2, false, 1);
        var wish = UUID.randomUUID();
        assertThat(caseOf(desk(Hall.OPERATOR).next(wish, "q.pool")))
                .isEqualTo(caseOf(desk(Hall.OPERATOR).next(wish, "q.pool")));
        assertThat(held(Hall.OPERATOR)).hasSize(1);
    }

    /** Every fifth draw of a person takes what was told first of all: nothing lies for ever behind urgent cases. */
    @Test
    void theOldestGetsItsTurnHoweverManyUrgentOnesCome() {
        long forgotten = open("REPORTED", 4_000, false, 9_000);
        for (int i = 0; i < 12; i++) {
            open("REPORTED", i, true, 12 - i);
        }
        var drawn = new java.util.ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            drawn.add(caseOf(next(Hall.OPERATOR, "q.pool")));
        }
        assertThat(drawn).contains(forgotten).doesNotHaveDuplicates();
    }

    @Test
    void aPersonDrawsWhatHeIsRegisteredForAndTheRestWhenThatIsAll() {
        long lid = open("REPORTED", 1, false, 1);
        long rubbish = open("REPORTED", 5, false, 1);
        hall.run("UPDATE case_file SET category_id = (SELECT id FROM category WHERE code = 'GB13-E0201') WHERE id = "
                + rubbish,
                "INSERT INTO operator_skill SELECT id, 'CLASS', 'E02' FROM operator WHERE account = 't-operator'");
        assertThat(caseOf(next(Hall.OPERATOR, "q.pool"))).isEqualTo(rubbish);
        assertThat(caseOf(next(Hall.OPERATOR, "q.pool"))).isEqualTo(lid);
    }

    @Test
    void queuesAreThoseOfTheRoleInTheModeThatHolds() {
        assertThat(desk(Hall.ACCEPTOR).queues()).containsExactly("q.pool", "state.PENDING_CHECK");
        assertThat(desk(Hall.DISPATCHER).queues()).startsWith("q.dispatch", "q.returned").doesNotContain("q.pool");
        assertThat(desk(Hall.LEADER).queues()).contains("q.filing", "q.dispatch", "q.closing");
        hall.mode(OperationMode.TWO_AXES);
        assertThat(desk(Hall.LEADER).queues()).contains("q.filing", "q.closing").doesNotContain("q.dispatch");
        assertThat(desk(Hall.UNIT_1).queues()).isEmpty();
        assertThat(desk(Hall.FIELD).queues()).isEmpty();
        open("PENDING_DISPATCH", 1, false, 1);
        assertThat(next(Hall.LEADER, "q.dispatch")).isEqualTo(new Claimed.Nothing());
        assertThat(next(Hall.ACCEPTOR, null)).isEqualTo(new Claimed.Nothing());
    }

    /** What came back from verification is told from what never went there by the step that brought it. */
    @Test
    void whatCameBackIsAQueueOfItsOwn() {
        long filed = hall.register().caseId();
        hall.act(Hall.OPERATOR, filed, CaseAction.ACCEPT);
        long verified = hall.register().caseId();
        hall.act(Hall.OPERATOR, verified, CaseAction.SEND_VERIFY);
        hall.act(Hall.FIELD, verified, CaseAction.ANSWER_VERIFY);
        assertThat(caseOf(next(Hall.OPERATOR, "q.verifyBack"))).isEqualTo(verified);
        assertThat(next(Hall.OPERATOR, "q.verifyBack")).isEqualTo(new Claimed.Nothing());
        assertThat(caseOf(next(Hall.OPERATOR, "q.filing"))).isEqualTo(filed);
    }

    @Test
    void anActOnACaseInAnothersHandIsRefusedWithHisName() {
        long id = hall.register().caseId();
        desk(OTHER).claim(id);
        var refused = (ActAnswer.Refused) hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        assertThat(refused.reason()).isEqualTo("act.held");
        assertThat(refused.in(Words.of(java.util.Locale.SIMPLIFIED_CHINESE))).containsPattern("李文 · \\d\\d:\\d\\d");
        assertThat(hall.state(id)).isEqualTo("REPORTED");
        assertThat(hall.one("SELECT CONCAT(outcome, ' ', reason) FROM act WHERE case_id = " + id
                + " AND action = 'accept'")).isEqualTo("REFUSED act.held");
        assertThat(hall.act(OTHER, id, CaseAction.ACCEPT)).isInstanceOf(ActAnswer.Done.class);
        assertThat(held(OTHER)).as("moving it on ends the claim").isEmpty();
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.FILE)).as("nobody has it").isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void unitsAndTheFieldAreNeverHeldUp() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.SEND_VERIFY);
        hall.run("INSERT INTO case_claim SELECT " + id + ", id, 'x', 'VERIFYING', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), "
                + "UTC_TIMESTAMP(6) + INTERVAL 9 MINUTE, NULL, NULL FROM operator WHERE account = '" + OTHER + "'");
        assertThat(hall.act(Hall.FIELD, id, CaseAction.ANSWER_VERIFY)).isInstanceOf(ActAnswer.Done.class);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH);
        desk(OTHER).claim(id);
        assertThat(held(Hall.LEADER)).containsExactly(id);
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.REDISPATCH)).isInstanceOf(ActAnswer.Refused.class);
        assertThat(hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR)).isInstanceOf(ActAnswer.Done.class);
        assertThat(hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK)).isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void outsideTheHallNobodyTakesAnythingOrHearsAName() {
        long id = hall.register().caseId();
        desk(Hall.OPERATOR).claim(id);
        for (var account : List.of(Hall.UNIT_1, Hall.FIELD)) {
            assertThat(desk(account).claim(id)).isEqualTo(new Claimed.Refused("act.notOfHall"));
            assertThat(desk(account).takeOver(id)).isEqualTo(new Claimed.Refused("act.notOfHall"));
            assertThat(next(account, null)).isEqualTo(new Claimed.Refused("act.notOfHall"));
            assertThat(desk(account).pulse(id, true)).isEqualTo(DeskView.EMPTY);
            assertThat(desk(account).release(id)).isFalse();
        }
        assertThat(hall.one("SELECT COUNT(*) FROM case_presence")).isEqualTo("0");
        assertThat(held(Hall.OPERATOR)).containsExactly(id);
    }

    @Test
    void whoHasItGoesOnAtAnotherSeat() {
        long id = hall.register().caseId();
        desk(Hall.OPERATOR, "1号席").claim(id);
        assertThat(desk(OTHER).claim(id)).isInstanceOfSatisfying(Claimed.Held.class,
                held -> assertThat(held.by().holder()).isEqualTo(Hall.OPERATOR));
        // The first seat has crashed: nothing was put back there.
        assertThat(desk(Hall.OPERATOR, "2号席").pulse(null, false).claims()).extracting(Claim::caseId)
                .containsExactly(id);
        assertThat(caseOf(desk(Hall.OPERATOR, "2号席").claim(id))).isEqualTo(id);
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT)).isInstanceOf(ActAnswer.Done.class);
    }

    @Test
    void whatHasRunOutIsAnybodysAndWhatIsWorkedOnRunsOn() {
        long id = hall.register().caseId();
        desk(Hall.OPERATOR).claim(id);
        hall.run("UPDATE case_claim SET until = UTC_TIMESTAMP(6) + INTERVAL 1 MINUTE");
        desk(Hall.OPERATOR).pulse(id, false);
        assertThat(hall.one("SELECT until > UTC_TIMESTAMP(6) + INTERVAL 2 MINUTE FROM case_claim")).isEqualTo("0");
        desk(Hall.OPERATOR).pulse(id, true);
        assertThat(hall.one("SELECT until > UTC_TIMESTAMP(6) + INTERVAL 9 MINUTE FROM case_claim")).isEqualTo("1");
        expire(id);
        assertThat(held(OTHER)).isEmpty();
        assertThat(desk(Hall.OPERATOR).renew()).as("run out just now, and nobody took it").isEqualTo(1);
        expire(id);
        assertThat(caseOf(desk(OTHER).takeOver(id))).as("one click").isEqualTo(id);
        assertThat(desk(Hall.OPERATOR).renew()).isZero();
        assertThat(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT)).isInstanceOf(ActAnswer.Refused.class);
    }

    @Test
    void outOfAHandOnlyTheShiftLeaderTakesAndTheHolderIsTold() {
        long id = hall.register().caseId();
        desk(Hall.OPERATOR).claim(id);
        assertThat(desk(OTHER).takeOver(id)).isEqualTo(new Claimed.Refused("act.notLeader"));
        assertThat(caseOf(desk(Hall.LEADER).takeOver(id))).isEqualTo(id);
        long operator = Long.parseLong(hall.one("SELECT id FROM operator WHERE account = 't-operator'"));
        assertThat(desk(Hall.OPERATOR).pulse(null, true).claims()).singleElement().satisfies(claim -> {
            assertThat(claim.holder()).isEqualTo(Hall.LEADER);
            assertThat(claim.takenFrom()).isEqualTo(operator);
        });
    }

    @Test
    void signingOffPutsEverythingBackExceptWhereThePersonGoesOn() {
        long first = hall.register().caseId();
        long second = hall.register().caseId();
        desk(Hall.OPERATOR, "1号席").claim(first);
        desk(Hall.OPERATOR, "2号席").claim(second);
        desk(Hall.OPERATOR, "2号席").pulse(second, false);
        assertThat(desk(Hall.OPERATOR, "1号席").signOff()).isEqualTo(1);
        assertThat(held(Hall.OPERATOR)).containsExactly(second);
        assertThat(desk(Hall.OPERATOR, "2号席").signOff()).isEqualTo(1);
        assertThat(held(Hall.OPERATOR)).isEmpty();
        assertThat(hall.one("SELECT COUNT(*) FROM case_presence WHERE seat = '2号席'")).isEqualTo("0");
    }

    @Test
    void releasedIsForTheNextOne() {
        long id = open("REPORTED", 1, false, 1);
        assertThat(caseOf(next(Hall.OPERATOR, "q.pool"))).isEqualTo(id);
        assertThat(desk(OTHER).release(id)).as("not his").isFalse();
        assertThat(desk(Hall.OPERATOR).release(id)).isTrue();
        assertThat(caseOf(next(OTHER, "q.pool"))).isEqualTo(id);
    }

    @Test
    void whoLooksIsSeenForHalfAMinute() {
        long id = hall.register().caseId();
        desk(OTHER).pulse(id, false);
        assertThat(desk(Hall.LEADER).pulse(id, false).onlookers()).singleElement()
                .satisfies(other -> assertThat(other.name()).isEqualTo("李文"));
        assertThat(desk(Hall.LEADER).pulse(null, false).onlookers()).isEmpty();
        hall.run("UPDATE case_presence SET seen_at = UTC_TIMESTAMP(6) - INTERVAL 31 SECOND");
        assertThat(desk(Hall.LEADER).pulse(id, false).onlookers()).isEmpty();
        assertThat(held(Hall.LEADER)).as("who only reads takes nothing").isEmpty();
    }

    @Test
    void nobodyHoardsAndNobodyTakesWhatIsNotHis() {
        hall.run("UPDATE setting SET value = '2' WHERE name = 'claim.most'");
        for (int i = 0; i < 3; i++) {
            open("REPORTED", i, false, 1);
        }
        next(Hall.ACCEPTOR, null);
        next(Hall.ACCEPTOR, null);
        assertThat(next(Hall.ACCEPTOR, null)).isEqualTo(new Claimed.Refused("act.tooManyInHand"));
        long archived = open("REPORTED", 1, false, 1);
        hall.run("UPDATE case_file SET state = 'ARCHIVED' WHERE id = " + archived);
        assertThat(desk(Hall.ACCEPTOR).claim(archived)).isEqualTo(new Claimed.Refused("act.nothingToDo"));
        assertThat(desk(Hall.ACCEPTOR).claim(999_999)).isEqualTo(new Claimed.Refused("act.noCase"));
    }

    /** The length of a claim is a setting; the case is free for all the moment it moved on, whatever moved it. */
    @Test
    void aClaimOnACaseThatMovedOnIsOver() {
        long id = hall.register().caseId();
        hall.run("UPDATE setting SET value = '3' WHERE name = 'claim.minutes'");
        var claim = ((Claimed.Got) desk(OTHER).claim(id)).claim();
        assertThat(Duration.between(claim.since(), claim.until())).isEqualTo(Duration.ofMinutes(3));
        hall.run("UPDATE case_file SET state = 'PENDING_FILING' WHERE id = " + id);
        assertThat(held(OTHER)).isEmpty();
        assertThat(caseOf(desk(Hall.OPERATOR).claim(id))).isEqualTo(id);
    }

    /** A sub-centre of a street sees and takes what lies in its street, even where the rest of the hall is busier. */
    @Test
    void aSubCentreDrawsFromItsStreetOnly() {
        long elsewhere = open("REPORTED", -50, true, 90);
        long here = hall.register().caseId();
        hall.run("INSERT INTO sub_centre (id, street_id, name, valid_from) SELECT 1, street_id, '西街分中心', '2020-01-01' "
                + "FROM case_file WHERE id = " + here,
                "UPDATE operator SET sub_centre_id = 1 WHERE account = '" + OTHER
                        + "'");
        desk(Hall.OPERATOR).claim(elsewhere);
        assertThat(held(OTHER)).isEmpty();
        desk(Hall.OPERATOR).release(elsewhere);
        assertThat(desk(OTHER).claim(elsewhere)).isEqualTo(new Claimed.Refused("act.noCase"));
        assertThat(caseOf(next(OTHER, "q.pool"))).isEqualTo(here);
        assertThat(next(OTHER, "q.pool")).isEqualTo(new Claimed.Nothing());
        assertThat(held(OTHER)).containsExactly(here);
    }

    /** Raw SQL reaches neither the claims of others nor the check. */
    @Test
    void plainSqlChangesNothing() {
        long id = hall.register().caseId();
        desk(OTHER).claim(id);
        var statements = List.of("SELECT * FROM case_claim", "DELETE FROM case_claim",
                "UPDATE case_claim SET operator_id = 1", "SELECT * FROM case_presence",
                "CALL claim_put(" + id + ", 'REPORTED', 1, 'x', NULL, TRUE, @won)", "SELECT held_by_other(" + id
                        + ", 1)",
                "INSERT INTO operator_skill VALUES (1, 'CLASS', 'C01')");
        for (var statement : statements) {
            assertThat(denied(Hall.OPERATOR, statement)).as(statement).isTrue();
        }
        assertThat(Hall.rows(hall.signedIn(Hall.OPERATOR), "CALL case_act('" + UUID.randomUUID() + "', " + id
                + ", 'accept', 1, NULL, NULL, NULL, NULL)")).containsExactly("REFUSED");
        assertThat(Hall.rows(hall.signedIn(Hall.OPERATOR), "CALL case_release(" + id + ")")).containsExactly("0");
        assertThat(held(OTHER)).containsExactly(id);
    }

    private boolean denied(String account, String statement) {
        try {
            hall.signedIn(account).bulk(connection -> {
                try (var plain = connection.createStatement()) {
                    return plain.execute(statement);
                }
            });
            return false;
        } catch (RuntimeException refused) {
            return true;
        }
    }

    /** Killed between claim and act: the claim stands, and the same person acts over the next connection. */
    @Test
    void aCutBetweenClaimAndActLeavesItToThePerson() {
        long id = open("REPORTED", 1, false, 1);
        var desk = desk(Hall.OPERATOR);
        assertThat(caseOf(desk.next(UUID.randomUUID(), "q.pool"))).isEqualTo(id);
        for (var connection : hall.rows("SELECT id FROM information_schema.processlist WHERE user = 't-operator'")) {
            hall.run("KILL " + connection);
        }
        assertThat(hall.store(Hall.OPERATOR).act(Act.of(id, 1, CaseAction.ACCEPT))).isInstanceOf(ActAnswer.Done.class);
        assertThat(held(Hall.LEADER)).isEmpty();
    }
}
