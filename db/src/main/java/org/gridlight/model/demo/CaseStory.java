package org.gridlight.model.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.cases.CaseNumbers;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;

/**
 * Tells one case from its first report to its end, and stops where the moment comes for which the record is made: later
 * steps have not happened. State, counters and times follow from the steps that were told. Used once.
 */
final class CaseStory {
    private static final double YELLOW_SHARE = 0.8;
    private static final int MOST_REWORKS = 2;

    /** What the case is about. @param slowness of the unit, 1 for the usual one */
    record Matter(DemoClass kind, ReportSource source, int unitId, int otherUnitId, double slowness, boolean urgent) {}

    private final Texts texts;
    private final Dice dice;
    private final Matter matter;
    private final Instant until;
    private final WorkTime work;
    private final CaseNumbers numbers;
    private final ZoneId zone;
    private final List<DemoCase.Step> steps = new ArrayList<>();
    private final List<DemoCase.Clock> clocks = new ArrayList<>();
    private Instant now;
    private CaseState state;
    private boolean over;
    private int unit;
    private String caseNo;
    private Instant filed;
    private Instant dispatched;
    private Instant handled;
    private Instant due;
    private Instant closed;
    private Instant suspendedUntil;
    private int extensions;
    private int reworks;
    private int returns;

    CaseStory(Texts texts, Dice dice, Matter matter, Instant until, WorkTime work, CaseNumbers numbers) {
        this.texts = texts;
        this.dice = dice;
        this.matter = matter;
        this.until = until;
        this.work = work;
        this.zone = work.zone();
        this.numbers = numbers;
    }

    /** Tells it. @param reported when; @param crowded whether the hall is flooded, so that all takes longer */
    void tell(Instant reported, boolean crowded) {
        now = reported;
        act("register", CaseState.REPORTED, 0, null);
        if (matter.source == ReportSource.INSPECTOR && dice.chance(0.07)) {
            solveOnTheSpot();
            return;
        }
        if (accepted(crowded) && verified() && filed() && dispatched(crowded)) {
            handle();
        }
    }

    private void solveOnTheSpot() {
        after(3, 25);
        if (act("close", CaseState.SELF_SOLVED, 0, texts.filledAny(dice, "feedbackWords"))) {
            closed = now;
        }
    }

    private boolean accepted(boolean crowded) {
        var started = now;
        after(0.5, crowded ? 22 : 9);
        boolean refused = matter.source != ReportSource.INSPECTOR && dice.chance(0.03);
        clock("ACCEPT", 0, started, 10, true, now);
        boolean mustVerify = (matter.source == ReportSource.HOTLINE || matter.source == ReportSource.PUBLIC)
                && !matter.urgent && dice.chance(0.55);
        if (refused) {
            act("reject", CaseState.REJECTED, 0, texts.filledAny(dice, "refuseReasons"));
            return false;
        }
        act("accept", CaseState.PENDING_FILING, 0, null);
        if (mustVerify) {
            after(0.5, 4);
            act("sendVerify", CaseState.VERIFYING, 0, null);
        }
        return !over;
    }

    private boolean verified() {
        if (state != CaseState.VERIFYING) {
            return true;
        }
        var started = now;
        after(12, 85);
        waitForInspectors();
        clock("VERIFY", 0, started, 60, true, now);
        act("answerVerify", CaseState.PENDING_FILING, 0, null);
        return !over;
    }

    private boolean filed() {
        var started = now;
        after(0.5, 12);
        clock("FILE", 0, started, 15, true, now);
        if (dice.chance(0.018)) {
            act("refuseFiling", CaseState.NOT_FILED, 0, texts.filledAny(dice, "refuseReasons"));
            return false;
        }
        if (act("file", CaseState.PENDING_DISPATCH, 0, null)) {
            filed = now;
            caseNo = numbers.next(now);
        }
        return !over;
    }

    private boolean dispatched(boolean crowded) {
        var started = now;
        after(0.5, crowded ? 14 : 10);
        clock("DISPATCH", 0, started, 15, true, now);
        dispatchTo(matter.unitId, "dispatch");
        if (!over && dice.chance(0.045)) {
            giveBack();
        }
        return !over;
    }

    private void dispatchTo(int unitId, String action) {
        if (act(action, CaseState.PENDING_HANDLE, unitId, null)) {
            unit = unitId;
            dispatched = now;
            due = dueFrom(now, 1);
        }
    }

    private void giveBack() {
        var given = now;
        sign();
        after(5, 70);
        var stopped = now;
        var limit = due;
        handling(given, limit, stopped);
        if (act("returnCase", CaseState.RETURNED, unit, texts.filledAny(dice, "returnReasons"))) {
            returns++;
        }
        after(2, 25);
        dispatchTo(matter.otherUnitId, "redispatch");
    }

    private void sign() {
        after(1, matter.urgent ? 8 : 40);
        act("signFor", CaseState.HANDLING, unit, null);
    }

    private Instant dueFrom(Instant start, double share) {
        return work.after(start, share * matter.kind.minutes(), matter.urgent);
    }

    private void handle() {
        var started = now;
        sign();
        double share = Math.exp(-0.86 + 0.50 * dice.spread()) * matter.slowness;
        var paused = !over && dice.chance(0.012) ? suspend(started, share) : null;
        if (!over && share > 0.9 && dice.chance(0.5)) {
            extend();
        }
        workOn(paused == null ? started : now, paused == null ? share : share * 0.6);
        handling(started, due, now, paused);
        feedBack();
        check();
    }

