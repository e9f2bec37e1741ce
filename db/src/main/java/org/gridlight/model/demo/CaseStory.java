package org.gridlight.model.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseNumbers;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.RequestKind;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.WorkClock;

/**
 * Tells one case from its first report to its end, and stops where the moment comes for which the record is made: later
 * steps have not happened. State, counters and times follow from the steps that were told. Used once.
 */
final class CaseStory {
    private static final int MOST_REWORKS = 2;
    private static final Duration DECIDED_AFTER = Duration.ofMinutes(8);
    /** Codes of the reasons, in the order of the texts. */
    private static final List<String> RETURN_REASONS = List.of("notOurs", "ownership", "place", "done");

    private final Texts texts;
    private final Dice dice;
    private final CaseMatter matter;
    private final CaseDiary diary;
    private final Limit limit;
    private final WorkClock clock;
    private final WorkClock inspectors;
    private final CaseNumbers numbers;
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

    CaseStory(Texts texts, Dice dice, CaseMatter matter, CaseDiary diary, CaseClocks clocks, CaseNumbers numbers) {
        this.texts = texts;
        this.dice = dice;
        this.matter = matter;
        this.diary = diary;
        this.limit = matter.kind().limit();
        this.clock = clocks.of(Stage.HANDLE, limit.unit());
        this.inspectors = clocks.inspectors();
        this.numbers = numbers;
    }

    /** Tells it. @param crowded whether the hall is flooded, so that all takes longer */
    void tell(boolean crowded) {
        diary.act("register", CaseState.REPORTED, 0, null);
        if (matter.source() == ReportSource.INSPECTOR && dice.chance(0.07)) {
            solveOnTheSpot();
            return;
        }
        if (accepted(crowded) && verified() && filed() && dispatched(crowded)) {
            handle();
        }
    }

    private void solveOnTheSpot() {
        after(3, 25);
        closed = diary.act("close", CaseState.SELF_SOLVED, 0, texts.filledAny(dice, "feedbackWords"))
                ? diary.now()
                : null;
    }

    private boolean accepted(boolean crowded) {
        var started = diary.now();
        after(0.5, crowded ? 22 : 9);
        boolean refused = matter.source() != ReportSource.INSPECTOR && dice.chance(0.03);
        diary.stage(Stage.ACCEPT, started);
        boolean mustVerify = (matter.source() == ReportSource.HOTLINE || matter.source() == ReportSource.PUBLIC)
                && !matter.urgent() && dice.chance(0.55);
        if (refused) {
            diary.act("reject", CaseState.REJECTED, 0, texts.filledAny(dice, "refuseReasons"));
            return false;
        }
        diary.act("accept", CaseState.PENDING_FILING, 0, null);
        if (mustVerify) {
            after(0.5, 4);
            diary.act("sendVerify", CaseState.VERIFYING, 0, null);
        }
        return !diary.isOver();
    }

    private boolean verified() {
        if (diary.state() != CaseState.VERIFYING) {
            return true;
        }
        var started = diary.now();
        after(12, 85);
        waitForInspectors();
        diary.stage(Stage.VERIFY, started);
        diary.act("answerVerify", CaseState.PENDING_FILING, 0, null);
        return !diary.isOver();
    }

    private boolean filed() {
        var started = diary.now();
        after(0.5, 12);
        diary.stage(Stage.FILE, started);
        if (dice.chance(0.018)) {
            diary.act("refuseFiling", CaseState.NOT_FILED, 0, texts.filledAny(dice, "refuseReasons"));
            return false;
        }
        if (diary.act("file", CaseState.PENDING_DISPATCH, 0, null)) {
            filed = diary.now();
            caseNo = numbers.next(filed);
        }
        return !diary.isOver();
    }

