package org.gridlight.client.alarms;

import java.util.List;
import java.util.Optional;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmState;

/** What this person may do with which alarms; the record has the last word. */
record AlarmRights(boolean takes, boolean shelves) {

    static AlarmRights of(Seat seat, AlarmRecord record) {
        return new AlarmRights(record.mayAcknowledge(seat.operator()), record.mayShelve(seat.operator()));
    }

    /** Those that still call somebody. */
    static List<Alarm> toBeTaken(List<Alarm> alarms) {
        return alarms.stream().filter(alarm -> alarm.state() == AlarmState.UNACKNOWLEDGED
                || alarm.state() == AlarmState.RETURNED).toList();
    }

    /** Those that can be put aside. */
    static List<Alarm> toBeShelved(List<Alarm> alarms) {
        return alarms.stream().filter(alarm -> alarm.state() != AlarmState.SHELVED).toList();
    }

    boolean canTake(List<Alarm> alarms) {
        return takes && !toBeTaken(alarms).isEmpty();
    }

    private boolean canTakeBack(Alarm alarm) {
        return alarm.state() == AlarmState.ACKNOWLEDGED && takes || alarm.state() == AlarmState.SHELVED && shelves;
    }

    /** @param meant what acts are about; @param one the alarm that is chosen, empty for none or a summary */
    AlarmBar.Usable usable(List<Alarm> meant, Optional<Alarm> one) {
        return new AlarmBar.Usable(canTake(meant), !meant.isEmpty() && meant.stream().allMatch(this::canTakeBack),
                shelves && !toBeShelved(meant).isEmpty(), takes && one.filter(Alarm::isInAlarm).isPresent(),
                one.isPresent(), one.filter(alarm -> alarm.kind() == AlarmKind.UNIT_RED).isPresent());
    }

    /** Key of why something may not be done; null when this person may do all. */
    String mayNot() {
        return takes && shelves ? null : takes ? "alarms.mayNot.shelve" : "alarms.mayNot";
    }
}
