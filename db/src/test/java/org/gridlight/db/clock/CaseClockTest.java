package org.gridlight.db.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gridlight.db.DatabaseFixture;
import org.gridlight.db.cases.Hall;
import org.gridlight.db.cases.OpenCaseStore;
import org.gridlight.db.cases.RequestStore;
import org.gridlight.model.cases.Act;
import org.gridlight.model.cases.ActAnswer;
import org.gridlight.model.cases.CaseAction;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.clock.ClockChange;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;
import org.gridlight.model.clock.Postponement;
import org.gridlight.model.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The clocks of cases as acts move them. */
class CaseClockTest {
    @RegisterExtension
    static final DatabaseFixture DB = new DatabaseFixture();

    private static final String OF_HANDLING = " FROM stage_clock WHERE stage = 'HANDLE' ORDER BY id DESC LIMIT 1";

    private Hall hall;

    @BeforeEach
    void open() {
        hall = new Hall(DB);
        hall.run("UPDATE time_limit SET limit_value = 12, limit_unit = 'WORK_HOUR' WHERE stage = 'HANDLE'");
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private long filed() {
        return filed(Hall.report());
    }

    private long filed(org.gridlight.model.cases.NewReport report) {
        long id = hall.store(Hall.ACCEPTOR).register(UUID.randomUUID(), report).caseId();
        done(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT));
        done(hall.act(Hall.OPERATOR, id, CaseAction.FILE));
        return id;
    }

    private long dispatched() {
        long id = filed();
        done(hall.act(Hall.OPERATOR, id, CaseAction.DISPATCH));
        return id;
    }

    private static void done(ActAnswer answer) {
        assertThat(answer).isInstanceOf(ActAnswer.Done.class);
    }

    private String handling(String what) {
        return hall.one("SELECT " + what + OF_HANDLING);
    }

    /** Working microseconds that are left of handling at a moment. */
    private long left(String at) {
        return Long.parseLong(handling("work_position('working', due_at) - work_position('working', " + at + ")"));
    }

    @Test
    void pauseAndResumeKeepWhatWasLeft() {
        long id = dispatched();
        var due = handling("due_at");
        long left = left("started_at + INTERVAL 1 HOUR");
        hall.run("CALL pause_clock(" + id + ", (SELECT started_at + INTERVAL 1 HOUR" + OF_HANDLING
                + "), '2099-01-01', '待料')");
        assertThat(handling("CONCAT(due_at IS NULL, yellow_at IS NULL, red_at IS NULL)")).isEqualTo("111");
        assertThat(hall.one("SELECT CONCAT(due_at IS NULL, suspended_until) FROM case_file")).isEqualTo(
                "12099-01-01 00:00:00.000000");
        hall.run("CALL resume_clock(" + id + ", (SELECT started_at + INTERVAL 100 HOUR" + OF_HANDLING + "))");
        assertThat(left("started_at + INTERVAL 100 HOUR")).isEqualTo(left);
        assertThat(handling("due_at")).isNotEqualTo(due);
        assertThat(
                hall.one("SELECT c.due_at = k.due_at AND c.suspended_until IS NULL FROM case_file c JOIN stage_clock k "
                        + "ON k.case_id = c.id AND k.stage = 'HANDLE'"))
                .isEqualTo("1");
    }

    @Test
    void anExtensionCountsFromTheOldDueTime() {
        long id = dispatched();
        var due = handling("work_due('working', due_at, 12, 'WORK_HOUR')");
        hall.run("CALL extend_clock(" + id + ", UTC_TIMESTAMP(6), (SELECT due_at FROM case_file), 1)");
        assertThat(handling("due_at")).isEqualTo(due);
        assertThat(handling("yellow_at = work_yellow('working', started_at, due_at)")).isEqualTo("1");
        var changes = new ClockStore(DB.database()).courses(id).getLast().course().changes();
        assertThat(changes).singleElement().isInstanceOfSatisfying(ClockChange.Extended.class, one -> {
            assertThat(one.ordinal()).isEqualTo(1);
            assertThat(one.amount()).isEqualTo(new Limit(new java.math.BigDecimal("12.00"), LimitUnit.WORK_HOUR));
        });
    }

