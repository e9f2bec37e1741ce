package org.gridlight.model.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.light.LightRule;

/**
 * What is written down of one case: steps and clocks, until the moment for which the record is made; what comes later
 * has not happened. Used once.
 */
final class CaseDiary {
    private final Instant until;
    private final CaseClocks clocks;
    private final List<DemoCase.Step> steps = new ArrayList<>();
    private final List<DemoCase.Clock> stages = new ArrayList<>();
    private final List<DemoCase.Request> requests = new ArrayList<>();
    private Instant now;
    private CaseState state;
    private boolean over;

    CaseDiary(Instant until, CaseClocks clocks, Instant now) {
        this.until = until;
        this.clocks = clocks;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    CaseState state() {
        return state;
    }

    List<DemoCase.Step> steps() {
        return steps;
    }

    List<DemoCase.Clock> stages() {
        return stages;
    }

    List<DemoCase.Request> requests() {
        return requests;
    }

    /** Notes what was asked for and what came of it. */
    void note(DemoCase.Request request) {
        requests.add(request);
    }

    /** Time passes. @param at not before now */
    void waitUntil(Instant at) {
        now = at.isAfter(now) ? at : now;
    }

    /** Whether the rest has not happened yet. */
    boolean isOver() {
        return over;
    }

    boolean hasHappened(Instant at) {
        return !at.isAfter(until);
    }

    /** @return whether it has happened by the moment of the record. */
    boolean act(String action, CaseState to, int unitId, String opinion) {
        over = over || now.isAfter(until);
        if (over) {
            return false;
        }
        steps.add(new DemoCase.Step(now, action, state, to, unitId, opinion));
        state = to;
        return true;
    }

    /** The clock of a stage with the usual limit, which has just been stopped. */
    void stage(Stage stage, Instant started) {
        var limit = StageLimits.of(stage);
        clock(stage, limit, 0, started, clocks.of(stage, limit.unit()).due(started, limit), null);
    }

    /** The clock of the handling, which has just been stopped. @param paused null when it never stood still */
    void handling(Limit limit, int unitId, Instant started, Instant due, Pause paused) {
        clock(Stage.HANDLE, limit, unitId, started, due, paused);
    }

    private void clock(Stage stage, Limit limit, int unitId, Instant started, Instant due, Pause paused) {
        if (!hasHappened(started)) {
            return;
        }
        var yellow = LightRule.WARNING.yellow(clocks.of(stage, limit.unit()), started, due);
        stages.add(new DemoCase.Clock(stage.name(), unitId, started, due, yellow, hasHappened(now) ? now : null,
                paused == null ? null : paused.from(), paused == null ? null : paused.to(),
                paused == null ? null : paused.reason()));
    }

    /** When a clock stood still. @param to null while it does */
    record Pause(Instant from, Instant to, String reason) {}
}
