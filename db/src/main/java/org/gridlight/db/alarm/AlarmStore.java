package org.gridlight.db.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.alarm.Acknowledgement;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmCause;
import org.gridlight.model.alarm.AlarmDay;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.Maintenance;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.alarm.Shelf;
import org.gridlight.model.words.Refusal;

/**
 * Alarms of the record. Their state is the record's alone: what a person does is done when it comes back from here, never
 * before. Other workstations hear of every change by the feed (kind {@code alarm}) and ask for {@link #changed}.
 *
 * <p>Every method may block. Holds no state; safe for use by many threads.
 */
public final class AlarmStore {
    /** A seat is heard of every few seconds; who was not for this long has left. */
    private static final Duration AT_WORK = Duration.ofMinutes(1);

    private final Database database;

    public AlarmStore(Database database) {
        this.database = database;
    }

    /** Every alarm on the list: in alarm, acknowledged, recovered and waiting, put aside; the worst first. */
    public AlarmList active() {
        return list(AlarmMapper::selectListed);
    }

    /** What changed after a version, with those that left the list. */
    public AlarmList changed(long afterVersion) {
        return list(mapper -> mapper.selectChanged(afterVersion));
    }

    /** What happened to one alarm, the oldest first. */
    public List<AlarmEvent> events(long alarmId) {
        return database.read(session -> mapper(session).selectEvents(alarmId));
    }

    /** The kinds that make no sound. */
    public Set<AlarmKind> unheard() {
        return database.read(session -> Set.copyOf(mapper(session).selectUnheard()));
    }

    /** How alarms of each kind behave, and their guidance. */
    public List<AlarmRule> kinds() {
        return database.read(session -> mapper(session).selectKinds().stream().map(AlarmStore::rule).toList());
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
        return act(id, "acknowledgeAlarm", alarmIds, null, until);
    }

    /** Takes an acknowledgement back; they call again. @return how many @throws Refusal when the account may not */
    public int unacknowledge(UUID id, List<Long> alarmIds) {
        return act(id, "unacknowledgeAlarm", alarmIds, null, null);
    }

    /**
     * Puts alarms aside (暂不提醒).
     *
     * @return how many
     * @throws Refusal when the account may not, the reason is empty, or the end is past or more than a week away
     */
    public int shelve(UUID id, List<Long> alarmIds, String reason, Instant until) {
        return act(id, "shelveAlarm", alarmIds, reason, until);
    }

    /** Takes alarms back before their time. @return how many @throws Refusal when the account may not */
    public int unshelve(UUID id, List<Long> alarmIds) {
        return act(id, "unshelveAlarm", alarmIds, null, null);
    }

    /** Begins the maintenance mode (维护模式), or moves its end. @throws Refusal as {@link #shelve} */
    public void beginMaintenance(UUID id, String reason, Instant until) {
        answered(database.act(session -> mapper(session).maintain(id, true, reason, until)));
    }

    /** Ends the maintenance mode. @throws Refusal when the account may not */
    public void endMaintenance(UUID id) {
        answered(database.act(session -> mapper(session).maintain(id, false, null, null)));
    }

    /** How many alarms called each seat in the last two hours, the name first in the alphabet first. */
    public List<OperatorLoad> load(Instant now) {
        return database.read(session -> OperatorLoad.of(mapper(session).selectCalls(OperatorLoad.begin(now), now),
                mapper(session).selectLeadersAtWork(now.minus(AT_WORK)), now));
    }

    /** The numbers of each day of a span, the oldest first; days without alarms too. */
    public List<AlarmDay> days(LocalDate from, LocalDate to, ZoneId zone) {
        var begin = from.atStartOfDay(zone).toInstant();
        var end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return AlarmDay.of(database.read(session -> mapper(session).selectCalls(begin, end)), from, to, zone);
    }

    private int act(UUID id, String action, List<Long> alarmIds, String words, Instant until) {
        var answer = answered(database.act(session -> mapper(session).act(id, action, alarmIds, words, until)));
        return Integer.parseInt(answer.detail());
    }

    private static AlarmMapper.Answer answered(AlarmMapper.Answer answer) {
        if (!answer.outcome().equals("DONE")) {
            throw Refusal.failed(answer.reason(), "-", "-", answer.detail() == null ? "-" : answer.detail());
        }
        return answer;
    }

    /** How far it goes is read first: what changes between the two is told once more, and nothing is left out. */
    private AlarmList list(Function<AlarmMapper, List<AlarmMapper.Row>> rows) {
        return database.read(session -> {
            var mapper = mapper(session);
            var head = mapper.selectHead();
            var maintenance = head.since() == null
                    ? null
                    : new Maintenance(head.since(), head.until(), head.operator(), head.reason());
            return new AlarmList(rows.apply(mapper).stream().map(AlarmStore::alarm).toList(), head.version(),
                    head.turnedAt(), maintenance);
        });
    }

    private static Alarm alarm(AlarmMapper.Row row) {
        var cause = new AlarmCause(row.light(), row.why(), row.cases(), row.percent(), row.since(), row.caseId(),
                row.caseSince(), row.stage(), row.categoryId());
        var acknowledgement = row.acknowledgedUntil() == null
                ? null
                : new Acknowledgement(row.acknowledgedBy(), row.acknowledger(), row.acknowledgedAt(),
                        row.acknowledgedUntil());
        var shelf = row.shelvedUntil() == null
                ? null
                : new Shelf(row.shelvedBy(), row.shelver(), row.shelvedAt(), row.shelvedUntil(), row.shelvedReason());
        return new Alarm(row.id(), row.kind(), row.priority(), row.objectId(), row.unitId(), row.name(), row.current(),
                row.latched(), row.state(), cause, row.raisedAt(), row.stateSince(), row.goneSince(), row.times(),
                acknowledgement, shelf, row.reopened(), row.announcedAt(), row.nagAt(), row.version());
    }

    private static AlarmRule rule(AlarmMapper.KindRow row) {
        return new AlarmRule(row.kind(), row.enabled(), row.priority(), row.heavyPriority(), row.gravePriority(),
                row.heavyCases(), row.graveCases(), row.heavyDays(), Duration.ofSeconds(row.delaySeconds()),
                row.repeatTimes(), Duration.ofSeconds(row.repeatSeconds()), Duration.ofSeconds(row.recoverySeconds()),
                Duration.ofMinutes(row.acknowledgeMinutes()), Duration.ofMinutes(row.acknowledgeMostMinutes()),
                Duration.ofMinutes(row.nagMinutes()), row.latching(), row.guidance(), row.guidanceEnglish());
    }

    private static AlarmMapper mapper(SqlSession session) {
        return session.getMapper(AlarmMapper.class);
    }
}