    @Test
    void afterTheCutOffTimeCountsFromTheNextMorning() {
        hall.run("UPDATE setting SET value = '00:00' WHERE name = 'clock.cutOff'");
        dispatched();
        assertThat(
                handling("CONCAT(counted_from > started_at, ' ', TIME(counted_from), ' ', due_at = work_due('working', "
                        + "counted_from, 12, 'WORK_HOUR'))"))
                .isEqualTo("1 16:00:00.000000 1");
        hall.run("UPDATE setting SET value = '24:00' WHERE name = 'clock.cutOff'");
        dispatched();
        assertThat(handling("counted_from = started_at")).isEqualTo("1");
    }

    @Test
    void whatTheWrongUnitHeldIsTheDispatchers() {
        long id = dispatched();
        done(hall.store(Hall.UNIT_1).act(Act.of(id, hall.version(id), CaseAction.RETURN_CASE).with(Act.REASON,
                "notOurs")));
        hall.store(Hall.DISPATCHER).act(new RequestStore(DB.database()).ofCase(id).getFirst().approval());
        hall.run(
                "UPDATE stage_clock SET started_at = '2026-07-16 01:00', stopped_at = '2026-07-16 03:00' WHERE stage = 'HANDLE'");
        done(hall.store(Hall.OPERATOR).act(Act.of(id, hall.version(id), CaseAction.REDISPATCH).to(2)));
        assertThat(hall
                .rows("SELECT CONCAT(department_id, misdirected) FROM stage_clock WHERE stage = 'HANDLE' ORDER BY id"))
                .containsExactly("11", "20");
        assertThat(hall.one("SELECT misdirected_time(" + id + ")")).isEqualTo("7200000000");
        assertThat(handling("due_at = work_due('working', started_at, 12, 'WORK_HOUR')")).isEqualTo("1");
    }

    @Test
    void arrivalHasAClockBesideHandling() {
        hall.run("INSERT INTO time_limit (category_id, stage, limit_value, limit_unit, valid_from) "
                + "SELECT id, 'ARRIVE', 30, 'MINUTE', '2020-01-01' FROM category WHERE code = 'GB13-C0101'");
        long calm = dispatched();
        assertThat(hall.rows("SELECT id FROM stage_clock WHERE stage = 'ARRIVE'")).isEmpty();
        hall.run("UPDATE case_file SET urgent = TRUE WHERE id = " + calm);
        done(hall.store(Hall.OPERATOR).act(Act.of(calm, hall.version(calm), CaseAction.REDISPATCH).to(2)));
        assertThat(hall.one("SELECT TIMESTAMPDIFF(MINUTE, started_at, due_at) FROM stage_clock WHERE stage = 'ARRIVE'"))
                .isEqualTo("30");
        assertThat(new OpenCaseStore(DB.database()).all()).singleElement()
                .satisfies(one -> assertThat(one.stageUnit()).isEqualTo(LimitUnit.WORK_HOUR));
        done(hall.act(Hall.UNIT_2, calm, CaseAction.ARRIVE));
        assertThat(hall.rows(
                "SELECT CONCAT(stage, stopped_at IS NULL) FROM stage_clock WHERE department_id = 2 ORDER BY stage"))
                .containsExactly("HANDLE1", "ARRIVE0");
        assertThat(hall.state(calm)).isEqualTo("PENDING_HANDLE");
    }

