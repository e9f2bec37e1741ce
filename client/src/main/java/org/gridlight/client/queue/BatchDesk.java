package org.gridlight.client.queue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.cases.ask.AskForm;
import org.gridlight.client.cases.ask.AskSource;
import org.gridlight.client.cases.ask.Asked;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.Ask;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.people.Unit;

/**
 * Does one thing with all marked cases (批量办理): which thing, what it asks for, what will be done and what is left out,
 * and then case by case through the same door as ever. On the FX thread.
 */
final class BatchDesk {
    private final Seat seat;
    private final QueueDoor queue;
    private Tasks.Running running = () -> {};

    BatchDesk(Seat seat, QueueDoor queue) {
        this.seat = seat;
        this.queue = queue;
    }

    /** Whether anything is marked. */
    boolean isUsable() {
        return !seat.marked().isEmpty();
    }

    private List<OpenCase> marked() {
        return seat.marked().ids().stream().map(id -> seat.cases().find(id).orElse(null)).filter(Objects::nonNull)
                .sorted(Comparator.comparing(OpenCase::number)).toList();
    }

    void open() {
        if (!isUsable()) {
            return;
        }
        var cases = marked();
        var possible = BatchPlan.possible(queue.workflow(), seat.operator().roles(), cases);
        seat.overlays().open(new BatchChoice(seat, cases.size(), possible, action -> ask(action, cases)),
                queue::focus);
    }

    /** What all of them are told together; nothing is asked where there is nothing to say. */
    private void ask(CaseAction action, List<OpenCase> cases) {
        var plan = BatchPlan.of(queue.workflow(), seat.operator().roles(), action, cases, seat.claims()::isOfOther);
        var needs = queue.workflow().needs(action);
        var none = new AskSource(queue.workflow().reasons(action), List.of(), List.of(), List.of(), List.of(),
                seat.centre().zone());
        var asks = none.worthAsking(queue.workflow().asks(action));
        if (!needs.opinion() && !needs.department() && asks.isEmpty()) {
            preview(plan, new Asked(Map.of(), null, ""));
            return;
        }
        seat.tasks().run("units", queue.record()::units, units -> askWith(plan, asks, units),
                failure -> unanswered(action, seat.told(failure)));
    }

    private void unanswered(CaseAction action, String why) {
        var form = new ProgressForm(seat, seat.say(action.word()), 0);
        form.failed(why);
        seat.overlays().open(form, queue::focus);
    }

    private void askWith(BatchPlan plan, Set<Ask> asks, List<Unit> units) {
        var needs = queue.workflow().needs(plan.action());
        var source = new AskSource(queue.workflow().reasons(plan.action()), units, List.of(), List.of(), List.of(),
                seat.centre().zone());
        var optional = plan.action() == CaseAction.REQUEST_SUSPENSION || plan.action() == CaseAction.SUPERVISE
                ? Set.<Ask>of()
                : Set.of(Ask.UNTIL);
        var question = new AskForm.Question(
                seat.say("queue.batch.title", seat.say(plan.action().word()), plan.doing().size()), asks, optional,
                needs.department(), "", needs.opinion());
        seat.overlays().open(new AskForm(seat, question, source, (text, found) -> found.accept(List.of()),
                asked -> preview(plan, asked)), queue::focus);
    }

    /** Shows what will be done and what is left out, and does it when that is confirmed. */
    void preview(BatchPlan plan, Asked asked) {
        var run = new BatchRun(plan.acts(asked.opinion(), asked.unitId(), asked.detail()));
        var form = new BatchForm(seat, queue.words(), plan, run);
        form.onStart(() -> send(run, form));
        seat.overlays().open(form, () -> {
            running.cancel();
            queue.focus();
        });
    }

    private void send(BatchRun run, BatchForm form) {
        form.begun();
        var progress = new Throttle("batch", seat.tasks(), form::progress);
        running = seat.tasks().run("batch", () -> {
            run.run(queue.record()::act, progress::trigger);
            return run;
        }, over -> {
            progress.close();
            form.over(null);
            keepMarked(run);
        }, failure -> {
            progress.close();
            form.over(seat.told(failure));
        });
    }

    /** What was done is not marked any more; what was refused stays, so that it can be dealt with. */
    private void keepMarked(BatchRun run) {
        var left = new HashSet<>(seat.marked().ids());
        run.acts().stream().filter(act -> run.answer(act.caseId())
                .filter(ActAnswer.Done.class::isInstance).isPresent())
                .forEach(act -> left.remove(act.caseId()));
        seat.marked().set(left);
    }

    void close() {
        running.cancel();
    }
}
