package org.gridlight.client.alarms;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.alarm.AlarmStore;
import org.gridlight.db.cases.CaseActStore;
import org.gridlight.db.rednotice.RedNoticeStore;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.people.Operator;
import org.gridlight.model.people.Role;

/** The record behind the alarms. Holds no state; safe for many threads. */
public record StoredAlarms(Database database, InstantSource clock) implements AlarmRecord, LiveAlarms.Source {
    /** As the record has it in its standing rights; a button that lies is refused there. */
    private static final Set<Role> ACKNOWLEDGE = EnumSet.of(Role.SHIFT_LEADER, Role.OPERATOR, Role.DISPATCHER,
            Role.ACCEPTOR, Role.SUPERVISOR);
    private static final Set<Role> SHELVE = EnumSet.of(Role.SHIFT_LEADER);

    private AlarmStore store() {
        return new AlarmStore(database);
    }

    @Override
    public AlarmList active() {
        return store().active();
    }

    @Override
    public AlarmList changed(long afterVersion) {
        return store().changed(afterVersion);
    }

    @Override
    public List<OperatorLoad> load(Instant now) {
        return store().load(now);
    }

    @Override
    public List<AlarmRule> kinds() {
        return store().kinds();
    }

    @Override
    public List<AlarmEvent> events(long alarmId) {
        return store().events(alarmId);
    }

    @Override
    public int acknowledge(UUID wish, List<Long> alarms) {
        return store().acknowledge(wish, alarms, null);
    }

    @Override
    public int unacknowledge(UUID wish, List<Long> alarms) {
        return store().unacknowledge(wish, alarms);
    }

    @Override
    public int shelve(UUID wish, List<Long> alarms, String reason, Instant until) {
        return store().shelve(wish, alarms, reason, until);
    }

    @Override
    public int unshelve(UUID wish, List<Long> alarms) {
        return store().unshelve(wish, alarms);
    }

    @Override
    public BatchResult urge(UUID wish, List<Act> acts) {
        return new CaseActStore(database).actAll(wish, acts, Progress.UNHEARD, () -> false);
    }

    @Override
    public boolean mayAcknowledge(Operator person) {
        return person.roles().stream().anyMatch(ACKNOWLEDGE::contains);
    }

    @Override
    public boolean mayShelve(Operator person) {
        return person.roles().stream().anyMatch(SHELVE::contains);
    }

    @Override
    public Map<Long, FollowUp> ofUnits() {
        return FollowUp.of(new RedNoticeStore(database).all(), clock.instant());
    }
}