    @Test
    void severalUnitsOfOneCaseHaveClocksOfTheirOwn() {
        long id = dispatched();
        hall.run("CALL start_clock_for(" + id + ", 2, 'HANDLE', UTC_TIMESTAMP(6), NULL)");
        assertThat(new OpenCaseStore(DB.database()).all()).singleElement()
                .satisfies(one -> assertThat(one.departmentId()).isEqualTo(1));
        hall.run("CALL extend_clock_for(" + id + ", 2, UTC_TIMESTAMP(6), NULL, 1, 3, 'WORK_HOUR')");
        assertThat(hall
                .rows("SELECT work_position('working', due_at) - work_position('working', started_at) FROM stage_clock "
                        + "WHERE stage = 'HANDLE' ORDER BY id"))
                .containsExactly("43200000000", "54000000000");
        assertThat(hall.one("SELECT c.due_at = k.due_at FROM case_file c JOIN stage_clock k ON k.case_id = c.id AND "
                + "k.department_id = c.department_id")).isEqualTo("1");
        hall.run("CALL stop_clock_for(" + id + ", 2, 'HANDLE', UTC_TIMESTAMP(6))");
        assertThat(hall.rows("SELECT department_id FROM stage_clock WHERE stopped_at IS NULL")).containsExactly("1");
    }

