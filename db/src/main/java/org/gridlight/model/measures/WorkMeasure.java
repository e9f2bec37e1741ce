package org.gridlight.model.measures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is counted of the work of a unit, a street or a person in a period of assessment (统计量). Each counts cases, each case
 * once, and is defined once by the predicate of the same name in the mapper of work; counting and listing use the same.
 *
 * <p>Of a unit: handled are cases with a limit on which it reported back in the period (处置反馈), or which were closed in it
 * without a report back; to be handled are these and those past due and not handled at its end. So shouldHandle = handled +
 * overduePending = handledOnTime + handledLate. An upheld appeal (不计超期) leaves a case among those on time.
 *
 * <p>Of a person at a desk: an act is on time when the clock of the stage that the case stood in was not past due; a stage
 * without a limit is always on time. Who acted on a case twice was on time when he was both times.
 */
public enum WorkMeasure implements CountedMeasure {
    /** Handled, or past due and not handled at the end of the period (应处置数). */
    SHOULD_HANDLE(Worker.DEPARTMENT, "shouldHandle"),
    /** Of them handled (处置数). */
    HANDLED(Worker.DEPARTMENT, "handled"),
    /** Of those handled, not later than due or excused (按期处置数). */
    HANDLED_ON_TIME(Worker.DEPARTMENT, "handledOnTime"),
    /** Of those to be handled, all that are not on time (未按期处置数). */
    HANDLED_LATE(Worker.DEPARTMENT, "handledLate"),
    /** Of those to be handled, past due and not handled (超期待处置数). */
    OVERDUE_PENDING(Worker.DEPARTMENT, "overduePending"),

    /** Filed in the period of what the public told (监督举报核实数). */
    PUBLIC_VERIFIED(Worker.STREET, "publicVerified"),

    /** Reported by the inspector in the period (上报数). */
    REPORTED(Worker.INSPECTOR, "reported"),
    /** Of them filed, void since or not (有效上报数). */
    VALID_REPORTS(Worker.INSPECTOR, "validReports"),
    /** Filed in the period in his responsibility grids (责任网格立案数). */
    FILED_IN_GRID(Worker.INSPECTOR, "filedInGrid"),
    /** Found in his grids by a spot check signed in the period, filed, and reported by nobody (漏报数). */
    MISSED(Worker.INSPECTOR, "missed"),
    /** Tasks to verify whose answer was wanted in the period, those withdrawn left out (应核实数). */
    SHOULD_VERIFY(Worker.INSPECTOR, "shouldVerify"),
    /** Of them answered by then (按时核实数). */
    VERIFIED_ON_TIME(Worker.INSPECTOR, "verifiedOnTime"),
    /** The same of tasks to check (应核查数). */
    SHOULD_CHECK(Worker.INSPECTOR, "shouldCheck"),
    /** Of them answered by then (按时核查数). */
    CHECKED_ON_TIME(Worker.INSPECTOR, "checkedOnTime"),

    /** Accepted in the period (受理数). */
    ACCEPTED(Worker.OPERATOR, "accepted"),
    /** Sent to be verified (应派发核实数). */
    VERIFY_TASKS(Worker.OPERATOR, "verifyTasks"),
    VERIFY_TASKS_ON_TIME(Worker.OPERATOR, "verifyTasksOnTime"),
    /** Sent to be checked (应派发核查数). */
    CHECK_TASKS(Worker.OPERATOR, "checkTasks"),
    CHECK_TASKS_ON_TIME(Worker.OPERATOR, "checkTasksOnTime"),
    /** Filed (立案数). */
    FILED(Worker.OPERATOR, "filed"),
    FILED_ON_TIME(Worker.OPERATOR, "filedOnTime"),
    /** Of those filed, void since because they were filed by mistake (作废数). */
    VOIDED(Worker.OPERATOR, "voided"),
    /** Closed (应结案数): what waits for nobody in particular is nobody's. */
    SHOULD_CLOSE(Worker.OPERATOR, "shouldClose"),
    CLOSED_ON_TIME(Worker.OPERATOR, "closedOnTime"),
    /** Sent to a unit, or from one to another (派遣数). */
    DISPATCHED(Worker.OPERATOR, "dispatched"),
    /** The same: what waits for nobody in particular is nobody's (应派遣数). */
    SHOULD_DISPATCH(Worker.OPERATOR, "shouldDispatch"),
    DISPATCHED_ON_TIME(Worker.OPERATOR, "dispatchedOnTime"),
    /** Of those sent, sent to a unit that was the wrong one (错派). */
    REDISPATCHED(Worker.OPERATOR, "redispatched");

    private final Worker worker;
    private final String key;

    WorkMeasure(Worker worker, String key) {
        this.worker = worker;
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    /** Whose work it counts. */
    public Worker worker() {
        return worker;
    }

    /** All that are counted of somebody. */
    public static List<WorkMeasure> of(Worker worker) {
        return Arrays.stream(values()).filter(measure -> measure.worker == worker).toList();
    }

    /** The measure formulas about somebody call by that name; empty for what is not counted of him. */
    public static Optional<WorkMeasure> ofKey(Worker worker, String key) {
        return of(worker).stream().filter(measure -> measure.key.equals(key)).findFirst();
    }
}
