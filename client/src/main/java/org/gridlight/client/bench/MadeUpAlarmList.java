package org.gridlight.client.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.gridlight.client.alarms.AlarmRecord;
import org.gridlight.client.alarms.FollowUp;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.model.alarm.Acknowledgement;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmCause;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight.Why;
import org.gridlight.model.people.Operator;

/**
 * Very many alarms that change all the time, in memory: what a list costs without what the record costs. Changed by one
 * thread and read by many.
 */
final class MadeUpAlarmList implements AlarmRecord, LiveAlarms.Source {
    private final InstantSource clock;
    private final AtomicReferenceArray<Alarm> alarms;
    private final ConcurrentSkipListMap<Long, Alarm> byVersion = new ConcurrentSkipListMap<>();
    private final SplittableRandom dice = new SplittableRandom(11);
    private long version;

    MadeUpAlarmList(int count, InstantSource clock) {
        this.clock = clock;
        this.alarms = new AtomicReferenceArray<>(count);
        var now = clock.instant();
        for (int i = 0; i < count; i++) {
            put(i, one(i, now.minus(Duration.ofMinutes(20L + i % 600)), AlarmState.UNACKNOWLEDGED, 2 + i % 9, now));
        }
    }

    private Alarm one(int place, Instant raised, AlarmState state, int cases, Instant now) {
        var cause = new AlarmCause(Light.RED, Why.SHARE_OVERDUE, cases, cases * 1.3, raised, null, raised, null, null);
        return new Alarm(place + 1L, AlarmKind.UNIT_RED, AlarmPriority.values()[(place + cases) % 3], place,
                (long) place,
                "Unit " + place, AlarmSeverity.RED, AlarmSeverity.RED, state, cause, raised, now, null, 1,
                state == AlarmState.ACKNOWLEDGED
                        ? new Acknowledgement(1, "bench", now, now.plus(Duration.ofMinutes(cases * 10L)))
                        : null,
                null, false, raised, null, ++version);
    }

    private void put(int place, Alarm alarm) {
        var before = alarms.getAndSet(place, alarm);
        byVersion.put(alarm.version(), alarm);
        if (before != null) {
            byVersion.remove(before.version());
        }
    }

    int size() {
        return alarms.length();
    }

    Alarm at(int place) {
        return alarms.get(place);
    }

    /** Another one comes, is taken on, calls again, or grows. @param but the one that stays as it is */
    Alarm change(long but) {
        int place = dice.nextInt(alarms.length());
        if (place + 1L == but) {
            place = (place + 1) % alarms.length();
        }
        var known = alarms.get(place);
        var state = dice.nextInt(4) == 0
                ? known.state() == AlarmState.ACKNOWLEDGED ? AlarmState.UNACKNOWLEDGED : AlarmState.ACKNOWLEDGED
                : known.state();
        put(place, one(place, known.raisedAt(), state, 2 + dice.nextInt(40), clock.instant()));
        return alarms.get(place);
    }

    @Override
    public AlarmList active() {
        return changed(0);
    }

    @Override
    public AlarmList changed(long afterVersion) {
        var changed = List.copyOf(byVersion.tailMap(afterVersion, false).values());
        long upTo = changed.isEmpty() ? afterVersion : changed.getLast().version();
        return new AlarmList(changed, upTo, clock.instant(), null);
    }

    @Override
    public List<OperatorLoad> load(Instant now) {
        return List.of(new OperatorLoad(1L, "bench", now.minus(OperatorLoad.SPAN), List.of(1, 2, 0, 1)));
    }

    @Override
    public List<AlarmRule> kinds() {
        return List.of();
    }

    @Override
    public List<AlarmEvent> events(long alarmId) {
        return List.of();
    }

    @Override
    public int acknowledge(UUID wish, List<Long> ids) {
        return 0;
    }

    @Override
    public int unacknowledge(UUID wish, List<Long> ids) {
        return 0;
    }

    @Override
    public int shelve(UUID wish, List<Long> ids, String reason, Instant until) {
        return 0;
    }

    @Override
    public int unshelve(UUID wish, List<Long> ids) {
        return 0;
    }

    @Override
    public BatchResult urge(UUID wish, List<Act> acts) {
        return new BatchResult(wish, List.of(), List.of(), BatchResult.End.FINISHED);
    }

    @Override
    public boolean mayAcknowledge(Operator person) {
        return true;
    }

    @Override
    public boolean mayShelve(Operator person) {
        return true;
    }

    @Override
    public Map<Long, FollowUp> ofUnits() {
        return Map.of();
    }
}
