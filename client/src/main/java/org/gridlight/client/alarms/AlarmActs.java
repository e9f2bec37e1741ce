package org.gridlight.client.alarms;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.CaseSelection;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;

/**
 * What a person does about alarms, sent to the record. Nothing on the screen moves by it; what came of it is said below the
 * list. A wish that could not be sent keeps its number, so that the same press again does it once. On the FX thread.
 */
final class AlarmActs {
    private final Seat seat;
    private final AlarmRecord record;
    private final AlarmView view;
    private Wish unsent;
    private ReasonForm form;
    private int busy;

    /** Something wanted. @param what it is and of whom: the same again is the same wish */
    private record Wish(UUID id, List<Object> what) {}

    AlarmActs(Seat seat, AlarmRecord record, AlarmView view) {
        this.seat = seat;
        this.record = record;
        this.view = view;
    }

    void acknowledge(List<Alarm> alarms) {
        var ids = ids(alarms);
        var wish = wish("acknowledge", ids);
        send(wish, "alarms.kept.acknowledge", () -> record.acknowledge(wish.id(), ids),
                done -> done == ids.size() ? "" : seat.say("alarms.done.fewer", done, ids.size() - done));
    }

    /** Those that were put aside come back; those that were acknowledged call again. */
    void takeBack(List<Alarm> alarms) {
        var shelved = ids(alarms.stream().filter(alarm -> alarm.state() == AlarmState.SHELVED).toList());
        var taken = ids(alarms.stream().filter(alarm -> alarm.state() == AlarmState.ACKNOWLEDGED).toList());
        if (!shelved.isEmpty()) {
            var wish = wish("unshelve", shelved);
            send(wish, "alarms.kept.takeBack", () -> record.unshelve(wish.id(), shelved), done -> "");
        }
        if (!taken.isEmpty()) {
            var wish = wish("unacknowledge", taken);
            send(wish, "alarms.kept.takeBack", () -> record.unacknowledge(wish.id(), taken), done -> "");
        }
    }

    void askShelf(List<Alarm> alarms, Runnable after) {
        if (alarms.isEmpty()) {
            return;
        }
        var ids = ids(alarms);
        ask(new ReasonForm(seat, seat.say("alarms.shelve.title", seat.say("light.shelved"), ids.size()),
                seat.say("alarms.shelve.phrases"), true, (reason, until) -> {
                    var wish = wish("shelve", ids, reason, until.truncatedTo(ChronoUnit.MINUTES));
                    send(wish, "alarms.kept.form", () -> record.shelve(wish.id(), ids, reason, until), done -> {
                        stopAsking();
                        after.run();
                        return "";
                    });
                }, () -> cancel(after)));
    }

    void askUrge(String name, List<OpenCase> cases, Runnable after) {
        if (cases.isEmpty()) {
            view.answered(WorkStrip.Outcome.STOPPED, seat.say("alarms.urge.none", name));
            return;
        }
        ask(new ReasonForm(seat, seat.say("alarms.urge.title", seat.say("action.urge"), name, cases.size()),
                seat.say("alarms.urge.phrases"), false, (reason, none) -> urge(cases, reason, after),
                () -> cancel(after)));
    }

    private void urge(List<OpenCase> cases, String reason, Runnable after) {
        var wish = wish("urge", cases.stream().map(OpenCase::id).toList(), reason);
        var acts = cases.stream()
                .map(one -> Act.of(one.id(), Act.ANY_VERSION, CaseAction.URGE).saying(reason)).toList();
        send(wish, "alarms.kept.form", () -> record.urge(wish.id(), acts), (BatchResult result) -> {
            stopAsking();
            after.run();
            long left = cases.size() - result.done();
            return left == 0
                    ? seat.say("alarms.urge.done", result.done())
                    : seat.say("alarms.urge.fewer", result.done(), left);
        });
    }

    private void ask(ReasonForm asked) {
        form = asked;
        view.below(form);
        form.focusReason();
    }

    boolean isAsking() {
        return form != null && view.isBelow(form);
    }

    void stopAsking() {
        form = null;
    }

    private void cancel(Runnable after) {
        stopAsking();
        after.run();
        view.focusList();
    }

    private Wish wish(Object... what) {
        return unsent != null && unsent.what().equals(List.of(what))
                ? unsent
                : new Wish(UUID.randomUUID(), List.of(what));
    }

    /** @param kept key of what is said about what stayed as it was when it fails; @param done answers what is said, empty for nothing */
    private <T> void send(Wish wish, String kept, Callable<T> work, Function<T, String> done) {
        if (busy > 0 && Objects.equals(unsent, wish)) {
            return;
        }
        unsent = wish;
        busy++;
        view.sending(seat.say("alarms.sending"));
        seat.tasks().run("alarm act", work, result -> {
            busy--;
            unsent = null;
            seat.alarms().ask();
            var words = done.apply(result);
            if (words.isEmpty()) {
                view.quiet();
            } else {
                view.answered(WorkStrip.Outcome.DONE, words);
            }
        }, failure -> {
            busy--;
            view.answered(WorkStrip.Outcome.FAILED, seat.say("alarms.failedAct", seat.told(failure), seat.say(kept)));
        });
    }

    private static List<Long> ids(List<Alarm> alarms) {
        return alarms.stream().map(Alarm::id).toList();
    }

    /** The cases behind an alarm: the case itself, or the red ones of the unit or the stage. */
    static List<OpenCase> behind(Alarm alarm, Collection<OpenCase> cases, Instant now) {
        return cases.stream().filter(behind(alarm)).filter(one -> one.stageLight(now) == Light.RED).toList();
    }

    private static Predicate<OpenCase> behind(Alarm alarm) {
        return switch (alarm.kind()) {
            case URGENT_OVERDUE -> one -> one.id() == alarm.objectId();
            case UNIT_RED -> one -> UnitBoard.isInHandling(one)
                    && one.byUnit().stream().anyMatch(share -> share.departmentId() == alarm.objectId());
            case HALL_LATE -> one -> one.stage() != null && one.stage().name().equalsIgnoreCase(alarm.name());
        };
    }

    /** One case is opened, several are listed, asked again as cases change and time passes. */
    void openCases(Alarm alarm, String name) {
        if (alarm.kind() == AlarmKind.URGENT_OVERDUE) {
            seat.navigation().openCase(alarm.objectId());
            return;
        }
        var behind = behind(alarm);
        seat.navigation().listCases(new CaseSelection(seat.say("lights.casesUnder", name, seat.say("light.RED")),
                one -> behind.test(one) && one.stageLight(seat.clock().instant()) == Light.RED));
    }

    ReasonForm form() {
        return form;
    }
}
