package org.gridlight.client.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridlight.client.live.LiveAlarms;
import org.gridlight.client.seat.TestSeat;
import org.gridlight.model.alarm.Acknowledgement;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmCause;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmHappening;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmList;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.Maintenance;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.alarm.Shelf;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.BatchResult;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.cases.ReportSource;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight.Why;
import org.gridlight.model.people.Operator;
import org.gridlight.model.rednotice.Circle;
import org.gridlight.model.rednotice.NoticeState;

/** A record of alarms in memory, with the invented afternoon of the pictures that we look at. */
public final class MadeUpAlarms implements AlarmRecord, LiveAlarms.Source {
    static final Instant NOW = TestSeat.NOW;

    final Map<Long, Alarm> alarms = new LinkedHashMap<>();
    final List<OpenCase> cases = new ArrayList<>();
    final Map<Long, FollowUp> followUps = new HashMap<>();
    final List<String> did = new ArrayList<>();
    final List<UUID> wishes = new ArrayList<>();
    List<OperatorLoad> load = List.of();
    Maintenance maintenance;
    Instant turnedAt = NOW;
    RuntimeException failure;
    boolean may = true;
    private long version;
    private long id;

    /** The list of the picture: five call, three are taken on, two have recovered, one is put aside. */
    public static MadeUpAlarms afternoon() {
        var made = new MadeUpAlarms();
        made.unit("排水公司", 9, 9.4, 31, AlarmPriority.MEDIUM).late(2_940).follow(3, NoticeState.AWAITED, Circle.SMALL,
                "副区长", "郑立");
        made.urgent("燃气集团", "燃气井盖异响", "东市口南 40 米", 28, 25);
        made.unit("电信云河分公司", 3, 6.4, 20, AlarmPriority.LOW).late(4_400).follow(2, NoticeState.PROPOSED, Circle.MICRO,
                "联络员", "何勇");
        made.unit("望江街道", 4, 8.2, 12, AlarmPriority.LOW).late(1_600);
        made.unit("太平街道", 2, 7.1, -60, AlarmPriority.LOW).late(120).reopen(0);
        made.unit("市政设施中心", 7, 3.4, -90, AlarmPriority.LOW).late(360).follow(2, NoticeState.REVIEW, null, null, null)
                .take("周敏", -20, 100);
        made.unit("共享单车调度站", 5, 6.0, -120, AlarmPriority.LOW).late(300).take("李文", -48, 72);
        made.unit("河湾街道", 2, 5.9, -140, AlarmPriority.LOW).late(180).take("李文", -62, 58);
        made.unit("鼓楼街道", 1, 2.1, -35, AlarmPriority.LOW).recover(5, Light.YELLOW);
        made.unit("热力公司", 0, 0, -98, AlarmPriority.LOW).recover(-38, Light.GREEN);
        made.unit("水务局", 3, 5.2, -200, AlarmPriority.LOW).late(90).shelve("防汛调度中", "周敏", 120);
        made.load = loads(1, 0.6, 0.9, 1.1, 0.4, 1.6, 0.8, 2.3, 0.7, 0.5, 0.9);
        return made;
    }

    /** None. */
    public static MadeUpAlarms calm() {
        return new MadeUpAlarms();
    }

    /** More than anybody can take in: 63 urgent cases in ten minutes of a storm. */
    static MadeUpAlarms storm() {
        var made = afternoon();
        String[] classes = {"道路积水", "架空线缆脱落", "行道树倾倒"};
        int[] many = {38, 14, 9};
        String[][] units = {{"排水公司", "水务局"}, {"电信云河分公司", "供电公司"}, {"园林绿化中心"}};
        for (int kind = 0; kind < classes.length; kind++) {
            for (int i = 0; i < many[kind]; i++) {
                made.urgent(units[kind][i % units[kind].length], classes[kind], "滨江路 " + (i + 1) + " 号", 27 + i % 9,
                        1 + i % 7);
            }
        }
        return made;
    }

    private static List<OperatorLoad> loads(long first, double... means) {
        var names = List.of("李文", "周敏", "陈洁", "何勇", "孙莉", "吴涛", "郑一", "王珊", "钱程", "冯可");
        var loads = new ArrayList<OperatorLoad>();
        for (int i = 0; i < means.length - 0; i++) {
            var counts = new ArrayList<Integer>();
            int all = (int) Math.round(means[i] * 12);
            for (int slot = 0; slot < 12; slot++) {
                counts.add(all / 12 + (slot < all % 12 ? 1 : 0));
            }
            loads.add(new OperatorLoad(i == 2 ? 1L : 100L + i, i == 2 ? "周敏" : names.get(i % names.size()),
                    NOW.minus(OperatorLoad.SPAN), counts));
        }
        return loads;
    }

