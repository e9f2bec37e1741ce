package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.PendingRequest;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.RequestState;
import org.gridlight.model.cases.ReturnRuling;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is asked for beside the state of a case, by those who ask and those who decide. */
class RequestTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Set<Role> DISPATCHERS = Set.of(Role.DISPATCHER);
    private static final Set<Role> LEADERS = Set.of(Role.SHIFT_LEADER);

    private Hall hall;
    private RequestStore requests;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        requests = new RequestStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long dispatched() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        done(hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH), CaseState.PENDING_HANDLE);
        return id;
    }

    private long inHand() {
        long id = dispatched();
        done(hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR), CaseState.HANDLING);
        return id;
    }

    private ActAnswer ask(String account, long id, CaseAction action, String reason) {
        return hall.store(account).act(asking(id, action, reason));
    }

    private static Act asking(long id, CaseAction action, String reason) {
        return Act.of(id, Act.ANY_VERSION, action).with(Act.REASON, reason);
    }

    private ActAnswer suspend(String account, long id, Instant until) {
        return hall.store(account)
                .act(asking(id, CaseAction.REQUEST_SUSPENSION, "season").with("until", until.toString()));
    }

    private CaseRequest last(long id) {
        return requests.ofCase(id).getLast();
    }

    private ActAnswer approve(String account, long id) {
        return hall.store(account).act(last(id).approval());
    }

    private ActAnswer refuse(String account, long id) {
        return hall.store(account).act(last(id).refusal("unfounded"));
    }

    private static void done(ActAnswer answer, CaseState state) {
        assertThat(answer).isInstanceOfSatisfying(ActAnswer.Done.class,
                done -> assertThat(done.state()).isEqualTo(state));
    }

    private static void refused(ActAnswer answer, String reason) {
        assertThat(answer).isInstanceOfSatisfying(ActAnswer.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** Moves everything that happened to a case into the past, as if so much time had gone by. */
    private void later(long id, Duration time) {
        var back = " - INTERVAL " + time.toSeconds() + " SECOND";
        hall.run("UPDATE stage_clock SET started_at = started_at" + back + ", counted_from = counted_from" + back
                + ", due_at = due_at" + back + ", yellow_at = yellow_at" + back + ", red_at = red_at" + back
                + ", stopped_at = stopped_at" + back + " WHERE case_id = " + id,
                "UPDATE stage_clock_pause p JOIN stage_clock c ON c.id = p.stage_clock_id SET p.paused_at = p.paused_at"
                        + back + " WHERE c.case_id = " + id,
                "UPDATE case_file SET dispatched_at = dispatched_at" + back + ", due_at = due_at" + back
                        + ", handled_at = handled_at" + back + ", suspended_until = suspended_until" + back
                        + " WHERE id = " + id,
                "UPDATE case_request SET asked_at = asked_at" + back + ", due_before = due_before" + back
                        + ", until_at = until_at" + back + " WHERE case_id = " + id,
                "UPDATE case_step SET at = at" + back + " WHERE case_id = " + id);
    }

    private String due(long id) {
        return hall.one("SELECT due_at FROM case_file WHERE id = " + id);
    }

    @Test
    void aReturnIsARequestTheDispatcherDecides() {
        long id = dispatched();
        done(ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs"), CaseState.PENDING_HANDLE);
        assertThat(requests.pendingFor(DISPATCHERS)).extracting(PendingRequest::number)
                .containsExactly(hall.one("SELECT case_no FROM case_file WHERE id = " + id));
        assertThat(requests.pendingFor(LEADERS)).isEmpty();
        assertThat(new OpenCaseStore(DB.database()).of(List.of(id)).getFirst().requested())
                .containsExactly(RequestKind.RETURN);
        done(approve(Hall.DISPATCHER, id), CaseState.RETURNED);
        assertThat(last(id)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.GRANTED);
            assertThat(request.ruling()).isEqualTo(ReturnRuling.MISDIRECTED);
            assertThat(request.unit()).isEqualTo("一处");
            assertThat(request.who()).isEqualTo(Hall.UNIT_1);
            assertThat(request.decisions()).extracting(CaseRequest.Decision::who).containsExactly(Hall.DISPATCHER);
        });
        assertThat(new CaseFileStore(DB.database()).file(id).orElseThrow().requests()).containsExactly(last(id));
        assertThat(requests.pendingFor(DISPATCHERS)).isEmpty();
        assertThat(new OpenCaseStore(DB.database()).of(List.of(id)).getFirst().requested()).isEmpty();
    }

    /** The wrong unit's time is not the next one's: it has a fresh clock, and what was lost is the dispatch's. */
    @Test
    void afterAReturnTheNextUnitHasAFreshClock() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs");
        later(id, Duration.ofMinutes(20));
        approve(Hall.DISPATCHER, id);
        done(hall.store(Hall.DISPATCHER).act(Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(2)),
                CaseState.PENDING_HANDLE);
        assertThat(hall.rows("SELECT CONCAT(department_id, misdirected, TIMESTAMPDIFF(MINUTE, started_at, due_at))"
                + " FROM stage_clock WHERE stage = 'HANDLE' AND case_id = " + id + " ORDER BY id"))
                .containsExactly("11120", "20120");
        assertThat(hall.one("SELECT misdirected_time(" + id + ") DIV 60000000")).isEqualTo("20");
    }

    @Test
    void aRefusedReturnGivesNothingBack() {
        long id = dispatched();
        var due = due(id);
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "place");
        refused(hall.store(Hall.DISPATCHER).act(last(id).refusal("nonsense")), "act.reasonMissing");
        done(refuse(Hall.DISPATCHER, id), CaseState.PENDING_HANDLE);
        assertThat(last(id).state()).isEqualTo(RequestState.REFUSED);
        assertThat(due(id)).isEqualTo(due);
        assertThat(hall.one("SELECT return_count FROM case_file WHERE id = " + id)).isEqualTo("0");
        done(ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs"), CaseState.PENDING_HANDLE);
    }

    @Test
    void whoWaitsTooLongHasTakenIt() {
        hall.run("UPDATE setting SET value = '2URGENT_HOUR' WHERE name = 'return.limit'");
        long id = dispatched();
        assertThat(requests.returnDue(id).orElseThrow())
                .isEqualTo(at("SELECT dispatched_at + INTERVAL 2 HOUR FROM case_file WHERE id = " + id));
        later(id, Duration.ofMinutes(121));
        refused(ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs"), "act.returnTooLate");
        long urgent = dispatched();
        hall.run("UPDATE case_file SET urgent = TRUE WHERE id = " + urgent);
        later(urgent, Duration.ofMinutes(29));
        done(ask(Hall.UNIT_1, urgent, CaseAction.RETURN_CASE, "notOurs"), CaseState.PENDING_HANDLE);
        refuse(Hall.DISPATCHER, urgent);
        later(urgent, Duration.ofMinutes(2));
        refused(ask(Hall.UNIT_1, urgent, CaseAction.RETURN_CASE, "notOurs"), "act.returnTooLate");
    }

    private Instant at(String query) {
        return Instant.parse(hall.one(query).replace(' ', 'T') + "Z");
    }

    @Test
    void theSecondReturnGoesToTheShiftLeaderAndThereIsNoThird() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs");
        approve(Hall.DISPATCHER, id);
        hall.store(Hall.DISPATCHER).act(Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(2));
        ask(Hall.UNIT_2, id, CaseAction.RETURN_CASE, "ownership");
        assertThat(last(id).ordinal()).isEqualTo(2);
        refused(approve(Hall.DISPATCHER_2, id), "act.notYourLevel");
        done(approve(Hall.LEADER, id), CaseState.RETURNED);
        hall.store(Hall.DISPATCHER).act(Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(1));
        refused(ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs"), "act.returnedOften");
    }

    @Test
    void signingForACaseEndsTheWishToReturnIt() {
        long id = dispatched();
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "notOurs");
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        assertThat(last(id).state()).isEqualTo(RequestState.MOOT);
        refused(approve(Hall.DISPATCHER, id), "act.requestDecided");
    }

    @Test
    void anExtensionAddsTheLimitFromTheOldDueTime() {
        long id = inHand();
        var due = due(id);
        done(ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works"), CaseState.HANDLING);
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works"), "act.requestPending");
        assertThat(due(id)).isEqualTo(due);
        done(approve(Hall.LEADER, id), CaseState.HANDLING);
        assertThat(hall.one("SELECT CONCAT(due_at = '" + due + "' + INTERVAL 2 HOUR, extension_count) FROM case_file"
                + " WHERE id = " + id)).isEqualTo("11");
        assertThat(last(id).dueAfter()).isEqualTo(last(id).dueBefore().plus(Duration.ofHours(2)));
    }

    /** Asked in time and granted late, the case was never overdue. */
    @Test
    void whatWasAskedInTimeCountsFromTheOldDueTime() {
        long id = inHand();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
        later(id, Duration.ofMinutes(150));
        var before = due(id);
        done(approve(Hall.DISPATCHER, id), CaseState.HANDLING);
        assertThat(hall.one("SELECT CONCAT(due_at = '" + before + "' + INTERVAL 2 HOUR, due_at > UTC_TIMESTAMP(6))"
                + " FROM case_file WHERE id = " + id)).isEqualTo("11");
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        assertThat(hall.one("SELECT handled_at <= due_at FROM case_file WHERE id = " + id)).isEqualTo("1");
    }

    @Test
    void theSecondExtensionTakesTwoLevelsAndThereIsNoThird() {
        long id = inHand();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
        approve(Hall.DISPATCHER, id);
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "weather");
        var due = due(id);
        refused(approve(Hall.LEADER, id), "act.notYourLevel");
        done(approve(Hall.DISPATCHER, id), CaseState.HANDLING);
        assertThat(due(id)).isEqualTo(due);
        assertThat(last(id)).satisfies(request -> {
            assertThat(request.state()).isEqualTo(RequestState.PENDING);
            assertThat(request.deciders()).containsExactly(Role.SHIFT_LEADER);
        });
        refused(approve(Hall.DISPATCHER_2, id), "act.notYourLevel");
        done(approve(Hall.LEADER, id), CaseState.HANDLING);
        assertThat(hall.one("SELECT due_at = '" + due + "' + INTERVAL 2 HOUR FROM case_file WHERE id = " + id))
                .isEqualTo("1");
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works"), "act.extendedOften");
    }

    @Test
    void nobodyDecidesTwoLevels() {
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'dispatcher', '2020-01-01' "
                + "FROM operator WHERE account = 't-leader'");
        long id = inHand();
        suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(30)));
        done(approve(Hall.LEADER, id), CaseState.HANDLING);
        refused(approve(Hall.LEADER, id), "act.decidedBefore");
        done(approve(Hall.LEADER_2, id), CaseState.SUSPENDED);
    }

    @Test
    void nobodyDecidesHisOwnRequest() {
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'dispatcher', '2020-01-01' "
                + "FROM operator WHERE account = 't-unit-1'");
        long id = inHand();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
        refused(approve(Hall.UNIT_1, id), "act.ownRequest");
        refused(refuse(Hall.UNIT_1, id), "act.ownRequest");
    }

    @Test
    void whatIsOverdueIsNotExtended() {
        long id = inHand();
        later(id, Duration.ofMinutes(121));
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works"), "act.extensionOverdue");
        hall.run("UPDATE case_file SET due_at = NULL WHERE id = " + id);
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works"), "act.noLimit");
    }

    @Test
    void aSuspendedCaseStandsStillAndGoesOnWithWhatWasLeft() {
        long id = inHand();
        later(id, Duration.ofMinutes(30));
        suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(30)));
        assertThat(hall.one("SELECT COUNT(*) FROM stage_clock_pause")).isEqualTo("0");
        approve(Hall.DISPATCHER, id);
        done(approve(Hall.LEADER, id), CaseState.SUSPENDED);
        assertThat(hall.one("SELECT CONCAT(IFNULL(due_at, '-'), suspended_until > UTC_TIMESTAMP(6)) FROM case_file"
                + " WHERE id = " + id)).isEqualTo("-1");
        later(id, Duration.ofHours(5));
        done(hall.act(Hall.UNIT_1, id, CaseAction.RESUME), CaseState.HANDLING);
        assertThat(Long.parseLong(hall.one("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(6), due_at) FROM case_file"
                + " WHERE id = " + id))).isBetween(90 * 60 - 60L, 90 * 60L);
        assertThat(hall.one("SELECT IFNULL(suspended_until, '-') FROM case_file WHERE id = " + id)).isEqualTo("-");
        assertThat(last(id).resumed()).isNotNull();
        assertThat(
                hall.one("SELECT COUNT(*) FROM stage_clock WHERE stopped_at IS NULL AND stage = 'HANDLE' AND case_id = "
                        + id))
                .isEqualTo("1");
    }

    /** By the procedures that acts call, at any time of day and week: what was left stays, to the microsecond. */
    @Test
    void standingStillAndGoingOnIsAsIfNothingHadBeen() {
        hall.run("UPDATE time_limit SET limit_value = 60, limit_unit = 'WORK_HOUR' WHERE stage = 'HANDLE'");
        long id = inHand();
        var random = new SplittableRandom(11);
        var due = "(SELECT due_at FROM case_file WHERE id = " + id + ")";
        var now = Instant.now();
        for (int round = 0; round < 25; round++) {
            var from = now.plus(Duration.ofMinutes(random.nextInt(400)));
            var to = from.plus(Duration.ofMinutes(1 + random.nextInt(round % 2 == 0 ? 300 : 9_000)));
            var left = hall.one("SELECT work_position('working', " + due + ") - work_position('working', '" + sql(from)
                    + "')");
            hall.run("CALL pause_clock(" + id + ", '" + sql(from) + "', NULL, 'x')",
                    "CALL resume_clock(" + id + ", '" + sql(to) + "')");
            assertThat(hall.one("SELECT work_position('working', " + due + ") - work_position('working', '" + sql(to)
                    + "')")).as("%s to %s", from, to).isEqualTo(left);
            now = to;
        }
    }

    private static String sql(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString().replace('T', ' ').replace("Z", "");
    }

    @Test
    void aSuspensionEndsAtItsDateByItself() {
        long id = inHand();
        long other = inHand();
        for (long one : List.of(id, other)) {
            suspend(Hall.UNIT_1, one, Instant.now().plus(Duration.ofDays(one == id ? 1 : 3)));
            approve(Hall.DISPATCHER, one);
            done(approve(Hall.LEADER, one), CaseState.SUSPENDED);
        }
        requests.resumeDue();
        assertThat(hall.state(id)).isEqualTo("SUSPENDED");
        later(id, Duration.ofHours(25));
        int version = hall.version(id);
        hall.store(Hall.DISPATCHER).workflow();
        new RequestStore(hall.signedIn(Hall.DISPATCHER)).resumeDue();
        requests.resumeDue();
        assertThat(hall.state(id)).isEqualTo("HANDLING");
        assertThat(hall.state(other)).isEqualTo("SUSPENDED");
        assertThat(hall.version(id)).isEqualTo(version + 1);
        assertThat(hall.rows("SELECT CONCAT(s.action, ' ', IFNULL(s.operator_id, '-'), ' ', a.outcome) FROM case_step s"
                + " JOIN act a ON a.act_id = s.act_id WHERE s.action = 'resume'")).containsExactly("resume - DONE");
        assertThat(hall.one("SELECT due_at > UTC_TIMESTAMP(6) FROM case_file WHERE id = " + id)).isEqualTo("1");
        assertThat(hall.one("SELECT COUNT(*) - MAX(seq) FROM change_log")).isEqualTo("0");
        assertThat(hall.one("SELECT CONCAT(interval_value, interval_field, event_definition LIKE '%resume_due(%')"
                + " FROM information_schema.events WHERE event_name = 'suspension_ends'"
                + " AND event_schema = DATABASE()")).isEqualTo("1MINUTE1");
    }

    @Test
    void aSuspensionNeedsADateWithinAYear() {
        long id = inHand();
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_SUSPENSION, "season"), "act.untilMissing");
        refused(suspend(Hall.UNIT_1, id, Instant.now().minusSeconds(5)), "act.untilMissing");
        refused(suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(367))), "act.untilTooFar");
        refused(hall.store(Hall.UNIT_1).act(asking(id, CaseAction.REQUEST_SUSPENSION, "season").with("until",
                "2026-02-31T25:00:00Z")), "act.untilMissing");
        refused(ask(Hall.UNIT_1, id, CaseAction.REQUEST_SUSPENSION, "mood"), "act.reasonMissing");
        done(suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofHours(2))), CaseState.HANDLING);
        later(id, Duration.ofHours(3));
        approve(Hall.DISPATCHER, id);
        refused(approve(Hall.LEADER, id), "act.untilPassed");
        done(refuse(Hall.LEADER, id), CaseState.HANDLING);
    }

    @Test
    void whoIsDoneWhileTheCaseStandsEndsTheSuspension() {
        long id = inHand();
        suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(30)));
        approve(Hall.DISPATCHER, id);
        approve(Hall.LEADER, id);
        done(hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK), CaseState.PENDING_CHECK);
        assertThat(last(id).resumed()).isNotNull();
        assertThat(hall.one("SELECT COUNT(*) FROM stage_clock_pause WHERE resumed_at IS NULL")).isEqualTo("0");
    }

    @Test
    void aRequestEndsWhenTheCaseMovesOn() {
        long id = inHand();
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
        suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(3)));
        ask(Hall.DISPATCHER, id, CaseAction.REQUEST_VOID, "gone");
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        assertThat(requests.ofCase(id)).extracting(CaseRequest::state).containsExactly(RequestState.MOOT,
                RequestState.MOOT, RequestState.PENDING);
        hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        hall.act(Hall.OPERATOR, id, CaseAction.CLOSE);
        assertThat(requests.ofCase(id)).extracting(CaseRequest::state).containsOnly(RequestState.MOOT);
    }

    @Test
    void aCaseIsVoidOnlyByTheShiftLeader() {
        long id = inHand();
        done(ask(Hall.DISPATCHER, id, CaseAction.REQUEST_VOID, "misfiled"), CaseState.HANDLING);
        refused(approve(Hall.DISPATCHER_2, id), "act.notYourLevel");
        done(approve(Hall.LEADER, id), CaseState.VOID);
        assertThat(last(id).misfiled()).isTrue();
        assertThat(hall.one("SELECT COUNT(*) FROM stage_clock WHERE stopped_at IS NULL AND case_id = " + id))
                .isEqualTo("0");
        long other = inHand();
        ask(Hall.DISPATCHER, other, CaseAction.REQUEST_VOID, "misfiled");
        done(hall.store(Hall.LEADER).act(last(other).approval().with("misfiled", false)), CaseState.VOID);
        assertThat(last(other).misfiled()).isFalse();
    }

    private long closedLate() {
        long id = inHand();
        later(id, Duration.ofMinutes(150));
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        done(hall.act(Hall.LEADER, id, CaseAction.CLOSE), CaseState.CLOSED);
        return id;
    }

    @Test
    void anUpheldAppealLeavesTheFactVisible() {
        long id = closedLate();
        done(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), CaseState.CLOSED);
        refused(approve(Hall.ASSESSMENT_HEAD, id), "act.notYourLevel");
        refused(approve(Hall.LEADER, id), "act.notAllowed");
        done(approve(Hall.ASSESSOR, id), CaseState.CLOSED);
        done(approve(Hall.ASSESSMENT_HEAD, id), CaseState.CLOSED);
        assertThat(hall.one("SELECT CONCAT(overdue_excused, handled_at > due_at) FROM case_file WHERE id = " + id))
                .isEqualTo("11");
        refused(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), "act.appealedOnce");
    }

    @Test
    void everyClosingMayBeAppealedAgainstOnce() {
        long id = closedLate();
        done(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), CaseState.CLOSED);
        refused(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), "act.requestPending");
        done(hall.act(Hall.SUPERVISOR, id, CaseAction.REVIEW_AGAIN, false), CaseState.REWORK);
        assertThat(last(id).state()).isEqualTo(RequestState.MOOT);
        later(id, Duration.ofDays(3));
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        done(hall.act(Hall.LEADER, id, CaseAction.CLOSE), CaseState.CLOSED);
        done(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), CaseState.CLOSED);
    }

    @Test
    void aSuspendedCaseThatCannotGoOnDoesNotKeepTheOthers() {
        long stuck = inHand();
        long other = inHand();
        for (long id : new long[] {stuck, other}) {
            suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(2)));
            approve(Hall.DISPATCHER, id);
            done(approve(Hall.LEADER, id), CaseState.SUSPENDED);
        }
        later(stuck, Duration.ofDays(4));
        later(other, Duration.ofDays(3));
        hall.run("UPDATE stage_clock SET calendar = 'nowhere' WHERE stopped_at IS NULL AND case_id = " + stuck);
        assertThatThrownBy(requests::resumeDue).hasStackTraceContaining("case " + stuck + " stays suspended");
        assertThat(hall.state(stuck)).isEqualTo("SUSPENDED");
        assertThat(hall.state(other)).isEqualTo("HANDLING");
    }

    @Test
    void noAppealAgainstWhatWasInTimeNorByWhoDispatchedIt() {
        long id = inHand();
        hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK);
        hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK);
        hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK);
        hall.act(Hall.LEADER, id, CaseAction.CLOSE);
        refused(hall.act(Hall.UNIT_1, id, CaseAction.APPEAL), "act.notOverdue");
        hall.run("INSERT INTO operator_role (operator_id, role, valid_from) SELECT id, 'assessor', '2020-01-01' "
                + "FROM operator WHERE account = 't-operator'");
        long late = closedLate();
        hall.act(Hall.UNIT_1, late, CaseAction.APPEAL);
        refused(approve(Hall.OPERATOR, late), "act.dispatchedIt");
        done(refuse(Hall.ASSESSOR, late), CaseState.CLOSED);
        assertThat(hall.one("SELECT overdue_excused FROM case_file WHERE id = " + late)).isEqualTo("0");
    }

    @Test
    void aDisputeIsDecidedByANamedLeader() {
        long id = dispatched();
        hall.run("INSERT INTO component (id, code, category_id, name, position, owner_id, valid_from) SELECT 77, "
                + "'1101080104000077', id, '井盖', POINT(116.3, 39.9), 2, '2020-01-01' FROM category WHERE code = '"
                + Hall.CATEGORY + "'", "UPDATE case_file SET component_id = 77 WHERE id = " + id);
        ask(Hall.UNIT_1, id, CaseAction.RETURN_CASE, "ownership");
        approve(Hall.DISPATCHER, id);
        done(hall.act(Hall.DISPATCHER, id, CaseAction.DISPUTE), CaseState.DISPUTED);
        refused(hall.store(Hall.DISPATCHER).act(Act.of(id, Act.ANY_VERSION, CaseAction.MAKE_SAFE)),
                "act.departmentMissing");
        done(hall.store(Hall.DISPATCHER).act(Act.of(id, Act.ANY_VERSION, CaseAction.MAKE_SAFE).with("units",
                List.of(2L))), CaseState.DISPUTED);
        assertThat(hall.rows("SELECT CONCAT(stage, IFNULL(department_id, ''), ' ',"
                + " IFNULL(TIMESTAMPDIFF(MINUTE, started_at, due_at), '')) FROM stage_clock WHERE stopped_at IS NULL"
                + " AND stage = 'ARRIVE' AND case_id = " + id)).containsExactly("ARRIVE2 120");
        refused(hall.act(Hall.LEADER, id, CaseAction.DESIGNATE), "act.leaderMissing");
        refused(hall.act(Hall.DISPATCHER, id, CaseAction.DESIGNATE), "act.notAllowed");
        refused(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.DESIGNATE).to(1).with("leader",
                "赵局长").with("shirked", 2)), "act.neverRefused");
        done(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.DESIGNATE).to(1).with("leader", "赵局长")
                .with("shirked", 1).with("owner", true)), CaseState.PENDING_HANDLE);
        assertThat(hall.one("SELECT CONCAT(owner_id, owner_decided_on = CURRENT_DATE OR owner_decided_on ="
                + " CURRENT_DATE + INTERVAL 1 DAY) FROM component WHERE id = 77")).isEqualTo("11");
        assertThat(last(id).ruling()).isEqualTo(ReturnRuling.SHIRKED);
        assertThat(hall.one("SELECT CONCAT(leader, designated_id, shirked_id, fallback_id, owner_kept,"
                + " decided_at IS NOT NULL) FROM ownership_dispute")).isEqualTo("赵局长11211");
        assertThat(hall.one("SELECT GROUP_CONCAT(stage) FROM stage_clock WHERE stopped_at IS NULL AND case_id = " + id))
                .isEqualTo("HANDLE");
    }

    @Test
    void aForcedClosingNeedsAReasonALeaderAndWhatRemains() {
        long id = inHand();
        var act = Act.of(id, hall.version(id), CaseAction.FORCE_CLOSE);
        refused(hall.store(Hall.LEADER).act(act), "act.opinionMissing");
        refused(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.FORCE_CLOSE).saying("转入改造计划")),
                "act.reasonMissing");
        refused(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.FORCE_CLOSE).saying("转入改造计划")
                .with(Act.REASON, "project").with("leader", " ")), "act.leaderMissing");
        done(hall.store(Hall.LEADER).act(Act.of(id, hall.version(id), CaseAction.FORCE_CLOSE).saying("转入改造计划")
                .with(Act.REASON, "project").with("leader", "赵局长")), CaseState.FORCED_CLOSED);
        assertThat(hall.one("SELECT CONCAT(case_state, reason, leader, remains) FROM forced_closing"))
                .isEqualTo("HANDLINGproject赵局长转入改造计划");
    }

    @Test
    void whereTheAxesAreApartTheShiftLeaderStillDecides() {
        hall.mode(OperationMode.TWO_AXES);
        long id = hall.register().caseId();
        hall.act(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        hall.act(Hall.DISPATCHER, id, CaseAction.DISPATCH);
        hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR);
        suspend(Hall.UNIT_1, id, Instant.now().plus(Duration.ofDays(3)));
        refused(approve(Hall.OPERATOR, id), "act.notAllowed");
        done(approve(Hall.DISPATCHER, id), CaseState.HANDLING);
        done(approve(Hall.LEADER, id), CaseState.SUSPENDED);
    }

    /** A unit that has a part of a case asks for more time on its own clock; that the case stands is for the lead. */
    @Test
    void aUnitWithAPartAsksForItsOwnTimeOnly() {
        long id = hall.register().caseId();
        hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT);
        hall.act(Hall.OPERATOR, id, CaseAction.FILE);
        done(hall.store(Hall.DISPATCHER).act(Act.of(id, hall.version(id), CaseAction.DISPATCH_JOINT).to(1)
                .with("units", List.of(2))), CaseState.PENDING_HANDLE);
        refused(suspend(Hall.UNIT_2, id, Instant.now().plus(Duration.ofDays(3))), "act.leadOnly");
        ask(Hall.UNIT_2, id, CaseAction.REQUEST_EXTENSION, "works");
        ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
        assertThat(requests.ofCase(id)).extracting(CaseRequest::unit).containsExactly("二处", "一处");
        assertThat(requests.ofCase(id)).allMatch(CaseRequest::isPending);
        hall.store(Hall.DISPATCHER).act(requests.ofCase(id).getFirst().approval());
        assertThat(hall
                .rows("SELECT CONCAT(department_id, ' ', TIMESTAMPDIFF(MINUTE, started_at, due_at)) FROM stage_clock"
                        + " WHERE stage = 'HANDLE' AND case_id = " + id + " ORDER BY department_id"))
                .containsExactly("1 120", "2 240");
        assertThat(hall.one("SELECT CONCAT(extension_count, ' ', TIMESTAMPDIFF(MINUTE, dispatched_at, due_at))"
                + " FROM case_file WHERE id = " + id)).isEqualTo("0 120");
        done(approve(Hall.DISPATCHER, id), CaseState.PENDING_HANDLE);
        assertThat(hall.one("SELECT CONCAT(extension_count, ' ', TIMESTAMPDIFF(MINUTE, dispatched_at, due_at))"
                + " FROM case_file WHERE id = " + id)).isEqualTo("1 240");
    }

    private static <T> List<T> together(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(all.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = all.stream().map(one -> threads.submit(() -> {
                barrier.await(30, TimeUnit.SECONDS);
                return one.call();
            })).toList();
            var results = new java.util.ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    @Test
    void ofTwoDecidersOneComesTooLate() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 8; round++) {
            long id = inHand();
            ask(Hall.UNIT_1, id, CaseAction.REQUEST_EXTENSION, "works");
            var request = last(id);
            var answers = together(List.<Callable<ActAnswer>>of(
                    () -> hall.store(Hall.DISPATCHER).act(request.approval()),
                    () -> hall.store(Hall.LEADER).act(request.refusal("possible"))));
            assertThat(answers).hasAtLeastOneElementOfType(ActAnswer.Done.class);
            assertThat(answers).filteredOn(ActAnswer.Refused.class::isInstance).singleElement()
                    .extracting("reason").isEqualTo("act.requestDecided");
            assertThat(last(id).decisions()).hasSize(1);
            assertThat(hall.one("SELECT extension_count FROM case_file WHERE id = " + id))
                    .isEqualTo(last(id).state() == RequestState.GRANTED ? "1" : "0");
        }
    }

    @Test
    void theSameDecisionSentTwiceIsMadeOnce() throws InterruptedException, ExecutionException {
        long id = inHand();
        var asking = asking(id, CaseAction.REQUEST_EXTENSION, "works");
        var first = hall.store(Hall.UNIT_1).act(asking);
        assertThat(hall.store(Hall.UNIT_1).act(asking)).isEqualTo(first);
        assertThat(requests.ofCase(id)).hasSize(1);
        var approval = last(id).approval();
        Callable<ActAnswer> one = () -> hall.store(Hall.DISPATCHER).act(approval);
        var answers = together(List.of(one, one, one));
        assertThat(answers).hasOnlyElementsOfType(ActAnswer.Done.class).containsOnly(answers.getFirst());
        assertThat(hall.one("SELECT extension_count FROM case_file WHERE id = " + id)).isEqualTo("1");
        refused(hall.store(Hall.DISPATCHER).act(new Act(UUID.randomUUID(), id, 0, CaseAction.APPROVE, null, null, null,
                approval.detail())), "act.requestDecided");
        refused(hall.store(Hall.DISPATCHER).act(Act.of(id, 0, CaseAction.APPROVE)), "act.noRequest");
        long other = inHand();
        refused(hall.store(Hall.DISPATCHER).act(Act.of(other, 0, CaseAction.APPROVE).with("request", last(id).id())),
                "act.noRequest");
    }
}