    @Test
    void aClockThatStandsStillAtFeedbackGoesOnFirst() {
        long id = dispatched();
        done(hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR));
        hall.run("CALL pause_clock(" + id + ", UTC_TIMESTAMP(6), NULL, '待料')");
        done(hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK));
        assertThat(handling("stopped_at <= due_at")).isEqualTo("1");
        assertThat(hall.rows("SELECT 1 FROM stage_clock_pause WHERE resumed_at IS NULL")).isEmpty();
    }

    @Test
    void theLimitFollowsConditionZoneAndClassOfGrid() {
        hall.run("DELETE FROM time_limit WHERE stage = 'HANDLE'",
                "INSERT INTO filing_condition (id, category_id, position, filing, valid_from) SELECT n, k.id, n, CONCAT('条件', n), "
                        + "'2020-01-01' FROM category k JOIN (SELECT 1 AS n UNION SELECT 2) x WHERE k.code = 'GB13-C0101'",
                "INSERT INTO time_limit (category_id, stage, filing_condition_id, zone, grid_class, limit_value, limit_unit, valid_from) "
                        + "SELECT k.id, 'HANDLE', v.c, v.z, v.g, v.n, 'WORK_HOUR', '2020-01-01' FROM category k JOIN (SELECT 1 AS c, NULL AS z, NULL "
                        + "AS g, 10 AS n UNION ALL SELECT 2, NULL, NULL, 20 UNION ALL SELECT 2, NULL, 'A', 15 UNION ALL SELECT 2, 'CONTROL', NULL, 5) v "
                        + "WHERE k.code = 'GB13-C0101'");
        assertThat(limitUnder(null)).isEqualTo("1/10.00");
        assertThat(limitUnder(2L)).isEqualTo("2/20.00");
        assertThat(limitUnder(7L)).isEqualTo("act.noCondition");
        hall.run("UPDATE unit_grid SET management_class = 'A'");
        assertThat(limitUnder(2L)).isEqualTo("2/15.00");
        hall.run("INSERT INTO limit_zone (kind, name, outline, valid_from) VALUES ('CONTROL', '广场', ST_GeomFromText("
                + "'POLYGON((116.30 39.95, 116.31 39.95, 116.31 39.96, 116.30 39.96, 116.30 39.95))'), '2020-01-01'), "
                + "('GUIDE', '近郊', ST_GeomFromText('POLYGON((110 30, 120 30, 120 45, 110 45, 110 30))'), '2020-01-01')");
        assertThat(limitUnder(2L)).isEqualTo("2/5.00");
        assertThat(hall.one("SELECT z.kind FROM case_file c JOIN limit_zone z ON z.id = c.limit_zone_id")).isEqualTo(
                "CONTROL");
    }

    /** Condition and limit of a case that is filed under a condition, or why it is not filed. */
    private String limitUnder(Long condition) {
        long id = hall.register().caseId();
        done(hall.act(Hall.OPERATOR, id, CaseAction.ACCEPT));
        var act = Act.of(id, hall.version(id), CaseAction.FILE);
        var answer = hall.store(Hall.OPERATOR).act(condition == null ? act : act.with("condition", condition));
        return answer instanceof ActAnswer.Refused(var reason, var arguments)
                ? reason
                : hall.one(
                        "SELECT CONCAT(c.filing_condition_id, '/', l.limit_value) FROM case_file c JOIN time_limit l "
                                + "ON l.id = c.time_limit_id WHERE c.id = " + id);
    }

    private static Postponement.Order order(String number, Postponement.Time time) {
        return new Postponement.Order(number, "区长", "台风", List.of(), List.of(Hall.CATEGORY), time, false);
    }

    @Test
    void anOrderMovesManyCasesAndGoesBackAsAWhole() {
        long one = dispatched();
        long other = dispatched();
        hall.run("CALL extend_clock(" + other + ", UTC_TIMESTAMP(6), NULL, 1)");
        var before = hall.rows("SELECT CONCAT_WS(' ', due_at, yellow_at, red_at) FROM stage_clock ORDER BY id");
        var orders = new PostponementStore(hall.signedIn(Hall.LEADER));
        var added = order("顺延1", new Postponement.Time.Added(Limit.of(8, LimitUnit.WORK_HOUR)));
        assertThatThrownBy(() -> new PostponementStore(hall.signedIn(Hall.ACCEPTOR)).postpone(UUID.randomUUID(), added))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.notAllowed");
        assertThatThrownBy(() -> new PostponementStore(hall.signedIn(Hall.UNIT_1)).postpone(UUID.randomUUID(), added))
                .isInstanceOf(Refusal.class).hasMessageContaining("act.notAllowed");
        var act = UUID.randomUUID();
        assertThat(orders.postpone(act, added)).isEqualTo(2);
        assertThat(orders.postpone(act, added)).isEqualTo(2);
        assertThat(hall.rows(
                "SELECT work_position('working', k.due_at) - work_position('working', x.due_before) FROM clock_change x "
                        + "JOIN stage_clock k ON k.id = x.stage_clock_id WHERE x.kind = 'POSTPONED'"))
                .containsExactly(
                        "28800000000", "28800000000");
        assertThat(hall.rows("SELECT opinion FROM case_step WHERE action = 'postpone' ORDER BY id")).containsExactly(
                "顺延1 台风", "顺延1 台风");
        assertThatThrownBy(() -> orders.postpone(UUID.randomUUID(), added))
                .hasMessageContaining("act.orderNumberTaken");

        var kept = orders.orders(10).getFirst();
        assertThat(kept.order()).isEqualTo(order("顺延1", new Postponement.Time.Added(
                new Limit(new java.math.BigDecimal("8.00"), LimitUnit.WORK_HOUR))));
        assertThat(orders.caseIds(kept.id())).containsExactlyInAnyOrder(one, other);
        assertThat(orders.undo(UUID.randomUUID(), kept.id())).isEqualTo(2);
        assertThat(hall.rows("SELECT CONCAT_WS(' ', due_at, yellow_at, red_at) FROM stage_clock ORDER BY id"))
                .isEqualTo(before);
        assertThatThrownBy(() -> orders.undo(UUID.randomUUID(), kept.id())).hasMessageContaining("act.orderUndone");
    }

    @Test
    void anOrderThatGoesBackLeavesTheDueTimeOfAReworkAlone() {
        long id = dispatched();
        var orders = new PostponementStore(hall.signedIn(Hall.LEADER));
        orders.postpone(UUID.randomUUID(), order("顺延1", new Postponement.Time.Added(Limit.of(8, LimitUnit.WORK_HOUR))));
        done(hall.act(Hall.UNIT_1, id, CaseAction.SIGN_FOR));
        done(hall.act(Hall.UNIT_1, id, CaseAction.FEEDBACK));
        done(hall.act(Hall.ACCEPTOR, id, CaseAction.SEND_CHECK));
        done(hall.act(Hall.FIELD, id, CaseAction.ANSWER_CHECK, false));
        done(hall.act(Hall.LEADER, id, CaseAction.SEND_BACK_FOR_REWORK));
        orders.undo(UUID.randomUUID(), orders.orders(10).getFirst().id());
        assertThat(handling("due_at = (SELECT due_at FROM case_file)")).isEqualTo("1");
    }

    @Test
    void timeThatAnOrderLeavesOutCountsForNoCaseThatComesMeanwhile() {
        long before = dispatched();
        var now = Instant.parse(hall.one("SELECT DATE_FORMAT(UTC_TIMESTAMP(), '%Y-%m-%dT%TZ')"));
        var orders = new PostponementStore(hall.signedIn(Hall.LEADER));
        assertThat(orders.postpone(UUID.randomUUID(), order("停1",
                new Postponement.Time.LeftOut(now.minus(1, ChronoUnit.DAYS), now.plus(Duration.ofDays(3))))))
                .isEqualTo(1);
        long meanwhile = dispatched();
        for (long id : new long[]{before, meanwhile}) {
            assertThat(hall.one(
                    "SELECT work_position('working', due_at) - work_position('working', (SELECT to_at FROM postponement)) "
                            + "FROM stage_clock WHERE stage = 'HANDLE' AND case_id = " + id))
                    .isEqualTo("43200000000");
        }
        var together = hall.rows("SELECT CONCAT_WS(' ', due_at, yellow_at, red_at) FROM stage_clock ORDER BY id");
        hall.run(
                "BEGIN NOT ATOMIC FOR c IN (SELECT id FROM stage_clock WHERE stage = 'HANDLE') DO CALL recount_clock(c.id); END FOR; END");
        assertThat(hall.rows("SELECT CONCAT_WS(' ', due_at, yellow_at, red_at) FROM stage_clock ORDER BY id"))
                .isEqualTo(together);
        hall.run("UPDATE time_limit SET limit_value = 2, limit_unit = 'URGENT_HOUR' WHERE stage = 'HANDLE'");
        dispatched();
        assertThat(handling("TIMESTAMPDIFF(HOUR, started_at, due_at)")).isEqualTo("2");
        assertThat(new ClockStore(DB.database()).courses(meanwhile).stream().filter(one -> one.stage() == Stage.HANDLE)
                .findFirst().orElseThrow().course().changes()).singleElement()
                .isInstanceOfSatisfying(ClockChange.Standing.class, one -> assertThat(one.order()).isEqualTo("停1"));
    }

    @Test
    void aWrongOrderIsRefused() {
        var orders = new PostponementStore(hall.signedIn(Hall.LEADER));
        var now = Instant.now();
        assertThatThrownBy(() -> orders.postpone(UUID.randomUUID(),
                order("停", new Postponement.Time.LeftOut(now, now.minusSeconds(1)))))
                .hasMessageContaining("act.orderTime");
        assertThatThrownBy(() -> orders.postpone(UUID.randomUUID(), new Postponement.Order("停", "", "台风", List.of(),
                List.of(), new Postponement.Time.LeftOut(now, now.plusSeconds(9)), false)))
                .hasMessageContaining("act.orderIncomplete");
        assertThatThrownBy(() -> orders.postpone(UUID.randomUUID(),
                new Postponement.Order("停", "区长", "台风", List.of(99L),
                        List.of(), new Postponement.Time.LeftOut(now, now.plusSeconds(9)), false)))
                .hasMessageContaining("act.orderPlaces");
        assertThat(hall.rows("SELECT 1 FROM postponement")).isEmpty();
    }
}