    /** @param minute of the hour at which it called */
    MadeUpAlarms unit(String name, int count, double percent, int minute, AlarmPriority priority) {
        id++;
        var at = minute(minute);
        var cause = new AlarmCause(Light.RED, Why.SHARE_OVERDUE, count, percent, at, null, null, null, null);
        put(new Alarm(id, AlarmKind.UNIT_RED, priority, 1_000 + id, 1_000 + id, name, AlarmSeverity.RED,
                AlarmSeverity.RED, AlarmState.UNACKNOWLEDGED, cause, at, at, null, 1, null, null, false, at,
                at.plus(Duration.ofMinutes(15)), 0));
        return this;
    }

    MadeUpAlarms urgent(String unit, String category, String place, int minute, int lateBy) {
        id++;
        var one = one(id, unit, 2_000 + id, category, place, lateBy, true);
        cases.add(one);
        var at = minute(minute);
        put(new Alarm(id, AlarmKind.URGENT_OVERDUE, AlarmPriority.HIGH, one.id(), one.departmentId(), one.number(),
                AlarmSeverity.GRAVE, AlarmSeverity.GRAVE, AlarmState.UNACKNOWLEDGED,
                new AlarmCause(Light.RED, null, 1, 0, at, one.id(), one.stageDue(), Stage.ARRIVE, 7L), at, at, null, 1,
                null, null, false, at, null, 0));
        return this;
    }

    static OpenCase one(long id, String unit, long unitId, String category, String place, int lateBy, boolean urgent) {
        var due = NOW.minus(Duration.ofMinutes(lateBy));
        return new OpenCase(id, "20260716%05d".formatted(id + 1_000), "A" + id, CaseState.HANDLING,
                ReportSource.HOTLINE, "C0103", category, place, 116.3, 39.95, 1, 2, 500, "滨江街道", unitId, unit, urgent,
                due.minus(Duration.ofHours(4)), Stage.HANDLE, urgent ? LimitUnit.URGENT_HOUR : LimitUnit.WORK_HOUR,
                due.minus(Duration.ofHours(4)), due, due.minus(Duration.ofHours(1)), due, due, null, null, 1);
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-07-16T06:00:00Z").plus(Duration.ofMinutes(minute));
    }

    private Alarm last() {
        return alarms.get(id);
    }

    private MadeUpAlarms late(int minutes) {
        var last = last();
        var one = one(10_000 + id, last.name(), last.objectId(), "路面塌陷", "青石路", minutes, false);
        cases.add(one);
        var cause = last.cause();
        put(with(last, new AlarmCause(cause.light(), cause.why(), cause.cases(), cause.percent(), cause.since(),
                one.id(), one.stageDue(), Stage.HANDLE, null)));
        return this;
    }

