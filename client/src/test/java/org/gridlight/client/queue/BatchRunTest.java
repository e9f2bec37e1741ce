package org.gridlight.client.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.OperationMode;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.Test;

/** A batch does to each case what one act would do, and says what became of each. */
class BatchRunTest {
    private static final Set<Role> ROLES = Set.of(Role.DISPATCHER);

    private final Workflow workflow = new Workflow(OperationMode.JOINT,
            List.of(move(CaseState.PENDING_DISPATCH, CaseAction.DISPATCH, CaseState.PENDING_HANDLE),
                    move(CaseState.PENDING_DISPATCH, CaseAction.JOIN_TO, CaseState.MERGED),
                    move(CaseState.PENDING_CLOSE, CaseAction.CLOSE, CaseState.CLOSED),
                    move(CaseState.CHECKING, CaseAction.ANSWER_CHECK, CaseState.PENDING_CLOSE)),
            Map.of(CaseAction.DISPATCH, new Workflow.Needs(false, true, false), CaseAction.ANSWER_CHECK,
                    new Workflow.Needs(false, false, true)),
            Map.of(CaseAction.JOIN_TO, Set.of(Ask.CASE)), Map.of(), Set.of());

    private static Workflow.Transition move(CaseState from, CaseAction action, CaseState to) {
        return new Workflow.Transition(from, action, to, Role.DISPATCHER);
    }

    private static OpenCase one(long id, CaseState state) {
        return MadeUpLines.one(id, state, 1, 1, 1, "路", TestSeat.NOW);
    }

    private final List<OpenCase> cases = List.of(one(1, CaseState.PENDING_DISPATCH), one(2, CaseState.PENDING_CLOSE),
            one(3, CaseState.PENDING_DISPATCH), one(4, CaseState.PENDING_DISPATCH), one(5, CaseState.CHECKING));

    private BatchPlan plan() {
        return BatchPlan.of(workflow, ROLES, CaseAction.DISPATCH, cases, id -> id == 4);
    }

    @Test
    void offeredIsWhatCanBeSaidForSeveralAtOnce() {
        assertThat(BatchPlan.possible(workflow, ROLES, cases)).containsOnly(Map.entry(CaseAction.DISPATCH, 3));
        assertThat(BatchPlan.possible(workflow, Set.of(Role.LEADER), cases)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamedWithItsReason() {
        assertThat(plan().doing()).extracting(OpenCase::id).containsExactly(1L, 3L);
        assertThat(plan().left()).extracting(left -> left.one().id() + " " + left.why()).containsExactly("2 STATE",
                "4 HELD", "5 STATE");
    }

    @Test
    void everyCaseGetsAnActOfItsOwnForTheVersionThatWasSeen() {
        var acts = plan().acts(" 速办 ", 9L, Map.of("until", "2026-07-20"));
        assertThat(acts).hasSize(2).allSatisfy(act -> {
            assertThat(act.expectedVersion()).isEqualTo(3);
            assertThat(act.opinion()).isEqualTo("速办");
            assertThat(act.departmentId()).isEqualTo(9);
            assertThat(act.detail()).containsEntry("until", "2026-07-20");
        }).extracting(Act::id).doesNotHaveDuplicates();
        assertThat(plan().acts("", null, Map.of())).allSatisfy(act -> assertThat(act.opinion()).isNull());
    }

    @Test
    void eachAnswerIsKeptAndARefusalStopsNothing() {
        var run = new BatchRun(plan().acts("", 9L, Map.of()));
        var told = new ArrayList<Integer>();
        run.run(act -> act.caseId() == 1
                ? new ActAnswer.Refused("act.noCase", List.of())
                : new ActAnswer.Done(4, CaseState.PENDING_HANDLE, TestSeat.NOW), () -> told.add(run.answered()));
        assertThat(told).containsExactly(1, 2);
        assertThat(run.done()).isEqualTo(1);
        assertThat(run.isOver()).isTrue();
        assertThat(run.answer(1).orElseThrow()).isInstanceOf(ActAnswer.Refused.class);
    }

    @Test
    void afterALostAnswerTheSameActsGoOn() {
        var run = new BatchRun(plan().acts("", 9L, Map.of()));
        var sent = new ArrayList<UUID>();
        assertThatThrownBy(() -> run.run(act -> {
            sent.add(act.id());
            if (sent.size() == 2) {
                throw new IllegalStateException("cut off");
            }
            return new ActAnswer.Done(4, CaseState.PENDING_HANDLE, TestSeat.NOW);
        }, () -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(run.isOver()).isFalse();
        run.run(act -> {
            sent.add(act.id());
            return new ActAnswer.Done(4, CaseState.PENDING_HANDLE, TestSeat.NOW);
        }, () -> {});
        assertThat(sent).hasSize(3);
        assertThat(sent.get(2)).as("the same act again").isEqualTo(sent.get(1));
        assertThat(run.done()).isEqualTo(2);
    }

    @Test
    void whoeverStopsLeavesTheRestAlone() {
        var run = new BatchRun(plan().acts("", 9L, Map.of()));
        run.run(act -> {
            Thread.currentThread().interrupt();
            return new ActAnswer.Done(4, CaseState.PENDING_HANDLE, TestSeat.NOW);
        }, () -> {});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(run.answered()).isEqualTo(1);
    }
}
