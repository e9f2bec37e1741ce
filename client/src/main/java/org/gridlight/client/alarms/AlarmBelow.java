package org.gridlight.client.alarms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.client.look.WorkStrip;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmRule;

/** What stands below the list about the chosen alarm: what to do about its kind, or its history. On the FX thread. */
final class AlarmBelow {
    private final Seat seat;
    private final AlarmRecord record;
    private final AlarmView view;
    private final Map<AlarmKind, String> guidance = new EnumMap<>(AlarmKind.class);
    private Optional<Alarm> shown = Optional.empty();
    private boolean historyWanted;

    AlarmBelow(Seat seat, AlarmRecord record, AlarmView view) {
        this.seat = seat;
        this.record = record;
        this.view = view;
    }

    /** Reads what is to be done about each kind. @param then told when it is known */
    void read(Runnable then) {
        seat.tasks().run("alarm kinds", record::kinds, kinds -> {
            guide(kinds);
            then.run();
        }, failure -> {});
    }

    private void guide(List<AlarmRule> kinds) {
        kinds.forEach(kind -> guidance.put(kind.kind(), kind.guidance(seat.words().locale())));
    }

    /** @param one the chosen alarm as it is now */
    void show(Optional<Alarm> one) {
        shown = one;
        if (one.isEmpty()) {
            historyWanted = false;
            view.below(null);
        } else if (!historyWanted) {
            view.guide().show(one.get(), guidance.getOrDefault(one.get().kind(), ""));
            view.below(view.guide());
        }
    }

    /** Another alarm was chosen: its history was not asked for. */
    void other() {
        historyWanted = false;
    }

    /** Its history instead, or back to what to do. */
    void turn(Optional<Alarm> one) {
        historyWanted = !historyWanted;
        if (historyWanted) {
            one.ifPresent(this::readHistory);
        } else {
            show(one);
        }
    }

    private void readHistory(Alarm alarm) {
        seat.tasks().run("alarm events", () -> record.events(alarm.id()), events -> show(alarm, events), failure -> {
            historyWanted = false;
            view.answered(WorkStrip.Outcome.FAILED, seat.told(failure));
        });
    }

    private void show(Alarm alarm, List<AlarmEvent> events) {
        if (historyWanted && shown.filter(now -> now.id() == alarm.id()).isPresent()) {
            view.guide().showEvents(alarm, events, seat.clock().instant());
            view.below(view.guide());
        }
    }
}
