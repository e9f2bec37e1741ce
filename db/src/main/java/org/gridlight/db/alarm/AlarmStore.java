package org.gridlight.db.alarm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.model.alarm.AlarmDay;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.words.Refusal;

/**
 * Alarms of the record. Their state is the record's alone: what a person does is done when it comes back from here, never
 * before. Other workstations hear of every change by the feed (kind {@code alarm}) and ask for {@link #changed}.
 *
 * <p>Every method may block. Holds no state; safe for use by many threads.
 */
public final class AlarmStore {
    private final Database database;

    public AlarmStore(Database database) {
        this.database = database;
    }

    /** Every alarm on the list: in alarm, acknowledged, recovered and waiting, put aside; the worst first. */
    public AlarmList active() {
        return unbuilt();
    }

    /** What changed after a version, with those that left the list. */
    public AlarmList changed(long afterVersion) {
        return unbuilt();
    }

    /** What happened to one alarm, the oldest first. */
    public List<AlarmEvent> events(long alarmId) {
        return unbuilt();
    }

    /** How alarms of each kind behave, and their guidance. */
    public List<AlarmRule> kinds() {
        return unbuilt();
    }

    /**
     * Takes alarms on (确认). One that was taken or has left meanwhile is left as it is.
     *
     * @param id    made by the client, a new one for every wish; sent twice it is done once
     * @param until when each is to call again; null for the time of its kind
     * @return how many were acknowledged by it
     * @throws Refusal when the account may not, or the time is past or beyond the longest of the kind; nothing was done then
     */
    public int acknowledge(UUID id, List<Long> alarmIds, Instant until) {
        return unbuilt();
    }

    /** Takes an acknowledgement back; they call again. @return how many @throws Refusal when the account may not */
    public int unacknowledge(UUID id, List<Long> alarmIds) {
        return unbuilt();
    }

    /**
     * Puts alarms aside (暂不提醒).
     *
     * @return how many
     * @throws Refusal when the account may not, the reason is empty, or the end is past or more than a week away
     */
    public int shelve(UUID id, List<Long> alarmIds, String reason, Instant until) {
        return unbuilt();
    }

    /** Takes alarms back before their time. @return how many @throws Refusal when the account may not */
    public int unshelve(UUID id, List<Long> alarmIds) {
        return unbuilt();
    }

    /** Begins the maintenance mode (维护模式), or moves its end. @throws Refusal as {@link #shelve} */
    public void beginMaintenance(UUID id, String reason, Instant until) {
        unbuilt();
    }

    /** Ends the maintenance mode. @throws Refusal when the account may not */
    public void endMaintenance(UUID id) {
        unbuilt();
    }

    /** How many alarms called each seat in the last two hours, the name first in the alphabet first. */
    public List<OperatorLoad> load(Instant now) {
        return unbuilt();
    }

    /** The numbers of each day of a span, the oldest first; days without alarms too. */
    public List<AlarmDay> days(LocalDate from, LocalDate to, ZoneId zone) {
        return unbuilt();
    }

    private <T> T unbuilt() {
        throw new UnsupportedOperationException(database.account().name());
    }
}
