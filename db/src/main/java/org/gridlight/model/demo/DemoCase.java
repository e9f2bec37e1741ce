package org.gridlight.model.demo;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.RequestKind;

/**
 * An invented case as it stands at the moment for which the record is made. Keys are those of the invented district: from
 * 1, in its order.
 *
 * @param id            from 1, in the order of first reports
 * @param caseNo        null before filing
 * @param kind          place of its class in the list of classes
 * @param unitId        0 before dispatch
 * @param inspectorId   0 when no inspector reported it
 * @param componentId   0 when it is about none
 * @param grid          place of its unit grid in the list of grids
 * @param hasLimit      whether it was filed under a limit
 */
public record DemoCase(long id, String caseNo, CaseState state, ReportSource source, int kind, int unitId,
        int inspectorId, int componentId, int grid, String place, double longitude, double latitude, boolean urgent,
        Instant reportedAt, Instant filedAt, Instant dispatchedAt, Instant handledAt, Instant dueAt, Instant closedAt,
        Instant suspendedUntil, int extensions, int reworks, int returns, boolean hasLimit, int version,
        List<Telling> tellings, List<Step> steps, List<Clock> clocks, List<Request> requests) {
    public DemoCase {
        requests = List.copyOf(requests);
        tellings = List.copyOf(tellings);
        steps = List.copyOf(steps);
        clocks = List.copyOf(clocks);
    }

    /**
     * One report of the matter.
     *
     * @param reporter masked name, null for nearly all
     */
    public record Telling(String acceptNo, ReportSource source, Instant at, String words, String reporter) {}

    /** One step. @param from null for the first; @param unitId 0 when it concerns no unit */
    public record Step(Instant at, String action, CaseState from, CaseState to, int unitId, String opinion) {}

    /**
     * What was asked for beside the state.
     *
     * @param reason   code in the list of its action
     * @param until    until when it was asked for, null for kinds without a date
     * @param dispatched when the case was sent to the unit
     * @param due      when the case was due as it was asked
     * @param decided  when it was granted, null while it is pending
     * @param dueAfter when it is due since an extension, else null
     * @param resumed  when a suspension ended, null while it lasts
     */
    public record Request(RequestKind kind, int unitId, Instant at, CaseState state, String reason, String words,
            Instant until, Instant dispatched, Instant due, Instant decided, Instant dueAfter, Instant resumed) {}

    /**
     * The clock of one stage.
     *
     * @param unitId  whose time it is in handling, else 0
     * @param stopped null while it runs
     * @param pausedAt null when it never stood still
     */
    public record Clock(String stage, int unitId, Instant started, Instant due, Instant yellow, Instant stopped,
            Instant pausedAt, Instant resumedAt, String reason) {}
}
