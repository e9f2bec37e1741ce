package org.gridlight.db.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.model.cases.StageCourse;
import org.gridlight.model.clock.CalendarFile;
import org.gridlight.model.clock.ClockChange;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.WorkClock;
import org.gridlight.model.light.LightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clocks to which all kinds of things happened are told the same by the database and by the program. */
class ClockCourseInSqlTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final int CLOCKS = 400;
    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS")
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");
    private static final Map<String, WorkClock> CALENDARS = CalendarFile.SHIPPED.stream().collect(Collectors.toMap(
            Function.identity(), name -> new WorkClock(CalendarFile.shipped(name, ZoneId.of("Asia/Shanghai")))));

    private final Random random = new Random(16);
    private final List<String> statements = new ArrayList<>();

    @Test
    void theDatabaseTellsACourseAsTheProgramDoes() {
        statements.add("INSERT INTO case_file (id, state, source, category_id, reported_at) "
                + "VALUES (1, 'HANDLING', 'hotline', 1, '2026-01-05')");
        statements.add("INSERT INTO postponement (id, number, ordered_by, reason, hours, urgent_too, made_at, act_id) "
                + "VALUES (1, 'S1', '区长', '台风', 1, TRUE, '2026-01-05', UUID())");
        for (int id = 1; id <= CLOCKS; id++) {
            clock(id);
        }
        DB.database().bulk(connection -> {
            try (var statement = connection.createStatement()) {
                for (var one : statements) {
                    statement.execute(one);
                }
                return null;
            }
        });
        var courses = new ClockStore(DB.database()).courses(1);
        assertThat(courses).hasSize(CLOCKS).allSatisfy(ClockCourseInSqlTest::hold);
        assertThat(courses.stream().filter(one -> one.due() == null).count()).isBetween(20L, 200L);
        assertThat(courses.stream().flatMap(one -> one.course().changes().stream()).map(ClockChange::getClass)
                .distinct().count()).isEqualTo(3);
        var lights = DB.database().read(session -> lights(session.getConnection()));
        assertThat(lights).hasSize(CLOCKS);
        for (int i = 0; i < CLOCKS; i++) {
            var course = courses.get(i);
            var told = course.course().tell(CALENDARS.get(course.calendar()));
            assertThat(lights.get(i)).as("%s", course).isEqualTo(told.due() == null
                    ? null
                    : LightRule.WARNING.yellow(CALENDARS.get(course.calendar()), told.lightFrom(), told.due()));
        }
    }

    private static void hold(StageCourse one) {
        assertThat(one.due()).as("%s", one).isEqualTo(one.course().tell(CALENDARS.get(one.calendar())).due());
    }

    private static List<Instant> lights(java.sql.Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT yellow_at FROM stage_clock ORDER BY started_at, id")) {
            var lights = new ArrayList<Instant>();
            while (rows.next()) {
                var at = rows.getObject(1, LocalDateTime.class);
                lights.add(at == null ? null : at.toInstant(ZoneOffset.UTC));
            }
            return lights;
        } catch (java.sql.SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private void clock(int id) {
        var unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
        var start = FIRST.plus(random.nextLong(400L * 24 * 60), ChronoUnit.MINUTES).plus(random.nextInt(3),
                ChronoUnit.MICROS);
        var counted = id % 4 == 0 ? start.plus(Duration.ofHours(random.nextInt(15))) : start;
        var base = id % 5 == 0 ? "CARRIED" : id % 7 == 0 ? "GIVEN" : "LIMIT";
        statements.add(
                "INSERT INTO stage_clock (id, case_id, stage, calendar, limit_value, limit_unit, base, counted_from, "
                        + "carried_us, least_value, given_due, given_at, started_at) VALUES (%d, 1, 'HANDLE', work_calendar_of('HANDLE', '%s'), %d, '%s', '%s', %s, %d, %s, %s, %s, %s)"
                                .formatted(id, unit, 1 + random.nextInt(30), unit, base, sql(counted),
                                        random.nextLong(-7_200_000_000L, 72_000_000_000L),
                                        random.nextBoolean() ? 1 + random.nextInt(9) : null,
                                        base.equals("GIVEN") ? sql(start.plus(Duration.ofHours(30))) : null, sql(start),
                                        sql(start)));
        pauses(id, start);
        for (int i = random.nextInt(3); i > 0; i--) {
            change(id, start.plus(random.nextInt(20_000), ChronoUnit.MINUTES), unit);
        }
        statements.add("CALL recount_clock(" + id + ")");
    }

    private void pauses(int id, Instant start) {
        var at = start;
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = at.plus(random.nextInt(9_000), ChronoUnit.MINUTES);
            var to = from.plus(random.nextInt(9_000), ChronoUnit.MINUTES);
            boolean open = i == 1 && random.nextInt(3) == 0;
            statements.add("INSERT IGNORE INTO stage_clock_pause VALUES (%d, %s, %s, '待料')".formatted(id, sql(from),
                    open ? null : sql(to)));
            at = to;
        }
    }

    private void change(int id, Instant at, LimitUnit unit) {
        statements.add(switch (random.nextInt(3)) {
            case 0 -> "INSERT INTO clock_change (stage_clock_id, kind, at, from_at, amount, unit, ordinal) VALUES "
                    + "(%d, 'EXTENDED', %s, %s, 2, '%s', 1)".formatted(id, sql(at), random.nextBoolean()
                            ? null
                            : sql(at), unit);
            case 1 -> "INSERT INTO clock_change (stage_clock_id, kind, at, amount, unit, postponement_id) VALUES "
                    + "(%d, 'POSTPONED', %s, 3, 'WORK_HOUR', 1)".formatted(id, sql(at));
            default -> "INSERT INTO clock_change (stage_clock_id, kind, at, from_at, to_at, postponement_id) VALUES "
                    + "(%d, 'STANDING', %s, %s, %s, 1)".formatted(id, sql(at), sql(at),
                            sql(at.plus(1 + random.nextInt(5_000), ChronoUnit.MINUTES)));
        });
    }

    private static String sql(Instant at) {
        return "'" + SQL.format(at) + "'";
    }
}
