package org.gridlight.client.fieldtask;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.fieldtask.FieldTask;

/**
 * What the desk lists. Immutable.
 *
 * @param tasks as the record gives them, the most pressing first
 * @param cases all open cases at this seat
 */
record TaskBoard(List<FieldTask> tasks, List<OpenCase> cases) {
    private static final Set<CaseState> WAITING = Set.of(CaseState.VERIFYING, CaseState.CHECKING);

    TaskBoard {
        tasks = List.copyOf(tasks);
        cases = List.copyOf(cases);
    }

    /** The lines of a list. */
    List<TaskRow> of(TaskList list, Instant now) {
        return list == TaskList.WAITING
                ? waiting()
                : tasks.stream().filter(task -> list.holds(task.shelf(now))).<TaskRow>map(TaskRow.OfTask::new)
                        .toList();
    }

    /** Nobody is on the way, and there is no answer to decide by; one that was a fake is none. */
    private List<TaskRow> waiting() {
        return cases.stream().filter(one -> WAITING.contains(one.state()) && tasks.stream().noneMatch(
                task -> task.caseId() == one.id() && task.kind() == kind(one) && isOfThisTime(task, one)
                        && isOfUse(task)))
                .sorted(Comparator.comparing(OpenCase::stageDue, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenCase::id))
                .<TaskRow>map(TaskRow.OfCase::new).toList();
    }

    /** What was checked before the rework says nothing of what was done since. */
    private static boolean isOfThisTime(FieldTask task, OpenCase one) {
        return one.stageStarted() == null || !task.sentAt().isBefore(one.stageStarted());
    }

    private static boolean isOfUse(FieldTask task) {
        return task.state() == FieldTask.State.OPEN
                || task.state() == FieldTask.State.ANSWERED && task.verdict() != FieldTask.Verdict.FAKE;
    }

    /** What a case in one of the two stages waits for. */
    static FieldTask.Kind kind(OpenCase one) {
        return one.state() == CaseState.VERIFYING ? FieldTask.Kind.VERIFY : FieldTask.Kind.CHECK;
    }
}
