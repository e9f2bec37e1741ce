package org.gridlight.db.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.feed.ChangeStore;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmDay;
import org.gridlight.model.alarm.AlarmEvent;
import org.gridlight.model.alarm.AlarmHappening;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmPriority;
import org.gridlight.model.alarm.AlarmSeverity;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.alarm.OperatorLoad;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.feed.Change;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.UnitLight;
import org.gridlight.model.words.Refusal;
import org.gridlight.model.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see of alarms and what they may do with them. */
class AlarmStoreTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final long UNIT = 1;

    private Hall hall;
    private AlarmStore alarms;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        alarms = new AlarmStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private AlarmStore at(String account) {
        return new AlarmStore(hall.signedIn(account));
    }

    /** A unit under red since long ago. */
    private void red(long unit, int cases) {
        red("UNIT", unit, cases, 0);
    }

    private void red(String board, long unit, int cases, int urgent) {
        hall.run(
                ("REPLACE INTO unit_light (board, unit_id, light, why, cases, percent, red, yellow, green, grey, urgent_red, "
                        + "far_red, since, red_since) VALUES ('%s', %d, 'RED', 'SHARE_OVERDUE', %d, 9.4, %d, 3, 50, 1, %d, 0, "
                        + "UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR)").formatted(board,
                                unit, cases,
                                cases, urgent));
    }

    private void green(long unit) {
        hall.run("UPDATE unit_light SET light = 'GREEN', why = 'IN_TIME', red = 0, red_since = NULL WHERE unit_id = "
                + unit);
    }

    private void turn() {
        turn("UTC_TIMESTAMP(6)");
    }

    private void turn(String moment) {
        hall.run("CALL alarms_turn(" + moment + ")");
    }

    private Alarm only() {
        return alarms.active().alarms().getFirst();
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }

    @Test
    void aUnitUnderRedIsAlarmedAboutUntilItRecoversAndSomebodyAnswers() {
        red(UNIT, 9);
        turn();
        assertThat(alarms.active().alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.UNIT_RED);
            assertThat(alarm.name()).isEqualTo("一处");
            assertThat(alarm.unitId()).isEqualTo(UNIT);
            assertThat(alarm.priority()).isEqualTo(AlarmPriority.LOW);
            assertThat(alarm.current()).isEqualTo(AlarmSeverity.RED);
            assertThat(alarm.state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
            assertThat(alarm.stateWord(Words.of(Locale.CHINA))).isEqualTo("告警中");
            assertThat(alarm.cause().light()).isEqualTo(Light.RED);
            assertThat(alarm.cause().why()).isEqualTo(UnitLight.Why.SHARE_OVERDUE);
            assertThat(alarm.cause().cases()).isEqualTo(9);
            assertThat(alarm.nagAt()).isEqualTo(alarm.announcedAt().plus(Duration.ofMinutes(30)));
        });
        assertThat(at(Hall.OPERATOR).acknowledge(UUID.randomUUID(), List.of(only().id()), null)).isEqualTo(1);
        assertThat(only().acknowledgement().operator()).isEqualTo(Hall.OPERATOR);
        assertThat(only().acknowledgement().until())
                .isEqualTo(only().acknowledgement().at().plus(Duration.ofMinutes(120)));
        green(UNIT);
        turn();
        assertThat(only().state()).as("a short recovery is none").isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(only().goneSince()).isNotNull();
        long id = only().id();
        turn("UTC_TIMESTAMP(6) + INTERVAL 121 SECOND");
        assertThat(alarms.active().alarms()).isEmpty();
        assertThat(alarms.events(id)).extracting(AlarmEvent::happening, AlarmEvent::from, AlarmEvent::to,
                AlarmEvent::operator).containsExactly(
                        tuple(AlarmHappening.RAISE, AlarmState.NORMAL, AlarmState.UNACKNOWLEDGED, null),
                        tuple(AlarmHappening.ACKNOWLEDGE, AlarmState.UNACKNOWLEDGED, AlarmState.ACKNOWLEDGED,
                                Hall.OPERATOR),
                        tuple(AlarmHappening.CLEAR, AlarmState.ACKNOWLEDGED, AlarmState.NORMAL, null));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    /** From clocks of cases to an alarm, by the turn that the record does each second. */
    @Test
    void theAuthorityRaisesWhatItsLightsSay() {
        var cases = List.of(hall.register().caseId(), hall.register().caseId());
        hall.run("UPDATE alarm_kind SET delay_seconds = 0");
        cases.forEach(id -> hall.run("UPDATE stage_clock SET stopped_at = UTC_TIMESTAMP(6) WHERE case_id = " + id,
                "UPDATE case_file SET state = 'HANDLING', department_id = 2 WHERE id = " + id,
                "INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, yellow_at, red_at) VALUES ("
                        + id
                        + ", 'HANDLE', 2, UTC_TIMESTAMP(6) - INTERVAL 2 HOUR, UTC_TIMESTAMP(6) - INTERVAL " + id
                        + " MINUTE, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL " + id
                        + " MINUTE)"));
        hall.run("CALL authority_turn()");
        assertThat(hall.rows("SELECT trouble FROM authority WHERE trouble IS NOT NULL")).isEmpty();
        assertThat(alarms.active().turnedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(5));
        assertThat(alarms.active().alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.name()).isEqualTo("二处");
            assertThat(alarm.cause().cases()).isEqualTo(2);
            assertThat(alarm.cause().caseId()).as("overdue longest").isEqualTo(cases.getLast());
        });
    }

    @Test
    void whatRecoveredWaitsForAnAnswer() {
        red(UNIT, 9);
        turn();
        green(UNIT);
        turn();
        turn("UTC_TIMESTAMP(6) + INTERVAL 121 SECOND");
        assertThat(only().state()).isEqualTo(AlarmState.RETURNED);
        assertThat(only().current()).isEqualTo(AlarmSeverity.NONE);
        assertThat(only().latched()).isEqualTo(AlarmSeverity.RED);
        assertThat(only().cause().light()).isEqualTo(Light.GREEN);
        at(Hall.LEADER).acknowledge(UUID.randomUUID(), List.of(only().id()), null);
        assertThat(alarms.active().alarms()).isEmpty();
    }

    @Test
    void anUrgentCaseOverItsTimeToArriveIsAnAlarmOfItsOwn() {
        long id = hall.register().caseId();
        hall.run("UPDATE case_file SET urgent = TRUE, department_id = 2, case_no = '2026070100001' WHERE id = " + id,
                "INSERT INTO stage_clock (case_id, stage, department_id, started_at, due_at, yellow_at, red_at) VALUES ("
                        + id
                        + ", 'ARRIVE', 2, UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, UTC_TIMESTAMP(6) - INTERVAL 25 MINUTE, NULL, "
                        + "UTC_TIMESTAMP(6) - INTERVAL 25 MINUTE)");
        red("UNIT", 2, 1, 1);
        turn();
        assertThat(alarms.active().alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.URGENT_OVERDUE);
            assertThat(alarm.priority()).isEqualTo(AlarmPriority.HIGH);
            assertThat(alarm.objectId()).isEqualTo(id);
            assertThat(alarm.name()).isEqualTo("二处");
            assertThat(alarm.cause().stage()).isEqualTo(Stage.ARRIVE);
            assertThat(alarm.cause().caseId()).isEqualTo(id);
            assertThat(alarm.cause().light()).isNull();
        });
        red("UNIT", 2, 5, 1);
        turn();
        assertThat(alarms.active().alarms()).as("others are late too").extracting(Alarm::kind)
                .containsExactly(AlarmKind.URGENT_OVERDUE, AlarmKind.UNIT_RED);
    }

    @Test
    void aStageOfTheHallGoesByItself() {
        red("HALL", Stage.DISPATCH.ordinal() + 1, 25, 0);
        turn();
        assertThat(alarms.active().alarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.kind()).isEqualTo(AlarmKind.HALL_LATE);
            assertThat(alarm.cause().stage()).isEqualTo(Stage.DISPATCH);
            assertThat(alarm.name()).isEqualTo("DISPATCH");
            assertThat(alarm.current()).isEqualTo(AlarmSeverity.HEAVY);
            assertThat(alarm.priority()).isEqualTo(AlarmPriority.MEDIUM);
        });
        green(Stage.DISPATCH.ordinal() + 1);
        turn();
        turn("UTC_TIMESTAMP(6) + INTERVAL 181 SECOND");
        assertThat(alarms.active().alarms()).isEmpty();
    }

    @Test
    void anAcknowledgementEndsAndARiseBreaksIt() {
        red(UNIT, 4);
        turn();
        at(Hall.DISPATCHER).acknowledge(UUID.randomUUID(), List.of(only().id()), in(Duration.ofMinutes(5)));
        red(UNIT, 2);
        turn();
        assertThat(only().state()).as("less bad").isEqualTo(AlarmState.ACKNOWLEDGED);
        red(UNIT, 12);
        turn();
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(only().priority()).isEqualTo(AlarmPriority.MEDIUM);
        assertThat(only().stateWord(Words.of(Locale.CHINA))).isEqualTo("重新提醒");
        at(Hall.DISPATCHER).acknowledge(UUID.randomUUID(), List.of(only().id()), in(Duration.ofMinutes(5)));
        turn("UTC_TIMESTAMP(6) + INTERVAL 6 MINUTE");
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(only().acknowledgement()).isNull();
    }

    @Test
    void whatIsPutAsideIsListedAndComesBackByItself() {
        red(UNIT, 4);
        turn();
        var leader = at(Hall.LEADER);
        assertThatThrownBy(() -> leader.shelve(UUID.randomUUID(), List.of(only().id()), " ", in(Duration.ofHours(1))))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.alarmReason");
        assertThatThrownBy(() -> leader.shelve(UUID.randomUUID(), List.of(only().id()), "防汛", in(Duration.ofDays(8))))
                .hasMessageContaining("act.alarmUntil");
        assertThatThrownBy(() -> leader.shelve(UUID.randomUUID(), List.of(only().id()), "防汛", in(Duration.ofDays(-1))))
                .hasMessageContaining("act.alarmUntil");
        assertThat(leader.shelve(UUID.randomUUID(), List.of(only().id()), "防汛调度中", in(Duration.ofHours(1)))).isOne();
        assertThat(only().state()).isEqualTo(AlarmState.SHELVED);
        assertThat(only().shelf().reason()).isEqualTo("防汛调度中");
        assertThat(only().nagAt()).isNull();
        turn("UTC_TIMESTAMP(6) + INTERVAL 61 MINUTE");
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        leader.shelve(UUID.randomUUID(), List.of(only().id()), "防汛调度中", in(Duration.ofHours(3)));
        assertThat(leader.unshelve(UUID.randomUUID(), List.of(only().id()))).isOne();
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void theMaintenanceModeKeepsAllButTheHighestFromCalling() {
        red(UNIT, 4);
        red(2, 50);
        turn();
        var leader = at(Hall.LEADER);
        leader.beginMaintenance(UUID.randomUUID(), "系统切换", in(Duration.ofHours(2)));
        assertThat(alarms.active().maintenance().reason()).isEqualTo("系统切换");
        assertThat(alarms.active().alarms()).extracting(Alarm::objectId, Alarm::state).containsExactly(
                tuple(2L, AlarmState.UNACKNOWLEDGED), tuple(1L, AlarmState.SUPPRESSED));
        red(3, 4);
        turn();
        assertThat(alarms.active().alarms()).extracting(Alarm::objectId, Alarm::state)
                .contains(tuple(3L, AlarmState.SUPPRESSED));
        leader.endMaintenance(UUID.randomUUID());
        assertThat(alarms.active().maintenance()).isNull();
        assertThat(alarms.active().alarms()).extracting(Alarm::state).containsOnly(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void nobodyDoesWhatHisRoleDoesNotAllow() {
        red(UNIT, 4);
        turn();
        long id = only().id();
        for (var account : List.of(Hall.FIELD, Hall.CALLBACK, Hall.ASSESSOR)) {
            assertThatThrownBy(() -> at(account).acknowledge(UUID.randomUUID(), List.of(id), null))
                    .as(account).hasMessageContaining("act.alarmNotAllowed");
        }
        assertThatThrownBy(() -> at(Hall.OPERATOR).shelve(UUID.randomUUID(), List.of(id), "r", in(Duration.ofHours(1))))
                .hasMessageContaining("act.alarmNotAllowed");
        assertThatThrownBy(() -> at(Hall.OPERATOR).beginMaintenance(UUID.randomUUID(), "r", in(Duration.ofHours(1))))
                .hasMessageContaining("act.alarmNotAllowed");
        // An account of a unit finds its own alarm in its room, and no door.
        assertThat(at(Hall.UNIT_1).active().alarms()).extracting(Alarm::id).containsExactly(id);
        assertThat(at(Hall.UNIT_2).active().alarms()).isEmpty();
        assertThatThrownBy(() -> at(Hall.UNIT_1).acknowledge(UUID.randomUUID(), List.of(id), null))
                .isInstanceOf(Refusal.class);
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(alarms.events(id)).hasSize(1);
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneDoes() throws Exception {
        hall.run(IntStream.range(100, 140).mapToObj("(%1$d, 'L%1$d', 'L%1$d', 'DEPARTMENT', '2020-01-01')"::formatted)
                .collect(Collectors.joining(",", "INSERT INTO department (id, code, name, kind, valid_from) VALUES ",
                        "")));
        IntStream.range(100, 140).forEach(unit -> red(unit, 4));
        turn();
        var ids = alarms.active().alarms().stream().map(Alarm::id).toList();
        assertThat(ids).hasSize(40);
        var first = at(Hall.OPERATOR);
        var second = at(Hall.LEADER);
        var gate = new CyclicBarrier(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(counted(gate, first, ids));
            var other = threads.submit(counted(gate, second, ids.reversed()));
            var turns = threads.submit(() -> {
                gate.await(20, TimeUnit.SECONDS);
                turn();
                return 0;
            });
            assertThat(one.get() + other.get()).isEqualTo(40);
            turns.get();
        }
        assertThat(alarms.active().alarms()).extracting(Alarm::state).containsOnly(AlarmState.ACKNOWLEDGED);
        assertThat(hall.rows("SELECT COUNT(*) FROM alarm_event WHERE happening = 'ACKNOWLEDGE'")).containsExactly("40");
    }

    private static Callable<Integer> counted(CyclicBarrier gate, AlarmStore store, List<Long> ids) {
        return () -> {
            gate.await(20, TimeUnit.SECONDS);
            int done = 0;
            for (var id : ids) {
                done += store.acknowledge(UUID.randomUUID(), List.of(id), null);
            }
            return done;
        };
    }

    @Test
    void theSameWishSentTwiceIsDoneOnce() {
        red(UNIT, 4);
        turn();
        var wish = UUID.randomUUID();
        var ids = List.of(only().id());
        assertThat(at(Hall.OPERATOR).acknowledge(wish, ids, null)).isEqualTo(1);
        assertThat(at(Hall.OPERATOR).unacknowledge(UUID.randomUUID(), ids)).isEqualTo(1);
        assertThat(at(Hall.OPERATOR).acknowledge(wish, ids, null)).as("its first answer").isEqualTo(1);
        assertThat(only().state()).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void othersHearOfATurnOnceHoweverManyChanged() {
        var feed = new ChangeStore(hall.signedIn(Hall.OPERATOR));
        long version = alarms.active().version();
        long head = feed.head();
        IntStream.of(1, 2, 3).forEach(unit -> red(unit, 4));
        turn();
        assertThat(feed.after(head, 10).changes()).extracting(Change::kind).containsExactly(Change.ALARM);
        var changed = alarms.changed(version);
        assertThat(changed.alarms()).extracting(Alarm::objectId).containsExactly(1L, 2L, 3L);
        head = feed.head();
        turn();
        assertThat(feed.head()).as("nothing changed, so nothing is told").isEqualTo(head);
        at(Hall.LEADER).acknowledge(UUID.randomUUID(), List.of(changed.alarms().get(1).id()), null);
        assertThat(feed.after(head, 10).changes()).extracting(Change::kind).containsExactly(Change.ALARM);
        assertThat(alarms.changed(changed.version()).alarms()).singleElement()
                .satisfies(alarm -> assertThat(alarm.state()).isEqualTo(AlarmState.ACKNOWLEDGED));
        assertThat(hall.rows("SELECT action FROM audit_log WHERE kind = 'alarm' ORDER BY seq DESC LIMIT 1"))
                .containsExactly("acknowledgeAlarm");
    }

    @Test
    void everyKindTellsWhatToDo() {
        assertThat(alarms.kinds()).extracting("kind").containsExactly((Object[]) AlarmKind.values());
        assertThat(alarms.kinds()).allSatisfy(rule -> {
            assertThat(rule.guidance(Locale.CHINA)).contains("含义", "怎么办");
            assertThat(rule.guidance(Locale.ENGLISH)).contains("What it means", "What to do");
            assertThat(rule.acknowledgeFor()).isPositive();
        });
    }

    @Test
    void theLoadOfASeatIsWhatItTookOnOrWhatWasNobodys() {
        IntStream.of(1, 2, 3).forEach(unit -> red(unit, 4));
        turn();
        var ids = alarms.active().alarms().stream().map(Alarm::id).toList();
        at(Hall.OPERATOR).acknowledge(UUID.randomUUID(), ids.subList(0, 2), null);
        assertThat(alarms.load(Instant.now().plusSeconds(1)))
                .extracting(OperatorLoad::operator, load -> load.counts().getLast())
                .containsExactly(tuple(Hall.OPERATOR, 2), tuple(null, 1));
        hall.run(
                "INSERT INTO case_presence (operator_id, seat, seen_at) SELECT id, 's', UTC_TIMESTAMP(6) FROM operator "
                        + "WHERE account IN ('t-leader', 't-operator')");
        assertThat(alarms.load(Instant.now().plusSeconds(1)))
                .extracting(OperatorLoad::operator, load -> load.counts().getLast())
                .containsExactly(tuple(Hall.LEADER, 1), tuple(Hall.OPERATOR, 2));
        assertThat(alarms.load(Instant.now().plus(Duration.ofHours(3)))).isEmpty();
    }

    @Test
    void aDayIsCountedForTheAimOfPriorities() {
        IntStream.of(1, 2, 3).forEach(unit -> red(unit, unit == 3 ? 15 : 4));
        turn();
        at(Hall.OPERATOR).acknowledge(UUID.randomUUID(), List.of(only().id()), null);
        var today = LocalDate.now(ZoneOffset.UTC);
        var days = alarms.days(today.minusDays(1), today, ZoneOffset.UTC);
        assertThat(days).extracting(AlarmDay::day).containsExactly(today.minusDays(1), today);
        assertThat(days.getFirst().total()).isZero();
        assertThat(days.getLast().total()).isEqualTo(3);
        assertThat(days.getLast().called()).containsEntry(AlarmPriority.LOW, 2).containsEntry(AlarmPriority.MEDIUM, 1)
                .containsEntry(AlarmPriority.HIGH, 0);
        assertThat(days.getLast().share(AlarmPriority.MEDIUM)).isEqualTo(100.0 / 3);
        assertThat(days.getLast().peak()).isEqualTo(3);
        assertThat(days.getLast().byOperator()).extracting(AlarmDay.OfOperator::operator, AlarmDay.OfOperator::called)
                .containsExactly(tuple(null, 2), tuple(Hall.OPERATOR, 1));
    }
}
