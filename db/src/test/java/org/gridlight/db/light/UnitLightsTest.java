package org.gridlight.db.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.CaseTable;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.model.board.UnitBoard;
import org.gridlight.model.board.UnitStanding;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.light.LightBoard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database lights every unit of every board as the one piece of code for screens and prints does. */
class UnitLightsTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final Instant NOON = Instant.parse("2026-07-16T04:00:00Z");
    private static final CaseClocks CLOCKS = CaseClocks.shipped(ZoneId.of("Asia/Shanghai"));
    private static final List<String> STATES = List.of("REPORTED", "VERIFYING", "PENDING_FILING", "PENDING_DISPATCH",
            "PENDING_HANDLE", "HANDLING", "SUSPENDED", "PENDING_CHECK", "CHECKING", "REWORK", "PENDING_CLOSE", "CLOSED",
            "VOID", "DRAFT");

    private final List<String> waiting = new ArrayList<>();
    private long nextCase;
    private long nextClock;

    @BeforeEach
    void open() {
        new CaseTable(DB.database()).units();
        areas();
    }

    private void areas() {
        run("INSERT INTO area (id, code, level, parent_id, name, outline, area_m2, valid_from, valid_to) VALUES "
                + "(1, '110108', 'DISTRICT', NULL, '区', %1$s, 1, '2020-01-01', NULL), "
                        .formatted(OUTLINE)
                + "(11, '110108011', 'STREET', 1, '甲街', %1$s, 1, '2020-01-01', NULL), ".formatted(OUTLINE)
                + "(12, '110108012', 'STREET', 1, '乙街', %1$s, 1, '2020-01-01', NULL), ".formatted(OUTLINE)
                + "(111, '110108011001', 'COMMUNITY', 11, '一社区', %1$s, 1, '2020-01-01', NULL), ".formatted(OUTLINE)
                + "(121, '110108012001', 'COMMUNITY', 12, '二社区', %1$s, 1, '2020-01-01', NULL)".formatted(OUTLINE));
    }

    private static final String OUTLINE = "ST_GeomFromText('POLYGON((0 0,1 0,1 1,0 0))')";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyLightIsTheOneOfTheBoard(long seed) {
        var random = new SplittableRandom(seed);
        if (seed % 2 == 0) {
            rules();
        }
        for (int round = 0; round < 6; round++) {
            int more = 1 + random.nextInt(40);
            for (int i = 0; i < more; i++) {
                add(random);
            }
            suffer(random);
            flush();
            judge(NOON.plus(round, ChronoUnit.HOURS));
            requireSame(NOON.plus(round, ChronoUnit.HOURS));
        }
    }

    /** Of their own for a board, a group and a unit; those of the hall stay what they were. */
    private void rules() {
        run("INSERT INTO unit_rule (board, assessment_group, unit_id, kind, red_percent, red_cases, urgent_is_red, far_is_red, "
                + "yellow_percent, valid_from, valid_to) VALUES ('STREET', NULL, NULL, 'COUNT', 0, 3, FALSE, FALSE, 15, '2026-01-01', NULL), "
                + "(NULL, '甲', NULL, 'ANY', 0, 1, TRUE, FALSE, 0, '2026-01-01', NULL), "
                + "('UNIT', NULL, 2, 'SHARE', 40, 4, FALSE, TRUE, 60, '2026-01-01', NULL), "
                + "('COMMUNITY', NULL, 111, 'ANY', 0, 1, FALSE, FALSE, 0, '2026-01-01', '2026-02-01')");
    }

    private void add(SplittableRandom random) {
        long id = ++nextCase;
        var state = STATES.get(random.nextInt(STATES.size()));
        int unit = 1 + random.nextInt(4);
        run("INSERT INTO case_file (id, case_no, state, source, category_id, department_id, street_id, community_id, urgent, "
                + "reported_at, suspended_until) VALUES (%d, %d, '%s', 'hotline', %d, %s, %s, %s, %s, '2026-07-10', %s)"
                        .formatted(id, id, state, 1 + random.nextInt(3), random.nextInt(9) == 0 ? "NULL" : "" + unit,
                                random.nextInt(9) == 0 ? "NULL" : "" + (11 + random.nextInt(2)),
                                random.nextInt(9) == 0 ? "NULL" : random.nextBoolean() ? "111" : "121",
                                random.nextInt(12) == 0,
                                state.equals("SUSPENDED") && random.nextInt(5) > 0 ? "'2026-08-01'" : "NULL"));
        if (random.nextInt(5) == 0) {
            joint(random, id);
        } else if (random.nextInt(12) > 0) {
            var stage = List.of("ACCEPT", "VERIFY", "FILE", "DISPATCH", "HANDLE", "HANDLE", "HANDLE", "HANDLE", "CHECK",
                    "CLOSE").get(random.nextInt(10));
            clock(random, id, stage,
                    stage.equals("HANDLE")
                            ? "(SELECT department_id FROM case_file WHERE id = " + id + ")"
                            : "NULL");
            clock(random, id, "ARRIVE", "" + unit);
        }
    }

    /** Of several units: leading, along, of a team; with and without something still to do. */
    private void joint(SplittableRandom random, long id) {
        for (int unit = 1; unit <= 3; unit++) {
            if (random.nextInt(4) > 0) {
                run("INSERT INTO case_part (case_id, department_id, role, state, started_at) VALUES (%d, %d, '%s', '%s', "
                        .formatted(id, unit, List.of("LEAD", "CO", "CO", "TEAM").get(random.nextInt(4)),
                                List.of("PENDING_HANDLE", "HANDLING", "REWORK", "HANDLED").get(random.nextInt(4)))
                        + "'2026-07-10')");
                if (random.nextInt(5) > 0) {
                    clock(random, id, "HANDLE", "" + unit);
                }
            }
        }
    }

    private void clock(SplittableRandom random, long id, String stage, String unit) {
        var due = NOON.plus(random.nextInt(-2_000, 1_000), ChronoUnit.MINUTES).truncatedTo(ChronoUnit.HOURS);
        run("INSERT INTO stage_clock (id, case_id, stage, department_id, started_at, due_at, yellow_at, red_at, far_at, stopped_at) "
                + "VALUES (%d, %d, '%s', %s, '2026-07-10', %s, %s, %s, %s, %s)".formatted(++nextClock, id, stage, unit,
                        text(random, due), text(random, due.minus(90, ChronoUnit.MINUTES)), text(random, due),
                        text(random, due.plus(20, ChronoUnit.HOURS)),
                        random.nextInt(8) == 0 ? "'2026-07-11'" : "NULL"));
    }

    private static String text(SplittableRandom random, Instant at) {
        return random.nextInt(15) == 0 ? "NULL" : "'" + at.toString().replace("Z", "") + "'";
    }

    private void suffer(SplittableRandom random) {
        long id = 1 + random.nextLong(nextCase);
        run(switch (random.nextInt(5)) {
            case 0 ->
                "UPDATE stage_clock SET stopped_at = '2026-07-12' WHERE department_id = " + (1 + random.nextInt(3));
            case 1 -> "UPDATE case_file SET state = 'CLOSED' WHERE id <= " + id;
            case 2 -> "UPDATE case_file SET state = 'SUSPENDED', suspended_until = '2026-08-01' WHERE id >= " + id;
            case 3 -> "UPDATE case_file SET street_id = 12, community_id = 121 WHERE id = " + id;
            default -> "UPDATE case_file SET urgent = NOT urgent WHERE id = " + id;
        });
    }

    private static void judge(Instant at) {
        DB.database().bulk(connection -> {
            try (var call = connection.createStatement()) {
                return call.execute("CALL lights_judge('" + at.toString().replace("Z", "") + "', @next)");
            }
        });
    }

    /** Every row, and no unit without one that is not green with nothing in hand. */
    private static void requireSame(Instant now) {
        var open = new OpenCaseStore(DB.database()).all();
        var rules = new LightRuleStore(DB.database()).rules();
        for (var board : LightBoard.values()) {
            var here = UnitBoard.on(board, open, now,
                    unit -> rules.of(board, board == LightBoard.UNIT && unit <= 2 ? "甲" : "乙", unit), CLOCKS);
            var there = rows(
                    "SELECT unit_id, CONCAT_WS(' ', light, why, cases, red, yellow, green, grey, ROUND(percent, 6)) FROM unit_light "
                            + "WHERE board = '" + board + "' ORDER BY unit_id");
            assertThat(there).as("%s at %s", board, now).allSatisfy(row -> {
                var unit = here.unit(Long.parseLong(row[0]));
                assertThat(row[1]).as("unit %s", row[0]).isEqualTo(said(unit));
            });
            assertThat(there.stream().map(row -> Long.parseLong(row[0])).toList())
                    .containsAll(here.units().stream().map(UnitStanding::id).toList());
        }
    }

    private static String said(UnitStanding unit) {
        var light = unit.light();
        var counts = unit.counts();
        var percent = BigDecimal.valueOf(light.percent()).setScale(6, RoundingMode.HALF_UP)
                .toPlainString();
        return "%s %s %d %d %d %d %d %s".formatted(light.light(), light.why(), light.cases(), counts.red(),
                counts.yellow(),
                counts.green(), counts.grey(), percent);
    }

    /** In one transaction with those that follow, before anything is asked. */
    private void run(String statement) {
        waiting.add(statement);
    }

    private void flush() {
        DB.database().bulk(connection -> {
            try (var call = connection.createStatement()) {
                for (var statement : waiting) {
                    call.addBatch(statement);
                }
                return call.executeBatch();
            }
        });
        waiting.clear();
    }

    private static List<String[]> rows(String question) {
        return DB.database().bulk(connection -> {
            var found = new ArrayList<String[]>();
            try (var statement = connection.createStatement(); var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    found.add(new String[]{rows.getString(1), rows.getString(2)});
                }
                return found;
            }
        });
    }
}
