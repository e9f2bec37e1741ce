package org.gridlight.client.fieldtask;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private List<TaskRow> waiting() {
        var sent = tasks.stream().filter(task -> task.state() == FieldTask.State.OPEN).map(FieldTask::caseId)
                .collect(Collectors.toSet());
        return cases.stream().filter(one -> WAITING.contains(one.state()) && !sent.contains(one.id()))
                .sorted(Comparator.comparing(OpenCase::stageDue, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenCase::id))
                .<TaskRow>map(TaskRow.OfCase::new).toList();
    }
}
