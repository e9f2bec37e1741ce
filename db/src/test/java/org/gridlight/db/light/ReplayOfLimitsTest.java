package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.model.board.replay.ReplayDay;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.light.Light;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was granted, stood still, was ordered or taken back on a day changes nothing of before it. */
class ReplayOfLimitsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS")
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("2026-07-13T00:30:00Z");
    private static final int CASES = 30;
    private static final int ACTS = 6;

    private final Random random = new Random(6);
    private CaseTable table;
    private ReplayStore store;

    /** What the record said of a case right after something happened to it. */
    private record Said(long id, Instant at, Instant due, Instant yellow, Instant red, Instant far, boolean stood) {}

    @BeforeEach
    void open() {
        table = new CaseTable(DB.database());
        table.units();
        store = new ReplayStore(DB.database(), CaseClocks.shipped(ZoneId.of("Asia/Shanghai")));
    }

    private void begin(long id, String unit, int value, Instant at) {
        table.execute("INSERT INTO case_file (id, state, source, category_id, department_id, reported_at) VALUES "
                + "(%d, 'HANDLING', 'hotline', 1, 1, %s)".formatted(id, sql(at)));
        table.execute("CALL begin_clock(%d, 1, 'HANDLE', %s, NULL, %d, '%s', NULL, NULL)".formatted(id, sql(at), value,
                unit));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-07-16T" + time + ":00Z");
    }

    /** Hours of the hall: 9:50, 10:00 and 10:10 are 1:50, 2:00 and 2:10 UTC. */
    @Test
    void aCaseExtendedAtTenWasRedAtTenToTenAndIsNotAtTenPastTen() {
        begin(1, "WORK_HOUR", 1, at("00:30"));
        table.execute("CALL extend_clock(1, '2026-07-16 02:00', '2026-07-16 01:30', 1)");

        var day = store.day(at("00:00"), at("09:00"));

        assertThat(light(day, at("01:00"))).isEqualTo(Light.GREEN);
        assertThat(light(day, at("01:50"))).isEqualTo(Light.RED);
        assertThat(one(day, at("01:50")).stageDue()).isEqualTo(at("01:30"));
        assertThat(light(day, at("02:10"))).isNotEqualTo(Light.RED);
        assertThat(one(day, at("02:10")).stageDue()).isEqualTo(at("02:30"));
        assertThat(light(day, at("02:40"))).as("and again when that is over").isEqualTo(Light.RED);
    }

    @Test
    void aCaseThatStandsNowWasRedBefore() {
        begin(1, "WORK_HOUR", 1, at("00:30"));
        table.execute("CALL pause_clock(1, '2026-07-16 02:00', NULL, '待料')");

        var day = store.day(at("00:00"), at("09:00"));

        assertThat(light(day, at("01:50"))).isEqualTo(Light.RED);
        assertThat(light(day, at("02:10"))).isEqualTo(Light.GREY);
        assertThat(one(day, at("02:10")).state()).isEqualTo(CaseState.SUSPENDED);
    }

    @Test
    void aRuleOfLightsHoldsFromItsMomentOn() {
        begin(1, "WORK_HOUR", 2, at("00:30"));
        table.execute("UPDATE light_rule SET valid_from = '2026-01-01', valid_to = '2026-07-16 02:45' "
                + "WHERE stage IS NULL AND category_id IS NULL");
        table.execute("INSERT INTO light_rule (preset, yellow_percent, cap_minutes, floor_minutes, stuck_percent, "
                + "far_percent, valid_from) VALUES ('BACKLOG', 80, 480, 5, 150, 200, '2026-07-16 02:45')");
        table.execute("CALL lights_recount(TRUE, 100000)");

        var day = store.day(at("00:00"), at("09:00"));

        assertThat(light(day, at("02:20"))).isEqualTo(Light.YELLOW);
        assertThat(light(day, at("02:40"))).as("due at 10:30").isEqualTo(Light.RED);
        assertThat(light(day, at("02:50"))).as("yellow until it is stuck").isEqualTo(Light.YELLOW);
        assertThat(light(day, at("03:40"))).isEqualTo(Light.RED);
    }

    /** The procedures of the record act one after the other; whatever it said after each of them is what is replayed there. */
    @Test
    void whateverHappenedTheReplaySaysWhatTheRecordSaidThen() {
        table.execute("UPDATE light_rule SET valid_from = '2026-01-01'");
        var said = new ArrayList<Said>();
        for (long id = 1; id <= CASES; id++) {
            live(id, said);
        }

        var day = store.day(FIRST, FIRST.plus(Duration.ofDays(30)));

        assertThat(said).hasSizeGreaterThan(CASES * ACTS / 2);
        assertThat(said.stream().filter(Said::stood).count()).isGreaterThan(10);
        for (var each : said) {
            var shown = day.at(each.at).stream().filter(one -> one.id() == each.id).findFirst().orElseThrow();
            assertThat(new Said(shown.id(), each.at, shown.stageDue(), shown.stageYellow(), shown.stageRed(),
                    shown.stageFar(), shown.state() == CaseState.SUSPENDED)).isEqualTo(each);
        }
    }

    private void live(long id, List<Said> said) {
        var units = new String[]{"WORK_HOUR", "WORK_DAY", "URGENT_HOUR"};
        var at = FIRST.plus(random.nextInt(600), ChronoUnit.MINUTES);
        begin(id, units[(int) (id % units.length)], 1 + random.nextInt(9), at);
        said.add(said(id, at));
        boolean stands = false;
        long order = 0;
        for (int act = 0; act < ACTS; act++) {
            at = at.plus(20L + random.nextInt(900), ChronoUnit.MINUTES);
            switch (random.nextInt(5)) {
                case 0 -> {
                    table.execute(stands
                            ? "CALL resume_clock(%d, %s)".formatted(id, sql(at))
                            : "CALL pause_clock(%d, %s, NULL, 'x')".formatted(id, sql(at)));
                    stands = !stands;
                }
                case 1 -> table.execute("CALL extend_clock(%d, %s, NULL, 1)".formatted(id, sql(at)));
                case 2 -> order = order(id, at, true);
                case 3 -> order = order(id, at, false);
                default -> undo(order, at);
            }
            said.add(said(id, at));
        }
    }

    private long order(long id, Instant at, boolean hours) {
        long order = id * 100 + random.nextInt(90) + at.toEpochMilli() % 7;
        if (count("SELECT COUNT(*) FROM postponement WHERE id = " + order) > 0) {
            return 0;
        }
        var to = at.plus(60L + random.nextInt(2_000), ChronoUnit.MINUTES);
        table.execute("INSERT INTO postponement (id, number, ordered_by, reason, from_at, to_at, hours, urgent_too, "
                + "made_at, act_id) VALUES (%d, 'S%d', '区长', '台风', %s, %s, %s, TRUE, %s, UUID())".formatted(order,
                        order,
                        hours ? "NULL" : sql(at), hours ? "NULL" : sql(to), hours ? "2" : "NULL", sql(at)));
        table.execute("INSERT INTO clock_change (stage_clock_id, kind, at, from_at, to_at, amount, unit, "
                + "postponement_id, due_before) SELECT id, '%s', %s, %s, %s, %s, due_at FROM stage_clock WHERE case_id = %d"
                        .formatted(hours ? "POSTPONED" : "STANDING", sql(at), hours ? "NULL" : sql(at),
                                hours ? "NULL" : sql(to), hours ? "2, 'WORK_HOUR', " + order : "NULL, NULL, " + order,
                                id));
        table.execute("CALL postponement_recount(%d, %s, FALSE)".formatted(order, sql(at)));
        return order;
    }

    private void undo(long order, Instant at) {
        if (order > 0 && count("SELECT COUNT(*) FROM clock_change WHERE undone_at IS NULL AND postponement_id = "
                + order) > 0) {
            table.execute(
                    "UPDATE clock_change SET undone_at = %s WHERE postponement_id = %d".formatted(sql(at), order));
            table.execute("CALL postponement_recount(%d, %s, TRUE)".formatted(order, sql(at)));
        }
    }

    private static long count(String sql) {
        return DB.database().read(session -> {
            try (var statement = session.getConnection().createStatement(); var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException trouble) {
                throw new IllegalStateException(trouble);
            }
        });
    }

    private static Said said(long id, Instant at) {
        return DB.database().read(session -> said(session.getConnection(), id, at));
    }

    private static Said said(Connection connection, long id, Instant at) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT s.due_at, s.yellow_at, s.red_at, s.far_at, EXISTS (SELECT 1 "
                        + "FROM stage_clock_pause p WHERE p.stage_clock_id = s.id AND p.resumed_at IS NULL) "
                        + "FROM stage_clock s WHERE s.case_id = " + id)) {
            rows.next();
            var times = new ArrayList<Instant>();
            for (int column = 1; column <= 4; column++) {
                var time = rows.getObject(column, LocalDateTime.class);
                times.add(time == null ? null : time.toInstant(ZoneOffset.UTC));
            }
            return new Said(id, at, times.get(0), times.get(1), times.get(2), times.get(3), rows.getBoolean(5));
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static OpenCase one(ReplayDay day, Instant at) {
        return day.at(at).getFirst();
    }

    private static Light light(ReplayDay day, Instant at) {
        return one(day, at).stageLight(at);
    }

    private static String sql(Instant at) {
        return "'" + SQL.format(at) + "'";
    }
}