    private boolean dispatched(boolean crowded) {
        var started = diary.now();
        after(0.5, crowded ? 14 : 10);
        diary.stage(Stage.DISPATCH, started);
        dispatchTo(matter.unitId(), "dispatch");
        if (!diary.isOver() && dice.chance(0.045)) {
            giveBack();
        }
        return !diary.isOver();
    }

    private void dispatchTo(int unitId, String action) {
        if (diary.act(action, CaseState.PENDING_HANDLE, unitId, null)) {
            unit = unitId;
            dispatched = diary.now();
            due = clock.due(dispatched, limit);
        }
    }

    private void giveBack() {
        var given = diary.now();
        sign();
        after(5, 70);
        var words = texts.filledAny(dice, "returnReasons");
        var asked = diary.now();
        boolean wanted = diary.act("returnCase", CaseState.HANDLING, unit, words);
        diary.waitUntil(asked.plus(DECIDED_AFTER));
        handling(given, due, null);
        boolean back = diary.act("approve", CaseState.RETURNED, unit, null);
        if (wanted) {
            var reason = RETURN_REASONS.get(texts.list("returnReasons").indexOf(words));
            note(RequestKind.RETURN, asked, reason, null, null, due, back ? diary.now() : null, null, null);
        }
        returns += back ? 1 : 0;
        after(2, 25);
        dispatchTo(matter.otherUnitId(), "redispatch");
    }

    private void sign() {
        after(1, matter.urgent() ? 8 : 40);
        diary.act("signFor", CaseState.HANDLING, unit, null);
    }

    private void handle() {
        var started = diary.now();
        sign();
        double share = shareOfTime();
        var paused = !diary.isOver() && dice.chance(0.012) ? suspend(started, share) : null;
        if (!diary.isOver() && share > 0.9 && dice.chance(0.5)) {
            extend();
        }
        workOn(paused == null ? started : diary.now(), paused == null ? share : share * 0.6);
        handling(started, due, paused);
        feedBack();
        check();
    }

    /** How much of its limit the unit takes; a few are forgotten. */
    private double shareOfTime() {
        return dice.chance(0.008)
                ? 1.2 + 1.1 * dice.share()
                : Math.exp(-0.86 + 0.50 * dice.spread()) * matter.slowness();
    }

    /** Many crews work at weekends and in the evening too, although their clock does not run then. */
    private void workOn(Instant from, double share) {
        boolean anyDay = dice.chance(0.55);
        diary.waitUntil(anyDay && share < 1 ? from.plus(shareOfLimit(share)) : afterShare(from, share));
        if (anyDay) {
            waitForInspectors();
        }
        after(1, 6);
    }

    private CaseDiary.Pause suspend(Instant started, double share) {
        diary.waitUntil(afterShare(started, share * 0.4));
        var reason = texts.filledAny(dice, "suspendReasons");
        var asked = diary.now();
        boolean wanted = diary.act("requestSuspension", CaseState.HANDLING, unit, reason);
        after(10, 120);
        var from = diary.now();
        var to = from.plus(Duration.ofHours(20 + dice.below(76)));
        var before = due;
        boolean granted = diary.act("approve", CaseState.SUSPENDED, unit, null);
        if (granted) {
            suspendedUntil = to;
            due = clock.plusWorked(to, clock.remaining(from, due));
        }
        diary.waitUntil(to);
        boolean resumed = diary.act("resume", CaseState.HANDLING, unit, null);
        suspendedUntil = resumed ? null : suspendedUntil;
        if (wanted) {
            note(RequestKind.SUSPENSION, asked, "works", reason, to, before, granted ? from : null, null,
                    resumed ? to : null);
        }
        return diary.hasHappened(from) ? new CaseDiary.Pause(from, resumed ? to : null, reason) : null;
    }

