package org.gridlight.client.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.db.Progress;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.Test;

/** What is due first, what is chosen, and what is sent. */
class OwedModelTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MadeUpOwed record = new MadeUpOwed();

    private OwedModel model(OwedKind kind) {
        var model = new OwedModel(InstantSource.fixed(TestSeat.NOW), ZONE, List.of(OwedKind.values()));
        model.show(kind);
        model.read(kind, record.owed(kind));
        return model;
    }

    private static List<String> shown(OwedModel model) {
        return model.rows().stream().map(row -> switch (row) {
            case OwedRow.Heading(var group, var count) -> group + " " + count;
            case OwedRow.Line(var owed, var _) -> String.valueOf(owed.id());
        }).toList();
    }

    @Test
    void everybodySeesWhatHeHasToDoWith() {
        var workflow = record.workflow();
        assertThat(OwedKind.of(workflow, Set.of(Role.SHIFT_LEADER))).containsExactly(OwedKind.values());
        assertThat(OwedKind.of(workflow, Set.of(Role.CALLBACK_AGENT))).containsExactly(OwedKind.CALL_BACKS);
        assertThat(OwedKind.of(workflow, Set.of(Role.DEPARTMENT))).containsExactly(OwedKind.DEMANDS,
                OwedKind.UNSIGNED);
        assertThat(OwedKind.of(workflow, Set.of(Role.SYSTEM_ADMIN))).isEmpty();
    }

    @Test
    void anEmptyListGivesWayToTheFirstThatHoldsAnythingUntilSomebodyLooks() {
        var model = new OwedModel(InstantSource.fixed(TestSeat.NOW), ZONE, List.of(OwedKind.values()));
        model.begin(OwedKind.APPROVALS);
        model.read(OwedKind.UNSIGNED, record.owed(OwedKind.UNSIGNED));
        assertThat(model.shown()).as("nobody knows yet what is before it").isEqualTo(OwedKind.APPROVALS);
        model.read(OwedKind.APPROVALS, List.of());
        model.read(OwedKind.CALL_BACKS, List.of());
        model.read(OwedKind.DEMANDS, record.owed(OwedKind.DEMANDS));
        assertThat(model.shown()).isEqualTo(OwedKind.DEMANDS);
        model.read(OwedKind.DEMANDS, List.of());
        assertThat(model.shown()).as("what is done under one's hands stays").isEqualTo(OwedKind.DEMANDS);

        var looked = new OwedModel(InstantSource.fixed(TestSeat.NOW), ZONE, List.of(OwedKind.values()));
        looked.show(OwedKind.APPROVALS);
        looked.read(OwedKind.APPROVALS, List.of());
        looked.read(OwedKind.CALL_BACKS, record.owed(OwedKind.CALL_BACKS));
        assertThat(looked.shown()).isEqualTo(OwedKind.APPROVALS);
    }

    @Test
    void whatIsDueFirstStandsFirst() {
        assertThat(shown(model(OwedKind.APPROVALS))).containsExactly("OVERDUE 1", "1", "HOUR 1", "2", "TODAY 2", "3",
                "4", "LATER 1", "5", "WAITING 1", "6");
        assertThat(shown(model(OwedKind.DEMANDS))).containsExactly("OVERDUE 1", "21", "ANSWERED 1", "22", "LATER 1",
                "23");
        assertThat(shown(model(OwedKind.CALL_BACKS))).as("who may not be called yet is last").containsExactly(
                "OVERDUE 1", "14", "TODAY 2", "12", "11", "NOT_YET 1", "13");
        assertThat(shown(model(OwedKind.UNSIGNED))).containsExactly("OVERDUE 2", "51", "52");
    }

    @Test
    void countsSayHowManyAreLateAndSinceWhenTheOldestWaits() {
        assertThat(model(OwedKind.APPROVALS).count(OwedKind.APPROVALS))
                .isEqualTo(new OwedCount(6, 1, MadeUpOwed.at(-46)));
        assertThat(model(OwedKind.UNSIGNED).count(OwedKind.UNSIGNED).late()).isEqualTo(2);
        assertThat(model(OwedKind.RECHECKS).count(OwedKind.RECHECKS).late()).isZero();
        assertThat(model(OwedKind.UNSIGNED).count(OwedKind.APPROVALS)).as("not read").isEqualTo(
                new OwedCount(0, 0, null));
    }

    @Test
    void theChoiceFallsOnTheNextWhenOneIsDone() {
        var model = model(OwedKind.APPROVALS);
        assertThat(model.chosen().orElseThrow().id()).isEqualTo(1);
        model.choose(model.rows().stream().filter(OwedRow.Line.class::isInstance)
                .map(row -> ((OwedRow.Line) row).owed()).filter(one -> one.id() == 3).findFirst().orElseThrow());
        model.read(OwedKind.APPROVALS,
                record.owed(OwedKind.APPROVALS).stream().filter(one -> one.id() != 3).toList());
        assertThat(model.chosen().orElseThrow().id()).isEqualTo(4);
        model.read(OwedKind.APPROVALS, List.of());
        assertThat(model.chosen()).isEmpty();
        assertThat(model.chosenRow()).isEqualTo(-1);
    }

    @Test
    void aDecisionIsAboutWhatIsTickedElseWhatIsChosen() {
        var model = model(OwedKind.APPROVALS);
        assertThat(model.toDecide()).extracting(Owed::id).containsExactly(1L);
        model.toDecide().forEach(model::tick);
        record.owed(OwedKind.APPROVALS).stream().filter(one -> one.id() == 4).forEach(model::tick);
        assertThat(model.toDecide()).extracting(Owed::id).containsExactly(1L, 4L);
        model.tickAll();
        assertThat(model.toDecide()).hasSize(6);
        model.tickAll();
        assertThat(model.ticked()).isZero();
        model.tickAll();
        model.read(OwedKind.APPROVALS, record.owed(OwedKind.APPROVALS).subList(0, 2));
        assertThat(model.ticked()).as("what is gone is not ticked").isEqualTo(2);
        model.show(OwedKind.CALL_BACKS);
        assertThat(model.toDecide()).isEmpty();
    }

    @Test
    void whatWasReadStaysWhenItCannotBeReadAgain() {
        var model = model(OwedKind.DEMANDS);
        model.failed(OwedKind.DEMANDS, "断开");
        assertThat(model.state(OwedKind.DEMANDS)).isEqualTo(
                new OwedModel.State.Read(record.owed(OwedKind.DEMANDS), "断开"));
        model.failed(OwedKind.SUSPECTS, "断开");
        assertThat(model.state(OwedKind.SUSPECTS)).isEqualTo(new OwedModel.State.Failed("断开"));
    }

    @Test
    void twoRequestsOfOneCaseGoInTwoRounds() {
        var one = MadeUpOwed.approval(1, RequestKind.EXTENSION, 60, null, null, 1);
        var request = one.pending().request();
        var again = MadeUpOwed.approval(8, RequestKind.VOID, 60, null, null, 1);
        var sameCase = new Owed.Approval(new org.gridlight.model.cases.PendingRequest(
                new org.gridlight.model.cases.CaseRequest(8, request.caseId(), RequestKind.VOID, 1, request.state(), 1,
                        1, Set.of(), null, null, TestSeat.NOW, request.caseState(), null, null, null, null, null, null,
                        null, null, null, List.of()),
                again.number(), again.category(), again.place(), false, again.pending().state(), 1), null);
        var other = MadeUpOwed.approval(3, RequestKind.RETURN, 60, null, null, 1);
        var decision = Decision.no(List.of(one, sameCase, other), Map.of("reason", "THIN"), " 不充分 ");
        assertThat(decision.rounds()).extracting(round -> round.acts().size()).containsExactly(2, 1);
        assertThat(decision.rounds().getFirst().acts().values()).allSatisfy(act -> {
            assertThat(act.action()).isEqualTo(CaseAction.REFUSE);
            assertThat(act.detail()).containsEntry("reason", "THIN").containsKey("request");
            assertThat(act.opinion()).isEqualTo("不充分");
        });
        var outcome = decision.send(record, Progress.UNHEARD, () -> false);
        assertThat(outcome.done()).isEqualTo(3);
        assertThat(outcome.lines()).extracting(line -> line.about().id()).containsExactly(1L, 8L, 3L);
    }

    @Test
    void aDecisionThatWasCutOffGoesOnUnderTheSameName() {
        var about = record.owed(OwedKind.APPROVALS).stream().map(Owed.Approval.class::cast).toList();
        var decision = Decision.yes(about, "");
        record.reachable = 2;
        record.refused = Set.of(102L);
        var heard = new ArrayList<Integer>();
        var cut = decision.send(record, (key, arguments) -> heard.add((int) arguments[0]), () -> false);
        assertThat(cut.end()).isEqualTo(BatchResult.End.CUT_OFF);
        assertThat(cut.done()).isEqualTo(1);
        assertThat(cut.left()).isEqualTo(4);
        assertThat(cut.lines().get(1).answer()).isInstanceOf(ActAnswer.Refused.class);
        assertThat(heard).containsExactly(1, 2);
        record.reachable = -1;
        assertThat(decision.send(record, Progress.UNHEARD, () -> false).left()).isZero();
        assertThat(decision.send(record, Progress.UNHEARD, () -> true).end()).isEqualTo(BatchResult.End.CANCELLED);
    }

    @Test
    void aSingleOneThatIsNotAnsweredIsNotLost() {
        var decision = Decision.yes(List.of(MadeUpOwed.approval(1, RequestKind.EXTENSION, 60, null, null, 1)), "好");
        record.reachable = 0;
        assertThat(decision.send(record, Progress.UNHEARD, () -> false).end()).isEqualTo(BatchResult.End.CUT_OFF);
        record.reachable = -1;
        assertThat(decision.send(record, Progress.UNHEARD, () -> false).done()).isEqualTo(1);
        assertThat(record.acts).singleElement().satisfies(act -> {
            assertThat(act.id()).isEqualTo(decision.rounds().getFirst().acts().values().iterator().next().id());
            assertThat(act.opinion()).isEqualTo("好");
        });
        assertThat(Duration.between(TestSeat.NOW, MadeUpOwed.at(60))).isEqualTo(Owed.SOON);
    }
}