    private static Alarm with(Alarm a, AlarmCause cause) {
        return new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(), a.latched(),
                a.state(), cause, a.raisedAt(), a.stateSince(), a.goneSince(), a.times(), a.acknowledgement(),
                a.shelf(), a.reopened(), a.announcedAt(), a.nagAt(), a.version());
    }

    private MadeUpAlarms follow(int day, NoticeState state, Circle circle, String post, String person) {
        followUps.put(last().unitId(), new FollowUp(NOW.minus(Duration.ofDays(day - 1)), state,
                state == NoticeState.AWAITED, circle, post, person));
        return this;
    }

    private MadeUpAlarms reopen(int minute) {
        var a = last();
        put(new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(), a.latched(),
                a.state(), a.cause(), a.raisedAt(), minute(minute), null, 1, null, null, true, minute(minute), null,
                0));
        return this;
    }

    private MadeUpAlarms take(String who, int minute, int until) {
        put(taken(last(), who, minute(minute), minute(until)));
        return this;
    }

    private static Alarm taken(Alarm a, String who, Instant at, Instant until) {
        return new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(), a.latched(),
                AlarmState.ACKNOWLEDGED, a.cause(), a.raisedAt(), at, null, a.times(),
                new Acknowledgement(1, who, at, until), null, false, a.announcedAt(), null, 0);
    }

    private MadeUpAlarms recover(int minute, Light light) {
        var a = last();
        var cause = a.cause();
        put(new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), AlarmSeverity.NONE,
                a.latched(), AlarmState.RETURNED,
                new AlarmCause(light, cause.why(), cause.cases(), cause.percent(), cause.since(), null, null, null,
                        null),
                a.raisedAt(), minute(minute), minute(minute), 1, null, null, false, a.announcedAt(), null, 0));
        return this;
    }

    private MadeUpAlarms shelve(String reason, String who, int until) {
        put(shelved(last(), reason, who, minute(until)));
        return this;
    }

    private static Alarm shelved(Alarm a, String reason, String who, Instant until) {
        return new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(), a.latched(),
                AlarmState.SHELVED, a.cause(), a.raisedAt(), NOW, null, a.times(), null,
                new Shelf(1, who, NOW.minus(Duration.ofMinutes(30)), until, reason), false, a.announcedAt(), null, 0);
    }

    /** As the record has it from now on. */
    Alarm put(Alarm a) {
        var now = new Alarm(a.id(), a.kind(), a.priority(), a.objectId(), a.unitId(), a.name(), a.current(),
                a.latched(), a.state(), a.cause(), a.raisedAt(), a.stateSince(), a.goneSince(), a.times(),
                a.acknowledgement(), a.shelf(), a.reopened(), a.announcedAt(), a.nagAt(), ++version);
        alarms.put(now.id(), now);
        return now;
    }

    Alarm named(String name) {
        return alarms.values().stream().filter(alarm -> alarm.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public AlarmList active() {
        return changed(-1);
    }

    @Override
    public AlarmList changed(long afterVersion) {
        return new AlarmList(alarms.values().stream().filter(alarm -> alarm.version() > afterVersion).toList(), version,
                turnedAt, maintenance);
    }

    @Override
    public List<OperatorLoad> load(Instant now) {
        return load;
    }

    @Override
    public List<AlarmRule> kinds() {
        return List.of(rule(AlarmKind.UNIT_RED, "先电话联系该单位责任人，问清最久一件何时办结；再看是否需要催办或升级。连续两天红灯由督查员核查。"),
                rule(AlarmKind.URGENT_OVERDUE, "立即电话联系处置单位和现场人员，确认安全措施；十分钟内无人到场的报值班长，启动先行处置。"),
                rule(AlarmKind.HALL_LATE, "看该环节积压的案件，调整席位。"));
    }

    private static AlarmRule rule(AlarmKind kind, String guidance) {
        return new AlarmRule(kind, true, AlarmPriority.LOW, AlarmPriority.MEDIUM, AlarmPriority.HIGH, 5, 20, 3,
                Duration.ZERO, 0, Duration.ZERO, Duration.ofMinutes(10), Duration.ofHours(2), Duration.ofHours(8),
                Duration.ofMinutes(15), true, guidance, "Guidance");
    }

    @Override
    public List<AlarmEvent> events(long alarmId) {
        var alarm = alarms.get(alarmId);
        return List.of(
                new AlarmEvent(1, alarmId, alarm.raisedAt(), AlarmHappening.RAISE, AlarmState.NORMAL,
                        AlarmState.UNACKNOWLEDGED, AlarmSeverity.RED, true, null, null, null),
                new AlarmEvent(2, alarmId, alarm.raisedAt().plusSeconds(300), AlarmHappening.ACKNOWLEDGE,
                        AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED, AlarmSeverity.RED, false, "李文", null, null),
                new AlarmEvent(3, alarmId, alarm.raisedAt().plusSeconds(3_900), AlarmHappening.ACKNOWLEDGEMENT_END,
                        AlarmState.ACKNOWLEDGED, AlarmState.UNACKNOWLEDGED, AlarmSeverity.RED, true, null, null, null));
    }

    private void done(UUID wish, String what) {
        wishes.add(wish);
        if (failure != null) {
            throw failure;
        }
        did.add(what);
    }

    @Override
    public int acknowledge(UUID wish, List<Long> ids) {
        done(wish, "acknowledge " + ids);
        ids.forEach(each -> put(taken(alarms.get(each), "周敏", NOW, NOW.plus(Duration.ofHours(2)))));
        return ids.size();
    }

    @Override
    public int unacknowledge(UUID wish, List<Long> ids) {
        done(wish, "unacknowledge " + ids);
        return ids.size();
    }

    @Override
    public int shelve(UUID wish, List<Long> ids, String reason, Instant until) {
        done(wish, "shelve " + ids + " " + reason + " " + until);
        ids.forEach(each -> put(shelved(alarms.get(each), reason, "周敏", until)));
        return ids.size();
    }

    @Override
    public int unshelve(UUID wish, List<Long> ids) {
        done(wish, "unshelve " + ids);
        return ids.size();
    }

    @Override
    public BatchResult urge(UUID wish, List<Act> acts) {
        done(wish, "urge " + acts.stream().map(act -> act.caseId() + " " + act.opinion()).toList());
        return new BatchResult(wish,
                acts.stream().map(act -> new BatchResult.Line(act.caseId(),
                        new ActAnswer.Done(2, CaseState.HANDLING, NOW))).toList(),
                List.of(), BatchResult.End.FINISHED);
    }

    @Override
    public boolean mayAcknowledge(Operator person) {
        return may;
    }

    @Override
    public boolean mayShelve(Operator person) {
        return may;
    }

    @Override
    public Map<Long, FollowUp> ofUnits() {
        return followUps;
    }
}