    private void extend() {
        after(3, 30);
        if (!diary.now().isBefore(due)) {
            return;
        }
        var words = texts.filledAny(dice, "extendReasons");
        var asked = diary.now();
        var before = due;
        boolean wanted = diary.act("requestExtension", CaseState.HANDLING, unit, words);
        after(4, 40);
        boolean granted = diary.act("approve", CaseState.HANDLING, unit, null);
        if (granted) {
            extensions++;
            due = clock.due(due, limit);
        }
        if (wanted) {
            note(RequestKind.EXTENSION, asked, "works", words, due, before, granted ? diary.now() : null,
                    granted ? due : null, null);
        }
    }

    private void note(RequestKind kind, Instant asked, String reason, String words, Instant until, Instant before,
            Instant decided, Instant dueAfter, Instant resumed) {
        diary.note(new DemoCase.Request(kind, unit, asked, CaseState.HANDLING, reason, words, until, dispatched, before,
                decided, dueAfter, resumed));
    }

    private void feedBack() {
        boolean done = diary.act("feedback", CaseState.PENDING_CHECK, unit, texts.filledAny(dice, "feedbackWords"));
        handled = done ? diary.now() : handled;
    }

    private void check() {
        for (int round = 0; !diary.isOver(); round++) {
            var started = diary.now();
            after(0.5, 6);
            diary.act("sendCheck", CaseState.CHECKING, 0, null);
            after(8, 75);
            waitForInspectors();
            diary.stage(Stage.CHECK, started);
            diary.act("answerCheck", CaseState.PENDING_CLOSE, 0, null);
            started = diary.now();
            after(0.5, 18);
            diary.stage(Stage.CLOSE, started);
            boolean again = round < MOST_REWORKS && dice.chance(round == 0 ? 0.05 : 0.12);
            if (!again) {
                close();
                return;
            }
            workAgain();
        }
    }

    private void close() {
        closed = diary.act("close", CaseState.CLOSED, unit, null) ? diary.now() : null;
    }

    private void workAgain() {
        if (diary.act("sendBackForRework", CaseState.REWORK, unit, texts.filledAny(dice, "reworkReasons"))) {
            reworks++;
            handled = null;
            due = Collections.max(List.of(due, clock.due(diary.now(), limit.half())));
        }
        var started = diary.now();
        diary.waitUntil(afterShare(started, dice.between(0.1, 0.6)));
        handling(started, due, null);
        feedBack();
    }

    private Duration shareOfLimit(double share) {
        return Duration.ofMillis(Math.round(share * matter.kind().minutes() * 60_000));
    }

    private Instant afterShare(Instant from, double share) {
        return clock.plusWorked(from, shareOfLimit(share));
    }

    private void handling(Instant started, Instant limitEnds, CaseDiary.Pause paused) {
        if (dispatched != null) {
            diary.handling(limit, unit, started, limitEnds, paused);
        }
    }

    /** Inspectors are out in shifts; what comes at night waits for the morning, unless it is urgent. */
    private void waitForInspectors() {
        var out = inspectors.counted(diary.now());
        if (!matter.urgent() && out.isAfter(diary.now())) {
            diary.waitUntil(out.plus(minutes(5, 75)));
        }
    }

    private void after(double least, double most) {
        diary.waitUntil(diary.now().plus(minutes(least, most)));
    }

    private Duration minutes(double least, double most) {
        double share = dice.share();
        return Duration.ofMillis(Math.round(60_000 * (least + (most - least) * share * share)));
    }

    /** The case as it stands. */
    DemoCase told(long id, int kind, int inspectorId, CasePlaces.Spot spot, List<DemoCase.Telling> tellings) {
        return new DemoCase(id, caseNo, diary.state(), matter.source(), kind, unit, inspectorId, spot.componentId(),
                spot.grid(), spot.words(), spot.longitude(), spot.latitude(), matter.urgent(),
                tellings.getFirst().at(), filed, dispatched, handled, due, closed, suspendedUntil, extensions,
                reworks, returns, dispatched != null, diary.steps().size(), tellings, diary.steps(), diary.stages(),
                diary.requests());
    }
}
