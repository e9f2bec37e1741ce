package org.gridlight.db.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.alarm.Alarm;
import org.gridlight.model.alarm.AlarmState;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** kill -9 of the server while alarms turn and people answer; it is started again by whoever asks next. */
class AlarmRestartTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int UNITS = 60;

    @Test
    void nothingThatWasAnsweredIsLost() throws InterruptedException, ExecutionException {
        try (var hall = new Hall(DB)) {
            underRed(hall);
            var alarms = new AlarmStore(DB.database());
            hall.run("CALL alarms_turn(UTC_TIMESTAMP(6))");
            var ids = alarms.active().alarms().stream().map(Alarm::id).toList();
            assertThat(ids).hasSize(UNITS);
            var leader = new AlarmStore(hall.signedIn(Hall.LEADER));
            var shelved = ids.subList(0, 10);
            leader.shelve(UUID.randomUUID(), shelved, "防汛调度中", Instant.now().plus(Duration.ofHours(1)));
            var wanted = ids.subList(10, 50);
            var answered = killedWhileAnswering(hall, leader, wanted);
            assertThat(answered).as("each wish was sent again until it was answered").hasSize(wanted.size())
                    .allSatisfy((id, done) -> assertThat(done).isEqualTo(1));
            hall.run("CALL alarms_turn(UTC_TIMESTAMP(6))");
            var states = alarms.active().alarms().stream().collect(Collectors.toMap(Alarm::id, Alarm::state));
            assertThat(states).hasSize(UNITS);
            assertThat(shelved).allMatch(id -> states.get(id) == AlarmState.SHELVED);
            assertThat(wanted).allMatch(id -> states.get(id) == AlarmState.ACKNOWLEDGED);
            assertThat(ids.subList(50, UNITS)).allMatch(id -> states.get(id) == AlarmState.UNACKNOWLEDGED);
            assertThat(hall.rows("SELECT alarm_id FROM alarm_event WHERE happening = 'ACKNOWLEDGE'"))
                    .hasSize(wanted.size())
                    .doesNotHaveDuplicates();
            assertThat(hall.one("SELECT MAX(seq) = COUNT(*) FROM change_log")).isEqualTo("1");
            assertThat(hall.one("SELECT (SELECT version FROM alarm_keeper) >= MAX(version) FROM alarm")).isEqualTo("1");
        }
    }

    private static void underRed(Hall hall) {
        var units = IntStream.range(100, 100 + UNITS);
        hall.run(units.mapToObj("(%1$d, 'L%1$d', 'L%1$d', 'DEPARTMENT', '2020-01-01')"::formatted).collect(Collectors
                .joining(",", "INSERT INTO department (id, code, name, kind, valid_from) VALUES ", "")),
                "INSERT INTO unit_light (board, unit_id, light, why, cases, percent, red, yellow, green, grey, urgent_red, far_red, "
                        + "since, red_since) SELECT 'UNIT', id, 'RED', 'SHARE_OVERDUE', 4, 9, 4, 1, 20, 0, 0, 0, '2026-01-01', "
                        + "UTC_TIMESTAMP(6) - INTERVAL 1 HOUR FROM department WHERE id >= 100");
    }

    private static Map<Long, Integer> killedWhileAnswering(Hall hall, AlarmStore leader, List<Long> wanted)
            throws InterruptedException, ExecutionException {
        var answered = new ConcurrentHashMap<Long, Integer>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (var id : wanted) {
                running.add(threads.submit(() -> answered.put(id, acknowledged(leader, id))));
            }
            while (answered.size() < wanted.size() / 4) {
                Thread.onSpinWait();
            }
            var port = hall.one("SELECT @@port");
            ProcessHandle.allProcesses()
                    .filter(one -> List.of(one.info().arguments().orElse(new String[0])).contains("--port=" + port))
                    .forEach(ProcessHandle::destroyForcibly);
            for (var one : running) {
                one.get();
            }
        }
        return answered;
    }

    /** As a workstation does it: whoever got no answer asks again with the same wish. */
    private static int acknowledged(AlarmStore leader, long id) {
        var wish = UUID.randomUUID();
        for (int tries = 0;; tries++) {
            try {
                return leader.acknowledge(wish, List.of(id), null);
            } catch (Refusal unanswered) {
                if (tries == 10) {
                    throw unanswered;
                }
            }
        }
    }
}
