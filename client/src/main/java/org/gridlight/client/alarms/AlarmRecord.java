package org.gridlight.client.alarms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.people.Operator;

/**
 * What the list of alarms asks the record, besides the live alarms themselves. Every call but those about rights may block and
 * fail with a {@link org.gridlight.model.words.Refusal}. The same wish sent twice is done once. Safe for many threads.
 */
public interface AlarmRecord extends FollowUp.Source {
    /** How alarms of each kind behave, and their guidance. */
    List<AlarmRule> kinds();

    /** What happened to one alarm, the oldest first. */
    List<AlarmEvent> events(long alarmId);

    /** @return how many were taken on by it */
    int acknowledge(UUID wish, List<Long> alarms);

    /** Takes an acknowledgement back. */
    int unacknowledge(UUID wish, List<Long> alarms);

    int shelve(UUID wish, List<Long> alarms, String reason, Instant until);

    int unshelve(UUID wish, List<Long> alarms);

    /** Urges the units of these cases (催办). */
    BatchResult urge(UUID wish, List<Act> acts);

    /** Whether this person may take alarms on and take that back; the record decides all the same. */
    boolean mayAcknowledge(Operator person);

    /** Whether this person may put alarms aside and take that back; the record decides all the same. */
    boolean mayShelve(Operator person);
}
