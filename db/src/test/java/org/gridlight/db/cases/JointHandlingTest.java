package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.DuplicateRule;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CasePart;
import org.gridlight.model.cases.CaseRelations;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.UnitLightRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several units on one case (联办), and the teams of a unit (二次派遣). */
class JointHandlingTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private ActAnswer ask(String account, Act act) {
        return hall.store(account).act(act);
    }

    private Act act(long id, CaseAction action) {
        return Act.of(id, hall.version(id), action).saying("意见");
    }

    private void done(String account, Act act, CaseState state) {
        assertThat(ask(account, act)).as("%s by %s", act.action(), account)
                .isInstanceOfSatisfying(ActAnswer.Done.class, done -> assertThat(done.state()).isEqualTo(state));
        assertThat(hall.state(act.caseId())).isEqualTo(state.name());
    }

    private void refused(String account, Act act, String reason) {
        assertThat(ask(account, act)).as("%s by %s", act.action(), account)
                .asInstanceOf(type(ActAnswer.Refused.class)).extracting(ActAnswer.Refused::reason).isEqualTo(reason);
    }

    private long filed() {
        long id = hall.register().caseId();
        done(Hall.OPERATOR, act(id, CaseAction.ACCEPT), CaseState.PENDING_FILING);
        done(Hall.OPERATOR, act(id, CaseAction.FILE), CaseState.PENDING_DISPATCH);
        return id;
    }

    /** With unit 1 leading and unit 2 along, who has half an hour. */
    private long joint() {
        long id = filed();
        done(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(2)).with("limits",
                List.of(Map.of("department", 2, "value", 30, "unit", "MINUTE"))), CaseState.PENDING_HANDLE);
        return id;
    }

    private CaseRelations relations(String account, long id) {
        return new RelationStore(hall.signedIn(account)).of(id).orElseThrow();
    }

    private List<String> parts(long id) {
        return hall.rows("SELECT CONCAT(department_id, ' ', role, ' ', state) FROM case_part WHERE case_id = " + id
                + " ORDER BY department_id");
    }

    private List<String> clocks(long id) {
        return hall.rows("SELECT CONCAT(department_id, ' ', IF(stopped_at IS NULL, TIMESTAMPDIFF(MINUTE, started_at, "
                + "due_at), 'stopped')) FROM stage_clock WHERE stage = 'HANDLE' AND case_id = " + id + " ORDER BY id");
    }

    @Test
    void eachUnitHasItsPartItsClockAndItsReply() {
        long id = joint();
        assertThat(clocks(id)).containsExactly("1 120", "2 30");
        assertThat(hall.one("SELECT TIMESTAMPDIFF(MINUTE, dispatched_at, due_at) FROM case_file")).isEqualTo("120");

        done(Hall.UNIT_2, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        refused(Hall.UNIT_2, act(id, CaseAction.SIGN_FOR), "act.notPossible");
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.HANDLING);
        assertThat(parts(id)).containsExactly("1 LEAD PENDING_HANDLE", "2 CO HANDLED");
        assertThat(clocks(id)).containsExactly("1 120", "2 stopped");
        refused(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), "act.notPossible");
        refused(Hall.DISPATCHER, act(id, CaseAction.FEEDBACK_ON_BEHALF).to(3), "act.partMissing");
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        assertThat(hall.one("SELECT CONCAT(handled_at IS NULL, department_id) FROM case_file")).isEqualTo("11");
        done(Hall.DISPATCHER, act(id, CaseAction.FEEDBACK_ON_BEHALF).to(1), CaseState.PENDING_CHECK);
        assertThat(hall.one("SELECT CONCAT(handled_at IS NULL, department_id) FROM case_file")).isEqualTo("01");
        assertThat(hall.rows("SELECT CONCAT(action, ' ', COALESCE(department_id, '-')) FROM case_step ORDER BY id"))
                .endsWith("dispatchJoint 1", "signFor 2", "feedback 2", "signFor 1", "feedbackOnBehalf 1");

        // Only unit 2 did not do its part well.
        done(Hall.ACCEPTOR, act(id, CaseAction.SEND_CHECK), CaseState.CHECKING);
        done(Hall.FIELD, act(id, CaseAction.ANSWER_CHECK).judging(false), CaseState.PENDING_CLOSE);
        refused(Hall.LEADER, act(id, CaseAction.SEND_BACK_FOR_REWORK).with("units", List.of(3)), "act.partMissing");
        done(Hall.LEADER, act(id, CaseAction.SEND_BACK_FOR_REWORK).with("units", List.of(2)), CaseState.REWORK);
        assertThat(parts(id)).containsExactly("1 LEAD HANDLED", "2 CO REWORK");
        assertThat(clocks(id)).hasSize(3).last().asString().startsWith("2 ");
        refused(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), "act.notPossible");
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);

        var parts = relations(Hall.LEADER, id).parts();
        assertThat(parts).extracting(CasePart::departmentId).containsExactly(1L, 2L);
        assertThat(parts).extracting(CasePart::reworks).containsExactly(0, 1);
        assertThat(parts.get(1).spells()).hasSize(2).allSatisfy(spell -> assertThat(spell.stopped()).isNotNull());
        assertThat(parts.get(1).share(CaseClocks.shipped(ZoneId.of("Asia/Shanghai")).hall(), Instant.now()))
                .isPositive();
        assertThat(parts.get(1).words()).isEqualTo("意见");
    }

    @Test
    void aUnitTouchesAndSeesOnlyItsPart() {
        long id = joint();
        // Whatever unit is named, by the program or by hand: the account decides.
        done(Hall.UNIT_2, act(id, CaseAction.SIGN_FOR).to(1), CaseState.HANDLING);
        Hall.rows(hall.signedIn(Hall.UNIT_2), "CALL case_act('" + UUID.randomUUID() + "', " + id + ", 'feedback', "
                + hall.version(id) + ", '好了', 1, NULL, '{\"units\": [1], \"closeSet\": true}')");
        assertThat(parts(id)).containsExactly("1 LEAD PENDING_HANDLE", "2 CO HANDLED");
        refused(Hall.UNIT_2, act(id, CaseAction.FEEDBACK_ON_BEHALF).to(1), "act.notPossible");
        refused(Hall.UNIT_2, act(id, CaseAction.DISPATCH_SECOND).to(3), "act.notPossible");

        assertThat(seen(Hall.UNIT_1, id).state()).isEqualTo(CaseState.PENDING_HANDLE);
        assertThat(seen(Hall.UNIT_2, id)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(CaseState.HANDLED);
            assertThat(one.departmentId()).isEqualTo(2);
            assertThat(one.stage()).isNull();
        });
        assertThat(new CaseFileStore(hall.signedIn(Hall.UNIT_2)).file(id).orElseThrow().header().state())
                .isEqualTo(CaseState.HANDLED);

        // The same by search and by what lies near, and nobody else finds it.
        var number = hall.one("SELECT case_no FROM case_file WHERE id = " + id);
        var search = new CaseSearchStore(hall.signedIn(Hall.UNIT_2), java.time.Clock.systemUTC());
        assertThat(search.find(number, 5)).hasSize(1);
        assertThat(search.find(number.substring(9), 5)).hasSize(1);
        assertThat(search.find("西街", 5)).hasSize(1);
        assertThat(new RelatedCaseStore(hall.signedIn(Hall.UNIT_2)).similar(new RelatedCaseStore.Spot(0, Hall.CATEGORY,
                116.3011, 39.9511, null, Instant.now()),
                DuplicateRule.USUAL)).hasSize(1);
        assertThat(new CaseSearchStore(hall.signedIn(Hall.TEAM_11), java.time.Clock.systemUTC()).find(number, 5))
                .isEmpty();

        // A case without parts stays what it was: of one unit.
        long alone = filed();
        done(Hall.DISPATCHER, act(alone, CaseAction.DISPATCH).to(1), CaseState.PENDING_HANDLE);
        refused(Hall.UNIT_2, act(alone, CaseAction.SIGN_FOR), "act.noCase");
        assertThat(new CaseFileStore(hall.signedIn(Hall.UNIT_2)).file(alone)).isEmpty();
    }

    private OpenCase seen(String account, long id) {
        return new OpenCaseStore(hall.signedIn(account)).of(List.of(id)).getFirst();
    }

    @Test
    void theBoardOfAUnitCountsItsPartByItsOwnClock() {
        long id = joint();
        hall.run("UPDATE stage_clock SET red_at = started_at, yellow_at = started_at WHERE department_id = 2");
        var open = new OpenCaseStore(hall.signedIn(Hall.LEADER)).all();
        assertThat(open).singleElement().satisfies(one -> {
            assertThat(one.departmentId()).isEqualTo(1);
            assertThat(one.shares()).extracting(OpenCase.Share::departmentId).containsExactlyInAnyOrder(1L, 2L);
        });
        var board = UnitBoard.of(open, Instant.now().plusSeconds(1), UnitLightRule.BY_ANY,
                CaseClocks.shipped(ZoneId.of("Asia/Shanghai")));
        assertThat(board.unit(1).counts().red()).isZero();
        assertThat(board.unit(2).counts().red()).isEqualTo(1);
        var streets = UnitBoard.ofStreets(open, Instant.now().plusSeconds(1), UnitLightRule.BY_ANY,
                CaseClocks.shipped(ZoneId.of("Asia/Shanghai")));
        assertThat(streets.cases().red()).isEqualTo(1);

        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.HANDLING);
        assertThat(seen(Hall.LEADER, id)).satisfies(one -> {
            assertThat(one.stage()).isNotNull();
            assertThat(one.shares()).extracting(OpenCase.Share::departmentId).containsExactly(2L);
        });
    }

    @Test
    void theLeadClosesTheSetAndACoUnitGivesItsPartBack() {
        long id = joint();
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK).with("closeSet", true), CaseState.PENDING_CHECK);
        assertThat(parts(id)).containsExactly("1 LEAD HANDLED", "2 CO CLOSED");
        assertThat(clocks(id)).containsExactly("1 stopped", "2 stopped");

        long other = joint();
        done(Hall.UNIT_2, act(other, CaseAction.RETURN_CASE).with("reason", "notOurs"), CaseState.PENDING_HANDLE);
        done(Hall.DISPATCHER, grant(other), CaseState.PENDING_HANDLE);
        assertThat(parts(other)).containsExactly("1 LEAD PENDING_HANDLE", "2 CO RETURNED");
        assertThat(clocks(other)).containsExactly("1 120", "2 stopped");
        done(Hall.UNIT_1, act(other, CaseAction.RETURN_CASE).with("reason", "notOurs"), CaseState.PENDING_HANDLE);
        done(Hall.LEADER, grant(other), CaseState.RETURNED);
        done(Hall.DISPATCHER, act(other, CaseAction.REDISPATCH).to(2), CaseState.PENDING_HANDLE);
        assertThat(parts(other)).isEmpty();
        done(Hall.UNIT_2, act(other, CaseAction.SIGN_FOR), CaseState.HANDLING);
    }

    private Act grant(long id) {
        return act(id, CaseAction.APPROVE).with("request",
                Long.parseLong(hall.one("SELECT MAX(id) FROM case_request WHERE case_id = " + id)));
    }

    @Test
    void whatAUnitAsksForConcernsItsOwnClock() {
        long id = joint();
        done(Hall.UNIT_2, act(id, CaseAction.REQUEST_EXTENSION).with("reason", "weather"), CaseState.PENDING_HANDLE);
        assertThat(hall.one("SELECT department_id FROM case_request")).isEqualTo("2");
        for (var level : List.of(Hall.LEADER, Hall.DISPATCHER)) {
            ask(level, grant(id));
        }
        assertThat(hall.one("SELECT state FROM case_request")).isEqualTo("GRANTED");
        assertThat(clocks(id)).containsExactly("1 120", "2 60");
    }

    @Test
    void whatAUnitAsksForEndsWithItsPartAndConcernsNoOther() {
        long id = joint();
        done(Hall.UNIT_1, act(id, CaseAction.REQUEST_EXTENSION).with("reason", "works"), CaseState.PENDING_HANDLE);
        done(Hall.UNIT_2, act(id, CaseAction.REQUEST_EXTENSION).with("reason", "works"), CaseState.PENDING_HANDLE);
        done(Hall.UNIT_2, act(id, CaseAction.RETURN_CASE).with("reason", "notOurs"), CaseState.PENDING_HANDLE);
        done(Hall.DISPATCHER, grant(id), CaseState.PENDING_HANDLE);
        assertThat(requests(id)).containsExactly("EXTENSION 1 PENDING", "EXTENSION 2 MOOT", "RETURN 2 GRANTED");

        long other = joint();
        done(Hall.UNIT_2, act(other, CaseAction.RETURN_CASE).with("reason", "notOurs"), CaseState.PENDING_HANDLE);
        done(Hall.UNIT_2, act(other, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_2, act(other, CaseAction.FEEDBACK), CaseState.HANDLING);
        assertThat(requests(other)).containsExactly("RETURN 2 MOOT");
    }

    private List<String> requests(long id) {
        return hall.rows("SELECT CONCAT(kind, ' ', department_id, ' ', state) FROM case_request WHERE case_id = " + id
                + " ORDER BY id");
    }

    @Test
    void theTimeOnTheSlipOfAPartCountsForItsUnit() {
        long id = joint();
        hall.run("UPDATE case_file SET dispatched_at = dispatched_at - INTERVAL 3 HOUR",
                "UPDATE stage_clock SET started_at = started_at - INTERVAL 3 HOUR WHERE stage = 'HANDLE'");
        var slip = Instant.now().minusSeconds(3_600).truncatedTo(ChronoUnit.SECONDS);
        refused(Hall.DISPATCHER, act(id, CaseAction.FEEDBACK_ON_BEHALF).to(2).with("slipTime",
                slip.minusSeconds(18_000).toString()), "act.slipTime");
        done(Hall.DISPATCHER, act(id, CaseAction.FEEDBACK_ON_BEHALF).to(2).with("slipTime", slip.toString()),
                CaseState.HANDLING);
        assertThat(hall.one("SELECT COUNT(*) FROM feedback_slip s JOIN stage_clock k ON k.department_id = 2 "
                + "AND k.stopped_at = s.slip_at JOIN case_part p ON p.department_id = 2 AND p.handled_at = s.slip_at "
                + "WHERE s.typed_at > s.slip_at")).isEqualTo("1");
    }

    @Test
    void aCaseOpenedAgainIsOpenForEachOfItsUnits() {
        long id = joint();
        done(Hall.UNIT_2, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        done(Hall.ACCEPTOR, act(id, CaseAction.SEND_CHECK), CaseState.CHECKING);
        done(Hall.FIELD, act(id, CaseAction.ANSWER_CHECK).judging(true), CaseState.PENDING_CLOSE);
        done(Hall.LEADER, act(id, CaseAction.CLOSE), CaseState.CLOSED);
        done(Hall.SUPERVISOR, act(id, CaseAction.REVIEW_AGAIN).judging(false), CaseState.REWORK);
        assertThat(parts(id)).containsExactly("1 LEAD REWORK", "2 CO REWORK");
        assertThat(clocks(id)).containsExactly("1 stopped", "2 stopped", "1 120", "2 30");
        assertThat(hall.one("SELECT COUNT(*) FROM call_back WHERE done_at IS NULL")).isEqualTo("0");
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.REWORK);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        done(Hall.ACCEPTOR, act(id, CaseAction.SEND_CHECK), CaseState.CHECKING);
        done(Hall.FIELD, act(id, CaseAction.ANSWER_CHECK).judging(true), CaseState.PENDING_CLOSE);
        done(Hall.LEADER, act(id, CaseAction.CLOSE), CaseState.CLOSED);
        assertThat(hall.one("SELECT COUNT(*) FROM call_back WHERE done_at IS NULL")).isEqualTo("1");
    }

    @Test
    void aPartThatWasGivenBackIsNotSentBackForRework() {
        long id = joint();
        done(Hall.UNIT_2, act(id, CaseAction.RETURN_CASE).with("reason", "notOurs"), CaseState.PENDING_HANDLE);
        done(Hall.DISPATCHER, grant(id), CaseState.PENDING_HANDLE);
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        done(Hall.ACCEPTOR, act(id, CaseAction.SEND_CHECK), CaseState.CHECKING);
        done(Hall.FIELD, act(id, CaseAction.ANSWER_CHECK).judging(false), CaseState.PENDING_CLOSE);
        done(Hall.LEADER, act(id, CaseAction.SEND_BACK_FOR_REWORK), CaseState.REWORK);
        assertThat(parts(id)).containsExactly("1 LEAD REWORK", "2 CO RETURNED");
    }

    @Test
    void whatIsWrongIsRefusedAndNothingIsKept() {
        long id = filed();
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1), "act.unitsMissing");
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(1)),
                "act.departmentMissing");
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(4)),
                "act.departmentMissing");
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of("x")),
                "act.departmentMissing");
        refused(Hall.DISPATCHER, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(2)).with("limits",
                List.of(Map.of("department", 2, "value", -1, "unit", "MINUTE"))), "act.limitBroken");
        refused(Hall.ACCEPTOR, act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(2)), "act.notAllowed");
        assertThat(parts(id)).isEmpty();

        var once = act(id, CaseAction.DISPATCH_JOINT).to(1).with("units", List.of(2));
        done(Hall.DISPATCHER, once, CaseState.PENDING_HANDLE);
        done(Hall.DISPATCHER, once, CaseState.PENDING_HANDLE);
        assertThat(parts(id)).hasSize(2);
        assertThat(clocks(id)).hasSize(2);
        assertThat(ask(Hall.UNIT_2, Act.of(id, 1, CaseAction.SIGN_FOR))).isInstanceOf(ActAnswer.Stale.class);
    }

    @Test
    void aUnitSendsItsWorkOnToATeamAndTakesItBack() {
        hall.run("UPDATE operator SET department_id = 3 WHERE account = '" + Hall.UNIT_2 + "'");
        long id = filed();
        done(Hall.DISPATCHER, act(id, CaseAction.DISPATCH).to(1), CaseState.PENDING_HANDLE);
        refused(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3), "act.notPossible");
        done(Hall.UNIT_1, act(id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        refused(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), "act.noCase");
        refused(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(2), "act.teamMissing");
        refused(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3).with("until", "2020-01-01T00:00:00Z"),
                "act.untilPast");
        refused(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3).with("until", "明天"), "act.untilPast");
        var until = Instant.now().plusSeconds(1_800);
        done(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3).with("until", until.toString()),
                CaseState.HANDLING);
        assertThat(parts(id)).containsExactly("3 TEAM HANDLING");
        assertThat(clocks(id)).containsExactly("1 120");
        assertThat(seen(Hall.UNIT_2, id).stageDue()).isBetween(until.minusSeconds(2), until);
        assertThat(seen(Hall.UNIT_1, id).stageDue()).isAfter(until);

        // The team replies to its unit; the case goes on when the unit does.
        done(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), CaseState.HANDLING);
        assertThat(parts(id)).containsExactly("3 TEAM HANDLED");
        assertThat(clocks(id)).containsExactly("1 120");
        done(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3), CaseState.HANDLING);
        assertThat(hall.one("SELECT due_at = (SELECT due_at FROM case_file) FROM case_part")).isEqualTo("1");
        done(Hall.UNIT_1, Act.of(id, hall.version(id), CaseAction.DISPATCH_SECOND), CaseState.HANDLING);
        assertThat(parts(id)).isEmpty();
        refused(Hall.UNIT_2, act(id, CaseAction.FEEDBACK), "act.noCase");
        done(Hall.UNIT_1, act(id, CaseAction.DISPATCH_SECOND).to(3), CaseState.HANDLING);
        done(Hall.UNIT_1, act(id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        assertThat(parts(id)).containsExactly("3 TEAM CLOSED");
        assertThat(hall.one("SELECT department_id FROM case_file")).isEqualTo("1");
    }

    /** By chance: whatever the units do in whatever order, clocks run for whom something is left to do, and for nobody else. */
    @Test
    void partsAndClocksHoldTogetherWhateverIsDone() {
        var random = new SplittableRandom(7);
        var acts = List.of(CaseAction.SIGN_FOR, CaseAction.FEEDBACK, CaseAction.RETURN_CASE, CaseAction.SEND_CHECK,
                CaseAction.ANSWER_CHECK, CaseAction.SEND_BACK_FOR_REWORK);
        var others = Map.of(CaseAction.SEND_CHECK, Hall.ACCEPTOR, CaseAction.ANSWER_CHECK, Hall.FIELD,
                CaseAction.SEND_BACK_FOR_REWORK, Hall.LEADER);
        int moved = 0;
        for (int walk = 0; walk < 4; walk++) {
            long id = joint();
            for (int step = 0; step < 60; step++) {
                var action = acts.get(random.nextInt(acts.size()));
                action = walk > 1 && action == CaseAction.RETURN_CASE ? CaseAction.FEEDBACK : action;
                var person = others.getOrDefault(action, random.nextBoolean() ? Hall.UNIT_1 : Hall.UNIT_2);
                var answer = ask(person, act(id, action).judging(random.nextBoolean()));
                moved += answer instanceof ActAnswer.Done ? 1 : 0;
                holdsTogether(id);
            }
        }
        assertThat(moved).isGreaterThan(16);
    }

    private void holdsTogether(long id) {
        var faults = new ArrayList<String>();
        var stage = hall
                .one("SELECT w.stage FROM case_file c JOIN workflow_state w ON w.state = c.state WHERE c.id = " + id);
        faults.addAll(hall.rows("SELECT CONCAT(p.department_id, ' ', p.state, ' has ', COUNT(s.id)) FROM case_part p "
                + "LEFT JOIN stage_clock s ON s.case_id = p.case_id AND s.department_id = p.department_id "
                + "AND s.stopped_at IS NULL WHERE p.case_id = " + id + " GROUP BY p.case_id, p.department_id, p.state "
                + "HAVING COUNT(s.id) <> (p.state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK'))"));
        if (!"HANDLE".equals(stage)) {
            faults.addAll(hall.rows("SELECT CONCAT(state, ' in ', '" + stage + "') FROM case_part WHERE case_id = " + id
                    + " AND state IN ('PENDING_HANDLE', 'HANDLING', 'REWORK')"));
        }
        faults.addAll(hall.rows("SELECT CONCAT('clock of ', stage) FROM stage_clock WHERE case_id = " + id
                + " AND stopped_at IS NULL AND stage <> '" + stage + "'"));
        assertThat(faults).isEmpty();
        assertThat(hall.one("SELECT COUNT(*) - MAX(version) FROM case_file c JOIN case_step s ON s.case_id = c.id "
                + "WHERE c.id = " + id)).isEqualTo("0");
    }
}
