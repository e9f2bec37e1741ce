package org.gridlight.db.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.gridlight.db.Database;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.measures.Dimension;
import org.gridlight.model.measures.MeasureQuestion;
import org.gridlight.model.measures.MonthQuestion;
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
            Hall.FIELD, Hall.UNIT_1, Hall.UNIT_2);
    /** What acts of other days do to a case, seen from the columns that are counted. */
    private static final List<String> FATES = List.of("suspended_until = %s", "suspended_until = NULL",
            "state = 'VOID'", "state = 'MERGED'", "state = 'HANDLING', closed_at = NULL", "due_at = %s",
            "due_at = NULL", "closed_at = %s, state = 'CLOSED'", "closed_at = due_at, state = 'CLOSED'",
            "extension_count = extension_count + 1", "rework_count = 1 - rework_count", "department_id = 1",
            "department_id = NULL", "department_id = 2", "filed_at = %s", "state = 'SELF_SOLVED'", "category_id = %d",
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
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensARecountSaysTheSame(long seed) {
        var random = new SplittableRandom(seed);
        var cases = new ArrayList<Long>();
        for (int round = 0; round < 12; round++) {
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
            requireSame();
        }
        rollups.catchUpWhole();
        assertThat(rollups.behind()).isZero();
        requireSame();
        assertThat(new MonthStore(DB.database(), ZONE).total(MonthQuestion.of(YearMonth.of(2026, 3), ZONE)).reported())
                .isPositive();
    }

    private void act(SplittableRandom random, long id) {
        var account = EVERYBODY.get(random.nextInt(EVERYBODY.size()));
        var workflow = hall.store(Hall.LEADER).workflow();
        var state = CaseState.valueOf(hall.state(id));
        var possible = java.util.EnumSet.allOf(org.gridlight.model.people.Role.class);
        var actions = List.copyOf(workflow.possible(state, possible));
        if (!actions.isEmpty()) {
            hall.store(account).act(Act.of(id, hall.version(id), actions.get(random.nextInt(actions.size())))
                    .saying("意见").to(1 + random.nextInt(2)).judging(random.nextInt(3) > 0));
        }
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

    private static void requireSame() {
        var march = MonthQuestion.of(YearMonth.of(2026, 3), ZONE);
        var questions = List.of(march, march.until(Instant.parse("2026-03-17T05:30:00Z")),
                MonthQuestion.of(YearMonth.of(2026, 2), ZONE),
                new MonthQuestion(march.from(), DB.database().read(
                        session -> session.getMapper(org.gridlight.db.people.OperatorMapper.class).now())));
        requireSame(DB.database(), questions);
    }

    static void requireSame(Database database, List<MonthQuestion> questions) {
        var months = new MonthStore(database, ZONE);
        var measures = new MeasureStore(database, ZONE);
        for (var question : questions) {
            assertThat(database.<Rolled>read(session -> Rolled.of(session, question.from(), question.until())))
                    .as("read from the roll-ups").isNotNull();
            assertThat(months.total(question)).isEqualTo(months.recounting().total(question));
            assertThat(months.byDepartment(question)).isEqualTo(months.recounting().byDepartment(question));
            assertThat(months.byStreet(question)).isEqualTo(months.recounting().byStreet(question));
            assertThat(months.byDay(question)).isEqualTo(months.recounting().byDay(question));
            assertThat(months.hotGrids(question, 5)).isEqualTo(months.recounting().hotGrids(question, 5));
            for (var dimension : Dimension.values()) {
                for (var asOf : List.of(question.until(), Instant.parse("2026-03-10T16:00:00Z"),
                        Instant.parse("2026-04-02T01:02:03Z"))) {
                    var counted = new MeasureQuestion(question.from(), question.until(), asOf, dimension);
                    assertThat(measures.count(counted)).as("%s", counted)
                            .isEqualTo(measures.recounting().count(counted));
                }
            }
        }
    }
}
