package org.gridlight.db.cases;

import static org.assertj.core.api.Assertions.assertThat;

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
            Hall.FIELD, Hall.UNIT_1, Hall.UNIT_2);
    private static final int WALKS = 12;
    private static final int STEPS = 25;
    /** Refusals that the table of transitions cannot foresee. */
    private static final Set<String> UNFORESEEN = Set.of("act.noCase", "act.otherSide", "act.checkFailed",
            "act.sameDepartment", "act.noNotice", "act.noCallBack", "act.ownWork", "act.flaggedBefore",
            "act.notFlagged",
            "act.ownFlag", "act.notDelegated", "act.noUnitYet", "act.verifyFailed");
    /** What may open a closed case again (重办). */
    private static final Set<CaseAction> OPENS_AGAIN = EnumSet.of(CaseAction.CALL_BACK, CaseAction.REVIEW_AGAIN,
            CaseAction.RULE_FAKE);

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
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
        assertThat(reached).contains(CaseState.CLOSED, CaseState.REWORK, CaseState.RETURNED, CaseState.NOT_FILED);
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
            next.add(workflow.after(state, action).orElseThrow());
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
                        1L + random.nextInt(2), random.nextInt(3) > 0, detail(workflow, action, random)));
                if (answer instanceof ActAnswer.Done done) {
                    assertThat(done.version()).isEqualTo(version + 1);
                    if (done.state() == state || !OPENS_AGAIN.contains(action)) {
                        assertThat(done.state()).isEqualTo(workflow.after(state, action).orElseThrow());
                    } else {
                        assertThat(done.state()).isIn(CaseState.REWORK, CaseState.PENDING_FILING);
                        assertThat(state).isIn(CaseState.CLOSED, CaseState.SELF_SOLVED);
                    }
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
        assertThat(hall.one("SELECT COUNT(*) FROM change_log")).isEqualTo(
                hall.one("SELECT SUM(version) FROM case_file"));
    }

    /** A closed case is followed for a while. */
    private static boolean mayGoOn(Workflow workflow, CaseState state, SplittableRandom random) {
        return !workflow.isEnded(state) || state == CaseState.CLOSED && random.nextInt(3) > 0;
    }

    /** Whatever the action asks for. */
    private static Map<String, Object> detail(Workflow workflow, CaseAction action, SplittableRandom random) {
        var detail = new HashMap<String, Object>();
        for (var ask : workflow.asks(action)) {
            switch (ask) {
                case SATISFACTION -> detail.put(ask.key(),
                        Satisfaction.values()[random.nextInt(Satisfaction.values().length)].name());
                case REASON -> detail.put(ask.key(), workflow.reasons(action).getFirst().code());
                case UNTIL -> detail.put(ask.key(), Instant.now().plusSeconds(86_400).toString());
                case LEADER -> detail.put(ask.key(), "王区长");
                default -> {
                }
            }
        }
        return detail;
    }

    private void holdsTogether(long id, int version, CaseState state, boolean ended) {
        assertThat(hall.one("SELECT CONCAT(c.state, ' ', c.version, ' ',"
                + " (SELECT COUNT(*) FROM case_step s WHERE s.case_id = c.id), ' ',"
                + " (SELECT COUNT(*) FROM stage_clock k WHERE k.case_id = c.id AND k.stopped_at IS NULL), ' ',"
                + " (SELECT COUNT(*) FROM stage_clock k WHERE k.case_id = c.id AND k.stopped_at < k.started_at), ' ',"
                + " (SELECT s.to_state FROM case_step s WHERE s.case_id = c.id ORDER BY s.id DESC LIMIT 1), ' ',"
                + " (c.closed_at IS NOT NULL) = (c.state = 'CLOSED')) FROM case_file c WHERE c.id = " + id))
                .isEqualTo("%s %d %d %d 0 %s 1".formatted(state, version, version, ended ? 0 : 1, state));
        assertThat(hall.one("SELECT COUNT(*) FROM case_step a JOIN case_step b ON b.case_id = a.case_id AND b.id > a.id"
                + " WHERE a.case_id = " + id + " AND (b.at < a.at)")).isEqualTo("0");
        assertThat(hall.one("SELECT k.stage <=> w.stage FROM case_file c JOIN workflow_state w ON w.state = c.state"
                + " LEFT JOIN stage_clock k ON k.case_id = c.id AND k.stopped_at IS NULL WHERE c.id = " + id))
                .isEqualTo("1");
    }
}
