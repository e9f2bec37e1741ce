package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.people.OperatorMapper;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer.Done;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthQuestion;
import org.gridlight.model.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to cases, in whatever order the keeper comes round: the roll-ups say what a recount says. */
class RollupTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> EVERYBODY = List.of(Hall.ACCEPTOR, Hall.DISPATCHER, Hall.OPERATOR, Hall.LEADER,
            Hall.FIELD, Hall.UNIT_1, Hall.UNIT_2, Hall.ASSESSOR, Hall.ASSESSMENT_HEAD);
    /** What acts of other days do to a case, seen from the columns that are counted. */
    private static final List<String> FATES = List.of("suspended_until = %s", "suspended_until = NULL",
            "state = 'MERGED', ended_at = %s, closed_at = NULL",
            "state = 'VOID', ended_at = %s, closed_at = NULL",
            "state = 'FORCED_CLOSED', ended_at = %s, closed_at = NULL",
            "state = 'ARCHIVED'", "state = 'NOT_FILED', ended_at = COALESCE(closed_at, %s)",
            "overdue_excused = NOT overdue_excused", "overdue_excused = TRUE",
            "state = 'HANDLING', closed_at = NULL, ended_at = NULL, department_id = COALESCE(department_id, 1)",
            "due_at = %s",
            "due_at = NULL", "closed_at = %s, state = 'CLOSED', ended_at = NULL",
            "closed_at = due_at, state = 'CLOSED', ended_at = NULL",
            "extension_count = extension_count + 1", "rework_count = 1 - rework_count", "department_id = 1",
            "department_id = 3", "department_id = 2", "filed_at = %s",
            "state = 'SELF_SOLVED', ended_at = COALESCE(closed_at, %s)", "category_id = %d",
            "street_id = (SELECT MAX(id) FROM area WHERE level = 'STREET')", "unit_grid_id = NULL",
            "source = 'video', inspector_id = 1");

    private Hall hall;
    private RollupStore rollups;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        rollups = new RollupStore(DB.database());
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whateverHappensARecountSaysTheSame(long seed) {
        var random = new SplittableRandom(seed);
        var cases = new ArrayList<Long>();
        for (int round = 0; round < 6; round++) {
            for (int i = 0; i < 4; i++) {
                cases.add(hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), Hall.report()).caseId());
            }
            for (int i = 0; i < 12; i++) {
                act(random, cases.get(random.nextInt(cases.size())));
            }
            for (int i = 0; i < 25; i++) {
                suffer(random, cases.get(random.nextInt(cases.size())));
            }
            if (random.nextInt(3) > 0) {
                rollups.catchUp(1 + random.nextInt(60));
            }
            requireSame(random);
        }
        rollups.catchUpWhole();
        assertThat(rollups.behind()).isZero();
        requireSame(random);
        assertThat(hall.rows("SELECT DISTINCT action FROM case_step WHERE action IN ('forceClose', 'merge', 'joinTo')"))
                .as("acts that end a case otherwise were among them").isNotEmpty();
        assertThat(new MonthStore(DB.database(), ZONE).total(MonthQuestion.of(YearMonth.of(2026, 3), ZONE)).reported())
                .isPositive();
    }

    private void act(SplittableRandom random, long id) {
        var workflow = hall.store(Hall.LEADER).workflow();
        var state = CaseState.valueOf(hall.state(id));
        var actions = List.copyOf(workflow.possible(state, EnumSet.allOf(Role.class)));
        if (!actions.isEmpty()) {
            var action = actions.get(random.nextInt(actions.size()));
            var act = detailed(Act.of(id, hall.version(id), action).saying("意见").to(1 + random.nextInt(2))
                    .judging(random.nextInt(3) > 0), 1 + random.nextInt((int) id));
            int first = random.nextInt(EVERYBODY.size());
            IntStream.range(first, first + EVERYBODY.size())
                    .mapToObj(i -> EVERYBODY.get(i % EVERYBODY.size()))
                    .anyMatch(account -> hall.store(account).act(new Act(UUID.randomUUID(), id, act.expectedVersion(),
                            action, act.opinion(), act.departmentId(), act.passed(), act.detail())) instanceof Done);
        }
    }

    /** With whatever the action may ask for. */
    private Act detailed(Act act, long other) {
        var detailed = act.with("leader", "赵局长").with("case", other);
        var reason = hall.one("SELECT code FROM action_reason WHERE action = '" + act.action().code() + "' LIMIT 1");
        var request = hall.one("SELECT id FROM case_request WHERE state = 'PENDING' AND case_id = " + act.caseId());
        detailed = reason == null ? detailed : detailed.with(Act.REASON, reason);
        return request == null ? detailed : detailed.with("request", Long.parseLong(request));
    }

    private void suffer(SplittableRandom random, long id) {
        var fate = FATES.get(random.nextInt(FATES.size()));
        var changed = fate.replace("%s", "'" + moment(random) + "'").replace("%d",
                "(SELECT MIN(id) + " + random.nextInt(3) + " FROM category WHERE standard = 'GB/T 30428.2-2013')");
        hall.run("UPDATE case_file SET reported_at = IF(reported_at > '2026-06-01', '" + moment(random)
                + "', reported_at), " + changed + " WHERE id = " + id);
    }

    /** From February to April 2026, many of them at the turn of a day of the centre. */
    private static String moment(SplittableRandom random) {
        var day = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(75)).atStartOfDay(ZONE).toInstant();
        var at = switch (random.nextInt(4)) {
            case 0 -> day;
            case 1 -> day.minus(1, ChronoUnit.MICROS);
            default -> day.plusSeconds(random.nextInt(86_400));
        };
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    @Test
    void aKeeperThatIsKilledLeavesEverythingAsItWasAndKeepsNobodyElseOut() throws Exception {
        somethingHappens();
        long behind = rollups.behind();
        var days = hall.rows(DAYS);
        hall.run("INSERT INTO rollup_day (dimension, day, group_id, reported, reported_limited, reported_closed,"
                + " reported_on_time, reported_overdue, filed, closed, without_limit, closed_on_time, closed_overdue,"
                + " closed_extended, closed_reworked, late, late_extended, late_reworked) SELECT 'ALL', reported_day, 0,"
                + " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM rollup_case_now LIMIT 1"
                + " ON DUPLICATE KEY UPDATE reported = rollup_day.reported");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var killed = DB.database().bulk(connection -> {
                try (var lock = connection.createStatement()) {
                    lock.execute("SELECT * FROM rollup_day FOR UPDATE");
                    var keeper = threads.submit(() -> hall.run("CALL rollup_catch_up(1000)"));
                    var id = awaitKeeper();
                    rollups.catchUp(1_000);
                    assertThat(rollups.behind()).as("a second keeper finds one at work and goes").isEqualTo(behind);
                    hall.run("KILL CONNECTION " + id);
                    return keeper;
                }
            });
            assertThatThrownBy(killed::get).isInstanceOf(ExecutionException.class);
        }
        assertThat(rollups.behind()).isEqualTo(behind);
        assertThat(hall.rows(DAYS)).isEqualTo(days);
        rollups.catchUpWhole();
        assertThat(hall.rows(DAYS)).isNotEqualTo(days);
        requireSame(new SplittableRandom(9));
    }

    private static final String DAYS = "SELECT CONCAT_WS(' ', dimension, day, group_id, reported, filed, closed, late)"
            + " FROM rollup_day WHERE reported + filed + closed + late <> 0 ORDER BY dimension, day, group_id";

    private String awaitKeeper() {
        for (var until = System.nanoTime() + 10_000_000_000L; System.nanoTime() < until;) {
            var found = hall.rows("SELECT id FROM information_schema.processlist"
                    + " WHERE info LIKE 'INSERT INTO rollup_day%' AND time_ms > 300");
            if (!found.isEmpty()) {
                return found.getFirst();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no keeper came");
    }

    /** Whoever reads while others write and the keeper works sees one moment, and at that the two say the same. */
    @Test
    void aReadingIsExactWhateverGoesOnMeanwhile() throws Exception {
        somethingHappens();
        var going = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 3).mapToObj(number -> threads.submit(() -> {
                var random = new SplittableRandom(number);
                int done = 0;
                for (; going.get(); done++) {
                    suffer(random, 1 + 3 * random.nextInt(6) + number);
                }
                return done;
            })).toList();
            var keeper = threads.submit(() -> {
                while (going.get()) {
                    rollups.catchUp(7);
                }
                return null;
            });
            var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
            try {
                for (int i = 0; i < 40; i++) {
                    DB.database().<Void>atOneMoment(reading -> {
                        var months = new MonthStore(reading, ZONE);
                        assertThat(months.byDepartment(march)).isEqualTo(months.recounting().byDepartment(march));
                        return null;
                    });
                }
            } finally {
                going.set(false);
            }
            for (var writer : writers) {
                assertThat(writer.get()).isPositive();
            }
            keeper.get();
        }
        rollups.catchUpWhole();
        requireSame(new SplittableRandom(10));
    }

    /** Days of the centre begin elsewhere: until all cases are counted anew, months are counted from the record. */
    @Test
    void withAnotherZoneEveryCaseIsCountedAnew() {
        somethingHappens();
        rollups.catchUpWhole();
        hall.run("UPDATE centre_offset SET minutes = 540");
        var tokyo = ZoneId.of("Asia/Tokyo");
        var march = MonthQuestion.of(YearMonth.of(2026, 3), tokyo);
        var months = new MonthStore(DB.database(), tokyo);

        assertThat(rolled(march)).isNull();
        assertThat(months.total(march)).isEqualTo(months.recounting().total(march));
        rollups.catchUp(5);
        assertThat(rolled(march)).isNotNull();
        assertThat(months.byDay(march)).isEqualTo(months.recounting().byDay(march));
        rollups.catchUpWhole();
        assertThat(months.byDay(march)).isEqualTo(months.recounting().byDay(march)).isNotEmpty();
    }

    @Test
    void aCaseThatIsGoneIsCountedOut() {
        hall.run("INSERT INTO case_file (state, source, category_id, reported_at, due_at) SELECT 'HANDLING', 'video',"
                + " MIN(id), '2026-03-05', '2026-03-06' FROM category");
        rollups.catchUpWhole();
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var months = new MonthStore(DB.database(), ZONE);
        assertThat(months.total(march).backlog()).isEqualTo(1);

        hall.run("DELETE FROM case_file");

        assertThat(months.total(march).backlog()).isZero();
        rollups.catchUpWhole();
        assertThat(hall.rows(DAYS)).isEmpty();
    }

    @Test
    void theRecordKeepsItselfAndAnActThatCountsNothingLeavesNoMark() {
        long id = hall.register().caseId();
        hall.run("ALTER EVENT rollup_keeping ENABLE");
        try {
            for (var until = System.nanoTime() + 20_000_000_000L; rollups.behind() > 0
                    && System.nanoTime() < until;) {
                Thread.onSpinWait();
            }
        } finally {
            hall.run("ALTER EVENT rollup_keeping DISABLE");
        }
        assertThat(rollups.behind()).isZero();
        assertThat(hall.one("SELECT SUM(reported) FROM rollup_day WHERE dimension = 'ALL'")).isEqualTo("1");
        hall.act(Hall.ACCEPTOR, id, CaseAction.ACCEPT);
        assertThat(rollups.behind()).isZero();
        hall.act(Hall.LEADER, id, CaseAction.FILE);
        assertThat(rollups.behind()).isEqualTo(1);
    }

    private void somethingHappens() {
        var random = new SplittableRandom(4);
        for (int i = 0; i < 20; i++) {
            hall.register();
        }
        for (int i = 0; i < 60; i++) {
            suffer(random, 1 + random.nextInt(20));
        }
    }

    private static Rolled rolled(MonthQuestion question) {
        return DB.database().read(session -> Rolled.of(session, question.from(), question.until()));
    }

    private static void requireSame(SplittableRandom random) {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var now = DB.database().read(session -> session.getMapper(OperatorMapper.class).now());
        for (var question : List.of(march, march.until(Instant.parse("2026-03-17T05:30:00Z")),
                new MonthQuestion(march.from(), now))) {
            requireSame(question, random);
        }
    }

    private static void requireSame(MonthQuestion question, SplittableRandom random) {
        assertThat(rolled(question)).as("read from the roll-ups").isNotNull();
        var months = new MonthStore(DB.database(), ZONE);
        assertThat(months.total(question)).isEqualTo(months.recounting().total(question));
        assertThat(months.byDepartment(question)).isEqualTo(months.recounting().byDepartment(question));
        assertThat(months.byStreet(question)).isEqualTo(months.recounting().byStreet(question));
        assertThat(months.byDay(question)).isEqualTo(months.recounting().byDay(question));
        assertThat(months.hotGrids(question, 5)).isEqualTo(months.recounting().hotGrids(question, 5));
        var measures = new MeasureStore(DB.database(), ZONE);
        for (var dimension : Dimension.values()) {
            var moments = List.of(question.until(), Instant.parse("2026-03-10T16:00:00Z"),
                    Instant.parse("2026-04-02T01:02:03Z"));
            var counted = new MeasureQuestion(question.from(), question.until(), moments.get(random.nextInt(3)),
                    dimension);
            assertThat(measures.count(counted)).as("%s", counted).isEqualTo(measures.recounting().count(counted));
        }
    }
}