    /** Many crews work at weekends and in the evening too, although their clock does not run then. */
    private void workOn(Instant from, double share) {
        boolean anyDay = dice.chance(0.55);
        now = later(now, work.after(from, share * matter.kind.minutes(), matter.urgent || anyDay && share < 1));
        if (anyDay) {
            waitForInspectors();
        }
        now = now.plus(minutes(1, 6));
    }

    private Instant[] suspend(Instant started, double share) {
        now = later(now, dueFrom(started, share * 0.4));
        act("requestSuspension", CaseState.HANDLING, unit, texts.filledAny(dice, "suspendReasons"));
        after(10, 120);
        var from = now;
        var to = from.plus(Duration.ofHours(20 + dice.below(76)));
        var before = due;
        if (act("approve", CaseState.SUSPENDED, unit, null)) {
            suspendedUntil = to;
            due = before.plus(Duration.between(from, to));
        }
        now = to;
        boolean resumed = act("resume", CaseState.HANDLING, unit, null);
        return from.isAfter(until) ? null : new Instant[]{from, resumed ? to : null};
    }

    private void extend() {
        after(3, 30);
        if (!now.isBefore(due)) {
            return;
        }
        act("requestExtension", CaseState.HANDLING, unit, texts.filledAny(dice, "extendReasons"));
        after(4, 40);
        if (act("approve", CaseState.HANDLING, unit, null)) {
            extensions++;
            due = dueFrom(due, 1);
        }
    }

    private void feedBack() {
        if (act("feedback", CaseState.PENDING_CHECK, unit, texts.filledAny(dice, "feedbackWords"))) {
            handled = now;
        }
    }

    private void check() {
        for (int round = 0; !over; round++) {
            var started = now;
            after(0.5, 6);
            act("sendCheck", CaseState.CHECKING, 0, null);
            after(8, 75);
            waitForInspectors();
            clock("CHECK", 0, started, 120, true, now);
            act("answerCheck", CaseState.PENDING_CLOSE, 0, null);
            started = now;
            after(0.5, 18);
            clock("CLOSE", 0, started, 30, true, now);
            boolean again = round < MOST_REWORKS && dice.chance(round == 0 ? 0.05 : 0.12);
            if (!again) {
                if (act("close", CaseState.CLOSED, unit, null)) {
                    closed = now;
                }
                return;
            }
            workAgain();
        }
    }

    private void workAgain() {
        if (act("sendBackForRework", CaseState.REWORK, unit, texts.filledAny(dice, "reworkReasons"))) {
            reworks++;
            handled = null;
            due = later(due, dueFrom(now, 0.5));
        }
        var started = now;
        now = later(now, dueFrom(now, dice.between(0.1, 0.6)));
        handling(started, due, now);
        feedBack();
    }

    /** Inspectors are out from 07:00 to 20:00; what comes at night waits for the morning, unless it is urgent. */
    private void waitForInspectors() {
        var local = now.atZone(zone);
        if (matter.urgent || local.getHour() >= 7 && local.getHour() < 20) {
            return;
        }
        var day = local.getHour() < 7 ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        now = day.atTime(7, 5).atZone(zone).toInstant().plus(minutes(0, 70));
    }

    private void after(double least, double most) {
        now = now.plus(minutes(least, most));
    }

    private Duration minutes(double least, double most) {
        double share = dice.share();
        return Duration.ofMillis(Math.round(60_000 * (least + (most - least) * share * share)));
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }

    /** @return whether it has happened by the moment of the record. */
    private boolean act(String action, CaseState to, int unitId, String opinion) {
        over = over || now.isAfter(until);
        if (over) {
            return false;
        }
        steps.add(new DemoCase.Step(now, action, state, to, unitId, opinion));
        state = to;
        return true;
    }

    private void handling(Instant started, Instant limit, Instant stopped) {
        handling(started, limit, stopped, null);
    }

    private void handling(Instant started, Instant limit, Instant stopped, Instant[] paused) {
        if (!dispatchedBy(started)) {
            return;
        }
        var yellow = Duration.between(started, limit).toMillis() * YELLOW_SHARE;
        clocks.add(new DemoCase.Clock("HANDLE", unit, started, limit, started.plusMillis((long) yellow),
                happened(stopped), paused == null ? null : paused[0], paused == null ? null : paused[1],
                paused == null ? null : lastOpinion()));
    }

    private String lastOpinion() {
        return steps.reversed().stream().filter(step -> step.action().equals("requestSuspension")).findFirst()
                .map(DemoCase.Step::opinion).orElse("-");
    }

    private boolean dispatchedBy(Instant started) {
        return dispatched != null && !started.isAfter(until);
    }

    private void clock(String stage, int unitId, Instant started, int limitMinutes, boolean running, Instant stopped) {
        if (started.isAfter(until)) {
            return;
        }
        clocks.add(new DemoCase.Clock(stage, unitId, started, work.after(started, limitMinutes, running),
                work.after(started, limitMinutes * YELLOW_SHARE, running), happened(stopped), null, null, null));
    }

    private Instant happened(Instant at) {
        return at.isAfter(until) ? null : at;
    }

    /** The case as it stands. */
    DemoCase told(long id, int kind, int inspectorId, CasePlaces.Spot spot, List<DemoCase.Telling> tellings) {
        return new DemoCase(id, caseNo, state, matter.source, kind, unit, inspectorId, spot.componentId(), spot.grid(),
                spot.words(), spot.longitude(), spot.latitude(), matter.urgent, tellings.getFirst().at(), filed,
                dispatched, handled, due, closed, suspendedUntil, extensions, reworks, returns, dispatched != null,
                steps.size(), tellings, steps, clocks);
    }
}
