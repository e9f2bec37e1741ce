package org.gridlight.db.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.alarm.AlarmHappening;
import org.gridlight.model.alarm.AlarmKind;
import org.gridlight.model.alarm.AlarmLife;
import org.gridlight.model.alarm.AlarmRule;
import org.gridlight.model.alarm.AlarmState;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thousands of alarm lives in the procedures of the record and in the written table of ISA-18.2, step by step the same: lights
 * come, go and become worse, people acknowledge, take back, put aside, time passes, the maintenance mode begins and ends, the
 * server forgets its sessions, and turns are broken off in the middle and done again.
 */
class AlarmLivesTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int LIVES = 500;
    private static final int FIRST = 1_000;
    private static final Instant BEGIN = Instant.parse("2026-07-01T00:00:00Z");
    /** Seconds that pass between two steps, so that every time of a rule is met from both sides and exactly. */
    private static final int[] PAUSES = {1, 1, 20, 30, 60, 60, 119, 120, 121, 600, 1_800, 7_200, 90_000};

    private final Map<Integer, ModelLife> lives = new TreeMap<>();
    private SplittableRandom random;
    private Instant turned = BEGIN;
    private Instant now = BEGIN;
    private long operator;
    private boolean maintenance;
    private Instant maintenanceUntil;

    @ParameterizedTest
    @CsvSource({"1, true, 3", "2, false, 0", "3, true, 2"})
    void theRecordAndTheWrittenTableAreTheSame(long seed, boolean latching, int repeats) {
        random = new SplittableRandom(seed);
        try (var hall = new Hall(DB)) {
            operator = Long.parseLong(hall.rows("SELECT id FROM operator WHERE account = 't-leader'").getFirst());
            hall.run("UPDATE alarm_kind SET latching = " + latching + ", repeat_times = " + repeats
                    + ", repeat_seconds = 1800 WHERE kind = 'UNIT_RED'");
            var rule = new AlarmStore(DB.database()).kinds().stream().filter(kind -> kind.kind() == AlarmKind.UNIT_RED)
                    .findFirst().orElseThrow();
            makeUnits(hall, rule);
            for (int session = 0; session < 4; session++) {
                // Each time another connection: nothing that matters lives in a session.
                DB.database().bulk(connection -> steps(connection, 10));
            }
            requireEveryEventByTheTable(hall, rule);
        }
    }

    private void makeUnits(Hall hall, AlarmRule rule) {
        hall.run(IntStream.range(FIRST, FIRST + LIVES)
                .mapToObj(id -> "(%d, 'L%d', 'L%d', 'DEPARTMENT', '2020-01-01')".formatted(id, id, id))
                .collect(Collectors.joining(",", "INSERT INTO department (id, code, name, kind, valid_from) VALUES ",
                        "")));
        IntStream.range(FIRST, FIRST + LIVES).forEach(id -> lives.put(id, new ModelLife(rule)));
    }

    private Void steps(Connection connection, int count) throws SQLException {
        execute(connection, "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
        for (int step = 0; step < count; step++) {
            turned = turned.plusSeconds(pause());
            now = turned;
            lightsChange(connection);
            if (random.nextInt(6) == 0) {
                execute(connection, "CALL alarms_turn('%s')".formatted(text(now)));
                connection.rollback();
                lightsAreAsTheyWere(connection);
            }
            turn(connection);
            requireSame(connection, "turn at " + now);
            for (int act = 0; act < 4; act++) {
                now = now.plusMillis(7);
                personDoes(connection);
            }
            requireSame(connection, "acts until " + now);
        }
        return null;
    }

    private int pause() {
        return PAUSES[random.nextInt(PAUSES.length)];
    }

    private void turn(Connection connection) throws SQLException {
        execute(connection, "CALL alarms_turn('%s')".formatted(text(now)));
        connection.commit();
        if (maintenance && !maintenanceUntil.isAfter(now)) {
            maintenance = false;
        }
        lives.values().forEach(life -> life.turn(now, maintenance));
    }

    /** About a third of the units change: some turn red, some green, some only become worse or less bad. */
    private void lightsChange(Connection connection) throws SQLException {
        for (var life : lives.values()) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    life.since = life.since == null ? now.minusSeconds(random.nextInt(3)) : null;
                    many(life);
                }
                case 1 -> many(life);
                case 2 -> {
                    // Went and came between two turns.
                    life.since = life.since == null ? null : now.minusSeconds(random.nextInt(2) * 60);
                }
                default -> {
                }
            }
        }
        lightsAreAsTheyWere(connection);
    }

    private void many(ModelLife life) {
        life.red = random.nextInt(4) == 0 ? random.nextInt(10, 60) : random.nextInt(2, 10);
        life.urgent = random.nextInt(10) == 0 ? life.red : random.nextInt(2);
    }

    private void lightsAreAsTheyWere(Connection connection) throws SQLException {
        execute(connection, "DELETE FROM unit_light");
        execute(connection, lives.entrySet().stream().map(life -> "('UNIT', %d, %s)".formatted(life.getKey(),
                life.getValue().since == null
                        ? "'GREEN', 'IN_TIME', 5, 100, 0, 0, 5, 0, 0, 0, '2026-01-01', NULL"
                        : "'RED', 'SHARE_OVERDUE', %2$d, 10, %2$d, 1, 5, 0, %3$d, 0, '%1$s', '%1$s'".formatted(
                                text(life.getValue().since), life.getValue().red, life.getValue().urgent)))
                .collect(
                        Collectors
                                .joining(",",
                                        "INSERT INTO unit_light (board, unit_id, light, why, cases, percent, red, "
                                                + "yellow, green, grey, urgent_red, far_red, since, red_since) VALUES ",
                                        "")));
        connection.commit();
    }

    private void personDoes(Connection connection) throws SQLException {
        if (random.nextInt(12) == 0) {
            maintain(connection);
            return;
        }
        var happening = List.of(AlarmHappening.ACKNOWLEDGE, AlarmHappening.ACKNOWLEDGE, AlarmHappening.UNACKNOWLEDGE,
                AlarmHappening.SHELVE, AlarmHappening.UNSHELVE).get(random.nextInt(5));
        var until = happening == AlarmHappening.SHELVE
                || happening == AlarmHappening.ACKNOWLEDGE && random.nextBoolean()
                        ? turned.plusSeconds(pause())
                        : null;
        var keys = listed(connection);
        var chosen = new ArrayList<Long>();
        int done = 0;
        for (var life : lives.entrySet()) {
            if (random.nextInt(4) == 0 && keys.containsKey(life.getKey())) {
                chosen.add(keys.get(life.getKey()));
                done += life.getValue().happen(happening, now, maintenance, until) ? 1 : 0;
            }
        }
        execute(connection, "CALL alarms_do('%s', '%s', %d, 'w', %s, '%s', '%s', @done)".formatted(happening, chosen,
                operator, until == null ? "NULL" : "'" + text(until) + "'", text(now), UUID.randomUUID()));
        connection.commit();
        assertThat(number(connection, "SELECT @done")).as(happening + " at " + now).isEqualTo(done);
    }

    private void maintain(Connection connection) throws SQLException {
        boolean on = random.nextBoolean();
        var until = turned.plusSeconds(pause());
        execute(connection, "CALL alarms_maintain(%s, %d, 'w', '%s', '%s', '%s')".formatted(on, operator, text(until),
                text(now), UUID.randomUUID()));
        connection.commit();
        maintenance = on;
        maintenanceUntil = until;
        lives.values().forEach(life -> life.happen(
                on ? AlarmHappening.MAINTENANCE_BEGIN : AlarmHappening.MAINTENANCE_END, now, on, null));
    }

    private void requireSame(Connection connection, String when) throws SQLException {
        var seen = new TreeMap<Integer, String>();
        lives.keySet().forEach(id -> seen.put(id, "NORMAL events=0 calls=0 lives=0"));
        try (var rows = connection.createStatement().executeQuery(
                "SELECT a.*, e.events, e.calls, e.lives FROM (SELECT x.object_id, MAX(x.id) AS id, COUNT(DISTINCT x.id) AS lives, "
                        + "COUNT(*) AS events, SUM(v.called) AS calls FROM alarm x JOIN alarm_event v ON v.alarm_id = x.id "
                        + "GROUP BY x.object_id) e JOIN alarm a ON a.id = e.id")) {
            while (rows.next()) {
                var counts = "events=%d calls=%d lives=%d".formatted(rows.getInt("events"), rows.getInt("calls"),
                        rows.getInt("lives"));
                seen.put(rows.getInt("object_id"), rows.getString("state").equals("NORMAL")
                        ? "NORMAL " + counts
                        : "%s %d/%d times=%d gone=%s ack=%s shelf=%s nag=%s reopened=%s %s".formatted(
                                rows.getString("state"), rows.getInt("current_severity"),
                                rows.getInt("latched_severity"), rows.getInt("times"),
                                moment(rows.getObject("gone_at", LocalDateTime.class)),
                                moment(rows.getObject("acknowledged_until", LocalDateTime.class)),
                                moment(rows.getObject("shelved_until", LocalDateTime.class)),
                                moment(rows.getObject("nag_at", LocalDateTime.class)), rows.getBoolean("reopened"),
                                counts));
            }
        }
        var expected = new TreeMap<Integer, String>();
        lives.forEach((id, life) -> expected.put(id, life.seen()));
        var different = expected.entrySet().stream().filter(life -> !life.getValue().equals(seen.get(life.getKey())))
                .map(life -> life.getKey() + " is " + seen.get(life.getKey()) + "\n  and ought to be "
                        + life.getValue());
        assertThat(different).as(when).isEmpty();
    }

    /** Another look at the same: each kept event, by itself, is a line of the written table, and they follow each other. */
    private void requireEveryEventByTheTable(Hall hall, AlarmRule rule) {
        var before = new HashMap<String, AlarmState>();
        var events = hall.rows("SELECT CONCAT_WS(' ', alarm_id, happening, from_state, to_state, severity, priority) "
                + "FROM alarm_event ORDER BY alarm_id, id");
        assertThat(events).hasSizeGreaterThan(LIVES * 4);
        for (var event : events) {
            var part = event.split(" ");
            var from = AlarmState.valueOf(part[2]);
            var to = AlarmState.valueOf(part[3]);
            var happening = AlarmHappening.valueOf(part[1]);
            assertThat(from).as(event).isEqualTo(before.getOrDefault(part[0], AlarmState.NORMAL));
            assertThat(AlarmLife.happens(from, happening)).as(event).isTrue();
            boolean held = to == AlarmState.SUPPRESSED;
            assertThat(held && part[5].equals("HIGH")).as(event).isFalse();
            assertThat(to).as(event).isEqualTo(AlarmLife.next(from, happening,
                    new AlarmLife.Circumstances(!part[4].equals("0"), rule.latching(), held)));
            before.put(part[0], to);
        }
    }

    private static Map<Integer, Long> listed(Connection connection) throws SQLException {
        var keys = new HashMap<Integer, Long>();
        try (var rows = connection.createStatement()
                .executeQuery("SELECT object_id, id FROM alarm WHERE listed = TRUE")) {
            while (rows.next()) {
                keys.put(rows.getInt(1), rows.getLong(2));
            }
        }
        return keys;
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var open = connection.createStatement()) {
            open.execute(statement);
        }
    }

    private static Instant moment(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    private static String text(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC)).toString();
    }
}
