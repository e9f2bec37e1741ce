package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.people.OperatorStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseRequest;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Satisfaction;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds whatever people do in whatever order: cases wander through the workflow by chance. */
class WorkflowWalkTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final List<String> EVERYBODY = List.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR, Hall.LEADER,
            Hall.FIELD, Hall.UNIT_1, Hall.UNIT_2, Hall.ASSESSOR, Hall.ASSESSMENT_HEAD);
    private static final int WALKS = 12;
    private static final int STEPS = 40;
    /** Refusals that the table of transitions cannot foresee. */
    private static final Set<String> UNFORESEEN = Set.of("act.noCase", "act.otherSide", "act.checkFailed",
            "act.sameDepartment", "act.noRequest", "act.requestPending", "act.notYourLevel", "act.ownRequest",
            "act.decidedBefore", "act.returnedOften", "act.extendedOften", "act.neverReturned", "act.notOverdue",
            "act.unitsMissing", "act.teamMissing", "act.notPooled", "act.noHigherLevel", "act.notOwnReport",
            "act.otherMissing", "act.departmentMissing", "act.notPossible",
            "act.noNotice", "act.noCallBack", "act.ownWork", "act.flaggedBefore", "act.notFlagged", "act.ownFlag",
            "act.notDelegated", "act.noUnitYet", "act.verifyFailed");
    /** Where a request leads when it is granted. */
    private static final Map<CaseAction, CaseState> GRANTED = Map.of(CaseAction.RETURN_CASE, CaseState.RETURNED,
            CaseAction.REQUEST_SUSPENSION, CaseState.SUSPENDED, CaseAction.REQUEST_VOID, CaseState.VOID);
    /** What may open a closed case again (重办). */
    private static final Set<CaseAction> OPENS_AGAIN = EnumSet.of(CaseAction.CALL_BACK, CaseAction.REVIEW_AGAIN,
            CaseAction.RULE_FAKE);

    private Hall hall;
    private RequestStore requests;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        requests = new RequestStore(DB.database());
        // On a holiday too.
        hall.run("UPDATE setting SET value = '2URGENT_HOUR' WHERE name = 'return.limit'");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateThatCanBeReachedHasAWayToTheEnd(OperationMode mode) {
        hall.mode(mode);
        var workflow = hall.store(Hall.LEADER).workflow();
        var reached = EnumSet.noneOf(CaseState.class);
        var open = new ArrayDeque<>(List.of(CaseState.REPORTED));
        while (!open.isEmpty()) {
            var state = open.pop();
            if (reached.add(state)) {
                next(workflow, state).forEach(open::push);
            }
        }
        assertThat(reached).contains(CaseState.CLOSED, CaseState.REWORK, CaseState.RETURNED, CaseState.NOT_FILED,
                CaseState.SUSPENDED, CaseState.DISPUTED, CaseState.VOID, CaseState.FORCED_CLOSED);
        assertThat(reached).allSatisfy(state -> {
            if (workflow.isEnded(state)) {
                assertThat(next(workflow, state)).as(state.name()).isSubsetOf(state);
            } else {
                assertThat(leadsToClosing(workflow, state)).as(state.name()).isTrue();
            }
        });
    }

    private static Set<CaseState> next(Workflow workflow, CaseState state) {
        var next = EnumSet.noneOf(CaseState.class);
        for (var action : workflow.possible(state, EnumSet.allOf(Role.class))) {
            next.add(GRANTED.getOrDefault(action, workflow.after(state, action).orElseThrow()));
        }
        return next;
    }

    private static boolean leadsToClosing(Workflow workflow, CaseState from) {
        var seen = EnumSet.of(from);
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (var state : next(workflow, open.pop())) {
                if (seen.add(state)) {
                    open.push(state);
                }
            }
        }
        return seen.contains(CaseState.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({"JOINT, 1", "JOINT, 2", "TWO_AXES, 3", "TWO_AXES, 4"})
    void whateverIsDoneTheCaseStaysWhole(OperationMode mode, long seed) {
        hall.mode(mode);
        var workflow = hall.store(Hall.LEADER).workflow();
        var roles = EVERYBODY.stream().map(account -> new OperatorStore(hall.signedIn(account)).me().roles()).toList();
        var random = new SplittableRandom(seed);
        int closed = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            long id = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), Hall.report()).caseId();
            var state = CaseState.REPORTED;
            int version = 1;
            for (int step = 0; step < STEPS && mayGoOn(workflow, state, random); step++) {
                var moves = new ArrayList<String[]>();
                for (int i = 0; i < EVERYBODY.size(); i++) {
                    var account = EVERYBODY.get(i);
                    workflow.possible(state, roles.get(i)).forEach(
                            action -> moves.add(new String[]{account, action.name()}));
                }
                assertThat(moves).as("a way on from %s", state).isNotEmpty();
                var moving = moves.stream().filter(one -> workflow.moves(CaseAction.valueOf(one[1]))).toList();
                var some = moving.isEmpty() || random.nextInt(3) == 0 ? moves : moving;
                var move = some.get(random.nextInt(some.size()));
                var action = CaseAction.valueOf(move[1]);
                var answer = hall.store(move[0]).act(new Act(UUID.randomUUID(), id, version, action, "意见",
                        1L + random.nextInt(2), random.nextInt(3) > 0, detail(workflow, action, id, random)));
                if (answer instanceof ActAnswer.Done done) {
                    assertThat(done.version()).isEqualTo(version + 1);
                    assertThat(done.state()).isIn(leadsTo(workflow, state, action));
                    state = done.state();
                    version++;
                } else {
                    assertThat(answer).isInstanceOfSatisfying(ActAnswer.Refused.class,
                            refused -> assertThat(UNFORESEEN).as(Arrays.toString(move)).contains(refused.reason()));
                }
                holdsTogether(id, version, state, workflow.isEnded(state));
            }
            closed += workflow.isEnded(state) ? 1 : 0;
        }
        assertThat(closed).isPositive();
        assertThat(hall.one("SELECT COUNT(*) - MAX(seq) FROM change_log")).isEqualTo("0");
        assertThat(hall.one("SELECT COUNT(*) FROM change_log WHERE kind = 'case'")).isEqualTo(
                hall.one("SELECT SUM(version) FROM case_file"));
    }

    /** A closed case is followed for a while. */
    private static boolean mayGoOn(Workflow workflow, CaseState state, SplittableRandom random) {
        return !workflow.isEnded(state) || state == CaseState.CLOSED && random.nextInt(3) > 0;
    }

    private Map<String, Object> detail(Workflow workflow, CaseAction action, long id,
            SplittableRandom random) {
        var detail = new HashMap<String, Object>(Map.of("until", Instant.now().plus(Duration.ofDays(3)).toString(),
                "leader", "赵局长", "units", List.of(2)));
        detail.put("satisfaction", Satisfaction.values()[random.nextInt(Satisfaction.values().length)].name());
        workflow.reasons(action).stream().findFirst().ifPresent(reason -> detail.put(Act.REASON, reason.code()));
        requests.ofCase(id).stream().filter(CaseRequest::isPending).findFirst().ifPresent(
                request -> detail.put("request", request.id()));
        return detail;
    }

    private static Set<CaseState> leadsTo(Workflow workflow, CaseState state, CaseAction action) {
        var after = EnumSet.of(workflow.after(state, action).orElseThrow());
        if (action == CaseAction.APPROVE) {
            after.addAll(GRANTED.values());
            after.addAll(EnumSet.of(CaseState.PENDING_HANDLE, CaseState.HANDLING, CaseState.REWORK,
                    CaseState.PENDING_CHECK));
        } else if (Set.of(CaseAction.SIGN_FOR, CaseAction.FEEDBACK, CaseAction.FEEDBACK_ON_BEHALF).contains(action)) {
            // One of several units did its part.
            after.addAll(EnumSet.of(CaseState.PENDING_HANDLE, CaseState.HANDLING, CaseState.REWORK,
                    CaseState.SUSPENDED));
        } else if (action == CaseAction.RESUME) {
            after.addAll(EnumSet.of(CaseState.PENDING_HANDLE, CaseState.REWORK));
        }
        if (state == CaseState.CLOSED && OPENS_AGAIN.contains(action)) {
            after.add(CaseState.REWORK);
        }
        return after;
    }

    private void holdsTogether(long id, int version, CaseState state, boolean ended) {
        assertThat(hall.one("SELECT CONCAT(c.state, ' ', c.version, ' ',"
                + " (SELECT COUNT(*) FROM case_step s WHERE s.case_id = c.id), ' ',"
                + " (SELECT COUNT(DISTINCT k.stage) FROM stage_clock k WHERE k.case_id = c.id AND k.stopped_at IS NULL"
                + " AND k.stage <> 'ARRIVE'), ' ',"
                + " (SELECT COUNT(*) FROM stage_clock k WHERE k.case_id = c.id AND k.stopped_at < k.started_at), ' ',"
                + " (SELECT s.to_state FROM case_step s WHERE s.case_id = c.id ORDER BY s.id DESC LIMIT 1), ' ',"
                + " (c.closed_at IS NOT NULL) = (c.state = 'CLOSED')) FROM case_file c WHERE c.id = " + id))
                .isEqualTo("%s %d %d %d 0 %s 1".formatted(state, version, version, ended ? 0 : 1, state));
        assertThat(hall.one("SELECT COUNT(*) FROM case_step a JOIN case_step b ON b.case_id = a.case_id AND b.id > a.id"
                + " WHERE a.case_id = " + id + " AND (b.at < a.at)")).isEqualTo("0");
        assertThat(hall.one("SELECT k.stage <=> w.stage FROM case_file c JOIN workflow_state w ON w.state = c.state"
                + " LEFT JOIN stage_clock k ON k.case_id = c.id AND k.stopped_at IS NULL AND k.stage <> 'ARRIVE' WHERE c.id = "
                + id)).isEqualTo("1");
        assertThat(hall.one("SELECT CONCAT((c.state = 'SUSPENDED') = (c.suspended_until IS NOT NULL),"
                + " (c.state = 'SUSPENDED') = EXISTS (SELECT 1 FROM case_request q WHERE q.case_id = c.id"
                + " AND q.kind = 'SUSPENSION' AND q.state = 'GRANTED' AND q.resumed_at IS NULL),"
                + " (c.state = 'DISPUTED') = EXISTS (SELECT 1 FROM ownership_dispute o WHERE o.case_id = c.id"
                + " AND o.decided_at IS NULL),"
                + " NOT w.ended OR NOT EXISTS (SELECT 1 FROM case_request q WHERE q.case_id = c.id AND q.state = 'PENDING'"
                + " AND q.kind <> 'APPEAL'), (SELECT COUNT(*) FROM case_request q WHERE q.case_id = c.id"
                + " AND q.state = 'PENDING') = (SELECT COUNT(DISTINCT q.kind) FROM case_request q WHERE q.case_id = c.id"
                + " AND q.state = 'PENDING')) FROM case_file c JOIN workflow_state w ON w.state = c.state WHERE c.id = "
                + id)).isEqualTo("11111");
    }
}
